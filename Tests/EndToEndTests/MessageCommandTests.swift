import Foundation
import TestSupport
import Testing

@Suite("guide message")
struct MessageCommandTests {
    @Test(
        "A message's text goes to standard output",
        arguments: [
            (["Hello"], "Hello"), (["--arg", "name=Mina", "Hi {$name}!"], "Hi Mina!"),
            (["--locale", "th-u-nu-thai", "--arg", "n=1234.5", "{$n}"], "๑,๒๓๔.๕"),
            (["--arg", "n=0.10000000000000000000000001", "{$n}"], "0.10000000000000000000000001"),
            (["--arg", "x=a=b", "{$x}"], "a=b"), (["--arg", "x=", "[{$x}]"], "[]"),
            (["--arg", "x=007", "{$x}"], "007"),
            (
                [
                    "--locale", "ru", "--arg", "n=21",
                    ".input {$n :integer} .match $n one {{{$n} том}} few {{{$n} тома}} * {{{$n} томов}}",
                ], "21 том"
            ),
            (["--locale", "ar", "--arg", "x=a", "{$x}"], "a"),
            (["--locale", "en", "{|2016-03-02| :date length=long}"], "March 2, 2016"),
        ])
    func text(arguments: [String], expected: String) throws {
        let result = try GuideCommand.run(["message"] + arguments)
        #expect(result.text == expected + "\n")
        #expect(result.complaint.isEmpty)
        #expect(result.code == 0)
    }

    @Test(
        "An error goes to standard error with its place, the fallback to standard output, and the exit code is 1",
        arguments: [
            ("Hi {$name}", "Hi {$name}", "message:1:4: error: unresolved-variable: "),
            (
                "Hi {", "{\u{FFFD}}",
                "message:1:4: error: syntax-error: a placeholder that is not closed (add the missing })"
            ),
            ("가\n나 }", "{\u{FFFD}}", "message:2:3: error: syntax-error: a closing brace that nothing opened"),
            (".match $x * {{a}}", "{\u{FFFD}}", "message:1:8: error: missing-selector-annotation: "),
            ("{1 :nothing}", "{|1|}", "message:1:4: error: unknown-function: "),
            ("{a :number}", "{|a|}", "message:1:1: error: bad-operand: "),
        ])
    func errors(message: String, text: String, complaint: String) throws {
        let result = try GuideCommand.run(["message", message])
        #expect(result.text == text + "\n")
        #expect(result.complaint.hasPrefix(complaint), "\(result.complaint)")
        #expect(result.complaint.split(separator: "\n").count == 1)
        #expect(result.code == 1)
    }

    /// An exhibition that has English names for some of its economies.
    private func exhibition(_ text: String = ExhibitionFixture.exhibition) throws -> TemporaryFolder {
        var fixture = ExhibitionFixture(exhibition: text)
        fixture["Translations/en/exhibition.po"] = ExhibitionFixture.po(
            ExhibitionFixture.entry("economies.TW", "차이니스 타이베이", "Chinese Taipei")
                + ExhibitionFixture.entry("economies.HK", "중국 홍콩", "Hong Kong, China"))
        return try fixture.write()
    }

    @Test(
        "Economies have the exhibition's names, and CLDR's where it gives none; its source language is the usual one",
        arguments: [
            ([], "차이니스 타이베이 중국 홍콩 일본"), (["--locale", "en"], "Chinese Taipei Hong Kong, China Japan"),
            (["--locale", "en_AU"], "Chinese Taipei Hong Kong, China Japan"),
            (["--locale", "ko-KR"], "차이니스 타이베이 중국 홍콩 일본"),
            // What readers of a language that is not there are shown is in English, and so are the names.
            (["--locale", "de"], "Chinese Taipei Hong Kong, China Japan"),
        ] as [([String], String)])
    func economies(arguments: [String], text: String) throws {
        let message = "{TW :guide:economy} {HK :guide:economy} {JP :guide:economy}"
        let folder = try exhibition()
        let elsewhere = try TemporaryFolder()
        let results = [
            try GuideCommand.run(["message", message] + arguments, in: folder.path),
            try GuideCommand.run(["message", "-C", folder.path, message] + arguments, in: elsewhere.path),
        ]
        for result in results {
            #expect(result.text == text + "\n")
            #expect(result.complaint.isEmpty)
            #expect(result.code == 0)
        }
    }

