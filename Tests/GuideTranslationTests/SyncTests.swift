import ExhibitGuide
import Foundation
import Gettext
import ICU
import Testing

@testable import GuideTranslation

@Suite struct SyncTests {
    private static func sync(_ folder: SampleFolder, reference: String? = nil) throws -> SyncPlan {
        let plan = try CatalogSync(folder: folder.path).plan(reference: try reference.map { try LanguageTag($0) })
        #expect(try plan.write() == [])
        return plan
    }

    private static func add(_ locale: String, to folder: SampleFolder, reference: String? = nil) throws {
        try LanguageAddition(of: locale, folder: folder.path, reference: try reference.map { try LanguageTag($0) })
            .write()
    }

    private static func translate(_ source: String, as text: String, in path: String, of folder: SampleFolder) throws {
        try folder.replace(
            "msgid \"\(source)\"\nmsgstr \"\"", with: "msgid \"\(source)\"\nmsgstr \"\(text)\"", in: path)
    }

    @Test func nothingToDoTouchesNothing() throws {
        let folder = try SampleFolder()
        for locale in ["th", "ru", "es-419"] { try Self.add(locale, to: folder) }
        let plan = try CatalogSync(folder: folder.path).plan()
        #expect(plan.files.map(\.path) == [])
        #expect(plan.upToDateCount == 12)
        #expect(plan.diagnostics == [])
    }

    @Test func aByteOrderMarkIsTakenAway() throws {
        let folder = try SampleFolder()
        try Self.add("th", to: folder)
        let path = "Translations/th/robot.po"
        let text = try folder.read(path)
        try folder.write("\u{FEFF}" + text, to: path)
        #expect(try Self.sync(folder).files.map { "\($0.path): \($0.changes)" } == ["\(path): header"])
        #expect(try folder.read(path).utf8.elementsEqual(text.utf8))
    }

    @Test(
        "Who names a language in another way is told where its translations are, or how they are begun",
        arguments: [
            ("zh-TW", "they are in zh-Hant"), ("th-TH", "they are in th"),
            ("zh-CN", "begin with guide translations add zh-Hans"),
            ("de-DE", "begin with guide translations add de"), ("de", "begin with guide translations add de"),
            ("de-AT", "begin with guide translations add de-AT"), ("de-u-nu-latn", "write de"),
        ])
    func languagesOfOtherNames(name: String, remedy: String) throws {
        let folder = try SampleFolder()
        for locale in ["zh-Hant", "th"] { try Self.add(locale, to: folder) }
        let sync = try CatalogSync(folder: folder.path)
        let tag = try LanguageTag(name)
        let error = #expect(throws: TranslationToolError.self) { try sync.plan(locales: [tag]) }
        #expect(error?.remedy == remedy)
        var check = ContentCheck(path: folder.path, scope: CheckScope(locales: [tag]))
        #expect(check.run().unknownLocales.map(\.advice) == [remedy])
    }

    @Test func commentsShowWhatReadersWillSee() throws {
        let folder = try SampleFolder()
        try Self.add("th", to: folder)
        let file = try POFile(parsing: Array(folder.read("Translations/th/robot.po").utf8))
        #expect(file[context: "narration.company"]?.extractedComments == ["$founded → 13 พฤษภาคม 2562 / 2019년 5월 13일"])
        #expect(file[context: "narration.company"]?.references.map(\.description) == ["Guides/robot.yaml:14"])
        let exhibition = try POFile(parsing: Array(folder.read("Translations/th/exhibition.po").utf8))
        #expect(exhibition[context: "welcome"]?.extractedComments == ["$companies → 23", "plural: other (0, 1, 2)"])
        let interface = try POFile(parsing: Array(folder.read("Translations/th/interface.po").utf8))
        #expect(interface[context: "guide.stop"]?.references.map(\.description) == ["interface"])
    }

    @Test func pluralCategoriesAreTheLanguagesOwn() throws {
        let rules = try PluralRules(locale: LanguageTag("ru"))
        let overview = try rules.overview
        #expect(overview.hasPrefix("one (1, 21, 31) few (2, 3, 4) many (0, 5, 6) other (0."))
    }

    @Test func samplesOfPluralCategoriesAreDistinct() throws {
        let rules = try PluralRules(locale: LanguageTag("fr"))
        let overview = try rules.overview
        for form in overview.matches(of: #/\(([^)]*)\)/#) {
            let numbers = form.output.1.split(separator: ", ")
            #expect(Set(numbers).count == numbers.count, "\(overview)")
        }
    }

