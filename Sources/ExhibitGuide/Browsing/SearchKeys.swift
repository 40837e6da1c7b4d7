import ICU

/// A name in the forms that somebody may type to find it, so that a client without ICU can search.
///
/// A client brings what was typed to small letters, and looks for it, and for its NFKC form, in each of the keys.
public struct SearchKeys: Hashable, Sendable {
    /// The name without case and compatibility differences (NFKC_Casefold, but for the AM of Thai and Lao, which stays one letter), with the
    /// apostrophe and the hyphen that are typed.
    public let folded: String
    /// The name in the letters of ASCII, small: Cyrillic, Thai and kana rewritten, Hangul as the Revised Romanization of Korean has it,
    /// in Chinese ideographs as pinyin without spaces between them, accents taken off. `nil` where the name is so already, and where it cannot be rewritten: Japanese
    /// ideographs are read by the word.
    public let latin: String?
    /// The initials of the syllables: the consonants of Hangul, as Koreans search by them (`ㅅㅇ ㅂㄱ` for “수어 발권”), in Chinese the first
    /// letters of the pinyin (`znjqr` for “智能机器人”). `nil` without any.
    public let initials: String?
    /// Further forms: Korean names and their initials without spaces, Russian ones with е for ё, and small letters where folding makes others
    /// of them (`straße`).
    public let others: [String]

    init(folded: String, latin: String? = nil, initials: String? = nil, others: [String] = []) {
        self.folded = folded
        self.latin = latin
        self.initials = initials
        self.others = others
    }
}

/// Makes search keys of names.
public struct SearchKeyMaker: Sendable {
    private let formatters: FormatterCache

    /// Prepares to make keys.
    ///
    /// - Parameter formatters: Where transliterators are shared.
    public init(formatters: FormatterCache) { self.formatters = formatters }

    /// The keys of a name.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - locale: The BCP 47 tag of its language.
    /// - Returns: The keys.
    public func keys(of name: String, locale: String) -> SearchKeys {
        let folded = Self.folded(name)
        if folded.utf8.allSatisfy({ $0 < 0x80 }) {
            return SearchKeys(
                folded: folded, others: name.utf8.allSatisfy { $0 < 0x80 } ? [] : Self.others(of: name, folded, nil))
        }
        guard name.unicodeScalars.contains(where: Self.isIdeographic) else {
            let initials = Self.initials(of: name)
            return SearchKeys(
                folded: folded, latin: latin(name, folded: folded), initials: initials,
                others: Self.others(of: name, folded, initials))
        }
        // Ideographs can be read one by one in Chinese alone.
        guard locale == "zh" || locale.hasPrefix("zh-"), let mandarin = try? MandarinReading(formatters: formatters)
        else {
            let initials = Self.initials(of: name)
            return SearchKeys(folded: folded, initials: initials, others: Self.others(of: name, folded, initials))
        }
        var spelled = ""
        var initials = ""
        for scalar in name.unicodeScalars {
            if Self.isIdeographic(scalar), let reading = mandarin.reading(of: scalar) {
                spelled += reading
                initials += reading.prefix(1)
            } else {
                spelled.unicodeScalars.append(scalar)
                if Self.isKept(scalar) {
                    initials.unicodeScalars.append(scalar)
                }
            }
        }
        return SearchKeys(
            folded: folded, latin: latin(spelled, folded: folded), initials: Self.folded(initials),
            others: Self.others(of: name, folded, nil))
    }

    /// The text without case and compatibility differences; in ASCII that is the text in small letters.
    private static func folded(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        guard let folded = try? Normalizer.nfkcCasefold(text) else { return text.lowercased() }
        return withTypedPunctuation(withWholeAM(folded))
    }

