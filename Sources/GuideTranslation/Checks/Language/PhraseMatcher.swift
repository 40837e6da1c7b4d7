import ICU

/// Finds words and phrases in a text, whatever their case, as whole words where the script parts words by spaces.
///
/// A Korean phrase must begin a word and may be followed by a particle; one in Chinese, Japanese or Thai may stand anywhere, so that it
/// is to be chosen with the words in mind that contain it. A phrase that begins with `!` is an exception: what lies within it is
/// not found.
struct PhraseMatcher: Sendable {
    /// Where a phrase stands, and which.
    struct Match: Sendable {
        let range: Range<Int>
        let phrase: String
        /// What the phrase came with.
        let note: String
    }

    private struct Phrase: Sendable {
        let text: String
        let note: String
        let scalars: [Unicode.Scalar]
        let isException: Bool
        let beginsWord: Bool
        let endsWord: Bool
    }

    private var phrases: [Unicode.Scalar: [Phrase]] = [:]
    /// A bit for each first character by its last six bits, so that most characters need no look into the table.
    private var filter: UInt64 = 0

    /// Whether there is nothing to find.
    var isEmpty: Bool { phrases.isEmpty }

    /// Adds a phrase.
    ///
    /// - Parameters:
    ///   - text: The phrase; one that begins with `!` is an exception.
    ///   - note: What comes with it.
    mutating func add(_ text: String, note: String = "") {
        let isException = text.hasPrefix("!")
        let text = isException ? String(text.dropFirst().drop { $0 == " " }) : text
        let scalars = text.unicodeScalars.map(\.folded)
        guard let first = scalars.first, let last = scalars.last else { return }
        let phrase = Phrase(
            text: text, note: note, scalars: scalars, isException: isException,
            beginsWord: first.wordScript != .unspaced, endsWord: last.wordScript == .spaced)
        phrases[first, default: []].append(phrase)
        // An exception is looked for first, then the longer of two phrases.
        phrases[first]?.sort { ($0.isException ? 1 : 0, $0.scalars.count) > ($1.isException ? 1 : 0, $1.scalars.count) }
        filter |= 1 << UInt64(first.value & 63)
    }

    /// The places of all phrases.
    ///
    /// - Parameter text: The text's characters, folded (see ``Swift/Unicode/Scalar/folded``).
    /// - Returns: The places in their order; none overlaps another.
    func matches(in text: [Unicode.Scalar]) -> [Match] {
        guard !phrases.isEmpty else { return [] }
        var matches: [Match] = []
        var index = 0
        while index < text.count {
            let scalar = text[index]
            guard filter & (1 << UInt64(scalar.value & 63)) != 0, let candidates = phrases[scalar],
                let phrase = candidates.first(where: { Self.stands($0, in: text, at: index) })
            else {
                index += 1
                continue
            }
            let end = index + phrase.scalars.count
            if !phrase.isException {
                matches.append(Match(range: index..<end, phrase: phrase.text, note: phrase.note))
            }
            index = end
        }
        return matches
    }

    private static func stands(_ phrase: Phrase, in text: [Unicode.Scalar], at start: Int) -> Bool {
        let end = start + phrase.scalars.count
        guard end <= text.count else { return false }
        for offset in 1..<max(1, phrase.scalars.count) where text[start + offset] != phrase.scalars[offset] {
            return false
        }
        if phrase.beginsWord, start > 0, text[start - 1].isWordCharacter { return false }
        if phrase.endsWord, end < text.count, text[end].isWordCharacter { return false }
        return true
    }
}

extension Unicode.Scalar {
    /// How a script parts words.
    enum WordScript {
        /// By spaces.
        case spaced
        /// By spaces, but words take endings.
        case agglutinating
        /// Not at all.
        case unspaced
    }

    /// How the script of the character parts words.
    var wordScript: WordScript {
        switch value {
        case 0x1100..<0x1200, 0x3130..<0x3190, 0xAC00..<0xD7B0: .agglutinating
        // Thai, Lao, Burmese and Khmer; kana and ideographs.
        case 0xE00..<0xF00, 0x1000..<0x10A0, 0x1780..<0x1800, 0x3040..<0x3130, 0x3190..<0xA000, 0xF900..<0xFB00,
            0x20000..<0x32000:
            .unspaced
        default: .spaced
        }
    }

    /// Whether the character is part of a word that spaces part from others.
    var isWordCharacter: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0..<0xAA: false
        case 0xAC00..<0xD7A4, 0x400..<0x482: true
        // Next to a word of another script, a character of one that parts no words ends it.
        case 0xE00..<0xF00, 0x3040..<0x30FF, 0x4E00..<0xA000: false
        default:
            properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
        }
    }

    /// The character in lower case, and the full-width and typographic forms of ASCII as ASCII: what does not tell words apart.
    var folded: Unicode.Scalar {
        switch value {
        case 0x41...0x5A: Unicode.Scalar(value + 0x20) ?? self
        case 0..<0xA0: self
        case 0xA0, 0x202F: " "
        case 0x2019: "'"
        case 0x2010, 0x2011: "-"
        case 0x410...0x42F: Unicode.Scalar(value + 0x20) ?? self
        case 0x430...0x44F: self
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0)?.folded ?? self
        case 0xC0..<0x590, 0x1E00..<0x2000:
            properties.isUppercase ? properties.lowercaseMapping.unicodeScalars.first ?? self : self
        default: self
        }
    }
}
