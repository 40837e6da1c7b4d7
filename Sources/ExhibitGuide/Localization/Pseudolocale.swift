import ICU
import MessageFormat

/// A locale for testing, in the manner of CLDR and Android: its texts are made from the English ones at the moment they are shown, and
/// stand in no file.
///
/// What can still be read on a screen, but does not look foreign, did not come out of a message: it is hard-coded. What is cut off
/// has no room for languages that say the same at greater length.
///
/// ```swift
/// Pseudolocale.accented.message(try Message("Stop {$stop}"))       // [Šţöṗ {$stop} öñé]
/// ```
///
/// Numbers, dates and lists are formatted as in English, so that who tests can read them, and then disguised like the words. A pseudolocale is
/// offered to nobody who does not ask for exactly this tag.
public enum Pseudolocale: String, Hashable, Sendable, CaseIterable {
    /// `en-XA`: letters with accents, in brackets, longer by some 40 %.
    case accented = "en-XA"
    /// `ar-XB`: from right to left. Each word stands between U+202E and U+202C, which turn its letters around.
    case bidirectional = "ar-XB"

    /// The pseudolocale of a tag.
    ///
    /// - Parameter tag: A language tag; only `en-XA` and `ar-XB` themselves are pseudolocales.
    public init?(_ tag: LanguageTag) { self.init(rawValue: tag.identifier) }

    /// The pseudolocale's own tag.
    public var tag: LanguageTag { Self.tag(rawValue) }

    /// The language that the texts are made from, and by whose rules numbers, dates and lists are formatted.
    public var base: LanguageTag { Self.tag("en") }

    private static func tag(_ identifier: String) -> LanguageTag { (try? LanguageTag(identifier)) ?? .undetermined }

    // MARK: Messages

    /// A message as it reads in this locale. Placeholders, markup, selectors and the keys of variants stay as they are.
    ///
    /// - Parameter message: The message in English, or where that is wanting, in the language that stands in for it.
    /// - Returns: The message to show.
    public func message(_ message: Message) -> Message {
        var message = message
        switch message.body {
        case .pattern(let pattern): message.body = .pattern(self.pattern(pattern))
        case .select(let selectors, let variants):
            message.body = .select(
                selectors: selectors,
                variants: variants.map { variant in
                    var variant = variant
                    variant.pattern = pattern(variant.pattern)
                    return variant
                })
        }
        return message
    }

    private func pattern(_ pattern: Message.Pattern) -> Message.Pattern {
        guard !pattern.elements.isEmpty else { return pattern }
        var elements = pattern.elements.map { (element) -> Message.Pattern.Element in
            if case .text(let text) = element { .text(disguised(text)) } else { element }
        }
        if self == .accented {
            let length = pattern.elements.reduce(0) { length, element in
                if case .text(let text) = element { length + text.count } else { length }
            }
            let hasWords = pattern.elements.contains { element in
                if case .text(let text) = element { text.contains(where: \.isLetter) } else { false }
            }
            elements.insert(.text("["), at: 0)
            elements.append(.text((hasWords ? Self.padding(for: length) : "") + "]"))
        }
        return Message.Pattern(Self.joined(elements), span: pattern.span)
    }

    /// No two texts follow each other in a pattern.
    private static func joined(_ elements: [Message.Pattern.Element]) -> [Message.Pattern.Element] {
        elements.reduce(into: []) { joined, element in
            if case .text(let text) = element, case .text(let before)? = joined.last {
                joined[joined.count - 1] = .text(before + text)
            } else {
                joined.append(element)
            }
        }
    }

    /// A formatted message's parts: values are disguised like words.
    ///
    /// - Parameter parts: The parts of a message that ``message(_:)`` made.
    /// - Returns: The parts to show.
    public func parts(_ parts: [MessagePart]) -> [MessagePart] {
        parts.map { part in
            guard case .value(let placeholder) = part else { return part }
            return .text(disguised(placeholder.value.text))
        }
    }

    /// A value that stands alone, outside of any message.
    func standalone(_ value: String) -> String {
        self == .accented ? "[" + disguised(value) + "]" : disguised(value)
    }

    /// What a text is sorted and indexed by: the brackets say nothing of it.
    func sortable(_ text: String) -> String {
        self == .accented && text.hasPrefix("[") ? String(text.dropFirst()) : text
    }

    // MARK: Words

    /// A text with its words made foreign; what is no word stays.
    func disguised(_ text: String) -> String {
        switch self {
        case .accented: String(String.UnicodeScalarView(text.unicodeScalars.map { Self.accents[$0] ?? $0 }))
        case .bidirectional: Self.overridden(text)
        }
    }

    /// One accented letter for each of ASCII, of the same width; all but “q” sort where their letters do.
    private static let accents: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        uniqueKeysWithValues: zip(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars,
            "åḃçḋéḟĝĥîĵķļṁñöṗʠŕšţûṽŵẋýžÅḂÇḊÉḞĜĤÎĴĶĻṀÑÖṖɊŔŠŢÛṼŴẊÝŽ".unicodeScalars))

    private static let numerals = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

    /// As many words as make a text longer by two fifths, brackets included.
    private static func padding(for length: Int) -> String {
        let wanted = max(1, (length * 2 + 4) / 5 - 2)
        var padding = ""
        var count = 0
        while padding.count < wanted {
            padding += " " + numerals[count % numerals.count]
            count += 1
        }
        return Pseudolocale.accented.disguised(padding)
    }

    private static let rightToLeftMark = "\u{200F}"
    private static let override = "\u{202E}"
    private static let popDirection = "\u{202C}"

    /// A text with each word between a mark and an override, which make it run from right to left.
    private static func overridden(_ text: String) -> String {
        var result = ""
        var word = ""
        var joiner = ""
        func end() {
            if !word.isEmpty { result += rightToLeftMark + override + word + popDirection + rightToLeftMark }
            result += joiner
            word = ""
            joiner = ""
        }
        for character in text {
            if character.isLetter {
                word += joiner + String(character)
                joiner = ""
            } else if !word.isEmpty, joiner.isEmpty, character == "'" || character == "’" {
                // An apostrophe belongs to its word where another letter follows.
                joiner = String(character)
            } else {
                end()
                result.append(character)
            }
        }
        end()
        return result
    }
}
