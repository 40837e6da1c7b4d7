import Foundation
import Glibc
import Gettext
import Testing

@testable import GuideTranslation

/// `guide translations sync` and `add` are killed in the middle of their work, again and again.
@Suite(.serialized) struct KillTests {
    /// The built command beside the tests, or the one that `GUIDE_BINARY` names.
    private static let binary: String? = {
        if let named = ProcessInfo.processInfo.environment["GUIDE_BINARY"] { return named }
        let beside = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "guide").path(percentEncoded: false)
        return FileManager.default.isExecutableFile(atPath: beside) ? beside : nil
    }()

    /// Starts the command and kills it after some time, unless it is done before.
    ///
    /// - Returns: Whether it was killed.
    private static func run(_ arguments: [String], killAfter microseconds: UInt32?) throws -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: try #require(binary, "the command guide has not been built"))
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

    @Test(.timeLimit(.minutes(5))) func everyFileIsOldOrNew() throws {
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
        for round in 0..<40 {
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
            if old > 0, new > 0 { interrupted += 1 }
        }
        print("killed \(killed) of 40 syncs, \(interrupted) of them between two files")
        // The next run goes on, and clears away what the killed ones left.
        try folder.replace("title: 로봇", with: "title: 새 로봇", in: "Guides/robot0.yaml")
        _ = try Self.run(["translations", "sync", "-C", folder.path], killAfter: nil)
        #expect(try CatalogSync(folder: folder.path).plan().files.isEmpty)
        _ = try folder.contents(of: "Translations").keys.map {
            #expect(!$0.hasSuffix(TranslationsWriter.temporarySuffix))
        }
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
