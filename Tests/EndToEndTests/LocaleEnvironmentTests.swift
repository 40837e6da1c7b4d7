import Foundation
import TestSupport
import Testing

@Suite("The reader's language")
struct LocaleEnvironmentTests {
    /// The walking robot's title in each language.
    private static let korean = "보행 재활 보조로봇"
    private static let english = "Robot for walking rehabilitation"

    private func title(_ environment: [String: String], _ arguments: String...) throws -> String? {
        let result = try GuideCommand.run(["show", "walking-robot"] + arguments, environment: environment)
        #expect(result.code == 0)
        #expect(result.complaint.isEmpty)
        return result.lines.first
    }

    @Test(
        "LC_ALL goes before LC_MESSAGES, and that before LANG",
        arguments: [
            (["LANG": "en_US.UTF-8"], english), (["LC_MESSAGES": "en_US.UTF-8", "LANG": "ja_JP.UTF-8"], english),
            (["LC_ALL": "en_US.UTF-8", "LC_MESSAGES": "ja_JP.UTF-8", "LANG": "th_TH.UTF-8"], english),
            (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "en_GB"], english), (["LC_ALL": "ko_KR.UTF-8"], korean),
            (["LC_CTYPE": "en_US.UTF-8"], korean), (["LANGUAGE": "en"], korean),
        ])
    func order(environment: [String: String], expected: String) throws {
        #expect(try title(environment) == expected)
    }

    @Test(
        "The C locale, none, and one that cannot be read are the source language",
        arguments: [
            "", "C", "C.UTF-8", "POSIX", "C.ISO-8859-1", "klingonish", "xx_XX.UTF-8", ".UTF-8", "@euro", "_", "-",
            "../../etc/passwd", "\u{1B}[31m", "en_US_POSIX_and_more_than_that", String(repeating: "a-", count: 5000),
        ])
    func garbage(locale: String) throws { #expect(try title(["LC_ALL": locale]) == Self.korean) }

    @Test("The C locale does not let a weaker variable through")
    func strongerC() throws {
        #expect(try title(["LC_ALL": "C", "LANG": "en_US.UTF-8"]) == Self.korean)
    }

    @Test(
        "An encoding and a variant are no part of the language",
        arguments: ["en", "en.UTF-8", "en_US@euro", "en_US.ISO-8859-1@euro", "en-US", "EN_us"])
    func forms(locale: String) throws { #expect(try title(["LANG": locale]) == Self.english) }

    @Test("--locale goes before the environment")
    func option() throws {
        #expect(try title(["LC_ALL": "ja_JP.UTF-8"], "--locale", "en") == Self.english)
        #expect(try title(["LC_ALL": "klingonish"], "--locale", "en_AU") == Self.english)
        #expect(try title(["LC_ALL": "en_US.UTF-8"], "--locale", "ko") == Self.korean)
    }

    @Test("The region of the environment decides the numbers")
    func region() throws {
        let metric = try GuideCommand.run(["show", "walking-robot"], environment: ["LANG": "en_AU.UTF-8"])
        let customary = try GuideCommand.run(["show", "walking-robot"], environment: ["LANG": "en_US.UTF-8"])
        #expect(metric.text.contains("188 cm"))
        #expect(customary.text.contains("6 ft, 2 in"))
    }

    @Test("The environment changes nothing of a language that was asked for", arguments: ["grc", "ko", "en"])
    func independence(locale: String) throws {
        // CLDR names Ancient Greek, but has no formats of its own for it.
        let arguments = ["message", "--locale", locale, "{1234.5 :number} {|2016-03-02| :date length=long}"]
        let plain = try GuideCommand.run(arguments)
        #expect(plain.text.hasPrefix("1,234.5 2016") || locale == "en")
        for environment in ["C", "de_DE.UTF-8", "ar_EG.UTF-8"] {
            let result = try GuideCommand.run(arguments, environment: ["LC_ALL": environment])
            #expect(result.text == plain.text)
        }
    }

    @Test("A language that is not there falls back, and says so")
    func fallback() throws {
        let result = try GuideCommand.run(["show", "walking-robot"], environment: ["LANG": "de_DE.UTF-8"])
        #expect(result.lines.first == Self.english)
        #expect(result.text.contains("[Not yet available in your language; shown in English]"))
    }

    @Test("The message command takes the environment's language, else that of the exhibition's sources, else English")
    func message() throws {
        let arguments = ["message", "{|2016-03-02| :date length=long}"]
        let empty = try TemporaryFolder()
        for environment in [[:], ["LC_ALL": "C"]] {
            #expect(try GuideCommand.run(arguments, environment: environment).text == "2016년 3월 2일\n")
            #expect(
                try GuideCommand.run(arguments, in: empty.path, environment: environment).text == "March 2, 2016\n")
        }
        let environment = ["LANG": "es_AR.UTF-8"]
        #expect(try GuideCommand.run(arguments, environment: environment).text == "2 de marzo de 2016\n")
    }
}
