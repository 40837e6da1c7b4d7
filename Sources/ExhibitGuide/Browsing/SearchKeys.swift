import ICU

/// A name in the forms that somebody may type to find it, so that a client without ICU can search.
///
/// A client brings what was typed to small letters and looks for it in each of the keys.
public struct SearchKeys: Hashable, Sendable {
    /// The name without case and compatibility differences (NFKC_Casefold).
    public let folded: String
    /// The name in the letters of ASCII, small: Cyrillic, Thai, Hangul and kana rewritten, in Chinese ideographs as pinyin without
    /// spaces between them, accents taken off. `nil` where the name is so already, and where it cannot be rewritten: Japanese
    /// ideographs are read by the word.
    public let latin: String?
    /// The initials of the syllables: the consonants of Hangul, as Koreans search by them (`ㅅㅇ ㅂㄱ` for “수어 발권”), in Chinese the first
    /// letters of the pinyin (`znjqr` for “智能机器人”). `nil` without any.
    public let initials: String?
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
        let folded = (try? Normalizer.nfkcCasefold(name)) ?? name.lowercased()
        if folded.utf8.allSatisfy({ $0 < 0x80 }) { return SearchKeys(folded: folded, latin: nil, initials: nil) }
        guard name.unicodeScalars.contains(where: \.properties.isIdeographic) else {
            return SearchKeys(folded: folded, latin: latin(name, folded: folded), initials: Self.initials(of: name))
        }
        // Ideographs can be read one by one in Chinese alone.
        guard locale == "zh" || locale.hasPrefix("zh-"), let mandarin = try? MandarinReading(formatters: formatters)
        else {
            return SearchKeys(folded: folded, latin: nil, initials: Self.initials(of: name))
        }
        var spelled = ""
        var initials = ""
        for scalar in name.unicodeScalars {
            if scalar.properties.isIdeographic, let reading = mandarin.reading(of: scalar) {
                spelled += reading
                initials += reading.prefix(1)
            } else {
                spelled.unicodeScalars.append(scalar)
                if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == " " {
                    initials.unicodeScalars.append(scalar)
                }
            }
        }
        return SearchKeys(
            folded: folded, latin: latin(spelled, folded: folded), initials: try? Normalizer.nfkcCasefold(initials))
    }

    private func latin(_ name: String, folded: String) -> String? {
        guard let text = try? formatters.latinTransliterator().transliterate(name),
            let key = try? Normalizer.nfkcCasefold(text)
        else { return nil }
        // Nobody types the punctuation that has no likeness in ASCII.
        let ascii = key.unicodeScalars.map { $0.isASCII ? Character($0) : " " }
        return key == folded ? nil : String(ascii)
    }

    private static let leads: [Character] = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")

    private static func initials(of name: String) -> String? {
        var found = false
        var initials = ""
        for scalar in ((try? Normalizer.nfc(name)) ?? name).unicodeScalars {
            switch scalar.value {
            case 0xAC00...0xD7A3:
                found = true
                initials.append(Self.leads[Int((scalar.value - 0xAC00) / 588)])
            case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == " ":
                initials.unicodeScalars.append(scalar)
            default: break
            }
        }
        return found ? initials.lowercased() : nil
    }
}
