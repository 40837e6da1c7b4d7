import Testing

@testable import ICU

@Suite("UnicodeProperties")
struct TextPropertiesTests {
    @Test(
        "knows the script",
        arguments: [
            ("한", "Hang"), ("a", "Latn"), ("あ", "Hira"), ("ア", "Kana"), ("中", "Hani"), ("ไ", "Thai"), ("я", "Cyrl"),
            ("א", "Hebr"),
            ("1", "Zyyy"), ("\u{301}", "Zinh"), ("\0", "Zyyy"), ("\u{10FFFF}", "Zzzz"),
        ] as [(Unicode.Scalar, String)])
    func script(scalar: Unicode.Scalar, expected: String) throws {
        #expect(UnicodeProperties(scalar).script == expected)
    }

    @Test("knows every script that uses a character")
    func scriptExtensions() throws {
        #expect(try Set(UnicodeProperties("ー").scriptExtensions).isSuperset(of: ["Hira", "Kana"]))
        #expect(try UnicodeProperties("한").scriptExtensions == ["Hang"])
        #expect(try UnicodeProperties("\u{964}").scriptExtensions.count > 5)
    }

    @Test(
        "knows the width",
        arguments: [
            ("한", EastAsianWidth.wide), ("a", .narrow), ("Ａ", .fullwidth), ("ｱ", .halfwidth), ("α", .ambiguous),
            ("א", .neutral),
            ("😀", .wide),
        ] as [(Unicode.Scalar, EastAsianWidth)])
    func width(scalar: Unicode.Scalar, expected: EastAsianWidth) {
        #expect(UnicodeProperties(scalar).eastAsianWidth == expected)
    }

    @Test("has the general categories that Swift has")
    func categories() {
        // Scripts of long standing, whose categories are settled; those of phonetic letters still change.
        for value in [UInt32](0...0x024F) + [UInt32](0x0370...0x052F) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let swift = scalar.properties
            if let age = swift.age, age.major <= 6 {
                #expect(
                    UnicodeProperties(scalar).generalCategory == swift.generalCategory, "U+\(String(value, radix: 16))")
            }
        }
        let samples: [(Unicode.Scalar, Unicode.GeneralCategory)] = [
            ("\u{2028}", .lineSeparator), ("\u{2029}", .paragraphSeparator), ("\u{E000}", .privateUse),
            ("ǅ", .titlecaseLetter),
            ("Ⅷ", .letterNumber), ("‿", .connectorPunctuation), ("\u{20DD}", .enclosingMark), ("\u{903}", .spacingMark),
            ("“", .initialPunctuation), ("”", .finalPunctuation), ("∑", .mathSymbol), ("\u{FFFF}", .unassigned),
            ("한", .otherLetter),
        ]
        for (scalar, category) in samples {
            #expect(UnicodeProperties(scalar).generalCategory == category)
        }
    }

    @Test("knows what takes no cell, controls and emoji")
    func flags() {
        #expect(UnicodeProperties("\0").isControl)
        #expect(UnicodeProperties("\u{200D}").isFormat)
        #expect(UnicodeProperties("\u{301}").isNonspacingMark && UnicodeProperties("\u{E31}").isNonspacingMark)
        #expect(!UnicodeProperties("\u{903}").isNonspacingMark)
        #expect(UnicodeProperties("\u{200F}").isBidiControl && UnicodeProperties("\u{2069}").isBidiControl)
        #expect(!UnicodeProperties("\u{200D}").isBidiControl)
        #expect(UnicodeProperties("\u{115F}").isDefaultIgnorable && UnicodeProperties("\u{FE0F}").isDefaultIgnorable)
        #expect(UnicodeProperties("😀").isEmojiPresentation && !UnicodeProperties("☎").isEmojiPresentation)
        #expect(UnicodeProperties("☎").isExtendedPictographic && !UnicodeProperties("a").isExtendedPictographic)
        #expect(UnicodeProperties("(").isBidiMirrored && UnicodeProperties("(").mirrored == ")")
        #expect(UnicodeProperties("a").mirrored == "a")
    }
}
