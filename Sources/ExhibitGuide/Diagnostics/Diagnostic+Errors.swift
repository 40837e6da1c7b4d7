import Gettext
import MessageFormat

extension Diagnostic.Rule {
    /// The rule that an error of a message breaks.
    ///
    /// - Parameters:
    ///   - error: The error.
    ///   - source: The message.
    public init(_ error: MessageError, in source: String) {
        switch error.kind {
        case .syntaxError: self = error.isOutsideVariants(of: source) ? .textOutsideVariants : .messageSyntax
        case .unresolvedVariable: self = .unknownVariable
        default: self.init(error.kind.rawValue)
        }
    }

    /// The rule that a problem of a PO file breaks.
    ///
    /// - Parameter kind: The kind of problem.
    public init(_ kind: PODiagnostic.Kind) {
        switch kind {
        case .unsupportedCharset, .placeholderCharset, .missingCharset, .nonASCIIText: self = .charset
        case .invalidUTF8: self = .encoding
        case .conflictMarker: self = .conflictMarker
        case .duplicateEntry: self = .duplicateEntry
        default: self = .poSyntax
        }
    }
}

extension MessageError {
    /// Whether the parser stumbled over text before, between or after the variants of a message that chooses.
    fileprivate func isOutsideVariants(of source: String) -> Bool {
        guard source.contains(".match"), span.start <= source.utf8.count else { return false }
        let bytes = Array(source.utf8)
        let before = bytes[..<span.start].reversed().drop { $0 <= 0x20 }
        // A variant that came before has ended, or none has begun: then only a declaration stands before.
        let isAfterVariant = before.starts(with: [UInt8(ascii: "}"), UInt8(ascii: "}")])
        let isBeforeStatement = bytes.first { $0 > 0x20 } != UInt8(ascii: ".")
        return isAfterVariant || isBeforeStatement
    }
}

extension String {
    /// How many characters a stretch of the text has, up to the end of its first line.
    package func scalarCount(in span: SourceSpan) -> Int {
        guard span.start < span.end, span.end <= utf8.count else { return 1 }
        let start = utf8.index(utf8.startIndex, offsetBy: span.start)
        let end = utf8.index(utf8.startIndex, offsetBy: span.end)
        return max(1, self[start..<end].unicodeScalars.prefix { $0 != "\n" }.count)
    }
}
