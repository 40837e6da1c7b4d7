import Testing

@testable import ICU

@Suite("AlphabeticIndex")
struct CollationIndexTests {
    @Test(
        "files names under the letters of each language",
        arguments: [
            ("ko", ["가방": "ㄱ", "나비": "ㄴ", "따오기": "ㄷ", "한빛": "ㅎ", "LG": "L"]),
            ("ja", ["さくら": "さ", "ガス": "か", "パン": "は", "わに": "わ", "Sony": "S"]),
            ("zh-Hans", ["北京": "B", "上海": "S", "重庆": "C", "Huawei": "H"]),
            ("zh-Hant", ["一": "1劃", "中": "4劃", "Acer": "A"]),
            ("th", ["เครื่อง": "ค", "ไทย": "ท", "กา": "ก", "SCG": "S"]),
            ("ru", ["Яндекс": "Я", "дом": "Д", "Ёлка": "Е", "LG": "L"]),
            ("en", ["apple": "A", "Élan": "E", "Zoo": "Z"]),
            ("es", ["Ñandú": "Ñ", "nube": "N", "Árbol": "A"]),
        ])
    func filesNames(locale: String, names: [String: String]) throws {
        let index = try AlphabeticIndex(locale: LanguageTag(locale))
        for (name, label) in names {
            #expect(try index.label(for: name) == label, "\(name)")
        }
    }

    @Test(
        "has its letters in order",
        arguments: [
            ("ko", ["ㄱ", "ㄴ", "ㄷ", "ㅎ", "A", "Z"]), ("ja", ["A", "Z", "あ", "か", "さ", "わ"]),
            ("zh-Hans", ["A", "B", "Z"]), ("zh-Hant", ["1劃", "2劃", "10劃", "A"]), ("th", ["ก", "ฮ"]),
            ("ru", ["А", "Б", "Я", "A"]), ("en", ["A", "M", "Z"]), ("es", ["N", "Ñ", "O"]),
        ])
    func lettersInOrder(locale: String, letters: [String]) throws {
        let labels = try AlphabeticIndex(locale: LanguageTag(locale)).labels
        #expect(labels.filter(letters.contains) == letters)
        #expect(labels.first == AlphabeticIndex.symbolsLabel)
        #expect(labels.last == AlphabeticIndex.otherLettersLabel)
        let unique = labels.filter { $0 != AlphabeticIndex.otherLettersLabel }
        #expect(Set(unique).count == unique.count)
    }

    @Test("files what has no letter under #, and letters that are not its own under …")
    func catchAlls() throws {
        for locale in ["ko", "ja", "zh-Hans", "zh-Hant", "ru", "en", "es", "th"] {
            let index = try AlphabeticIndex(locale: LanguageTag(locale))
            for name in ["3M", "", "\u{301}", "📱", "101호"] {
                #expect(try index.label(for: name) == "#", "\(name) in \(locale)")
            }
            #expect(try index.label(for: "Ωmega") == "…", "\(locale)")
        }
    }

    @Test("can leave the Latin letters out")
    func withoutLatin() throws {
        let index = try AlphabeticIndex(locale: LanguageTag("ko"), includesLatinLetters: false)
        #expect(!index.labels.contains("A"))
        #expect(try index.label(for: "LG") == "…")
    }

    @Test("runs in step with the collator of its locale", arguments: ["ko", "ja", "zh-Hant", "ru", "en", "vi"])
    func inStepWithCollator(locale: String) throws {
        let names = [
            "3M", "LG", "삼성", "한빛", "Яндекс", "さくら", "東京", "中国", "Ωmega", "Élan", "zoo", "", "아이", "あい", "Đà",
        ]
        let index = try AlphabeticIndex(locale: LanguageTag(locale))
        let sorted = try Collator(locale: LanguageTag(locale)).sorted(names)
        let buckets = try sorted.map { try index.bucketIndex(for: $0) }
        #expect(buckets == buckets.sorted())
    }

    @Test("groups a list by letter, in the locale's order", arguments: ["ko", "ja", "zh-Hans", "zh-Hant", "en"])
    func sections(locale: String) throws {
        let names = ["LG", "大连", "Dalian", "북경", "3M", "あい", "101", "上海", "Ωmega", "Яндекс", "DB"]
        let index = try AlphabeticIndex(locale: LanguageTag(locale))
        let collator = try Collator(locale: LanguageTag(locale))
        let sections = try index.sections(of: names, sortedWith: collator) { $0 }
        #expect(sections.flatMap(\.elements).sorted() == names.sorted())
        #expect(zip(sections, sections.dropFirst()).allSatisfy { $0.bucket < $1.bucket })
        for section in sections {
            #expect(section.label == index.labels[section.bucket])
            #expect(try section.elements == collator.sorted(section.elements))
            #expect(try section.elements.allSatisfy { try index.bucketIndex(for: $0) == section.bucket })
        }
        let latin = try #require(sections.first { $0.label == "D" })
        #expect(latin.elements == (locale == "zh-Hans" ? ["大连", "Dalian", "DB"] : ["Dalian", "DB"]))
        #expect(try index.sections(of: [String](), sortedWith: collator) { $0 }.isEmpty)
    }

    @Test(
        "labels a sorted list such that no letter comes back after another",
        arguments: [
            (
                "zh-Hans", ["3M", "北京", "大连", "上海", "Beta", "DB", "Яндекс"],
                ["#", "B", "D", "S", "A–Z", "A–Z", "…"]
            ),
            ("zh-Hans", ["北京", "大连", "Dalian", "Sony"], ["B", "D", "D", "S"]),
            ("zh-Hans", ["Beta", "DB"], ["B", "D"]), ("zh-Hans", [], []),
            ("zh-Hant-u-co-pinyin", ["北京", "上海", "Beta"], ["B", "S", "A–Z"]),
            ("zh-Hant", ["一", "中", "Acer", "Beta"], ["1劃", "4劃", "A", "B"]),
            ("ja", ["Beta", "Sony", "あい", "さくら", "東京"], ["B", "S", "あ", "さ", "…"]),
            ("ko", ["나비", "한빛", "Beta", "LG"], ["ㄴ", "ㅎ", "B", "L"]),
            ("ru", ["дом", "Яндекс", "LG"], ["Д", "Я", "L"]),
        ])
    func labelsOfSortedNames(locale: String, names: [String], labels: [String]) throws {
        let tag = try LanguageTag(locale)
        #expect(try Collator(locale: tag).sorted(names) == names)
        #expect(try AlphabeticIndex(locale: tag).labels(forSorted: names) == labels)
    }

    @Test("files a name of a megabyte, and one with NUL inside")
    func extremes() throws {
        let index = try AlphabeticIndex(locale: LanguageTag("ko"))
        #expect(try index.label(for: String(repeating: "한", count: 350_000)) == "ㅎ")
        #expect(try index.label(for: "\0한") == "ㅎ")
    }
}
