import Testing

@testable import ICU

@Suite("Collator")
struct CollationOrderTests {
    @Test(
        "sorts as readers of each language expect",
        arguments: [
            ("ko", ["가방", "나비", "다리", "하늘", "LG"]),
            ("ja", ["Zen", "あか", "アキ", "いえ", "ウミ", "亜"]),
            ("es", ["nube", "ñandú", "oso"]),
            ("es-u-co-trad", ["cuna", "chico", "dama", "luz", "llave", "mar"]),
            ("th", ["กา", "เก", "ขา", "แข", "คน"]),
            ("zh-Hans", ["北京", "重庆", "广州", "上海"]),
            ("zh-Hant", ["一", "人", "中", "電"]),
            ("zh-Hans-u-co-stroke", ["一", "人", "中", "重"]),
            ("sv", ["Zebra", "Åre", "Ängelholm", "Örebro"]),
            ("de", ["Öl", "Zebra"]),
            ("de-u-co-phonebk", ["Ad", "Ähre", "Af"]),
            ("vi", ["da", "đa", "e"]),
            ("ru", ["Ежи", "Ёлка", "Ель", "Жук", "Яма"]),
            ("en", ["co-op", "coop", "Résumé", "résumés"]),
        ])
    func ordersByLanguage(locale: String, expected: [String]) throws {
        let collator = try Collator(locale: LanguageTag(locale))
        #expect(try collator.sorted(expected.reversed()) == expected)
        #expect(expected.reversed().sorted(by: collator.areInIncreasingOrder) == expected)
    }

    @Test(
        "counts the differences that its strength names",
        arguments: [
            (CollationStrength.primary, true, true, true), (.secondary, false, true, true),
            (.tertiary, false, false, true),
            (.quaternary, false, false, true), (.identical, false, false, false),
        ])
    func strengths(strength: CollationStrength, accents: Bool, caseToo: Bool, controls: Bool) throws {
        let collator = try Collator(locale: LanguageTag("en"), strength: strength)
        #expect((collator.compare("resume", "résumé") == .same) == accents)
        #expect((collator.compare("resume", "RESUME") == .same) == caseToo)
        // A zero-width joiner is ignored on every level but the last.
        #expect((collator.compare("resume", "re\u{200D}sume") == .same) == controls)
    }

    @Test("takes canonically equivalent texts for the same")
    func equivalence() throws {
        let collator = try Collator(locale: LanguageTag("ko"), strength: .identical)
        #expect(collator.compare("각", "\u{1100}\u{1161}\u{11A8}") == .same)
        #expect(collator.compare("é", "e\u{301}") == .same)
    }

    @Test("sorts digits by value where that is asked for, by option or by tag")
    func numeric() throws {
        let booths = ["Booth 10", "Booth 9", "Booth 101"]
        let plain = try Collator(locale: LanguageTag("en"))
        #expect(try plain.sorted(booths) == ["Booth 10", "Booth 101", "Booth 9"])
        let byValue = ["Booth 9", "Booth 10", "Booth 101"]
        #expect(try Collator(locale: LanguageTag("en"), numeric: true).sorted(booths) == byValue)
        #expect(try Collator(locale: LanguageTag("en-u-kn-true")).sorted(booths) == byValue)
        #expect(try Collator(locale: LanguageTag("en-u-kn-true"), numeric: false).sorted(booths) != byValue)
    }

    @Test("sees case without accents on a case level")
    func caseLevel() throws {
        let collator = try Collator(locale: LanguageTag("en"), strength: .primary, caseLevel: true)
        #expect(collator.compare("resume", "résumé") == .same)
        #expect(collator.compare("resume", "Resume") != .same)
    }

    @Test("passes over punctuation where that is asked for")
    func punctuation() throws {
        let ignoring = try Collator(locale: LanguageTag("en"), ignoresPunctuation: true)
        #expect(ignoring.compare("co-op", "co op") == .same)
        #expect(try Collator(locale: LanguageTag("en"), ignoresPunctuation: false).compare("co-op", "co op") != .same)
    }

    @Test("has sort keys that compare as their texts do")
    func sortKeysAgree() throws {
        let texts = [
            "", "\u{301}", "a", "A", "á", "a\0b", "ab", "abc", "한국", "일본", "東京", "😀", "ไทย", "z", "Straße", "Strasse",
            String(repeating: "long ", count: 200),
        ]
        for strength in CollationStrength.allCases {
            let collator = try Collator(locale: LanguageTag("ko"), strength: strength)
            for left in texts {
                let leftKey = try collator.sortKey(for: left)
                #expect(!leftKey.contains(0))
                for right in texts {
                    let rightKey = try collator.sortKey(for: right)
                    let order: ComparisonOrder =
                        leftKey == rightKey
                        ? .same : leftKey.lexicographicallyPrecedes(rightKey) ? .ascending : .descending
                    #expect(
                        order == collator.compare(left, right),
                        "\(left.prefix(20)) and \(right.prefix(20)), \(strength)")
                }
            }
        }
    }

    @Test("sorts stably, computing the text of each element once")
    func stability() throws {
        struct Item: Equatable {
            let name: String
            let number: Int
        }
        let items = (0..<300).map { Item(name: ["Beta", "beta", "ALPHA", "alpha"][$0 % 4], number: $0) }
        var calls = 0
        let sorted = try Collator(locale: LanguageTag("en"), strength: .primary).sorted(items) { item in
            calls += 1
            return item.name
        }
        #expect(calls == items.count)
        let expected =
            items.filter { $0.name.first?.lowercased() == "a" } + items.filter { $0.name.first?.lowercased() == "b" }
        #expect(sorted == expected)
    }

    @Test("sorts texts that share a long beginning")
    func longPrefixes() throws {
        let collator = try Collator(locale: LanguageTag("en"))
        let expected = (0..<50).map { "The same long beginning of a title, " + String(repeating: "a", count: $0) }
        #expect(try collator.sorted(expected.shuffled()) == expected)
        #expect(try collator.sorted([String]()) == [])
    }

    @Test("compares texts of a megabyte, and texts with NUL inside")
    func extremes() throws {
        let collator = try Collator(locale: LanguageTag("ja"))
        let long = String(repeating: "長い文章", count: 90_000)
        #expect(collator.compare(long, long) == .same)
        #expect(collator.compare(long, long + "。") == .ascending)
        #expect(try collator.sortKey(for: long).count > 100_000)
        // NUL is ignored as other controls are, and ends nothing.
        #expect(collator.compare("a\0b", "a\0c") == .ascending)
    }
}