    /// The text with the apostrophe and the hyphen of keyboards in the place of the typographer's.
    private static func withTypedPunctuation(_ text: String) -> String {
        func typed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
            switch scalar.value {
            case 0x2019: "'"
            // Also the one at which no line is broken.
            case 0x2010, 0x2011: "-"
            default: scalar
            }
        }
        guard text.unicodeScalars.contains(where: { typed($0) != $0 }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map(typed)))
    }

    /// Further forms of a name.
    private static func others(of name: String, _ folded: String, _ initials: String?) -> [String] {
        var others: [String] = []
        func add(_ key: String) { if key != folded, key != initials, !others.contains(key) { others.append(key) } }
        if let initials {
            // Koreans set the spaces of compound words as they please.
            add(withoutSpaces(folded))
            add(withoutSpaces(initials))
        }
        let yo: Unicode.Scalar = "\u{451}"
        if folded.unicodeScalars.contains(yo) {
            add(String(String.UnicodeScalarView(folded.unicodeScalars.map { $0 == yo ? "\u{435}" : $0 })))
        }
        if name.unicodeScalars.contains(where: foldsToOthers) {
            add(withTypedPunctuation(withWholeAM(((try? Normalizer.nfkc(name)) ?? name).lowercased())))
        }
        return others
    }

    /// Whether a scalar is one of the letters in use that folding makes others of than their small ones.
    private static func foldsToOthers(_ scalar: Unicode.Scalar) -> Bool {
        // ß, ẞ and the final sigma.
        scalar.value == 0xDF || scalar.value == 0x1E9E || scalar.value == 0x3C2
    }

    private static func withoutSpaces(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != " " }))
    }

    /// The text with the AM of Thai and Lao (ำ, ຳ) as the one letter that is typed: NFKC takes it for a compatibility character, and apart.
    private static func withWholeAM(_ text: String) -> String {
        let (thai, lao): (Unicode.Scalar, Unicode.Scalar) = ("\u{E4D}", "\u{ECD}")
        guard text.unicodeScalars.contains(where: { $0 == thai || $0 == lao }) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch (scalars.last, scalar) {
            case (thai, "\u{E32}"), (lao, "\u{EB2}"):
                scalars.removeLast()
                scalars.append(scalar == "\u{E32}" ? "\u{E33}" : "\u{EB3}")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// Whether a scalar is an ideograph; below U+3006 there is none.
    private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x3006 && !isSyllable(scalar) && scalar.properties.isIdeographic
    }

    /// Whether a scalar is a syllable of Hangul.
    private static func isSyllable(_ scalar: Unicode.Scalar) -> Bool { (0xAC00...0xD7A3).contains(scalar.value) }

    /// Whether a scalar that is no syllable stands among the initials.
    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private func latin(_ name: String, folded: String) -> String? {
        var text = KoreanRomanization.latin(Self.composed(name)) ?? name
        if text.utf8.contains(where: { $0 >= 0x80 }) {
            guard let latin = try? formatters.latinTransliterator().transliterate(text) else { return nil }
            text = latin
        }
        let key = Self.folded(text)
        if key == folded { return nil }
        if key.utf8.allSatisfy({ $0 < 0x80 }) { return key }
        // Nobody types the punctuation that has no likeness in ASCII.
        return String(String.UnicodeScalarView(key.unicodeScalars.map { $0.isASCII ? $0 : " " }))
    }

    /// The text with the syllables of Hangul whole: one may stand in its letters, U+1100 to U+11FF, which compose.
    private static func composed(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { (0x1100...0x11FF).contains($0.value) }) else { return text }
        return (try? Normalizer.nfc(text)) ?? text
    }

    private static let leads: [Character] = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")

    private static func initials(of name: String) -> String? {
        let name = composed(name)
        guard name.unicodeScalars.contains(where: isSyllable) else { return nil }
        var found = false
        var initials = ""
        for scalar in name.unicodeScalars {
            if isSyllable(scalar) {
                found = true
                initials.append(Self.leads[Int((scalar.value - 0xAC00) / 588)])
            } else if isKept(scalar) {
                initials.unicodeScalars.append(scalar)
            }
        }
        return found ? initials.lowercased() : nil
    }
}
