import Gettext
import ICU
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
        case .variantKeyMismatch where error.isOutsideVariants(of: source): self = .textOutsideVariants
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
        let start = Self.end(of: "}}", in: bytes[..<span.start]) ?? 0
        // Before the first variant there is text only where no statement begins the message.
        guard start > 0 else { return bytes.first { $0 > 0x20 } != UInt8(ascii: ".") }
        let rest = bytes[start...]
        let end = rest.indices.dropLast().first { rest[$0] == 0x7B && rest[$0 + 1] == 0x7B } ?? rest.endIndex
        // Within a variant's text something else is wrong.
        guard span.start <= end else { return false }
        return rest[..<end].split { $0 <= 0x20 }.contains { !Self.canBeKey(String(decoding: $0, as: UTF8.self)) }
    }

    private static func end(of mark: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let mark = Array(mark.utf8)
        return bytes.indices.dropLast().last { bytes[$0] == mark[0] && bytes[$0 + 1] == mark[1] }.map { $0 + 2 }
    }

    private static func canBeKey(_ word: String) -> Bool {
        word == "*" || word.hasPrefix("|") || PluralCategory(keyword: word) != nil || DecimalNumber(word) != nil
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
