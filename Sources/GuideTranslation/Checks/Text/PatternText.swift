import MessageFormat

/// One pattern of a message as its readers see it: its characters, each with its place in the source, and a mark for each value.
struct PatternText: Sendable {
    /// What stands for a placeholder among the characters.
    static let placeholder: Unicode.Scalar = "\u{FFFC}"

    /// What is known of the characters at a glance, so that most rules need not look.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt16
        static let digits = Traits(rawValue: 1)
        static let spaces = Traits(rawValue: 2)
        /// Straight and typographic quotation marks, apostrophes among them.
        static let quotationMarks = Traits(rawValue: 4)
        /// Characters below U+0020 or from U+007F to U+009F.
        static let controls = Traits(rawValue: 8)
        /// Anything that is not ASCII.
        static let nonASCII = Traits(rawValue: 16)
        static let placeholders = Traits(rawValue: 32)
        static let brackets = Traits(rawValue: 64)
        /// Marks that end a sentence or part it: full stops, commas and their like, of ASCII.
        static let punctuation = Traits(rawValue: 128)
        /// Characters outside the Basic Multilingual Plane, emoji among them.
        static let supplementary = Traits(rawValue: 256)
        static let letters = Traits(rawValue: 512)
    }

    private(set) var scalars: [Unicode.Scalar] = []
    /// The offset of each character in the source, and at the end that of what follows the last.
    private(set) var offsets: [Int] = []
    private(set) var traits: Traits = []

    /// Reads a pattern.
    ///
    /// - Parameters:
    ///   - pattern: The pattern, as the parser gave it.
    ///   - source: The UTF-8 of the message that it stands in.
    init(_ pattern: Message.Pattern, in source: UnsafeBufferPointer<UInt8>) {
        let end = min(pattern.span.end, source.count)
        var index = pattern.span.start
        scalars.reserveCapacity(end - index)
        offsets.reserveCapacity(end - index + 1)
        for element in pattern.elements {
            switch element {
            case .text: break
            case .expression(let expression):
                append(source, &index, upTo: expression.span.start)
                append(Self.placeholder, at: expression.span.start)
                traits.insert(.placeholders)
                index = expression.span.end
            case .markup(let markup):
                append(source, &index, upTo: markup.span.start)
                index = markup.span.end
            }
        }
        append(source, &index, upTo: end)
        offsets.append(end)
    }

    private mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
        scalars.append(scalar)
        offsets.append(offset)
    }

    /// Appends literal text, in which a backslash only says that what follows is meant as it stands.
    private mutating func append(_ source: UnsafeBufferPointer<UInt8>, _ index: inout Int, upTo end: Int) {
        let end = min(end, source.count)
        while index < end {
            var start = index
            if source[start] == UInt8(ascii: "\\"), start + 1 < end { start += 1 }
            let first = source[start]
            let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
            guard start + length <= source.count else { return }
            var value = UInt32(first)
            switch length {
            case 2: value = (value & 0x1F) << 6 | UInt32(source[start + 1] & 0x3F)
            case 3:
                value = (value & 0x0F) << 12 | UInt32(source[start + 1] & 0x3F) << 6 | UInt32(source[start + 2] & 0x3F)
            case 4:
                value =
                    (value & 0x07) << 18 | UInt32(source[start + 1] & 0x3F) << 12
                    | UInt32(source[start + 2] & 0x3F) << 6 | UInt32(source[start + 3] & 0x3F)
            default: break
            }
            traits.formUnion(Self.traits(of: value))
            append(Unicode.Scalar(value) ?? "\u{FFFD}", at: index)
            index = start + length
        }
    }

    private static func traits(of value: UInt32) -> Traits {
        switch value {
        case 0x30...0x39: .digits
        case 0x41...0x5A, 0x61...0x7A: .letters
        case 0x20: .spaces
        case 0x22, 0x27: .quotationMarks
        case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D: .brackets
        case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F: .punctuation
        case 0..<0x20, 0x7F: .controls
        case 0..<0x80: []
        case 0x80..<0xA0: [.controls, .nonASCII]
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: [.spaces, .nonASCII]
        case 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: [.quotationMarks, .nonASCII]
        case 0x3008...0x3011, 0x3014...0x301B, 0xFF08, 0xFF09: [.brackets, .quotationMarks, .nonASCII]
        case 0x301D...0x301F: [.quotationMarks, .nonASCII]
        case 0x660...0x669, 0x6F0...0x6F9, 0x966...0x96F, 0xE50...0xE59, 0xED0...0xED9, 0x1040...0x1049,
            0x17E0...0x17E9, 0xFF10...0xFF19:
            [.digits, .nonASCII]
        case 0x10000...: [.supplementary, .nonASCII]
        default: .nonASCII
        }
    }

    /// The stretch of the source that some characters come from.
    ///
    /// - Parameter range: Indices into ``scalars``.
    /// - Returns: The stretch in UTF-8 bytes.
    func span(_ range: Range<Int>) -> SourceSpan { SourceSpan(offsets[range.lowerBound], offsets[range.upperBound]) }

    /// Some characters as text.
    ///
    /// - Parameter range: Indices into ``scalars``.
    /// - Returns: The text, with `…` for a value, and no more than the beginning of a long one.
    func text(_ range: Range<Int>) -> String {
        let shown = scalars[range].prefix(60).map { $0 == Self.placeholder ? "…" : $0 }
        return String(String.UnicodeScalarView(shown)) + (range.count > 60 ? "…" : "")
    }
}