    @Test func namesInCommentsFollowTheirTranslation() throws {
        let folder = try SampleFolder()
        try Self.add("de", to: folder)
        func comment() throws -> [String]? {
            try POFile(parsing: Array(folder.read("Translations/de/robot.po").utf8))[context: "narration.markets"]?
                .extractedComments
        }
        #expect(try comment()?.first?.hasPrefix("$markets → 중국 홍콩") == true)
        try Self.translate("중국 홍콩", as: "Hongkong (China)", in: "Translations/de/exhibition.po", of: folder)
        #expect(try Self.sync(folder).files.map(\.path) == ["Translations/de/robot.po"])
        #expect(try comment() == ["$markets → Hongkong (China) und Peru / 중국 홍콩 및 페루"])
        #expect(try Self.sync(folder).files.isEmpty)
    }

    @Test func theReferenceIsRememberedAndKeptUpToDate() throws {
        let folder = try SampleFolder()
        try Self.add("en", to: folder)
        try Self.translate("로봇", as: "Robot", in: "Translations/en/robot.po", of: folder)
        try Self.add("ru", to: folder, reference: "en")
        func comment() throws -> [String]? {
            try POFile(parsing: Array(folder.read("Translations/ru/robot.po").utf8))[context: "title"]?
                .extractedComments
        }
        #expect(try comment() == ["en: Robot"])
        try folder.replace("\"Robot\"", with: "\"A robot\"", in: "Translations/en/robot.po")
        _ = try Self.sync(folder)
        #expect(try comment() == ["en: A robot"])
        try folder.replace("title: 로봇", with: "title: 새 로봇", in: "Guides/robot.yaml")
        _ = try Self.sync(folder)
        #expect(try comment() == ["en (outdated): A robot"])
        #expect(try Self.sync(folder).files.isEmpty)
    }

    @Test func aChangeThatIsTakenBackLeavesNoTrace() throws {
        let folder = try SampleFolder()
        try Self.add("th", to: folder)
        try Self.translate("걷는 로봇", as: "T", in: "Translations/th/robot.po", of: folder)
        let before = try folder.read("Translations/th/robot.po")
        try folder.replace("tagline: 걷는 로봇", with: "tagline: 뛰는 로봇", in: "Guides/robot.yaml")
        #expect(try Self.sync(folder).files.map { "\($0.changes)" } == ["1 outdated"])
        try folder.replace("tagline: 뛰는 로봇", with: "tagline: 걷는 로봇", in: "Guides/robot.yaml")
        #expect(try Self.sync(folder).files.map { "\($0.changes)" } == ["1 restored"])
        #expect(try folder.read("Translations/th/robot.po") == before)
    }

    @Test func exhibitionNamesAReference() throws {
        let folder = try SampleFolder()
        try Self.add("en", to: folder)
        try Self.translate("로봇", as: "Robot", in: "Translations/en/robot.po", of: folder)
        try Self.add("ru", to: folder)
        try folder.replace("source: ko", with: "source: ko\nreference: en", in: "Guides/exhibition.yaml")
        #expect(try Self.sync(folder).files.map(\.path) == ["Translations/ru/robot.po"])
        #expect(try folder.read("Translations/ru/robot.po").contains("#. en: Robot\n"))
    }

    @Test func aNewProductGetsItsFiles() throws {
        let folder = try SampleFolder()
        try Self.add("th", to: folder)
        try folder.write(SampleFolder.tray.replacingOccurrences(of: "102", with: "103"), to: "Guides/box.yaml")
        let plan = try Self.sync(folder)
        #expect(plan.files.map { "\($0.path): \($0.changes)" } == ["Translations/th/box.po: created, 4 new"])
    }

    @Test func aFileOfNoProductIsLeftAlone() throws {
        let folder = try SampleFolder()
        try Self.add("th", to: folder)
        try FileManager.default.removeItem(at: folder.url.appending(path: "Guides/tray.yaml"))
        let before = try folder.read("Translations/th/tray.po")
        let plan = try Self.sync(folder)
        #expect(plan.files.isEmpty)
        #expect(plan.diagnostics.map(\.location.file) == ["Translations/th/tray.po"])
        #expect(plan.diagnostics.map(\.severity) == [.warning])
        #expect(try folder.read("Translations/th/tray.po") == before)
    }

    @Test func aGuideWithAnErrorChangesNoTranslation() throws {
        let folder = try SampleFolder()
        try Self.add("th", to: folder)
        let before = try folder.contents(of: "Translations")
        try folder.replace("  price: |", with: "  PRICE: |", in: "Guides/robot.yaml")
        let plan = try Self.sync(folder)
        #expect(plan.hasErrors)
        #expect(try folder.contents(of: "Translations") == before)
    }

