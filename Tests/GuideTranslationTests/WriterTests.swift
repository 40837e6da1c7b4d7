import Foundation
import Testing

@testable import GuideTranslation

@Suite struct WriterTests {
    private static func names(in folder: SampleFolder, _ path: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(
            atPath: folder.url.appending(path: path).path(percentEncoded: false)))?
            .sorted() ?? []
    }

    @Test func whatSomebodySavedMeanwhileIsKept() throws {
        let folder = try SampleFolder()
        try folder.write("mine", to: "Translations/th/robot.po")
        let writer = try TranslationsWriter(root: folder.url)
        #expect(throws: TranslationFileError.self) {
            try writer.replace("Translations/th/robot.po", with: Array("new".utf8), expecting: Array("old".utf8))
        }
        #expect(throws: TranslationFileError.self) {
            try writer.replace("Translations/th/robot.po", with: Array("new".utf8), expecting: nil)
        }
        #expect(try folder.read("Translations/th/robot.po") == "mine")
        #expect(Self.names(in: folder, "Translations/th") == ["robot.po"])
    }

    @Test func permissionsAndLinksStay() throws {
        let folder = try SampleFolder()
        try folder.write("old", to: "Translations/elsewhere.po")
        try folder.write("", to: "Translations/th/other.po")
        let manager = FileManager.default
        let target = folder.url.appending(path: "Translations/elsewhere.po").path(percentEncoded: false)
        try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: target)
        let link = folder.url.appending(path: "Translations/th/robot.po").path(percentEncoded: false)
        try manager.createSymbolicLink(atPath: link, withDestinationPath: "../elsewhere.po")
        let writer = try TranslationsWriter(root: folder.url)
        try writer.replace("Translations/th/robot.po", with: Array("new".utf8), expecting: Array("old".utf8))
        #expect(try folder.read("Translations/elsewhere.po") == "new")
        #expect(try manager.destinationOfSymbolicLink(atPath: link) == "../elsewhere.po")
        #expect(try manager.attributesOfItem(atPath: target)[.posixPermissions] as? Int == 0o640)
    }

    @Test func aFolderThatCannotBeMadeLeavesNothing() throws {
        let folder = try SampleFolder()
        let writer = try TranslationsWriter(root: folder.url)
        let name = String(repeating: "x", count: 300)
        let error = #expect(throws: TranslationFileError.self) {
            try writer.makeFolder("Translations/de", with: [("a.po", Array("a".utf8)), (name, [])])
        }
        #expect(error?.path == "Translations/de/\(name)")
        #expect(Self.names(in: folder, "Translations") == [])
    }

    @Test func whatAKilledWriterLeftIsRemoved() throws {
        let folder = try SampleFolder()
        try folder.write("half", to: "Translations/th/.robot.po.1.guide-tmp")
        try folder.write("half", to: "Translations/.de.1.guide-tmp/robot.po")
        try folder.write("mine", to: "Translations/th/.hidden")
        let writer = try TranslationsWriter(root: folder.url)
        try writer.replace("Translations/th/robot.po", with: Array("new".utf8), expecting: nil)
        try writer.makeFolder("Translations/fr", with: [("robot.po", Array("new".utf8))])
        #expect(Self.names(in: folder, "Translations/th") == [".hidden", "robot.po"])
        #expect(Self.names(in: folder, "Translations") == ["fr", "th"])
    }

    @Test func anErrorNamesTheFile() throws {
        let folder = try SampleFolder()
        try folder.write("", to: "Translations/th")
        let writer = try TranslationsWriter(root: folder.url)
        let error = #expect(throws: TranslationFileError.self) {
            try writer.replace("Translations/th/robot.po", with: Array("new".utf8), expecting: nil)
        }
        #expect(error?.path == "Translations/th/robot.po")
    }
}
