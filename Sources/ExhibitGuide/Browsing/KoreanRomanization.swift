/// Hangul in Latin letters, as the Revised Romanization of Korean writes it (National Institute of Korean Language, 2000), for
/// those who type what they hear: 보행 is “bohaeng”, 로봇 “robot”.
///
/// Final consonants pass to a vowel that follows, and ㄹㄹ is “ll”; other changes of sound between syllables are left as they
/// are spelt. ICU's own transform writes what is spelt, so that 로봇 is “lobos”.
package enum KoreanRomanization {
    private static let initials = [
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h",
    ]
    private static let vowels = [
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
        "ui", "i",
    ]
    /// What each final consonant sounds like at the end of a word.
    private static let finals = [
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "t",
    ]
    /// What it sounds like before a vowel.
    private static let linked = [
        "", "g", "kk", "ks", "n", "nj", "n", "d", "r", "lg", "lm", "lb", "ls", "lt", "lp", "r", "m", "b", "ps", "s",
        "ss",
        "ng", "j", "ch", "k", "t", "p", "",
    ]
    private static let silentInitial = 11
    private static let rieulInitial = 5
    private static let rieulFinal = 8

    /// A text with its hangul syllables in Latin letters; what is no hangul stays.
    ///
    /// - Parameter text: The text.
    /// - Returns: The text in Latin letters; `nil` where there is no hangul in it.
    package static func latin(_ text: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        guard scalars.contains(where: { Syllable($0) != nil }) else { return nil }
        var result = ""
        var before: Syllable?
        for (index, scalar) in scalars.enumerated() {
            guard let syllable = Syllable(scalar) else {
                result.unicodeScalars.append(scalar)
                before = nil
                continue
            }
            let followsRieul = before?.final == rieulFinal && syllable.initial == rieulInitial
            result += followsRieul ? "l" : initials[syllable.initial]
            result += vowels[syllable.vowel]
            let next = index + 1 < scalars.count ? Syllable(scalars[index + 1]) : nil
            result += next?.initial == silentInitial ? linked[syllable.final] : finals[syllable.final]
            before = syllable
        }
        return result
    }

    /// The initial consonants of a text's hangul syllables, as a keyboard types them: 수어 발권 is ㅅㅇㅂㄱ.
    ///
    /// - Parameter text: The text.
    /// - Returns: The consonants; letters and digits of other scripts stay, everything else is left out.
    package static func initialConsonants(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.compactMap { scalar in
            if let syllable = Syllable(scalar) { return compatibilityInitials[syllable.initial] }
            return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? scalar : nil
        }
    }

    /// Whether a scalar is a consonant that a keyboard types alone.
    package static func isConsonant(_ scalar: Unicode.Scalar) -> Bool { (0x3131...0x314E).contains(scalar.value) }

    private static let compatibilityInitials = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars)

    /// A hangul syllable by its parts (The Unicode Standard, 3.12).
    private struct Syllable {
        let initial: Int
        let vowel: Int
        let final: Int

        init?(_ scalar: Unicode.Scalar) {
            guard (0xAC00...0xD7A3).contains(scalar.value) else { return nil }
            let index = Int(scalar.value - 0xAC00)
            (initial, vowel, final) = (index / 588, index % 588 / 28, index % 28)
        }
    }
}
