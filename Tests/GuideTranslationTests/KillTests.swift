import ExhibitGuide
import Foundation
import Glibc
import Gettext
import ICU
import TestSupport
import Testing

@testable import GuideTranslation

/// `guide translations sync`, `import` and `add` are killed in the middle of their work, again and again.
@Suite(.serialized) struct KillTests {
    /// How often each tool is killed; more where somebody has the time.
    private static let rounds = Int(ProcessInfo.processInfo.environment["GUIDE_KILL_ROUNDS"] ?? "") ?? 40

    /// Starts the command and kills it after some time, unless it is done before.
    ///
    /// - Returns: Whether it was killed.
    private static func run(_ arguments: [String], killAfter microseconds: UInt32?) throws -> Bool {
        let process = Process()
        process.executableURL = GuideCommand.binary
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        if let microseconds {
            usleep(microseconds)
            kill(process.processIdentifier, SIGKILL)
        }
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
    }

    /// How long the command takes undisturbed, in microseconds.
    private func duration(of arguments: [String]) throws -> UInt32 {
        let start = ContinuousClock.now
        _ = try Self.run(arguments, killAfter: nil)
        return UInt32((ContinuousClock.now - start) / .microseconds(1))
    }

    @Test(.timeLimit(.minutes(15))) func everyFileIsOldOrNew() throws {
        let folder = try SampleFolder()
        for index in 0..<6 {
            try folder.write(
                SampleFolder.robot.replacingOccurrences(of: "101", with: "\(200 + index)"),
                to: "Guides/robot\(index).yaml")
        }
        for locale in ["th", "ru", "en", "es-419"] { try LanguageAddition(of: locale, folder: folder.path).write() }
        let duration = try duration(of: ["translations", "sync", "-C", folder.path])
        var killed = 0
        var interrupted = 0
        for round in 0..<Self.rounds {
            // A translation into every file, so that there is something to lose, and another source.
            for path in try folder.contents(of: "Guides").keys where path.hasPrefix("robot") {
                let text = try folder.read("Guides/\(path)")
                try folder.write(
                    text.replacing(/설립일은[^{]*/, with: "설립일은 \(round) "), to: "Guides/\(path)")
            }
            let before = try folder.contents(of: "Translations")
            let planned = Dictionary(
                uniqueKeysWithValues: try CatalogSync(folder: folder.path).plan().files.map { ($0.path, $0.contents) })
            let arguments = ["translations", "sync", "-C", folder.path]
            let wasKilled = try Self.run(arguments, killAfter: UInt32.random(in: duration / 3...duration * 2))
            if wasKilled { killed += 1 }
            if try isInterrupted(folder, before: before, planned: planned) { interrupted += 1 }
        }
        print("killed \(killed) of \(Self.rounds) syncs, \(interrupted) of them between two files")
        // The next run goes on, and clears away what the killed ones left.
        try folder.replace("title: 로봇", with: "title: 새 로봇", in: "Guides/robot0.yaml")
        _ = try Self.run(["translations", "sync", "-C", folder.path], killAfter: nil)
        #expect(try CatalogSync(folder: folder.path).plan().files.isEmpty)
        _ = try folder.contents(of: "Translations").keys.map {
            #expect(!$0.hasSuffix(TranslationsWriter.temporarySuffix))
        }
    }

    /// Checks that every PO file holds what it held before, or what it was to hold.
    ///
    /// - Returns: Whether some held the one and some the other.
    private func isInterrupted(
        _ folder: SampleFolder, before: [String: Data], planned: [String: [UInt8]]
    ) throws -> Bool {
        var old = 0
        var new = 0
        for (path, data) in try folder.contents(of: "Translations")
        where !path.hasSuffix(TranslationsWriter.temporarySuffix) {
            #expect(!POFile.parse(Array(data)).hasErrors, "\(path)")
            guard let contents = planned["Translations/\(path)"] else {
                #expect(data == before[path], "\(path)")
                continue
            }
            #expect(data == before[path] || data == Data(contents), "\(path)")
            if data == before[path] { old += 1 } else { new += 1 }
        }
        return old > 0 && new > 0
    }

    @Test(.timeLimit(.minutes(15))) func everyFileIsOldOrNewAfterAnImport() throws {
        let folder = try SampleFolder()
        for index in 0..<12 {
            try folder.write(
                SampleFolder.robot.replacingOccurrences(of: "101", with: "\(200 + index)"),
                to: "Guides/robot\(index).yaml")
        }
        try LanguageAddition(of: "th", folder: folder.path).write()
        let export = try TranslationExport(of: LanguageTag("th"), folder: folder.path)
        let document = try #require(export.documents.first { !$0.isInterface })
        let xliff = String(decoding: document.contents, as: UTF8.self)
            .replacing("<segment state=\"initial\">", with: "<segment state=\"translated\">")
        let path = folder.url.appending(path: "th.xlf").path(percentEncoded: false)
        func write(_ round: Int) throws {
            let text = xliff.replacing(#/<source>로봇</source>/#, with: "<source>로봇</source><target>\(round)</target>")
            try folder.write(text, to: "th.xlf")
        }
        try write(-1)
        let duration = try duration(of: ["translations", "import", path, "-C", folder.path])
        var killed = 0
        var interrupted = 0
        for round in 0..<Self.rounds {
            try write(round)
            let before = try folder.contents(of: "Translations")
            let planned = Dictionary(
                uniqueKeysWithValues: try TranslationImport(of: path, folder: folder.path).files
                    .map { ($0.path, $0.contents) })
            #expect(planned.count == 13)
            let arguments = ["translations", "import", path, "-C", folder.path]
            if try Self.run(arguments, killAfter: UInt32.random(in: duration / 3...duration * 2)) { killed += 1 }
            if try isInterrupted(folder, before: before, planned: planned) { interrupted += 1 }
        }
        print("killed \(killed) of \(Self.rounds) imports, \(interrupted) of them between two files")
        _ = try Self.run(["translations", "import", path, "-C", folder.path], killAfter: nil)
        #expect(try TranslationImport(of: path, folder: folder.path).files.isEmpty)
    }

    @Test(.timeLimit(.minutes(5))) func aLanguageIsThereOrNot() throws {
        let folder = try SampleFolder()
        try LanguageAddition(of: "de", folder: folder.path).write()
        let complete = try folder.contents(of: "Translations/de")
        let duration = try duration(of: ["translations", "add", "fr", "-C", folder.path])
        var made = 0
        for _ in 0..<20 {
            let language = folder.url.appending(path: "Translations/de")
            try? FileManager.default.removeItem(at: language)
            _ = try Self.run(
                ["translations", "add", "de", "-C", folder.path],
                killAfter: UInt32.random(in: duration / 3...duration * 2))
            guard FileManager.default.fileExists(atPath: language.path(percentEncoded: false)) else { continue }
            made += 1
            #expect(try folder.contents(of: "Translations/de") == complete)
        }
        print("\(made) of 20 additions came to an end before they were killed")
    }
}
