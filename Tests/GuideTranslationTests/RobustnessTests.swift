import Foundation
import Gettext
import TestSupport
import Testing

@testable import GuideTranslation

/// Whatever keeps the translators' tools from writing: they say so, and no translation is lost.
@Suite struct RobustnessTests {
    /// Runs the command by a shell, which can take things away from it first.
    private static func shell(_ script: String, in folder: SampleFolder) throws -> (code: Int32, errors: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", script, "sh", GuideCommand.binary.path(percentEncoded: false)]
        process.currentDirectoryURL = folder.url
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let data = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    private static func folder() throws -> SampleFolder {
        let folder = try SampleFolder()
        for locale in ["th", "ru"] { try LanguageAddition(of: locale, folder: folder.path).write() }
        try folder.replace(
            "msgid \"회사\"\nmsgstr \"\"", with: "msgid \"회사\"\nmsgstr \"T\"", in: "Translations/th/robot.po")
        return folder
    }

    private static func export(_ folder: SampleFolder) throws {
        let text = try ExchangeSample.export(folder, "th").replacing(
            "<source>로봇</source>", with: "<source>로봇</source><target>T</target>")
        try folder.write(text, to: "th.xlf")
    }

    @Test(arguments: ["sync", "import th.xlf", "add de", "export th -o out.xlf"])
    func aDiskThatIsFullLosesNothing(_ tool: String) throws {
        let folder = try Self.folder()
        try Self.export(folder)
        try folder.replace("title: 로봇", with: "title: 로봇", in: "Guides/robot.yaml")
        try folder.replace("tagline: 걷는 로봇", with: "tagline: 새 로봇", in: "Guides/robot.yaml")
        let before = try folder.contents(of: "Translations")
        // No file may grow beyond 512 bytes: the system answers as it does where there is no room.
        let (code, errors) = try Self.shell("ulimit -f 1; trap '' XFSZ; exec \"$1\" translations \(tool)", in: folder)
        #expect(code == 1)
        #expect(errors.contains("cannot be written"), "\(errors)")
        #expect(try folder.contents(of: "Translations") == before)
        #expect(
            !FileManager.default.fileExists(atPath: folder.url.appending(path: "out.xlf").path(percentEncoded: false)))
    }

    @Test(
        .enabled(
            if: !Surroundings.isRoot || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv"),
            "no permission keeps this process from writing, and there is no setpriv to give them up"),
        arguments: ["sync", "import th.xlf", "add de"])
    func aFolderThatMayNotBeWrittenLosesNothing(_ tool: String) throws {
        let folder = try Self.folder()
        try Self.export(folder)
        try folder.replace("tagline: 걷는 로봇", with: "tagline: 새 로봇", in: "Guides/robot.yaml")
        let before = try folder.contents(of: "Translations")
        let drop = Surroundings.isRoot ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
        let (code, errors) = try Self.shell(
            "chmod -R a-w,a+rX . && \(drop) \"$1\" translations \(tool); code=$?; chmod -R u+w .; exit $code",
            in: folder)
        #expect(code == 1)
        #expect(errors.contains("Permission denied"), "\(errors)")
        #expect(try folder.contents(of: "Translations") == before)
    }

    @Test(
        .enabled(
            if: !Surroundings.isRoot || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv"),
            "no permission keeps this process from reading, and there is no setpriv to give them up"),
        arguments: [
            ("check", "Translations/th"), ("check --locale th", "Translations/th"), ("check", "Translations"),
            ("translations sync --check", "Translations/th"), ("translations sync --check th", "Translations/th"),
            ("translations sync --check", "Translations"), ("translations sync --check th", "Translations"),
            ("translations export th -o /dev/null", "Translations/th"), ("translations status", "Translations"),
        ])
    func aFolderThatMayNotBeReadIsNamedAndNotTakenForAnEmptyOne(_ tool: String, _ unreadable: String) throws {
        let folder = try Self.folder()
        let drop = Surroundings.isRoot ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
        for mode in ["000", "100", "400"] {
            let (code, output) = try Self.shell(
                "chmod -R a+rX . && chmod \(mode) \(unreadable) && \(drop) \"$1\" \(tool) 1>&2; code=$?; "
                    + "chmod 755 \(unreadable); exit $code", in: folder)
            #expect(code == 1)
            let fault = "\(unreadable):1:1: error: the folder cannot be read (check its permissions)"
            #expect(output.components(separatedBy: fault).count == 2, "\(output)")
            #expect(!output.contains("created") && !output.contains("Translations/th/"), "\(output)")
            #expect(tool.contains("status") || output.components(separatedBy: ": error: ").count == 2, "\(output)")
        }
    }

    @Test(arguments: [
        ("cut off in the middle of an entry", "msgctxt \"title\"\nmsgid \"half"),
        ("conflict markers", "<<<<<<< ours\nmsgstr \"a\"\n=======\nmsgstr \"b\"\n>>>>>>> theirs\n"),
        ("no PO file at all", "{\"title\": \"x\"}\n"),
    ])
    func aFileThatCannotBeReadIsLeftAloneAndNamed(_ name: String, _ text: String) throws {
        let folder = try Self.folder()
        try folder.write(text, to: "Translations/th/robot.po")
        try folder.replace("title: 상자", with: "title: 새 상자", in: "Guides/tray.yaml")
        let (code, errors) = try Self.shell("exec \"$1\" translations sync th", in: folder)
        #expect(code == 1)
        #expect(errors.contains(#/Translations\/th\/robot\.po:\d+:\d+: error: /#), "\(errors)")
        #expect(try folder.read("Translations/th/robot.po") == text)
        #expect(try folder.read("Translations/th/tray.po").contains("새 상자"))
    }

    @Test func aFileOfAnotherProjectIsMergedWithoutLoss() throws {
        let folder = try Self.folder()
        let foreign = """
            msgid ""
            msgstr ""
            "Content-Type: text/plain; charset=UTF-8\\n"

            #: src/main.c:1
            #, c-format
            msgid "Hello %s"
            msgstr "สวัสดี %s"

            """
        try folder.write(foreign, to: "Translations/th/robot.po")
        let (code, _) = try Self.shell("exec \"$1\" translations sync th", in: folder)
        #expect(code == 0)
        let file = try POFile(parsing: Array(folder.read("Translations/th/robot.po").utf8))
        #expect(file.obsoleteEntry(context: nil, msgid: "Hello %s")?.msgstr == "สวัสดี %s")
        #expect(file[context: "title"]?.msgid == "로봇")
    }
}
