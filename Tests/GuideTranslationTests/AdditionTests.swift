import ExhibitGuide
import Foundation
import Gettext
import ICU
import Testing

@testable import GuideTranslation

@Suite struct AdditionTests {
    @Test(arguments: [
        ("zh-TW", "zh-Hant"), ("zh_tw", "zh-Hant"), ("zh", "zh-Hans"), ("zh-HK", "zh-Hant-HK"), ("ms-MY", "ms"),
        ("th-Thai", "th"), ("en-US", "en"), ("pt-BR", "pt"), ("zh-Hant-TW", "zh-Hant"),
    ])
    func anotherTagIsSuggested(_ typed: String, _ suggestion: String) throws {
        let folder = try SampleFolder()
        let error = #expect(throws: TranslationToolError.self) { try LanguageAddition(of: typed, folder: folder.path) }
        #expect(error?.remedy == "did you mean \(suggestion)?")
    }

    @Test(arguments: [
        ("ES_419", "es-419"), ("es-PE", "es-PE"), ("fr-CA", "fr-CA"), ("iw", "he"), ("sr-latn", "sr-Latn"),
        ("zh-Hant", "zh-Hant"), ("zh-hant-hk", "zh-Hant-HK"), ("ca-valencia", "ca-valencia"), ("fil", "fil"),
    ])
    func tagsAreCanonicalised(_ typed: String, _ tag: String) throws {
        let folder = try SampleFolder()
        #expect(try LanguageAddition(of: typed, folder: folder.path).locale.identifier == tag)
    }

    @Test(arguments: [
        "", "klingonese", "xx", "und", "mul", "de-QQ", "de-u-ca-buddhist", "en-XA", "ar-XB", "../de", "ko", "e s",
    ])
    func whatIsNoLanguageIsRefused(_ typed: String) throws {
        let folder = try SampleFolder()
        #expect(throws: TranslationToolError.self) { try LanguageAddition(of: typed, folder: folder.path) }
        #expect(
            !FileManager.default.fileExists(
                atPath: folder.url.appending(path: "Translations").path(percentEncoded: false)))
    }

    @Test func everyFileIsCompleteAndEmpty() throws {
        let folder = try SampleFolder()
        let addition = try LanguageAddition(of: "de", folder: folder.path)
        try addition.write()
        #expect(addition.files.map(\.name) == ["interface.po", "exhibition.po", "robot.po", "tray.po"])
        let text = try folder.read("Translations/de/tray.po")
        #expect(
            text == """
                # German translation of the guide “tray”.
                # Translated by: nobody yet; write your name here.
                # Reviewed by: nobody yet.
                msgid ""
                msgstr ""
                "Project-Id-Version: sample\\n"
                "Language: de\\n"
                "PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\\n"
                "Last-Translator: FULL NAME <EMAIL@ADDRESS>\\n"
                "Language-Team: none\\n"
                "MIME-Version: 1.0\\n"
                "Content-Type: text/plain; charset=UTF-8\\n"
                "Content-Transfer-Encoding: 8bit\\n"

                #: Guides/tray.yaml:4
                msgctxt "company"
                msgid "회사"
                msgstr ""

                #: Guides/tray.yaml:5
                msgctxt "title"
                msgid "상자"
                msgstr ""

                #: Guides/tray.yaml:6
                msgctxt "tagline"
                msgid "작은 상자"
                msgstr ""

                #: Guides/tray.yaml:8
                msgctxt "narration.story"
                msgid "상자 이야기입니다."
                msgstr ""

                """)
        #expect(throws: TranslationToolError.self) { try LanguageAddition(of: "de", folder: folder.path) }
        #expect(throws: TranslationFileError.self) { try addition.write() }
    }

    @Test func whatARelativeHasTranslatedIsADraft() throws {
        let folder = try SampleFolder()
        try LanguageAddition(of: "es", folder: folder.path).write()
        try folder.replace(
            "msgid \"회사\"\nmsgstr \"\"", with: "msgid \"회사\"\nmsgstr \"Empresa\"", in: "Translations/es/tray.po")
        try LanguageAddition(of: "fr", folder: folder.path).write()
        let addition = try LanguageAddition(of: "es-419", folder: folder.path)
        try addition.write()
        // The same text stands in both guides.
        #expect(addition.files.map(\.draftCount) == [0, 0, 1, 1])
        let file = try POFile(parsing: Array(folder.read("Translations/es-419/robot.po").utf8))
        #expect(file[context: "company"]?.msgstr == "Empresa")
        #expect(file[context: "company"]?.isFuzzy == true)
        #expect(try CatalogSync(folder: folder.path).plan().files.isEmpty)
    }

    @Test func aReferenceWithoutTranslationsIsRefused() throws {
        let folder = try SampleFolder()
        for tag in ["ko", "fr"] {
            #expect(throws: TranslationToolError.self) {
                try LanguageAddition(of: "de", folder: folder.path, reference: LanguageTag(tag))
            }
        }
    }
}
