import Foundation
import TestSupport
import Testing

@Suite("Exit codes and streams")
struct ExitCodeTests {
    @Test(
        "What succeeds exits with 0 and complains of nothing",
        arguments: [
            ["locales"], ["locales", "--format", "json"], ["list"], ["list", "--locale", "th"],
            ["list", "--locale", "es_PE", "--format", "json"], ["show", "walking-robot"], ["show", "202"],
            ["show", "walking-robot", "--locale", "de", "--width", "20"], ["message", "Hello"], ["message", ""],
            ["--help"], ["help", "show"], ["--version"], ["list", "-C", "."], ["message", "--batch"],
            ["kiosk", "--snapshot", "80x24", "--screen", "guide", "--product", "202"],
            ["kiosk", "--snapshot", "80x24", "--screen", "narration", "--product", "202", "--page", "2"],
            ["kiosk", "--snapshot", "80x24", "--screen", "attract", "--locked", "--still"],
        ])
    func success(arguments: [String]) throws {
        let result = try GuideCommand.run(arguments)
        #expect(result.code == 0)
        #expect(result.complaint.isEmpty)
        #expect(result.output.isEmpty == (arguments == ["message", "--batch"]))
    }

    @Test(
        "A bad argument exits with 64, says on standard error what is wrong and how the command is used, and prints nothing",
        arguments: [
            (["fly"], "fly"), (["--flz"], "--flz"), (["list", "--locale"], "--locale"),
            (["list", "--locale", "klingonish"], "klingonish"), (["list", "--locale", ""], "--locale"),
            (["list", "--locale", "../en"], "../en"), (["list", "--format", "xml"], "xml"),
            (["list", "--colour", "red"], "--colour"), (["list", "walking-robot"], "walking-robot"),
            (["list", "-C", ""], "-C takes a folder"),
            (["show"], "product"), (["show", "no-such-robot"], "no-such-robot"), (["show", "999"], "999"),
            (["show", ""], "There is no product"), (["show", "../walking-robot"], "../walking-robot"),
            (["show", "exhibition"], "exhibition"), (["show", "walking-robot", "--width", "19"], "20 to 400"),
            (["show", "walking-robot", "--width", "401"], "20 to 400"),
            (["show", "walking-robot", "--width", "many"], "many"), (["show", "a", "b"], "b"),
            (["export"], "-o"), (["export", "-o"], "-o"),
            (["export", "-o", "/nonexistent/x", "--product", "no-such-robot"], "no-such-robot"),
            (["export", "-o", "/nonexistent/x", "--product", "../../etc/passwd"], "../../etc/passwd"),
            (["export", "-o", "/nonexistent/x", "--locale", "xx"], "xx"), (["message"], "--batch"),
            (["message", "a", "b"], "b"), (["message", "--arg", "x", "{$x}"], "name=value"),
            (["message", "--arg", "=1", "{$x}"], "name=value"), (["message", "--batch", "a"], "standard input"),
            (["message", "--batch", "--arg", "x=1"], "standard input"), (["message", "--locale", "xx", "a"], "xx"),
            (["kiosk", "--locale", "xx"], "xx"), (["check", "now"], "now"), (["check", ""], "A path is empty"),
            (["kiosk", "--screen", "catalogue"], "go with --snapshot"),
            (["kiosk", "--page", "1"], "go with --snapshot"),
            (["kiosk", "--snapshot", "80x24", "--product", "202"], "--product and --page go with --screen guide"),
            (["kiosk", "--snapshot", "80x24", "--screen", "help", "--page", "2"], "--product and --page go with"),
            (
                ["kiosk", "--snapshot", "80x24", "--screen", "guide", "--query", "a"],
                "--query goes with --screen search"
            ),
            (["kiosk", "--snapshot", "80x24", "--locked"], "--locked and --still"),
            (["kiosk", "--snapshot", "80x24", "--screen", "guide", "--still"], "--locked and --still"),
            (
                ["kiosk", "--snapshot", "80x24", "--idle", "120"],
                "--idle, --theme, --log and --journal are for a kiosk"
            ),
            (["kiosk", "--snapshot", "80x24", "--theme", "dark"], "--idle, --theme, --log and --journal"),
            (["kiosk", "--snapshot", "80x24", "--log", "/dev/null"], "--idle, --theme, --log and --journal"),
            (["kiosk", "--snapshot", "80x24", "--journal", "/dev/null"], "--idle, --theme, --log and --journal"),
            (["check", "--locale", "xx"], "xx"), (["check", "--locale", "sw"], "There are no translations into sw"),
            (["check", "--locale", "en-XA"], "computed from en"),
            (["kiosk", "--snapshot", "80x24", "--screen", "guide", "--product", "no-such-robot"], "no-such-robot"),
            (["kiosk", "--snapshot", "80x24", "--screen", "guide", "--product", "999"], "999"),
            (["translations", "status", "en-XA"], "computed from en"), (["translations", "status", "--all"], "--all"),
            (["translations", "status", "sw"], "There are no translations into sw"),
            (["translations", "sync", "sw", "--dry-run"], "There are no translations into sw"),
            (
                ["translations", "sync", "en-XA", "--dry-run"],
                "Error: “en-XA” is a pseudolocale, which is computed and never stored.\n"
            ),
            (["translations", "sync", "--reference", "sw", "--dry-run"], "Error: There are no translations into sw"),
            (["translations", "export", "sw", "-o", "/nonexistent/x"], "There are no translations into sw"),
            (["translations", "export", "th", "-o", ""], "-o takes the file to write, such as th.xlf."),
            (["translations", "add", "xx_!"], "“xx_!” is no language"),
            (["translations", "add", "zh-TW"], "did you mean zh-Hant?"),
            (
                ["translations", "add", "ko"],
                "Error: “ko” is the language of the sources, which need no translation.\n"
            ),
            (["translations", "add", "th-u-nu-thai"], "Error: A language's folder has no extension such as “-u-”"),
            (["translations", "sync", "--reference", "ko", "--dry-run"], "Error: “ko” is the source language: "),
        ])
    func badArguments(arguments: [String], expected: String) throws {
        let result = try GuideCommand.run(arguments)
        #expect(result.code == 64)
        #expect(result.output.isEmpty)
        #expect(result.complaint.contains(expected), "\(result.complaint)")
        let isCommand = !["fly", "--flz"].contains(arguments[0])
        #expect(
            result.complaint.contains("Usage: guide " + (isCommand ? arguments[0] : "<subcommand>")),
            "\(result.complaint)")
        let command = arguments[0] == "translations" ? "translations \(arguments[1])" : isCommand ? arguments[0] : ""
        let see = "\n  See '\(["guide", command, "--help"].filter { !$0.isEmpty }.joined(separator: " "))'"
        #expect(result.complaint.hasSuffix(see + " for more information.\n"), "\(result.complaint)")
    }

    @Test(
        "Help for a command that is not there is a bad argument",
        arguments: [
            (["help", "nosuch"], "nosuch", ""), (["help", "translations", "nosuch"], "nosuch", "translations"),
            (["nosuch", "--help"], "nosuch", ""), (["--help", "nosuch"], "nosuch", ""),
            (["nosuch", "-h"], "nosuch", ""),
            (["translations", "nosuch", "--help"], "nosuch", "translations"),
            (["help", "list", "th"], "th", "list"), (["help", "\u{1B}[31m"], "\u{FFFD}[31m", ""),
        ])
    func unknownHelp(arguments: [String], word: String, parent: String) throws {
        let result = try GuideCommand.run(arguments)
        #expect(result.code == 64)
        #expect(result.output.isEmpty)
        let usage = ["guide", parent, parent == "list" ? "[-C <dir>]" : "<subcommand>"].filter { !$0.isEmpty }
        #expect(
            result.complaint.hasPrefix(
                "Error: Unexpected argument '\(word)'\nUsage: \(usage.joined(separator: " "))"), "\(result.complaint)")
    }

    @Test(
        "Help is that of the command that is named",
        arguments: [
            (["help"], "<subcommand>"), (["--help"], "<subcommand>"),
            (["help", "translations"], "translations <subcommand>"),
            (["help", "translations", "add"], "translations add "),
            (["translations", "add", "--help"], "translations add "),
            (["help", "--help", "show"], "show "), (["help", "--help"], "<subcommand>"),
            (["translations", "--help"], "translations <subcommand>"), (["show", "no-such-robot", "--help"], "show "),
            (["list", "-C", "nowhere", "--help"], "list "), (["show", "-h"], "show "),
            (["message", "x", "-h"], "message "),
        ])
    func help(arguments: [String], usage: String) throws {
        let result = try GuideCommand.run(arguments)
        #expect(result.code == 0)
        #expect(result.complaint.isEmpty)
        #expect(result.text.contains("\nUSAGE: guide \(usage)"), "\(result.text)")
    }

    @Test("A product that is not there is answered with those that are")
    func unknownProduct() throws {
        let result = try GuideCommand.run(["show", "walking-robo"])
        #expect(result.complaint.contains("There is no product “walking-robo”. The products are: battery-checker, "))
        #expect(result.complaint.contains("walking-robot"))
    }

    @Test("Without arguments the command says what it can do")
    func noArguments() throws {
        let result = try GuideCommand.run([])
        #expect(result.code == 0)
        for command in ["check", "locales", "list", "show", "export", "message", "kiosk"] {
            #expect(result.text.contains("\n  \(command) "), "\(command)")
        }
    }

    @Test(
        "A folder without an exhibition exits with 1 and names -C",
        arguments: [["list"], ["show", "a"], ["locales"], ["export", "-o", "/nonexistent/x"], ["check"]])
    func missingFolder(arguments: [String]) throws {
        let empty = try TemporaryFolder()
        for folder in [empty.path, empty.path + "nowhere", "/dev/null"] {
            let problem =
                folder == empty.path ? "there is no folder “Guides” here" : "the exhibition's folder is not there"
            let expected = "Guides:1:1: error: \(problem) (name the exhibition's folder with -C DIR)\n"
            let result = try GuideCommand.run(arguments + ["-C", folder])
            #expect(result.code == 1)
            // The check's diagnostics are its output, each with its rule.
            let isCheck = arguments == ["check"]
            #expect(
                isCheck
                    ? result.text == expected.dropLast() + " [unreadable-file]\n" : result.complaint == expected)
            #expect(result.output.isEmpty == (arguments != ["check"]))
        }
    }

    @Test("A fault in one guide does not hide the others, and the exit code tells of it")
    func brokenProduct() throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/good.yaml"] = ExhibitionFixture.guide()
        fixture["Guides/bad.yaml"] = ExhibitionFixture.guide(stop: 2, ["concept": " nowhere"])
        let folder = try fixture.write()
        let fault =
            "Guides/bad.yaml:1:10: error: “nowhere” is none of the exhibition's concepts (use one of living, safety)\n"
        let list = try GuideCommand.run(["list", "-C", folder.path])
        #expect(list.code == 1)
        #expect(list.text == "1  제목  회사  L-01\n")
        #expect(list.complaint == fault)
        let show = try GuideCommand.run(["show", "good", "-C", folder.path])
        #expect(show.code == 0)
        #expect(show.complaint.isEmpty)
        let byStop = try GuideCommand.run(["show", "1", "-C", folder.path])
        #expect(byStop.code == 1)
        #expect(byStop.text == show.text)
        // The number may be that of the guide that cannot be read.
        let byUnknownStop = try GuideCommand.run(["show", "2", "-C", folder.path])
        #expect(byUnknownStop.code == 1)
        #expect(byUnknownStop.output.isEmpty)
        #expect(
            byUnknownStop.complaint == fault + "error: No guide that can be read has the stop number 2.\n")
        let bad = try GuideCommand.run(["show", "bad", "-C", folder.path])
        #expect(bad.code == 1)
        #expect(bad.output.isEmpty)
        #expect(bad.complaint == fault)
        let check = try GuideCommand.run(["check", "-C", folder.path])
        #expect(check.code == 1)
        #expect(check.lines.contains(fault.dropLast() + " [guide-content]"), "\(check.text)")
        #expect(check.complaint.hasPrefix("1 product, 1 language: 1 error, "))
    }

    @Test("An exhibition without products is shown as one")
    func noProducts() throws {
        let folder = try ExhibitionFixture().write()
        let check = try GuideCommand.run(["check", "Guides", "-C", folder.path])
        #expect(check.code == 0)
        #expect(check.output.isEmpty)
        let list = try GuideCommand.run(["list", "-C", folder.path])
        #expect(list.code == 0)
        #expect(list.output.isEmpty)
        #expect(try GuideCommand.run(["list", "--format", "json", "-C", folder.path]).lines.joined() == "[]")
        #expect(try GuideCommand.run(["show", "1", "-C", folder.path]).code == 64)
        let locales = try GuideCommand.run(["locales", "-C", folder.path])
        #expect(locales.code == 0)
        #expect(locales.text.hasPrefix("ko  한국어  ltr  "))
    }

    @Test("The sample exhibition has nothing wrong")
    func sample() throws {
        let result = try GuideCommand.run(["check", "--strict"])
        #expect(result.code == 0)
        #expect(result.text == "")
        #expect(result.complaint.hasSuffix(" languages: 0 errors, 0 warnings\n"))
    }
}
