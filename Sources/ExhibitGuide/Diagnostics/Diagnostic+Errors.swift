import Gettext
import MessageFormat

extension Diagnostic.Rule {
    /// The rule that an error of a message breaks.
    ///
    /// - Parameters:
    ///   - error: The error.
    ///   - source: The message.
    public init(_ error: MessageError, in source: String) {
        var outline: VariantOutline?
        self.init(error, in: source, &outline)
    }

    /// The rules that the errors of a message break; the message is read once.
    ///
    /// - Parameters:
    ///   - errors: The errors.
    ///   - source: The message.
    /// - Returns: A rule for each.
    package static func rules(of errors: [MessageError], in source: String) -> [Diagnostic.Rule] {
        var outline: VariantOutline?
        return errors.map { Diagnostic.Rule($0, in: source, &outline) }
    }

    private init(_ error: MessageError, in source: String, _ outline: inout VariantOutline?) {
        switch error.kind {
        case .syntaxError, .variantKeyMismatch:
            var known = outline.take() ?? VariantOutline(of: source)
            let isOutside = known.isOutsideVariants(error.span.start)
            outline = known
            self =
                isOutside
                ? .textOutsideVariants
                : error.kind == .syntaxError ? .messageSyntax : Diagnostic.Rule(error.kind.rawValue)
        case .unresolvedVariable: self = .unknownVariable
        default: self.init(error.kind.rawValue)
        }
    }

    /// The rule that a problem of a PO file breaks.
    ///
    /// - Parameter kind: The kind of problem.
    public init(_ kind: PODiagnostic.Kind) {
        switch kind {
        case .unsupportedCharset, .placeholderCharset, .missingCharset, .byteOrderMark, .nonASCIIText: self = .charset
        case .invalidUTF8: self = .encoding
        case .conflictMarker: self = .conflictMarker
        case .duplicateEntry: self = .duplicateEntry
        default: self = .poSyntax
        }
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
