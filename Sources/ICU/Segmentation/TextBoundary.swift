import CICU

/// The end of a segment of text, and what that segment is.
public struct TextBoundary: Hashable, Sendable {
    /// What is known of the segment that ends at a boundary.
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// Nothing: no word, or a break that is allowed and not demanded.
        case other
        /// A word that is a number.
        case number
        /// A word of letters, other than kana and ideographs; Hangul is among them.
        case letters
        /// A word of kana.
        case kana
        /// A word of ideographs. ICU also calls Japanese words so that its dictionary found.
        case ideographs
        /// A line that must end here, by a line feed or its like. The end of the text alone demands nothing.
        case mandatoryBreak
    }

    /// The offset in UTF-8 bytes from the start of the text.
    public let offset: Int

    /// What the segment is.
    public let kind: Kind

    /// Creates a boundary.
    ///
    /// - Parameters:
    ///   - offset: The offset in UTF-8 bytes from the start of the text.
    ///   - kind: What the segment that ends there is.
    public init(offset: Int, kind: Kind = .other) {
        self.offset = offset
        self.kind = kind
    }

    init(_ boundary: CICUBoundary) {
        let kind: Kind =
            switch Int(boundary.kind) {
            case CICU_BOUNDARY_NUMBER: .number
            case CICU_BOUNDARY_LETTERS: .letters
            case CICU_BOUNDARY_KANA: .kana
            case CICU_BOUNDARY_IDEOGRAPHS: .ideographs
            case CICU_BOUNDARY_MANDATORY: .mandatoryBreak
            default: .other
            }
        self.init(offset: Int(boundary.offset), kind: kind)
    }

    /// Whether the segment is a word, and not the space or punctuation between words.
    public var isWordLike: Bool {
        switch kind {
        case .number, .letters, .kana, .ideographs: true
        case .other, .mandatoryBreak: false
        }
    }

    /// Whether a line must end here.
    public var isMandatory: Bool { kind == .mandatoryBreak }
}
