import ExhibitGuide
import Foundation
import ICU
import Testing

@testable import GuideTranslation

/// A file that is damaged, or made to do harm, changes nothing and is told why.
@Suite struct HostileImportTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let edit: @Sendable (inout ExchangeSample) throws -> Void
        let message: String
        /// Whether the rest of the file may be taken where somebody asks for it.
        var keepsGoing = false

        var testDescription: String { name }
    }

    private static let code =
        "<ph id=\"1\" canCopy=\"no\" canDelete=\"no\" dataRef=\"d1\" equiv=\"{$founded}\""
        + " disp=\"13. Mai 2019\" type=\"ui\" subType=\"xlf:var\"/>"

    private static func target(_ text: String) -> @Sendable (inout ExchangeSample) throws -> Void {
        { try $0.translate("설립일은 \(code)입니다.", as: text) }
    }

    static let cases = [
        Case(
            name: "entity expansion",
            edit: {
                try $0.replace(
                    "<xliff ", with: "<!DOCTYPE xliff [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>\n<xliff ")
                try $0.translate("로봇", as: "&b;")
            }, message: "a document type declaration"),
        Case(
            name: "an external entity",
            edit: {
                try $0.replace("<xliff ", with: "<!DOCTYPE xliff [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<xliff ")
            }, message: "a document type declaration"),
        Case(
            name: "an external DTD",
            edit: {
                try $0.replace("<xliff ", with: "<!DOCTYPE xliff SYSTEM \"http://127.0.0.1/x.dtd\">\n<xliff ")
            }, message: "a document type declaration"),
        Case(
            name: "an unknown entity", edit: { try $0.translate("로봇", as: "&nbsp;") },
            message: "there is no entity “nbsp”"),
        Case(
            name: "XLIFF 1.2",
            edit: {
                try $0.replace("xliff:document:2.0", with: "xliff:document:1.2")
                try $0.replace("version=\"2.1\"", with: "version=\"1.2\"")
            }, message: "XLIFF 1.2 is not read"),
        Case(
            name: "the namespace of XLIFF 1.2 with another version",
            edit: { try $0.replace("xliff:document:2.0", with: "xliff:document:1.2") },
            message: "“urn:oasis:names:tc:xliff:document:1.2” is not the namespace of XLIFF 2.1"),
        Case(
            name: "a version to come", edit: { try $0.replace("version=\"2.1\"", with: "version=\"3.0\"") },
            message: "XLIFF 3.0 is not read"),
        Case(name: "no version", edit: { try $0.replace(" version=\"2.1\"", with: "") }, message: "without a version"),
        Case(name: "something else", edit: { $0.xliff = "<html/>" }, message: "<html> is no XLIFF"),
        Case(name: "a PO file", edit: { $0.xliff = "msgid \"\"\nmsgstr \"\"\n" }, message: "text outside"),
        Case(
            name: "cut off", edit: { $0.xliff = String($0.xliff.split(separator: "<file id=\"tray\"")[0]) },
            message: "the file ends"),
        Case(name: "nothing", edit: { $0.xliff = "" }, message: "the file has no element"),
        Case(
            name: "deep nesting",
            edit: {
                try $0.translate("로봇", as: String(repeating: "<mrk id=\"m\">", count: 5000))
            }, message: "nested more than"),
        Case(
            name: "no target language", edit: { try $0.replace(" trgLang=\"de\"", with: "") },
            message: "trgLang is missing"),
        Case(
            name: "a language without a folder", edit: { try $0.replace("trgLang=\"de\"", with: "trgLang=\"fr\"") },
            message: ":2:1: error: there are no translations into fr (begin with guide translations add fr)"),
        Case(
            name: "a region that is not the likely one",
            edit: { try $0.replace("trgLang=\"de\"", with: "trgLang=\"de-AT\"") },
            message: ":2:1: error: there are no translations into de-AT (begin with"),
        Case(
            name: "the undetermined language",
            edit: { try $0.replace("trgLang=\"de\"", with: "trgLang=\"und-DE\"") },
            message: "trgLang “und-DE” is no language"),
        Case(
            name: "a region of the sources that is not the likely one",
            edit: { try $0.replace("srcLang=\"ko\"", with: "srcLang=\"ko-KP\"") },
            message: "are in ko, and those of this file in ko-KP"),
        Case(
            name: "a folder outside", edit: { try $0.replace("trgLang=\"de\"", with: "trgLang=\"../../de\"") },
            message: "trgLang “../../de” is no language"),
        Case(
            name: "another source language", edit: { try $0.replace("srcLang=\"ko\"", with: "srcLang=\"ja\"") },
            message: "are in ko, and those of this file in ja"),
        Case(
            name: "two units of one id", edit: { try $0.replace("id=\"tagline\"", with: "id=\"title\"") },
            message: "the unit “title” stands twice"),
        Case(
            name: "two files of one id", edit: { try $0.replace("<file id=\"tray\"", with: "<file id=\"robot\"") },
            message: "the file “robot” stands twice"),
        Case(
            name: "a unit without an id", edit: { try $0.replace("<unit id=\"tagline\"", with: "<unit") },
            message: "<unit> has no id"),
        Case(
            name: "an unknown state", edit: { try $0.translate("로봇", as: "R", state: "done") },
            message: "there is no state “done”"),
        Case(
            name: "an element of another kind", edit: { try $0.translate("로봇", as: "<b xmlns=\"h\">R</b>") },
            message: "<b> cannot stand in a text"),
        Case(
            name: "two targets", edit: { try $0.translate("로봇", as: "R</target><target>S") },
            message: "1 sources and 2 targets"),
        Case(
            name: "a missing code", edit: target("Gegründet."), message: "{$founded} is missing from the target",
            keepsGoing: true),
        Case(
            name: "a code that stands twice", edit: target("Am \(code), am \(code)."),
            message: "{$founded} stands twice in the target", keepsGoing: true),
        Case(
            name: "an unknown code", edit: target("\(code) <ph id=\"99\"/>"), message: "there is no code “99”",
            keepsGoing: true),
        Case(
            name: "a code of another kind", edit: target("<pc id=\"1\">x</pc>"), message: "is of another kind",
            keepsGoing: true),
        Case(
            name: "a code that does not end", edit: target("\(code)<sc id=\"7\" dataRef=\"d1\"/>"),
            message: "the code “7” does not end", keepsGoing: true),
        Case(
            name: "a code with a variable of its own",
            edit: {
                try target("\(code) <ph id=\"7\" dataRef=\"d7\"/>")(&$0)
                try $0.replace(
                    "<data id=\"d1\">{$founded", with: "<data id=\"d7\">{$secret}</data><data id=\"d1\">{$founded")
            }, message: "no fact defines the variable “$secret”", keepsGoing: true),
        Case(
            name: "a code that is more than one",
            edit: {
                try target("\(code) <ph id=\"7\" dataRef=\"d7\"/>")(&$0)
                try $0.replace(
                    "<data id=\"d1\">{$founded", with: "<data id=\"d7\">}} * {{x</data><data id=\"d1\">{$founded")
            }, message: "are no placeholder", keepsGoing: true),
        Case(
            name: "control characters", edit: { try $0.translate("로봇", as: "\u{1B}]0;x\u{7}") },
            message: "U+001B cannot stand in XML"),
        Case(
            name: "a code point that is none", edit: { try $0.translate("로봇", as: "<cp hex=\"D800\"/>") },
            message: "“D800” is no code point"),
    ]

    @Test(arguments: cases) func changesNothing(_ test: Case) throws {
        var sample = try ExchangeSample()
        try sample.translate("회사", as: "Firma")
        try test.edit(&sample)
        let before = try sample.folder.contents(of: "Translations")
        let error = #expect(throws: TranslationToolError.self) { try sample.run() }
        #expect(error?.description.contains(test.message) == true, "\(error?.description ?? "")")
        #expect(try sample.folder.contents(of: "Translations") == before)
        var options = TranslationImport.Options()
        options.keepsGoing = true
        if test.keepsGoing {
            let incoming = try sample.run(options)
            #expect(incoming.files.map(\.translatedCount) == [1])
            #expect(incoming.reasons.contains { $0.contains(test.message) })
            #expect(try sample.entry("company")?.msgstr == "Firma")
            #expect(try sample.entry("narration.company")?.msgstr == "")
        } else {
            #expect(throws: TranslationToolError.self) { try sample.run(options) }
        }
    }

    @Test func everythingThatIsWrongIsSaidAtOnce() throws {
        var sample = try ExchangeSample()
        try Self.target("Gegründet.")(&sample)
        try sample.replace("id=\"tagline\"", with: "id=\"title\"")
        try sample.translate("로봇", as: "R", state: "done")
        let error = #expect(throws: TranslationToolError.self) { try sample.run() }
        #expect(error?.diagnostics.count == 3)
    }

    @Test(arguments: [
        [0xFF, 0xFE, 0x3C, 0x00], [0x3C, 0x61, 0xC3], [0x00], Array("<?xml version='1.0' encoding='EUC-KR'?><a/>".utf8),
    ])
    func otherBytes(_ bytes: [UInt8]) throws {
        let sample = try ExchangeSample()
        let path = sample.folder.url.appending(path: "back.xlf")
        try Data(bytes).write(to: path)
        #expect(throws: TranslationToolError.self) {
            try TranslationImport(of: path.path(percentEncoded: false), folder: sample.folder.path)
        }
    }

    @Test(arguments: ["missing.xlf", "Guides"]) func whatIsNoFile(_ name: String) throws {
        let folder = try SampleFolder()
        let path = folder.url.appending(path: name).path(percentEncoded: false)
        #expect(throws: TranslationToolError.self) { try TranslationImport(of: path, folder: folder.path) }
    }
}
