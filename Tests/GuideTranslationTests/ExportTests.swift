import ExhibitGuide
import Foundation
import ICU
import MessageFormat
import Testing

@testable import GuideTranslation

/// What agencies get.
@Suite struct ExportTests {
    @Test func oneFileADomainAndOneUnitAMessage() throws {
        let sample = try ExchangeSample()
        #expect(
            sample.xliff.hasPrefix(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" \
                xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" version="2.1" srcLang="ko" trgLang="de">
                  <file id="exhibition" original="Guides/exhibition.yaml" canResegment="no" srcDir="ltr" trgDir="ltr" \
                xml:space="preserve">
                """))
        for id in ["exhibition", "robot", "tray"] { #expect(sample.xliff.contains("<file id=\"\(id)\"")) }
        #expect(!sample.xliff.contains("<file id=\"interface\""))
        #expect(
            sample.xliff.contains(
                """
                    <unit id="narration.company" name="narration.company">
                      <notes>
                        <note category="location">Guides/robot.yaml:14</note>
                        <note category="context">$founded → 13. Mai 2019 / 2019년 5월 13일</note>
                      </notes>
                      <originalData>
                        <data id="d1">{$founded :date length=long}</data>
                      </originalData>
                      <segment state="initial">
                        <source>설립일은 <ph id="1" canCopy="no" canDelete="no" dataRef="d1" equiv="{$founded}" \
                disp="13. Mai 2019" type="ui" subType="xlf:var"/>입니다.</source>
                      </segment>
                    </unit>

                """))
    }

    @Test func codesShowEconomiesByTheirTranslatedNames() throws {
        let sample = try ExchangeSample { folder in
            try folder.replace(
                "msgid \"중국 홍콩\"\nmsgstr \"\"", with: "msgid \"중국 홍콩\"\nmsgstr \"Hongkong (China)\"",
                in: "Translations/de/exhibition.po")
        }
        #expect(sample.xliff.contains("equiv=\"{$markets}\" disp=\"Hongkong (China) und Peru\""))
    }

    @Test func theInterfaceHasADocumentOfItsOwnLanguage() throws {
        let sample = try ExchangeSample()
        let documents = try TranslationExport(of: LanguageTag("de"), folder: sample.folder.path).documents
        #expect(documents.map(\.sourceLanguage.identifier).sorted() == ["en", "ko"])
        let interface = try #require(documents.first { $0.isInterface })
        #expect(interface.fileCount == 1)
        #expect(String(decoding: interface.contents, as: UTF8.self).contains("<source>Choose your language</source>"))
    }

    @Test(arguments: [
        ("th", ["other"]), ("de", ["one", "other"]), ("ru", ["one", "few", "many", "other"]),
        ("ar", ["zero", "one", "two", "few", "many", "other"]),
    ])
    func aGroupHasAUnitForEachFormOfTheLanguage(_ locale: String, _ forms: [String]) throws {
        let sample = try ExchangeSample(locale)
        let ids = sample.xliff.matches(of: /<unit id="welcome:([a-z]+)"/).map { String($0.output.1) }
        #expect(ids == forms)
        #expect(sample.xliff.contains("<group id=\"welcome\" name=\"welcome\" type=\"guide:variants\">"))
        #expect(sample.xliff.contains("<note category=\"form\">$companies: other"))
    }

    @Test func statesAreThoseOfTheTranslations() throws {
        let sample = try ExchangeSample { folder in
            let path = "Translations/de/robot.po"
            try folder.replace("msgid \"회사\"\nmsgstr \"\"", with: "msgid \"회사\"\nmsgstr \"Firma\"", in: path)
            try folder.replace(
                "msgctxt \"title\"\nmsgid \"로봇\"\nmsgstr \"\"",
                with: "#, fuzzy\n#| msgid \"x & y\"\nmsgctxt \"title\"\nmsgid \"로봇\"\nmsgstr \"Roboter\"", in: path)
            try folder.replace(
                "msgctxt \"tagline\"\nmsgid \"걷는 로봇\"\nmsgstr \"\"",
                with: "# frei\n#, fuzzy\nmsgctxt \"tagline\"\nmsgid \"걷는 로봇\"\nmsgstr \"Er geht\"", in: path)
        }
        let text = sample.xliff
        #expect(
            text.contains("<segment state=\"translated\">\n        <source>회사</source>\n        <target>Firma</target>")
        )
        #expect(text.contains("<segment state=\"initial\" subState=\"guide:outdated\">\n        <source>로봇</source>"))
        #expect(text.contains("<note category=\"previous-source\">x &amp; y</note>"))
        #expect(text.contains("<segment state=\"initial\" subState=\"guide:draft\">\n        <source>걷는 로봇</source>"))
        #expect(text.contains("<note category=\"translator\">frei</note>"))
        let units = { (states: Set<TranslationState>) in
            try ExchangeSample.export(sample.folder, "de", states).matches(of: /<unit id="([^"]+)"/)
                .map { String($0.output.1) }
        }
        #expect(try units([.translated]) == ["company"])
        #expect(try units([.outdated, .draft]) == ["title", "tagline"])
        #expect(try units([]).isEmpty)
    }

    @Test func termsOfTheGlossaryStandWithTheUnitsThatHaveThem() throws {
        let sample = try ExchangeSample { folder in
            try folder.write(
                "term,pos,note,ko,en,de\nrobot,noun,A & B,로봇,robot,Roboter | Robotern\nbox,noun,,상자,box,\n",
                to: "Translations/glossary.csv")
        }
        let entry = """
                  <gls:glossary>
                    <gls:glossEntry>
                      <gls:term>로봇</gls:term>
                      <gls:translation>Roboter</gls:translation>
                      <gls:translation>Robotern</gls:translation>
                      <gls:definition>A &amp; B</gls:definition>
                    </gls:glossEntry>
                  </gls:glossary>
            """
        // The title and the tagline.
        #expect(sample.xliff.components(separatedBy: entry).count == 3)
        #expect(!sample.xliff.contains("<gls:term>상자"))
    }

    @Test(arguments: [("de", 63), ("ja", 31), ("th", 84)]) func placesOnTheKioskLimitLengths(
        _ locale: String, _ limit: Int
    )
        throws
    {
        let sample = try ExchangeSample(locale)
        #expect(sample.xliff.contains("<unit id=\"title\" name=\"title\" slr:sizeRestriction=\"\(limit)\">"))
        #expect(sample.xliff.contains("<slr:profiles generalProfile=\"xliff:codepoints\"/>"))
        #expect(sample.xliff.contains("<unit id=\"tagline\" name=\"tagline\">"))
    }

    // MARK: Units

    private static func message(
        _ source: String, _ translation: String? = nil, locale: String = "ru"
    ) throws -> ExchangeMessage {
        let rules = try PluralRules(locale: LanguageTag(locale))
        return ExchangeMessage(
            SourceText(key: "k", source: source, file: "f"), source: try Message(source).withoutParticles,
            translation: try translation.map { try Message($0) }, categories: { _ in rules.categories })
    }

    private static func text(_ pattern: Message.Pattern?) -> String { pattern?.serialized() ?? "-" }

    @Test(
        arguments: [
            ("A {$x}", nil, "k A {$x} -"), ("A {$x}", "B {$x}", "k A {$x} B {$x}"),
            (
                ".input {$n :integer} .match $n one {{A}} * {{B}}", nil,
                "k:one A - | k:few B - | k:many B - | k:other B -"
            ),
            (
                ".input {$n :integer} .match $n 0 {{Z}} * {{B}}", ".input {$n :integer} .match $n one {{1}} * {{x}}",
                "k:0 Z - | k:one B 1 | k:few B - | k:many B - | k:other B x"
            ),
            (".input {$n :integer} .match $n * {{B}}", "x", "k:one B - | k:few B - | k:many B - | k:other B x"),
            (
                "B", ".input {$n :integer} .match $n few {{1}} * {{x}}",
                "k:one B - | k:few B 1 | k:many B - | k:other B x"
            ),
            (".input {$g :string} .match $g |a b| {{A}} * {{B}}", nil, "k:a_20_b A - | k:other B -"),
            (".input {$n :integer select=exact} .match $n 1 {{A}} * {{B}}", nil, "k:1 A - | k:other B -"),
        ] as [(String, String?, String)])
    func units(_ source: String, _ translation: String?, _ expected: String) throws {
        let message = try Self.message(source, translation)
        let units = message.units.map { "\($0.id) \(Self.text($0.source)) \(Self.text($0.target))" }
        #expect(units.joined(separator: " | ") == expected)
    }

    @Test func twoSelectorsHaveEveryCombination() throws {
        let message = try Self.message(
            ".input {$a :integer} .input {$b :integer} .match $a $b one one {{11}} one * {{1x}} * * {{xx}}",
            locale: "en")
        #expect(
            message.units.map { "\($0.id)=\(Self.text($0.source))" }
                == ["k:one:one=11", "k:one:other=1x", "k:other:one=xx", "k:other:other=xx"])
    }

    @Test func hundredsOfFormsAreNotSpreadOut() throws {
        let names = ["a", "b", "c", "d"]
        let source =
            names.map { ".input {$\($0) :integer}" }.joined(separator: " ")
            + " .match $a $b $c $d one one one one {{1}} * * * * {{x}}"
        #expect(try Self.message(source, locale: "ru").units.count == 2)
    }

    @Test func koreanParticlesAreLeftOut() throws {
        let message = try Self.message("{$x :guide:particle pair=|은/는|} 좋다")
        #expect(Self.text(message.units[0].source) == "{$x} 좋다")
    }

    @Test(arguments: [
        ("{#em}a{/em} {$x}{#pause/}", "(1 a )1 [2] [3]"), ("{#em}a{#strong}b{/em}{/strong}", "(1 a [2] b )1 [3]"),
        ("{/em}a{#em}", "[1] a [2]"), ("{#em}{#em}a{/em}{/em}", "(1 (2 a )2 )1"), ("{$x} {$x}", "[1] [2]"),
    ])
    func codes(_ source: String, _ expected: String) throws {
        let content = InlineContent(source: try #require(Message.parse(source).message?.patterns.first), target: nil)
        let shown = content.source.map { element in
            switch element {
            case .text(let text): text.trimmingCharacters(in: .whitespaces)
            case .placeholder(let id): "[\(id)]"
            case .start(let id): "(\(id)"
            case .end(let id): ")\(id)"
            }
        }
        #expect(shown.filter { !$0.isEmpty }.joined(separator: " ") == expected)
    }

    @Test func aCodeHasTheSameIdInSourceAndTarget() throws {
        let content = InlineContent(
            source: try Message("{$a} {$b :number} {$a}").patterns[0],
            target: try Message("{$b :number} {$a} {$a} {$a} {$b}").patterns[0])
        let ids = content.target?.compactMap { element in if case .placeholder(let id) = element { id } else { nil } }
        #expect(ids == ["2", "1", "3", "4", "5"])
        #expect(content.codes.map(\.id) == ["1", "2", "3", "4", "5"])
    }

    @Test("A unit of thousands of codes comes back in another order")
    func manyCodes() throws {
        let names = (1...10_000).map { "x\($0)" }
        let source = try Message(names.map { "{$\($0)}{#em}a{/em}" }.joined()).patterns[0]
        let target = try Message(names.reversed().map { "{#em}a{/em}{$\($0)}" }.joined()).patterns[0]
        let content = InlineContent(source: source, target: target)
        #expect(content.codes.count == 20_000)
        let unit = ExchangeMessage.Unit(id: "a", keys: [], source: source, target: nil, decided: [])
        var incoming = XLIFFDocument.Unit(id: "a", offset: 0)
        incoming.source = Self.inline(content.source)
        incoming.target = Self.inline(try #require(content.target))
        #expect(try UnitTranslation(incoming, of: unit).pattern() == target)
    }

    private static func inline(_ elements: [InlineContent.Element]) -> [XLIFFDocument.Inline] {
        elements.map { element in
            switch element {
            case .text(let text): .text(text)
            case .placeholder(let id): .placeholder(id: id, data: nil)
            case .start(let id): .start(id: id, data: nil)
            case .end(let id): .end(id: id, data: nil)
            }
        }
    }

    @Test func whatXMLForbidsIsACodePoint() {
        #expect(InlineMarkup.content("a\u{1}<\u{B}") == "a<cp hex=\"0001\"/>&lt;<cp hex=\"000B\"/>")
    }

    @Test func aLanguageWithoutAFolderIsRefused() throws {
        let folder = try SampleFolder()
        for tag in ["fr", "en-XA", "ko"] {
            #expect(throws: TranslationToolError.self) {
                try TranslationExport(of: LanguageTag(tag), folder: folder.path)
            }
        }
    }
}