    @Test func namesAndReferencesComeFromADamagedFileAsWell() throws {
        let folder = try SampleFolder()
        try Self.add("en", to: folder)
        try Self.translate("중국 홍콩", as: "Hong Kong", in: "Translations/en/exhibition.po", of: folder)
        try Self.translate("로봇", as: "Robot", in: "Translations/en/robot.po", of: folder)
        try Self.add("ru", to: folder, reference: "en")
        _ = try Self.sync(folder)
        for name in ["exhibition", "robot"] {
            let path = "Translations/en/\(name).po"
            try folder.write(try folder.read(path) + "\nmsgid \"half", to: path)
        }
        let plan = try Self.sync(folder)
        #expect(plan.hasErrors)
        #expect(plan.files.map(\.path) == [])
    }

    @Test func anExhibitionWithAnErrorChangesNoTranslation() throws {
        let folder = try SampleFolder()
        try Self.add("th", to: folder)
        try folder.replace("code: HK, name", with: "code: HK, nome", in: "Guides/exhibition.yaml")
        try folder.replace("title: 로봇", with: "title: 새 로봇", in: "Guides/robot.yaml")
        let plan = try Self.sync(folder)
        #expect(plan.hasErrors)
        #expect(plan.files.map(\.path) == [])
    }

    @Test(arguments: [
        "<<<<<<< ours\nmsgctxt \"title\"\nmsgid \"x\"\nmsgstr \"\"\n=======\n>>>>>>> theirs\n",
        "msgctxt \"title\"\nmsgid \"half",
        "msgid \"a\"\nmsgstr \"\\q\"\n", "\u{0}\u{1}", "# a\rmsgctxt \"title\"\rmsgid \"로봇\"\rmsgstr \"T\"\r",
        "# a\rmsgctxt \"title\"\nmsgid \"로봇\"\nmsgstr \"T\"\n",
    ])
    func aDamagedFileIsLeftAloneAndTheOthersAreSynced(_ text: String) throws {
        let folder = try SampleFolder()
        try Self.add("th", to: folder)
        try folder.write(text, to: "Translations/th/robot.po")
        try folder.replace("title: 상자", with: "title: 새 상자", in: "Guides/tray.yaml")
        let plan = try Self.sync(folder)
        #expect(plan.hasErrors)
        #expect(plan.diagnostics.contains { $0.location.file == "Translations/th/robot.po" && $0.severity == .error })
        #expect(plan.files.map(\.path) == ["Translations/th/tray.po"])
        #expect(try folder.read("Translations/th/robot.po") == text)
    }

    @Test func unchangedEntriesKeepTheirBytes() throws {
        let folder = try SampleFolder()
        try Self.add("th", to: folder)
        // As another editor would have written it: wrapped, with odd spacing, and with CR LF.
        var text = try folder.read("Translations/th/robot.po")
        text = text.replacingOccurrences(of: "msgid \"걷는 로봇\"\n", with: "msgid   \"\"\n  \"걷는 \"\n\t\"로봇\"\n")
        text = text.replacingOccurrences(of: "\n", with: "\r\n")
        try folder.write(text, to: "Translations/th/robot.po")
        #expect(try Self.sync(folder).files.isEmpty)
        try folder.replace("title: 로봇", with: "title: 새 로봇", in: "Guides/robot.yaml")
        _ = try Self.sync(folder)
        #expect(
            try folder.read("Translations/th/robot.po")
                == text.replacingOccurrences(of: "msgid \"로봇\"", with: "msgid \"새 로봇\""))
    }

    @Test func headersAreCompletedAndOtherwiseKept() throws {
        let folder = try SampleFolder()
        try Self.add("th", to: folder)
        try folder.replace(
            "\"Language: th\\n\"\n", with: "\"X-Generator: Poedit 3.0\\n\"\n", in: "Translations/th/tray.po")
        let plan = try Self.sync(folder)
        #expect(plan.files.map { "\($0.changes)" } == ["header"])
        let header = try POFile(parsing: Array(folder.read("Translations/th/tray.po").utf8)).header
        #expect(header.language == "th")
        #expect(header["X-Generator"] == "Poedit 3.0")
    }

    @Test func aLanguageWithoutAFolderIsRefused() throws {
        let folder = try SampleFolder()
        #expect(throws: TranslationToolError.self) {
            try CatalogSync(folder: folder.path).plan(locales: [LanguageTag("fr")])
        }
    }
}
