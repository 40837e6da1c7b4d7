import ICU
import Testing

/// Plain integers and simple dates are written without ICU's formatters; each must look as ICU makes it, which
/// `formatToFields` still asks.
@Suite struct FastPathTests {
    static let locales = [
        "ar", "ar-EG", "bg", "bn", "cs", "de", "de-CH", "en", "en-IN", "en-ZA", "es", "es-MX", "es-PE", "fa", "fil",
        "fr", "fr-CA",
        "he", "hi", "id", "it", "ja", "ko", "lv", "mr", "ms", "my", "nb", "ne", "pl", "pt", "pt-PT", "ru", "sw", "ta",
        "th",
        "th-u-nu-thai", "tr", "ur", "vi", "zh-Hans", "zh-Hant",
    ]

    @Test(arguments: locales) func integersLookAsICUMakesThem(_ tag: String) throws {
        let format = try NumberFormat(locale: LanguageTag(tag))
        var numbers: [Int64] = [0, .max, .min, .max - 1, .min + 1]
        var power: Int64 = 1
        while power < .max / 10 {
            power *= 10
            numbers += [power - 1, power, power + 1, 1 - power, -power, power / 7 * 3]
        }
        for number in numbers {
            let number = DecimalNumber(number)
            #expect(try format.format(number) == format.formatToFields(number).text, "\(tag): \(number)")
        }
    }

    @Test(arguments: locales) func datesLookAsICUMakesThem(_ tag: String) throws {
        for skeleton in ["yMMMMd", "yMMMd", "yMd", "yMMMMEEEEd", "MMMMd", "MMMEd", "EEEE", "GyMMMd"] {
            let format = try DateTimeFormat(locale: LanguageTag(tag), pattern: .skeleton(skeleton))
            for day in stride(from: -400_000, through: 400_000, by: 7_919) {
                let milliseconds = Double(day) * 86_400_000 + 3_600_000
                #expect(
                    try format.format(milliseconds: milliseconds)
                        == format.formatToFields(milliseconds: milliseconds).text, "\(tag) \(skeleton): \(day)")
            }
        }
    }

    @Test func smallNumbersHaveTheCategoriesOfTheirTexts() throws {
        for tag in ["ar", "cy", "en", "fr", "he", "ko", "lv", "pl", "ru", "sl", "th"] {
            let locale = try LanguageTag(tag)
            for kind in [PluralRules.Kind.cardinal, .ordinal] {
                let rules = try PluralRules(locale: locale, kind: kind)
                let plain = try NumberFormat(locale: locale)
                // A sign that is always shown takes ICU's own way, and changes no category.
                var options = NumberFormatOptions()
                options.signDisplay = .always
                let signed = try NumberFormat(locale: locale, options: options)
                for number in Array(0...300) + [1_000, 1_001, 1_000_000] {
                    let number = DecimalNumber(number)
                    let category = try rules.category(of: number, as: plain)
                    #expect(try category == rules.category(of: number, as: signed), "\(tag): \(number)")
                    // The second time it is remembered.
                    #expect(try category == rules.category(of: number, as: plain), "\(tag): \(number)")
                }
            }
        }
    }
}
