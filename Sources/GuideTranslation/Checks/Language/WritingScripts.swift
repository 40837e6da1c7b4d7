import ICU
import Synchronization

/// The scripts that a language is written in, and whether a letter belongs to it.
///
/// Latin letters may stand in every language, for names and abbreviations (AI, APEC).
final class WritingScripts: Sendable {
    /// What a letter is to the language.
    enum Standing: Sendable {
        /// It belongs there, or is no letter.
        case own
        /// It is of another script, by its ISO 15924 code.
        case foreign(String)
        /// It is a character of the other way to write Chinese.
        case otherChinese
    }

    /// The scripts' ISO 15924 codes.
    let codes: Set<String>
    /// Whether the script writes words with joiners (U+200C, U+200D): Arabic and those of India and its neighbours.
    let usesJoiners: Bool
    private let other: OtherChinese?
    private let formatters: FormatterCache
    private let known = Mutex<[Unicode.Scalar: Standing]>([:])

    /// Looks a language up.
    ///
    /// - Parameters:
    ///   - locale: The language.
    ///   - formatters: Where formatters are shared.
    init(locale: LanguageTag, formatters: FormatterCache) {
        self.formatters = formatters
        let script = locale.maximized.script ?? "Latn"
        codes =
            switch script {
            case "Jpan": ["Hani", "Hira", "Kana"]
            case "Kore": ["Hang", "Hani"]
            case "Hans", "Hant": ["Hani", "Bopo"]
            default: [script]
            }
        usesJoiners = [
            "Arab", "Syrc", "Mong", "Nkoo", "Deva", "Beng", "Gujr", "Guru", "Knda", "Mlym", "Orya", "Sinh", "Taml",
            "Telu", "Mymr",
            "Khmr", "Tibt",
        ].contains(script)
        other = OtherChinese(script: script, locale: locale)
    }

    /// What a character is to the language.
    ///
    /// - Parameter scalar: The character.
    /// - Returns: Its standing.
    func standing(of scalar: Unicode.Scalar) -> Standing {
        switch scalar.value {
        case 0..<0x180: return .own
        // The scripts of most texts that are not Latin, so that the table is seldom asked.
        case 0x400..<0x460 where codes.contains("Cyrl"): return .own
        case 0xE01..<0xE5C where codes.contains("Thai"): return .own
        case 0x3041..<0x30FF where codes.contains("Hira"): return .own
        case 0xAC00..<0xD7A4 where codes.contains("Hang"): return .own
        case 0x4E00..<0xA000 where codes.contains("Hani") && other == nil: return .own
        default: break
        }
        if let standing = known.withLock({ $0[scalar] }) { return standing }
        let standing = found(scalar)
        known.withLock { $0[scalar] = standing }
        return standing
    }

    /// The English name of a script.
    ///
    /// - Parameter code: Its ISO 15924 code, such as `Cyrl`.
    /// - Returns: Such as "Cyrillic", or the code itself.
    func name(of code: String) -> String {
        guard let english = try? LanguageTag("en") else { return code }
        return (try? formatters.displayNames(locale: english))?.name(ofScript: code) ?? code
    }

    private func found(_ scalar: Unicode.Scalar) -> Standing {
        let properties = UnicodeProperties(scalar)
        let script = properties.script
        if script == "Hani", let other, other.contains(scalar) { return .otherChinese }
        guard !codes.contains(script), !["Latn", "Zyyy", "Zinh", "Zzzz"].contains(script) else { return .own }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber:
            // Marks that several scripts share, such as the long-vowel mark of kana.
            let shared = (try? properties.scriptExtensions) ?? [script]
            return shared.contains(where: codes.contains) ? .own : .foreign(script)
        default: return .own
        }
    }
}

/// The characters of Simplified Chinese in a Traditional text, and the reverse.
///
/// A character is the other's where ICU would convert it, and neither CLDR nor the charset of this one's writers counts it as theirs.
private struct OtherChinese: Sendable {
    private let isTraditional: Bool
    private let converter: Transliterator
    private let own: ExemplarCharacters

    init?(script: String, locale: LanguageTag) {
        guard ["Hans", "Hant"].contains(script), locale.language == "zh",
            let converter = try? Transliterator(id: script == "Hant" ? "Hans-Hant" : "Hant-Hans"),
            let own = try? ExemplarCharacters(locale: locale)
        else { return nil }
        isTraditional = script == "Hant"
        self.converter = converter
        self.own = own
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        if own.main.contains(scalar) || own.auxiliary.contains(scalar) || isInUse(scalar) { return false }
        let text = String(scalar)
        return (try? converter.transliterate(text)).map { $0 != text } ?? false
    }

    private func isInUse(_ scalar: Unicode.Scalar) -> Bool {
        if isTraditional {
            // The frequent characters of Big5. The rare ones behind them look like simplified ones now and then (体, 机).
            return (try? LegacyCharset.big5.code(of: scalar)).map { $0 < 0xC67F } ?? false
        }
        return Self.restored.contains(scalar) || (try? LegacyCharset.gb2312.code(of: scalar)) != nil
    }

    /// Characters that the lists of 1986 and 2013 gave back to Simplified Chinese for some words (瞭望, 乾坤, 狼藉).
    private static let restored: Set<Unicode.Scalar> = ["瞭", "乾", "藉", "夥", "徵", "麽"]
}
