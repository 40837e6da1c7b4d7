import ExhibitGuide
import Foundation
import Gettext
import GuideTranslation
import TestSupport
import Testing

/// The examples of `Documentation/Checks.md`.
@Suite("The page on checks")
struct CheckExampleTests {
    /// A rule's entry on the page.
    struct Entry: Sendable, CustomTestStringConvertible {
        let rule: String
        var severity = ""
        var explanation = ""
        /// The examples: `po` or `sh`, whether it is right, the language, the text.
        var examples: [(kind: String, isRight: Bool, locale: String, text: String)] = []

        var testDescription: String { rule }
    }

    static let entries: [Entry] = {
        let page = Surroundings.project.appending(path: "Documentation/Checks.md")
        let lines = ((try? String(contentsOf: page, encoding: .utf8)) ?? "").split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
        var entries: [Entry] = []
        var index = 0
        while index < lines.count {
            let line = lines[index]
            index += 1
            if line.hasPrefix("### `") {
                entries.append(Entry(rule: String(line.dropFirst(5).dropLast())))
                continue
            }
            guard !entries.isEmpty else { continue }
            let last = entries.count - 1
            if entries[last].severity.isEmpty, let colon = line.firstIndex(of: ":"), !line.hasPrefix("To mend") {
                entries[last].severity = line[..<colon].lowercased()
                entries[last].explanation = String(line[line.index(colon, offsetBy: 2)...])
            }
            let words = line.dropFirst(3).split(separator: " ").map(String.init)
            guard line.hasPrefix("```"), words.count >= 2 else { continue }
            var text: [String] = []
            while index < lines.count, lines[index] != "```" {
                text.append(lines[index])
                index += 1
            }
            index += 1
            entries[last].examples.append(
                (words[0], words[1] == "right", words.count > 2 ? words[2] : "en", text.joined(separator: "\n")))
        }
        return entries
    }()

    @Test("Every rule has its entry, and every entry a rule")
    func completeness() {
        #expect(Set(Self.entries.map(\.rule)) == Set(CheckRules.all.map(\.name.name)))
        #expect(Self.entries.count == CheckRules.all.count)
        #expect(Set(CheckRules.all.map(\.name)).count == CheckRules.all.count)
    }

    @Test("An entry says what the rule says", arguments: entries)
    func text(entry: Entry) throws {
        let rule = try #require(CheckRules.rule(named: entry.rule))
        #expect(entry.severity == rule.severity.rawValue)
        #expect(entry.explanation == rule.explanation)
        #expect(entry.examples.contains { $0.isRight } && entry.examples.contains { !$0.isRight })
    }

    @Test("The wrong example is found, and the right one is not", arguments: entries)
    func examples(entry: Entry) throws {
        if entry.examples.first?.kind == "sh" { return try shell(entry) }
        let right = try #require(entry.examples.first { $0.isRight })
        let sources = POFile.parse(right.text + "\n").file.entries.compactMap { entry in
            entry.msgctxt.map { (key: $0, source: entry.msgid) }
        }
        for example in entry.examples {
            let found = try CheckFixture(sources, locale: example.locale, entries: example.text).diagnostics()
            if example.isRight {
                #expect(found.isEmpty, "\(found.map { "\($0) [\($0.rule)]" })")
            } else {
                #expect(found.contains { $0.rule.name == entry.rule }, "\(found.map { "\($0) [\($0.rule)]" })")
            }
        }
    }

    private func shell(_ entry: Entry) throws {
        let folder = try CheckFixture([], locale: "en", entries: "").fixture.write()
        let paths = ["Guides", "Translations/en", "Translations/zh-tw", "Translations/glossary.csv"]
        let before = CheckFixture.diagnostics(folder, paths: paths)
        #expect(before.isEmpty, "\(before)")
        for example in entry.examples {
            let shell = try Spawned(["/bin/sh", "-ec", "cd \"$1\"\n" + example.text, "sh", folder.path])
            #expect(shell.exitCode() == 0)
            let found = CheckFixture.diagnostics(folder, paths: paths)
            if example.isRight {
                #expect(found.isEmpty, "\(found.map { "\($0) [\($0.rule)]" })")
            } else {
                #expect(found.contains { $0.rule.name == entry.rule }, "\(found.map { "\($0) [\($0.rule)]" })")
            }
        }
    }
}