    @Test("Without an exhibition, and with a broken one, messages are formatted with CLDR's names and in English")
    func withoutExhibition() throws {
        let arguments = ["message", "{TW :guide:economy} {|2016-03-02| :date length=long}"]
        let text = "Taiwan March 2, 2016\n"
        let empty = try TemporaryFolder()
        let none = try GuideCommand.run(arguments, in: empty.path)
        #expect(none.text == text && none.complaint.isEmpty && none.code == 0)
        let folder = try exhibition("id: [\n")
        let broken = try GuideCommand.run(arguments, in: folder.path)
        #expect(broken.text == text && broken.complaint.isEmpty && broken.code == 0)
        for (path, complaint) in [
            (folder.path, "Guides/exhibition.yaml:"), (empty.path, "Guides:1:1: error: there is no"),
        ] {
            let named = try GuideCommand.run(arguments + ["-C", path])
            #expect(named.text == text)
            #expect(named.complaint.hasPrefix(complaint), "\(named.complaint)")
            #expect(named.code == 1)
        }
    }

    @Test(
        "Neither the text nor what is wrong with a message drives the terminal; lines, tabs and directional marks are the text's",
        arguments: [
            (["--arg", "n=\u{1B}[31m", "{$n}"], "\u{FFFD}[31m", 0),
            (["a\u{9B}31m\u{7F}b"], "a\u{FFFD}31m\u{FFFD}b", 0),
            (["{|\u{1B}]0;x\u{7}| :date}"], "{|\u{FFFD}]0;x\u{FFFD}|}", 1),
            (["{|a\nb\u{1B}\nc| :date}"], "{|a\nb\u{FFFD}\nc|}", 1),
            (["a\n\tb\u{200F}ג\u{2068}c\u{2069}"], "a\n\tb\u{200F}ג\u{2068}c\u{2069}", 0),
            (["a\rb"], "a\u{FFFD}b", 0),
        ] as [([String], String, Int32)])
    func controls(arguments: [String], text: String, code: Int32) throws {
        let result = try GuideCommand.run(["message", "--locale", "en"] + arguments)
        #expect(result.code == code)
        #expect(result.text == text + "\n")
        #expect(result.complaint.split(separator: "\n").count == Int(code))
        for scalar in result.complaint.unicodeScalars where scalar != "\n" {
            #expect(scalar.properties.generalCategory != .control, "\(result.complaint)")
        }
    }
}

@Suite("guide message --batch")
struct BatchTests {
    private func answers(_ input: Data) throws -> [[String: Any]] {
        let result = try GuideCommand.run(["message", "--batch"], input: input)
        #expect(result.code == 0)
        #expect(result.complaint.isEmpty)
        return try result.output.split(separator: UInt8(ascii: "\n")).map {
            try #require(try JSONSerialization.jsonObject(with: $0) as? [String: Any])
        }
    }

    private func isInvalid(_ answer: [String: Any]) -> Bool {
        answer["text"] as? String == "" && (answer["parts"] as? [Any])?.isEmpty == true
            && (answer["errors"] as? [[String: String]]) == [["type": "invalid-request"]]
    }

