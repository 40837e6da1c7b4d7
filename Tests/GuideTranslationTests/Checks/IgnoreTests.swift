import ExhibitGuide
import GuideTranslation
import TestSupport
import Testing

@Suite("Silencing a rule")
struct IgnoreTests {
    private static let doubled = "msgctxt \"narration.a\"\nmsgid \"로봇\"\nmsgstr \"robot robot  now\"\n"

    private func check(_ comment: String = "", ignore: String = "") throws -> CheckReport {
        var fixture = CheckFixture([("narration.a", "로봇")], locale: "en", entries: comment + Self.doubled)
        if !ignore.isEmpty {
            fixture.fixture["Guides/exhibition.yaml"]? += "checks:\n  ignore:\n\(ignore)"
        }
        let folder = try fixture.fixture.write()
        var check = ContentCheck(path: folder.path)
        return check.run()
    }

    private func rules(_ report: CheckReport) -> [String] {
        report.diagnostics.map(\.rule.name).filter { $0 != "missing" }
    }

    @Test("A comment silences one rule for one message, and the count tells of it")
    func comment() throws {
        let report = try check("# guide:ignore doubled-word A name.\n")
        #expect(rules(report) == ["doubled-space"])
        #expect(report.silenced == 1)
        #expect(report.summary.hasSuffix("1 silenced"))
    }

    @Test(
        "A comment without a reason, or with a rule that does not exist, is an error",
        arguments: [
            ("# guide:ignore doubled-word\n", "without a reason"),
            ("# guide:ignore doubled-wrd A name.\n", "there is no rule"),
            ("# guide:ignore\n", "without a rule"),
        ])
    func badComment(comment: String, message: String) throws {
        let report = try check(comment)
        #expect(rules(report).contains("bad-ignore"))
        #expect(report.diagnostics.contains { $0.message.contains(message) })
    }

    @Test("What silences nothing is reported")
    func unused() throws {
        #expect(rules(try check("# guide:ignore typed-digit It is a name.\n")).contains("unused-ignore"))
        #expect(rules(try check(ignore: "    - { rule: typed-digit, reason: why }\n")).contains("unused-ignore"))
    }

    @Test(
        "The exhibition silences a rule in some places",
        arguments: [
            ("", true), (", locales: [en]", true), (", locales: [th]", false), (", domains: [p]", true),
            (", domains: [q]", false),
            (", messages: [narration.a]", true), (", messages: [title]", false),
            (", locales: [en], domains: [p], messages: [narration.a]", true),
        ])
    func exhibition(place: String, isSilenced: Bool) throws {
        let report = try check(ignore: "    - { rule: doubled-word, reason: A name\(place) }\n")
        #expect(rules(report).contains("doubled-word") != isSilenced)
        #expect(rules(report).contains("unused-ignore") != isSilenced)
    }

    @Test("The exhibition's list needs a reason and a rule that exists")
    func faults() throws {
        #expect(rules(try check(ignore: "    - { rule: doubled-word }\n")).contains("guide-content"))
        #expect(rules(try check(ignore: "    - { rule: doubled-wrd, reason: why }\n")).contains("bad-ignore"))
    }
}
