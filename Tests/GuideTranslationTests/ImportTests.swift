import ExhibitGuide
import Foundation
import Gettext
import ICU
import Testing

@testable import GuideTranslation

/// What comes back from agencies.
@Suite struct ImportTests {
    @Test func whatWasTranslatedArrives() throws {
        var sample = try ExchangeSample()
        try sample.translate("회사", as: "Firma &amp; Söhne")
        let before = try sample.folder.read("Translations/de/robot.po")
        let incoming = try sample.run()
        #expect(
            incoming.files.map { "\($0.path) \($0.translatedCount) \($0.draftCount)" } == [
                "Translations/de/robot.po 1 0"
            ])
        #expect(incoming.refusals == [])
        // Nothing else in the file has changed.
        #expect(
            try sample.folder.read("Translations/de/robot.po")
                == before.replacing("msgid \"회사\"\nmsgstr \"\"", with: "msgid \"회사\"\nmsgstr \"Firma & Söhne\""))
        // A second time there is nothing to do.
        #expect(try sample.run().files.isEmpty)
    }

    @Test(arguments: [
        ("", "initial", "draft"), ("", "translated", "translated"), ("", "reviewed", "translated"),
        ("", "final", "translated"),
        ("#, fuzzy\n", "initial", "draft"), ("#, fuzzy\n", "translated", "translated"),
        ("#, fuzzy\n#| msgid \"x\"\n", "initial", "draft"), ("#, fuzzy\n#| msgid \"x\"\n", "final", "translated"),
    ])
    func aChangedTargetTakesTheStateOfItsSegment(_ flags: String, _ state: String, _ expected: String) throws {
        var sample = try ExchangeSample { folder in
            try folder.replace(
                "#: Guides/robot.yaml:4\nmsgctxt \"company\"\nmsgid \"회사\"\nmsgstr \"\"",
                with: "#: Guides/robot.yaml:4\n\(flags)msgctxt \"company\"\nmsgid \"회사\"\nmsgstr \"Alt\"",
                in: "Translations/de/robot.po")
        }
        let segment = #/<segment [^>]*>\n *<source>회사</source>\n *<target>Alt</target>/#
        #expect(sample.xliff.contains(segment))
        sample.xliff = sample.xliff.replacing(
            segment, with: "<segment state=\"\(state)\"><source>회사</source><target>Neu</target>")
        _ = try sample.run()
        let entry = try #require(try sample.entry("company"))
        #expect(entry.msgstr == "Neu")
        #expect(entry.translationState.rawValue == expected)
        #expect(!entry.hasPrevious)
    }

    @Test func anOutdatedTranslationThatFitsIsApproved() throws {
        var sample = try ExchangeSample { folder in
            try folder.replace(
                "msgctxt \"title\"\nmsgid \"로봇\"\nmsgstr \"\"",
                with: "#, fuzzy\n#| msgid \"x\"\nmsgctxt \"title\"\nmsgid \"로봇\"\nmsgstr \"Roboter\"",
                in: "Translations/de/robot.po")
        }
        // As it is, nothing is to be done.
        #expect(try sample.run().files.isEmpty)
        #expect(try sample.entry("title")?.translationState == .outdated)
        try sample.replace("<segment state=\"initial\" subState=\"guide:outdated\">", with: "<segment state=\"final\">")
        #expect(try sample.run().files.map(\.translatedCount) == [1])
        #expect(try sample.entry("title")?.translationState == .translated)
    }

    @Test func initialIsApprovedWhereThatIsAsked() throws {
        var sample = try ExchangeSample()
        try sample.translate("로봇", as: "Roboter", state: "initial")
        var options = TranslationImport.Options()
        options.approvesAll = true
        #expect(try sample.run(options).files.map(\.translatedCount) == [1])
        #expect(try sample.entry("title")?.translationState == .translated)
    }

    @Test func codesBecomePlaceholders() throws {
        var sample = try ExchangeSample()
        let code = try #require(sample.xliff.firstMatch(of: #/<source>설립일은 (<ph [^>]*>)입니다.</source>/#)).output.1
        try sample.translate("설립일은 \(code)입니다.", as: "Gegründet am <mrk id=\"m\" type=\"term\">\(code)</mrk> {hier}.")
        _ = try sample.run()
        #expect(
            try sample.entry("narration.company")?.msgstr == "Gegründet am {$founded :date length=long} \\{hier\\}.")
    }

    @Test(arguments: [("{#pause/}", "{#pause/}"), ("{#pause/}", "{#pause /}"), ("{#pause /}", "{#pause/}")])
    func markupIsWrittenAsSourcesWriteIt(_ written: String, _ data: String) throws {
        var sample = try ExchangeSample { folder in
            try folder.replace("상자 이야기입니다.", with: "상자\(written) 이야기입니다.", in: "Guides/tray.yaml")
            _ = try CatalogSync(folder: folder.path).plan().write()
        }
        try sample.replace("<data id=\"d1\">{#pause/}</data>", with: "<data id=\"d1\">\(data)</data>")
        let code = try #require(sample.xliff.firstMatch(of: #/<source>상자(<ph [^>]*>) 이야기입니다.</source>/#)).output.1
        try sample.translate("상자\(code) 이야기입니다.", as: "Kiste\(code), erzählt.")
        #expect(try sample.run().refusals == [])
        #expect(try sample.entry("narration.story", in: "tray")?.msgstr == "Kiste{#pause/}, erzählt.")
    }

    @Test func aTargetOfSpacesAloneIsNone() throws {
        var sample = try ExchangeSample()
        try sample.translate("로봇", as: " \u{A0} ")
        let incoming = try sample.run()
        #expect(incoming.files.isEmpty)
        #expect(
            incoming.reasons == [
                "warning: “title” not taken: its target is nothing but white space (translate it, or leave the target out)"
            ])
        #expect(incoming.refusedCount == 1)
        #expect(try sample.entry("title")?.msgstr == "")
    }

    /// A sample whose welcome is translated in the four forms of Russian.
    private func sampleWithForms() throws -> ExchangeSample {
        var sample = try ExchangeSample("ru")
        let forms = ["one": "предприятие", "few": "предприятия", "many": "предприятий", "other": "предприятия"]
        for (form, word) in forms {
            let unit = try #require(sample.xliff.firstRange(of: "<unit id=\"welcome:\(form)\""))
            let code = try #require(
                sample.xliff[unit.lowerBound...].firstMatch(of: #/<source>(<ph [^>]*>)개 기업</source>/#))
            let place = code.range.upperBound
            sample.xliff.insert(contentsOf: "<target>\(code.output.1) \(word)</target>", at: place)
        }
        try sample.replace("<segment state=\"initial\">", with: "<segment state=\"translated\">")
        return sample
    }

    @Test func formsBecomeVariants() throws {
        let sample = try sampleWithForms()
        let incoming = try sample.run()
        #expect(incoming.refusals == [])
        #expect(incoming.refusedCount == 0)
        #expect(
            try sample.entry("welcome", in: "exhibition", "ru")?.msgstr == """
                .input {$companies :integer}
                .match $companies
                one {{{$companies} предприятие}}
                few {{{$companies} предприятия}}
                many {{{$companies} предприятий}}
                * {{{$companies} предприятия}}
                """)
    }

    @Test func theFormsOfAMessageAreTakenTogetherOrNotAtAll() throws {
        var sample = try sampleWithForms()
        let source = try #require(sample.xliff.firstRange(of: "개 기업</source>"))
        sample.xliff.replaceSubrange(source, with: "개 회사</source>")
        let incoming = try sample.run()
        #expect(incoming.files.isEmpty)
        #expect(incoming.refusals.count == 4)
        #expect(incoming.refusedCount == 4)
    }

    @Test func aMessageNeedsItsFormForEverythingElse() throws {
        var sample = try ExchangeSample("ru")
        let unit = try #require(sample.xliff.firstRange(of: "<unit id=\"welcome:one\""))
        let source = try #require(
            sample.xliff[unit.lowerBound...].firstMatch(of: #/<source>(<ph [^>]*>)개 기업</source>/#))
        sample.xliff.insert(contentsOf: "<target>\(source.output.1) предприятие</target>", at: source.range.upperBound)
        let incoming = try sample.run()
        #expect(incoming.files.isEmpty)
        #expect(
            incoming.reasons == [
                "warning: “welcome:one” not taken: the form for everything else, “welcome:other”, has no translation"
            ])
    }

    @Test func formsThatAreLeftOutWithAnotherAreNamed() throws {
        var sample = try sampleWithForms()
        let few = try #require(sample.xliff.firstRange(of: "<unit id=\"welcome:few\""))
        let source = try #require(sample.xliff[few.lowerBound...].firstRange(of: "개 기업</source>"))
        sample.xliff.replaceSubrange(source, with: "개의 기업</source>")
        let incoming = try sample.run()
        #expect(incoming.files.isEmpty)
        let others = ["many", "one", "other"].map {
            "warning: “welcome:\($0)” not taken: “welcome:few” was not taken, and a message is taken with all its forms"
        }
        #expect(
            incoming.reasons.sorted() == [
                "warning: “welcome:few” not taken: it was made from another source than the guide has now (export it anew)"
            ] + others)
    }

    @Test func aFormThatTheLanguageDoesNotHaveIsNamedAsSuch() throws {
        var sample = try sampleWithForms()
        try sample.replace("<unit id=\"welcome:one\"", with: "<unit id=\"welcome:zero\"")
        #expect(
            try sample.run().reasons == [
                "warning: “welcome:zero” not taken: “welcome” has no such form in ru (leave it out)"
            ])
    }

    @Test func aPartlyTranslatedUnitIsNamedThoughCodesAreMissing() throws {
        var sample = try ExchangeSample()
        let source = try #require(
            sample.xliff.firstMatch(of: #/<source>설립일은 (<ph [^>]*>)입니다.</source>/#)
        ).output
        try sample.replace(
            String(source.0),
            with: "<source>설립일은</source><target>Gegründet</target></segment><ignorable><source> </source></ignorable>"
                + "<segment><source>\(source.1)입니다.</source>")
        try sample.translate("로봇", as: "Roboter")
        let incoming = try sample.run()
        #expect(
            incoming.reasons == [
                "warning: “narration.company” not taken: only some of its segments have a translation"
            ])
        #expect(incoming.files.map(\.path) == ["Translations/de/robot.po"])
    }

    @Test func segmentsAreJoined() throws {
        var sample = try ExchangeSample()
        try sample.replace(
            "<source>걷는 로봇</source>",
            with: "<source>걷는</source><target>Er</target></segment><ignorable><source> </source></ignorable>"
                + "<segment><source>로봇</source><target>geht</target>")
        _ = try sample.run()
        #expect(try sample.entry("tagline")?.msgstr == "Er geht")
        #expect(try sample.entry("tagline")?.translationState == .draft)
    }

    @Test func aFileThatWasNotSyncedIsBroughtUpToDate() throws {
        var sample = try ExchangeSample()
        try sample.folder.replace("title: 로봇", with: "title: 새 로봇", in: "Guides/robot.yaml")
        sample.xliff = try ExchangeSample.export(sample.folder, "de")
        try sample.translate("새 로봇", as: "Neuer Roboter")
        #expect(try sample.run().refusals == [])
        let entry = try #require(try sample.entry("title"))
        #expect(entry.msgid == "새 로봇" && entry.msgstr == "Neuer Roboter")
    }

    @Test(arguments: [
        ("de", "de-DE", "ko"), ("de", "de-Latn-DE", "ko-KR"), ("zh-Hans", "zh-CN", "ko-KR"), ("zh-Hans", "zh", "ko"),
        ("zh-Hant", "zh-TW", "ko-Kore"),
    ])
    func aLanguageIsKnownByItsLikelyScriptAndRegion(_ locale: String, _ target: String, _ source: String) throws {
        var sample = try ExchangeSample(locale)
        try sample.translate("로봇", as: "T-1000")
        try sample.replace("trgLang=\"\(locale)\"", with: "trgLang=\"\(target)\"")
        try sample.replace("srcLang=\"ko\"", with: "srcLang=\"\(source)\"")
        let incoming = try sample.run()
        #expect(incoming.locale.identifier == locale)
        #expect(incoming.refusals == [])
        #expect(incoming.files.map(\.path) == ["Translations/\(locale)/robot.po"])
        #expect(try sample.entry("title", in: "robot", locale)?.msgstr == "T-1000")
    }

    // MARK: What is not taken

    @Test func unitsThatDoNotFitAreNamed() throws {
        var sample = try ExchangeSample()
        try sample.translate("로봇", as: "Roboter")
        try sample.translate("상자", as: "Kiste")
        try sample.replace(
            "<source>걷는 로봇</source>",
            with: "<source>걷는</source><target>Er</target></segment>"
                + "<segment><source>로봇</source>")
        try sample.replace("id=\"narration.company\"", with: "id=\"narration.firma\"")
        try sample.replace("<file id=\"exhibition\"", with: "<file id=\"elsewhere\"")
        try sample.folder.replace("title: 로봇", with: "title: 새 로봇", in: "Guides/robot.yaml")
        let incoming = try sample.run()
        #expect(
            incoming.reasons.sorted() == [
                "warning: 8 units not taken: there is no product “elsewhere”",
                "warning: “narration.firma” not taken: there is no message “narration.firma” in robot any more",
                "warning: “tagline” not taken: only some of its segments have a translation",
                "warning: “title” not taken: it was made from another source than the guide has now (export it anew)",
            ])
        #expect(incoming.refusedCount == 11)
        #expect(incoming.refusals.allSatisfy { $0.location.file.hasSuffix("back.xlf") && $0.location.line > 1 })
        #expect(incoming.files.map(\.path) == ["Translations/de/tray.po"])
    }

    @Test func aBrokenPOFileKeepsItsUnitsOut() throws {
        var sample = try ExchangeSample()
        try sample.translate("로봇", as: "Roboter")
        let broken = try sample.folder.read("Translations/de/robot.po") + "\nmsgid \"half"
        try sample.folder.write(broken, to: "Translations/de/robot.po")
        let incoming = try sample.run()
        #expect(incoming.files.isEmpty)
        #expect(incoming.reasons.count == 1)
        #expect(incoming.reasons.first?.contains("Translations/de/robot.po cannot be read without loss") == true)
        #expect(try sample.folder.read("Translations/de/robot.po") == broken)
    }

    // MARK: Round trips

    /// Every translation of the sample exhibition goes out and comes in again as it was.
    @Test(arguments: try sampleLocales()) func whatComesBackUntouchedChangesNothing(_ locale: String) throws {
        let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL.path(percentEncoded: false)
        let export = try TranslationExport(of: LanguageTag(locale), folder: root)
        #expect(!export.documents.isEmpty)
        let scratch = try SampleFolder()
        for document in export.documents {
            try scratch.write(String(decoding: document.contents, as: UTF8.self), to: "back.xlf")
            let incoming = try TranslationImport(
                of: scratch.url.appending(path: "back.xlf").path(percentEncoded: false), folder: root)
            #expect(incoming.files.map(\.path) == [])
            #expect(incoming.refusals == [])
            #expect(incoming.unchangedCount > 0)
        }
    }

    private static func sampleLocales() throws -> [String] {
        let folder = URL(filePath: #filePath).appending(path: "../../../Translations").standardizedFileURL
        return try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
            .filter { !$0.contains(".") && $0 != "ko" }.sorted()
    }
}