    @Test(
        "The Unicode suite has its texts, parts and errors",
        .enabled(
            if: Surroundings.messageFormatSuite != nil,
            "the Unicode MessageFormat suite is neither at MF2_TESTS nor in ../shared/mf2-tests"))
    func unicodeSuite() throws {
        let tests = try SuiteTest.all(in: try #require(Surroundings.messageFormatSuite))
        try #require(tests.count >= 461)
        var input = Data()
        for (index, test) in tests.enumerated() { input += try test.request(id: index) + Data("\n".utf8) }
        let answers = try answers(input)
        try #require(answers.count == tests.count)
        for (index, (answer, test)) in zip(answers, tests).enumerated() {
            #expect(answer["id"] as? Int == index)
            if let text = test.text { #expect(answer["text"] as? String == text, "\(test.label)") }
            let errors = (answer["errors"] as? [[String: Any]] ?? []).map { $0["type"] as? String ?? "" }
            #expect(errors == test.errors, "\(test.label)")
            if let parts = test.parts { #expect(SuiteTest.fits(answer["parts"] as Any, parts), "\(test.label)") }
        }
        print("Unicode MessageFormat suite through guide message --batch: \(tests.count) run")
    }

    @Test("A line that is no request is answered with an error, and the next one is read")
    func noRequests() throws {
        let lines = [
            "hello", "{", "[]", "1", "\"x\"", "null", "{}", "{\"src\":\"a\"}", "{\"locale\":\"en\"}",
            "{\"locale\":\"klingonish-\",\"src\":\"a\"}", "{\"locale\":1,\"src\":\"a\"}",
            "{\"locale\":\"en\",\"src\":[]}",
            "{\"locale\":\"en\",\"src\":\"a\",\"params\":{}}", "{\"locale\":\"en\",\"src\":\"a\",\"params\":[1]}",
            "{\"locale\":\"en\",\"src\":\"a\",\"params\":[{\"name\":\"x\"}]}",
            "{\"locale\":\"en\",\"src\":\"a\",\"params\":[{\"name\":\"x\",\"value\":\"y\",\"type\":\"odd\"}]}",
            "{\"locale\":\"en\",\"src\":\"a\",\"params\":[{\"name\":\"x\",\"value\":\"y\",\"type\":\"datetime\"}]}",
            "{\"locale\":\"en\",\"src\":\"a\",\"bidiIsolation\":\"some\"}",
            "{\"locale\":\"en\",\"src\":\"a\"}{\"locale\":\"en\",\"src\":\"a\"}",
            "{\"locale\":\"en\",\"src\":\"a\",\"testFunctions\":\"yes\"}",
            "{\"locale\":\"en\",\"src\":\"a\",\"testFunctions\":1}",
            "{\"locale\":\"en\",\"src\":\"a\",\"testFunctions\":null}",
            "{\"locale\":\"en\",\"src\":\"a\",\"params\":[{\"name\":\"n\",\"value\":1,\"type\":\"datetime\"}]}",
            "{\"locale\":\"en\",\"src\":\"a\",\"params\":[{\"name\":\"n\",\"value\":1,\"type\":null}]}",
            "{\"locale\":\"en\",\"src\":\"a\",\"params\":[{\"name\":\"n\",\"value\":null}]}",
            "{\"locale\":\"en\",\"src\":\"a\",\"params\":[{\"name\":\"n\",\"value\":{\"a\":1}}]}",
            "{\"locale\":\"en\",\"src\":\"a\",\"params\":[{\"name\":\"n\",\"value\":[1,null]}]}",
            "{\"locale\":\"en\",\"src\":\"a\",}", "{\"locale\":\"en\",\"src\":\"a\",\"params\":[,]}",
            "{\"locale\":\"en\",\"src\":\"a\tb\"}", "{\"locale\":\"en\",\"src\":\"\\ud800\"}",
            "{\"locale\":\"en\",\"src\":\"\\ud800\\u0041\"}", "{\"locale\":\"en\",\"src\":\"\\x\"}",
            "{\"locale\":\"en\",\"src\":\"a\",\"id\":01}", "{\"locale\":\"en\",\"src\":\"a\",\"id\":1.}",
            "{\"locale\":\"en\",\"src\":\"a\",\"id\":+1}", "{\"locale\":\"en\",\"src\":\"a\",\"id\":nul}",
            "{\"locale\":\"en\",\"src\":\"a\",\"id\":" + String(repeating: "[", count: 100_000) + "}",
        ]
        var input = Data((lines.joined(separator: "\n") + "\n").utf8)
        input += [0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x0A, 0x00, 0x0A]
        input += Data("{\"locale\":\"en\",\"src\":\"last\"}".utf8)
        let answers = try answers(input)
        try #require(answers.count == lines.count + 3)
        for (index, answer) in answers.dropLast().enumerated() {
            #expect(isInvalid(answer), "\(index < lines.count ? lines[index] : "bytes"): \(answer)")
        }
        #expect(answers.last?["text"] as? String == "last")
    }

    @Test(
        "A number is shown to its last digit",
        arguments: [
            ("12345678901234567890123", "12,345,678,901,234,567,890,123"),
            ("18446744073709551615", "18,446,744,073,709,551,615"),
            ("-9223372036854775809", "-9,223,372,036,854,775,809"),
            ("1.2345678901234567890123", "1.2345678901234567890123"), ("0.1", "0.1"), ("-0", "-0"), ("1.50", "1.5"),
            ("1e3", "1,000"), ("25E-1", "2.5"),
            ("123456789012345678901234567890.123", "123,456,789,012,345,678,901,234,567,890.123"),
        ])
    func numbers(literal: String, expected: String) throws {
        for (value, text) in [(literal, expected), ("[\(literal)]", expected)] {
            let line =
                "{\"id\":\(literal),\"locale\":\"en\",\"src\":\"{$n}\",\"bidiIsolation\":\"none\","
                + "\"params\":[{\"name\":\"n\",\"value\":\(value)}]}"
            let result = try GuideCommand.run(["message", "--batch"], input: Data(line.utf8))
            #expect(result.text.contains("\"text\":\"\(text)\""), "\(result.text)")
            #expect(result.text.contains("\"id\":\(literal),"))
        }
    }

    @Test("A line that names no locale has that of the command line")
    func usualLocale() throws {
        let lines = ["{\"src\":\"{1.5}\"}", "{\"src\":\"{1.5}\",\"locale\":\"en\"}", "{\"src\":\"x\",\"locale\":null}"]
        let result = try GuideCommand.run(
            ["message", "--batch", "--locale", "de"], environment: ["LANG": "ko_KR.UTF-8"],
            input: Data((lines.joined(separator: "\n") + "\n{\"src\":\"{1 :number minimumFractionDigits=1}\"}").utf8))
        try #require(result.lines.count == 4)
        #expect(result.lines[0].contains("\"locale\":\"de\""))
        #expect(result.lines[1].contains("\"locale\":\"en\""))
        #expect(result.lines[2].contains("invalid-request"))
        #expect(result.lines[3].contains("1,0"))
        let without = try GuideCommand.run(
            ["message", "--batch"], environment: ["LANG": "ko_KR.UTF-8"], input: Data("{\"src\":\"x\"}".utf8))
        #expect(without.text.contains("invalid-request"))
    }

    @Test("What JSON escapes is read and written as it is")
    func escapes() throws {
        let line =
            #"{ "locale" : "en", "src" : "{|\u0009\/\b\\\\\ud83d\ude00é|}", "bidiIsolation": "none" }"# + "\r\n"
        let answer = try #require(try answers(Data(line.utf8)).first)
        #expect(answer["text"] as? String == "\t/\u{8}\\😀é")
    }

    @Test("An id of any kind comes back, also with an error; blank lines are no requests")
    func ids() throws {
        let input = """

              
            {"id":"a","locale":"en","src":"x"}\r
            {"id":7,"locale":"en","src":"x"}
            {"id":[1,{"b":null}],"locale":"en"}
            {"locale":"en","src":"x"}
            """
        let answers = try answers(Data(input.utf8))
        try #require(answers.count == 4)
        #expect(answers[0]["id"] as? String == "a")
        #expect(answers[1]["id"] as? Int == 7)
        #expect((answers[2]["id"] as? [Any])?.count == 2)
        #expect(isInvalid(answers[2]))
        #expect(answers[3]["id"] == nil)
    }

    @Test("Economies have the exhibition's names in each line's language")
    func economies() throws {
        let input = ["en", "ko", "ja"].map { "{\"locale\":\"\($0)\",\"src\":\"{TW :guide:economy}\"}\n" }.joined()
        #expect(
            try answers(Data(input.utf8)).map { $0["text"] as? String } == [
                "Chinese Taipei", "차이니스 타이베이", "チャイニーズ・タイペイ",
            ])
    }

    @Test("A line of ten megabytes is answered with an error, and the next one is read")
    func longLine() throws {
        var input = Data("{\"locale\":\"en\",\"src\":\"".utf8) + Data(repeating: 0x61, count: 10_000_000)
        input += Data("\"}\n{\"locale\":\"en\",\"src\":\"next\"}\n".utf8)
        let answers = try answers(input)
        try #require(answers.count == 2)
        #expect(isInvalid(answers[0]))
        #expect(answers[1]["text"] as? String == "next")
    }

    @Test("A message of two megabytes is a syntax error, one of a hundred thousand bytes is formatted")
    func longMessage() throws {
        let requests = [2_000_000, 100_000].map {
            "{\"locale\":\"en\",\"src\":\"\(String(repeating: "a", count: $0))\"}\n"
        }
        let answers = try answers(Data(requests.joined().utf8))
        try #require(answers.count == 2)
        #expect((answers[0]["errors"] as? [[String: String]]) == [["type": "syntax-error"]])
        #expect((answers[1]["text"] as? String)?.utf8.count == 100_000)
    }

    @Test("Every byte of an answer is JSON in UTF-8 on one line")
    func oneLine() throws {
        let source = "a\\nb\\u001b[31m\\u0001\\u2028😀 \\u007f \u{80} \\u009b31m \u{9F} \u{A0} ·"
        let result = try GuideCommand.run(
            ["message", "--batch"], input: Data("{\"locale\":\"en\",\"src\":\"\(source)\"}\n".utf8))
        #expect(result.output.count { $0 == 0x0A } == 1)
        #expect(!result.output.dropLast().contains { $0 < 0x20 })
        for scalar in result.text.dropLast().unicodeScalars {
            #expect(scalar.properties.generalCategory != .control, "\(scalar.escaped(asASCII: true))")
        }
        let answer = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
        #expect((answer["text"] as? String)?.hasSuffix("😀 \u{7F} \u{80} \u{9B}31m \u{9F} \u{A0} ·") == true)
    }
}
