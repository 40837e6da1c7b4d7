// swift-format-ignore-file: NeverForceUnwrap, NeverUseForceTry
import ICU
import TestSupport
import Testing

@Suite("Language tags")
struct LocaleTests {
    @Test(
        "are brought to their canonical form",
        arguments: [
            ("ZH-tw", "zh-TW"), ("zh-hant-hk", "zh-Hant-HK"), ("EN-us", "en-US"), ("iw", "he"), ("in", "id"),
            ("tl", "fil"),
            ("no", "no"), ("mo", "ro"), ("zh-cmn", "zh"), ("i-klingon", "tlh"), ("es-419", "es-419"),
            ("th-u-ca-gregory", "th-u-ca-gregory"), ("en-U-CA-Buddhist-nu-Thai", "en-u-ca-buddhist-nu-thai"),
            ("de-1996", "de-1996"), ("ko-x-Mine", "ko-x-mine"), ("und", "und"), ("sr-cyrl", "sr-Cyrl"),
        ])
    func canonical(tag: String, expected: String) throws {
        let result = try LanguageTag(tag)
        #expect(result.identifier == expected)
        #expect(result.description == expected)
        #expect(try LanguageTag(expected) == result)
    }

    @Test(
        "are refused where they are not well-formed",
        arguments: [
            "", "-", "a", "en-", "-en", "en--US", "en_US", "en US", "../en", "en\0", "한국어", "en-x", "abcdefghi", "en-u",
            "e\u{301}n",
        ])
    func malformed(tag: String) { #expect(throws: ICUError.self) { try LanguageTag(tag) } }

    @Test(
        "have parts",
        arguments: [
            ("zh-Hant-HK", "zh", "Hant", "HK"), ("es-419", "es", nil, "419"), ("ko", "ko", nil, nil),
            ("und-PE", "und", nil, "PE"),
            ("th-u-ca-gregory", "th", nil, nil), ("en-US-u-rg-gbzzzz", "en", nil, "US"),
            ("de-AT-1996", "de", nil, "AT"),
            ("ko-x-us-hant", "ko", nil, nil),
        ] as [(String, String, String?, String?)])
    func parts(tag: String, language: String, script: String?, region: String?) throws {
        let tag = try LanguageTag(tag)
        #expect(tag.language == language)
        #expect(tag.script == script)
        #expect(tag.region == region)
    }

    @Test(
        "have likely subtags",
        arguments: [
            ("th", "th-Thai-TH"), ("zh-TW", "zh-Hant-TW"), ("zh", "zh-Hans-CN"), ("en", "en-Latn-US"),
            ("sr-ME", "sr-Latn-ME"),
        ])
    func likelySubtags(tag: String, maximized: String) throws {
        #expect(try LanguageTag(tag).maximized.identifier == maximized)
        #expect(try LanguageTag(maximized).minimized.identifier == tag)
    }

    @Test(
        "have parents, which end below the root",
        arguments: [
            ("es-PE", ["es-419", "es"]), ("en-AU", ["en-001", "en"]), ("en-US", ["en"]), ("zh-Hant", []),
            ("zh-Hant-HK", ["zh-Hant"]),
            ("zh-Hant-MO", ["zh-Hant-HK", "zh-Hant"]), ("zh-Hans-SG", ["zh-Hans", "zh"]), ("pt-AO", ["pt-PT", "pt"]),
            ("ko", []),
            ("und", []), ("sr-Latn", []), ("ko-KR", ["ko"]),
        ])
    func parents(tag: String, expected: [String]) throws {
        var parents: [String] = []
        var next = try LanguageTag(tag).parent
        while let parent = next, parents.count < 10 {
            parents.append(parent.identifier)
            next = parent.parent
        }
        #expect(parents == expected)
    }

    @Test("know their direction, and whether CLDR knows them")
    func properties() throws {
        for tag in ["ar", "he", "fa-IR", "ur", "az-Arab", "yi"] { #expect(try LanguageTag(tag).isRightToLeft) }
        for tag in ["ko", "en", "az", "und", "ar-Latn"] { #expect(try !LanguageTag(tag).isRightToLeft) }
        for tag in ["ko", "fil", "es-419", "grc", "zh-Hant-HK"] { #expect(try LanguageTag(tag).isKnownLanguage) }
        for tag in ["xx", "klingon", "und", "abc"] { #expect(try !LanguageTag(tag).isKnownLanguage) }
    }

    @Test(
        "are compared by language and script",
        arguments: [
            ("es-PE", "es-419", true), ("zh-TW", "zh-Hant-HK", true), ("zh-Hans", "zh-TW", false),
            ("en", "en-AU", true),
            ("sr", "sr-Latn", false), ("ko", "ja", false), ("th", "th-u-ca-gregory", true), ("az", "az-Arab", false),
        ])
    func comparison(left: String, right: String, same: Bool) throws {
        let (left, right) = (try LanguageTag(left), try LanguageTag(right))
        #expect(left.hasSameLanguageAndScript(as: right) == same)
        #expect(right.hasSameLanguageAndScript(as: left) == same)
    }

    @Test(
        "take a calendar in the place of their own",
        arguments: [
            ("en", "en-u-ca-buddhist"), ("th-TH", "th-TH-u-ca-buddhist"), ("th-u-ca-gregory", "th-u-ca-buddhist"),
            ("th-u-ca-islamic-umalqura-nu-thai", "th-u-ca-buddhist-nu-thai"),
            ("ko-u-nu-latn", "ko-u-ca-buddhist-nu-latn"),
            ("ko-x-mine", "ko-u-ca-buddhist-x-mine"),
        ])
    func calendars(tag: String, expected: String) throws {
        #expect(try LanguageTag(tag).withCalendar("buddhist").identifier == expected)
    }

    @Test("are sorted by their code points")
    func order() throws {
        let tags = try ["zh-Hans", "en", "es-419", "ko", "en-AU", "es"].map { try LanguageTag($0) }
        #expect(tags.sorted().map(\.identifier) == ["en", "en-AU", "es", "es-419", "ko", "zh-Hans"])
    }

    @Test(
        "find the nearest of those that there are",
        arguments: [
            ("es-PE", "es-419"), ("es-ES", "es"), ("es", "es"), ("en-NZ", "en-GB"), ("en-CA", "en"),
            ("zh-TW", "zh-Hant"),
            ("zh-Hant-HK", "zh-Hant"), ("zh", "zh-Hans"), ("zh-SG", "zh-Hans"), ("fil", nil), ("pt", nil),
            ("ko-KR", "ko"),
            ("tl", nil), ("nb", "no"), ("nn", "no"),
        ] as [(String, String?)])
    func matching(desired: String, expected: String?) throws {
        let supported = ["en", "en-GB", "es", "es-419", "ko", "zh-Hans", "zh-Hant", "no"]
        let matcher = try LocaleMatcher(supported: supported.map { try LanguageTag($0) })
        #expect(matcher.bestMatch(for: try LanguageTag(desired))?.identifier == expected)
    }

    @Test("match nothing among none")
    func noMatch() throws {
        let matcher = try LocaleMatcher(supported: [])
        #expect(matcher.bestMatch(for: try LanguageTag("ko")) == nil)
        #expect(matcher.supported == [])
    }

    @Test("are matched by many tasks at once")
    func concurrency() async throws {
        let matcher = try LocaleMatcher(supported: ["en", "es-419", "ko", "zh-Hant"].map { try LanguageTag($0) })
        await withTaskGroup(of: Set<String?>.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    Set((0..<200).map { _ in matcher.bestMatch(for: try! LanguageTag("es-PE"))?.identifier })
                }
            }
            for await found in group { #expect(found == ["es-419"]) }
        }
    }

    @Test(
        "have names in every language, themselves included",
        arguments: [
            ("ko", "ko", "한국어"), ("en", "ko", "Korean"), ("th", "th", "ไทย"), ("ja", "zh-Hans", "簡体中国語"),
            ("es-419", "ja", "japonés"),
            ("en", "es-419", "Latin American Spanish"), ("en", "xx", "xx"),
            ("en", "en-PG", "English (Papua New Guinea)"),
        ])
    func names(locale: String, of: String, expected: String) throws {
        #expect(try DisplayNames(locale: LanguageTag(locale)).name(ofLocale: LanguageTag(of)) == expected)
    }

    @Test("are capitalised where a menu needs it")
    func capitalization() throws {
        let spanish = try LanguageTag("es-419")
        #expect(
            try DisplayNames(locale: spanish, capitalization: .menu).name(ofLocale: spanish)
                == "Español latinoamericano")
        #expect(try DisplayNames(locale: spanish).name(ofLocale: spanish) == "español latinoamericano")
        let french = try DisplayNames(locale: LanguageTag("fr"), capitalization: .menu)
        #expect(french.name(ofLocale: try LanguageTag("ko")) == "Coréen")
        let names = try DisplayNames(locale: LanguageTag("en"))
        #expect(names.name(ofScript: "Hant").contains("Traditional"))
        #expect(names.name(ofRegion: "PE") == "Peru")
        #expect(names.name(ofRegion: "419") == "Latin America")
        #expect(names.name(ofRegion: "QX") == "QX")
        #expect(names.name(ofScript: "") == "")
    }

    @Test("The versions of ICU and of its data are known")
    func versions() throws {
        #expect(ICULibrary.version.wholeMatch(of: /[0-9]+(\.[0-9]+)+/) != nil)
        #expect(try ICULibrary.cldrVersion.wholeMatch(of: /[0-9]+(\.[0-9]+)*/) != nil)
    }
}
