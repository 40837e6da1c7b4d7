import ICU

/// A Korean particle in its two forms, and the rule that chooses between them by the sound before it.
///
/// The sound is that of the last hangul syllable, digit or Latin letter; punctuation, brackets and spaces after it are passed
/// over, and so is a parenthesis that only adds to a word: "케이티씨 (KTC)" sounds as "케이티씨". The symbol of a unit after a
/// number sounds as the unit, a currency sign before one as the currency: "5 km" 오 킬로미터, "₩12" 십이 원. Where nothing has
/// a sound that Korean readers agree on, both forms are written: "은(는)".
struct KoreanParticle: Hashable, Sendable {
    /// How a word ends.
    enum Ending: Hashable, Sendable {
        case vowel
        /// ㄹ, after which 으로 loses its 으.
        case rieul
        case consonant
    }

    /// The form after a consonant, such as 은.
    let afterConsonant: String
    /// The form after a vowel, such as 는.
    let afterVowel: String

    /// The form that fits after a text.
    func form(after text: String) -> String {
        switch Self.ending(of: text) {
        case .vowel: afterVowel
        case .consonant: afterConsonant
        case .rieul: afterConsonant.hasPrefix("으로") ? afterVowel : afterConsonant
        case nil: "\(afterConsonant)(\(afterVowel))"
        }
    }

    /// How a text ends, by its last sound; `nil` where nothing says.
    static func ending(of text: String) -> Ending? {
        var scalars = ((try? Normalizer.nfc(text)) ?? text).unicodeScalars.map(narrowed)
        dropTrailingParenthesis(&scalars)
        while let last = scalars.last {
            if let unit = ending(ofMeasurement: scalars) { return unit }
            switch last.value {
            case 0xAC00...0xD7A3:
                switch (last.value - 0xAC00) % 28 {
                case 0: return .vowel
                case 8: return .rieul
                default: return .consonant
                }
            // Lone letters of hangul are read by their names: ㄱ 기역, ㅏ 아.
            case 0x3131...0x314E: return last.value == 0x3139 ? .rieul : .consonant
            case 0x314F...0x3163: return .vowel
            default: break
            }
            if last.isDigit { return ending(ofNumber: scalars) }
            if let unit = ending(ofSymbol: last) { return unit }
            if CharacterSetOfLatin.contains(last) { return ending(ofLatinWord: scalars) }
            // Han characters, Cyrillic and the like have a sound, but not one that is known here.
            if last.properties.isAlphabetic { return nil }
            scalars.removeLast()
        }
        return nil
    }

    /// A full-width letter, digit or sign as its ASCII counterpart.
    private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }

    // MARK: Numbers and signs

    /// The ending of a number as it is read aloud: 10 십, 100 백, 1,000 천, 10,000 만, 3.5 삼점오; of an amount, that of the currency.
    private static func ending(ofNumber scalars: [Unicode.Scalar]) -> Ending? {
        let before = scalars.last { !$0.isDigit && $0 != "." && $0 != "," }
        if let currency = before.flatMap(ending(ofCurrencySign:)) { return currency }
        var digits: [Int] = []
        var hasFraction = false
        for scalar in scalars.reversed() {
            if scalar.isDigit, let value = scalar.properties.numericValue {
                digits.append(Int(value))
            } else if scalar == "." {
                hasFraction = true
                break
            } else if scalar != "," {
                break
            }
        }
        guard let last = digits.first else { return nil }
        // 영 일 이 삼 사 오 육 칠 팔 구
        let endings: [Ending] = [
            .consonant, .rieul, .vowel, .consonant, .vowel, .vowel, .consonant, .rieul, .rieul, .vowel,
        ]
        if last != 0 || hasFraction { return endings[last] }
        let zeros = digits.prefix { $0 == 0 }.count
        if zeros == digits.count { return .consonant }
        // 십 백 천 만 … 억 … 조 … 경: all but 조 end in a consonant.
        return zeros >= 12 && zeros < 16 ? .vowel : .consonant
    }

    /// The ending of a sign that is read as a word.
    private static func ending(ofSymbol scalar: Unicode.Scalar) -> Ending? {
        switch scalar {
        // 퍼센트, 도
        case "%", "°": .vowel
        default: ending(ofCurrencySign: scalar)
        }
    }

    // MARK: Latin letters

    private enum CharacterSetOfLatin {
        static func contains(_ scalar: Unicode.Scalar) -> Bool {
            scalar.isASCII && scalar.properties.isAlphabetic
        }
    }

    /// The ending of a Latin word. An abbreviation is read letter by letter in Korean (KTC 케이티씨, SIM 심 apart), a word as it
    /// sounds: a final vowel letter or a silent e is heard as a vowel, l as ㄹ, m n as ㅁ ㄴ, ng as ㅇ, final stops k p t close
    /// the syllable after a short vowel, and what else is said with a vowel after it (스, 드, 츠).
    private static func ending(ofLatinWord scalars: [Unicode.Scalar]) -> Ending {
        let word = scalars.reversed().prefix { CharacterSetOfLatin.contains($0) }.reversed().map { Character($0) }
        guard let last = word.last else { return .vowel }
        let isAbbreviation = word.count == 1 || word.allSatisfy { $0.isUppercase }
        if isAbbreviation {
            // 엘 아르(알) are said with ㄹ, 엠 엔 with a consonant, every other letter's name ends in a vowel.
            switch last.uppercased() {
            case "L", "R": return .rieul
            case "M", "N": return .consonant
            default: return .vowel
            }
        }
        let before = word.dropLast().last.map { Character($0.lowercased()) }
        switch last.lowercased() {
        case "l": return .rieul
        case "m", "n": return .consonant
        case "g": return before == "n" ? .consonant : .vowel
        case "e":
            // A silent e leaves the consonant before it last: one 원, line 라인, mobile 모바일; but Google 구글.
            switch before {
            case "l": return .rieul
            case "m", "n": return .consonant
            default: return .vowel
            }
        case "k", "p", "t", "b", "c":
            guard let before, "aeiou".contains(before) else { return before == "c" ? .consonant : .vowel }
            // After two vowel letters the vowel is long and the stop is said with one of its own: boat 보트, week 위크; but
            // book 북.
            let isBook = word.suffix(3).map { $0.lowercased() } == ["o", "o", "k"]
            let isLong = !isBook && (word.dropLast(2).last.map { "aeiou".contains($0.lowercased()) } ?? false)
            return isLong ? .vowel : .consonant
        default: return .vowel
        }
    }

    /// Takes away a parenthesis at the end that only adds to a word.
    private static func dropTrailingParenthesis(_ scalars: inout [Unicode.Scalar]) {
        guard scalars.last == ")", let open = scalars.lastIndex(of: "("), open > 0 else { return }
        scalars.removeSubrange(open...)
    }
}
