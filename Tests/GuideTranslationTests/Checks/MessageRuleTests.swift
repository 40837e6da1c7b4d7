import ExhibitGuide
import TestSupport
import Testing

@Suite("Checks of messages")
struct MessageRuleTests {
    private static func entry(_ key: String, _ source: String, _ translation: String) -> String {
        func quoted(_ text: String) -> String {
            "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n"))\""
        }
        return "msgctxt \(quoted(key))\nmsgid \(quoted(source))\nmsgstr \(quoted(translation))\n"
    }

    private func found(_ locale: String, _ source: String, _ translation: String) throws -> [Diagnostic] {
        let entry = Self.entry("narration.a", source, translation)
        return try CheckFixture([("narration.a", source)], locale: locale, entries: entry).diagnostics()
    }

    private static func choosing(_ variable: String, _ function: String, _ variants: String) -> String {
        ".input {$\(variable) :\(function)}\n.match $\(variable)\n\(variants)"
    }

    @Test(
        "The plural forms that a number can take have variants, and no others",
        arguments: [
            ("ru", "one few many *", "count", []), ("ru", "one few *", "count", ["missing-plural"]),
            ("ru", "one few many other *", "count", ["unreachable-variant"]), ("en", "one *", "count", []),
            ("en", "*", "count", ["missing-plural"]), ("en", "1 *", "count", []),
            ("en", "one few *", "count", ["unreachable-variant"]),
            ("th", "*", "count", []), ("th", "one *", "count", ["unreachable-variant"]), ("ja", "0 *", "count", []),
            // Spanish and French have a form for millions, which a handful of things never takes.
            ("es-419", "one *", "count", []), ("es-419", "one many *", "count", []), ("fr-CA", "one *", "count", []),
            ("fr-CA", "one *", "photos", []), ("ar", "zero one two few many *", "count", []),
            ("ar", "one two few *", "count", ["missing-plural", "missing-plural"]),
            ("cy", "zero one two few many *", "count", []),
            ("ru", "1 2 3 4 many *", "count", ["missing-plural", "missing-plural"]),
        ])
    func plurals(locale: String, keys: String, variable: String, expected: [String]) throws {
        let source = Self.choosing(variable, "integer", "* {{{$\(variable)}}}")
        let variants = keys.split(separator: " ").map { "\($0) {{{$\(variable)}}}" }.joined(separator: "\n")
        let rules = try found(locale, source, Self.choosing(variable, "integer", variants)).map(\.rule.name)
        #expect(rules == expected)
    }

    @Test(
        "One text for all forms of a number is a translation of what chooses among them only where there is one form",
        arguments: [
            ("ru", "Тут {$count}", ["missing-plural"]), ("en", "Here: {$count}", ["missing-plural"]),
            ("ja", "{$count}", []), ("th", "{$count}", []), ("vi", "{$count}", []), ("zh-Hans", "{$count}", []),
            ("fil", "{$count}", ["missing-plural"]), ("ru", "Тут {$weight}", ["added-variable", "missing-variable"]),
        ])
    func textsForAllForms(locale: String, translation: String, expected: [String]) throws {
        let source = Self.choosing("count", "integer", "* {{{$count}}}")
        #expect(try found(locale, source, translation).map(\.rule.name).sorted() == expected)
        #expect(try found(locale, "{$count}", translation).allSatisfy { $0.rule != "missing-plural" })
    }

    @Test("Decimals have forms of their own where the fact has decimals")
    func decimals() throws {
        let source = Self.choosing("weight", "number", "* {{{$weight}}}")
        // Of 2.5, 3.1 and the like Russian says “other”, Slovenian “few”; of 2 and 5 they have further forms.
        let russian = try found(
            "ru", source,
            Self.choosing(
                "weight", "number", "one {{{$weight}}}\nfew {{{$weight}}}\nmany {{{$weight}}}\n* {{{$weight}}}"))
        #expect(russian.isEmpty)
        let exact = try found(
            "ru", source, Self.choosing("weight", "number select=exact", "2.5 {{{$weight}}}\n* {{{$weight}}}"))
        #expect(exact.isEmpty)
    }

    @Test(
        "A number that is matched as a text has no plural forms",
        arguments: [
            (".input {$count :string}\n.match $count\none {{{$count}}}\n* {{{$count}}}", ["unfit-selector"]),
            (".local $n = {$count :string}\n.match $n\none {{{$count}}}\n* {{{$count}}}", ["unfit-selector"]),
            (".input {$count :string}\n.match $count\n* {{{$count}}}", ["unfit-selector"]),
            (".input {$count :integer}\n.match $count\none {{{$count}}}\n* {{{$count}}}", []),
        ])
    func numbersAsTexts(translation: String, expected: [String]) throws {
        let source = Self.choosing("count", "integer", "* {{{$count}}}")
        #expect(try found("en", source, translation).map(\.rule.name) == expected)
        let guide = CheckFixture([("narration.a", translation)], locale: "en", entries: "")
        let own = try guide.diagnostics(paths: ["Guides"]).map(\.rule.name).filter { $0 == "unfit-selector" }
        #expect(own == expected)
    }

    @Test(
        "Each variant shows what the source shows, but the number of a form that is for one number alone",
        arguments: [
            ("ru", "few", ["missing-variable"]), ("ru", "one", ["missing-variable"]), ("ru", "*", ["missing-variable"]),
            ("en", "one", []), ("en", "*", ["missing-variable"]), ("ru", "1", []), ("es-419", "one", []),
            ("fr-CA", "one", ["missing-variable"]), ("ar", "two", []), ("ar", "few", ["missing-variable"]),
            ("fil", "one", ["missing-variable"]),
        ])
    func variantsWithoutTheNumber(locale: String, key: String, expected: [String]) throws {
        let all = ["ru": "one few many", "ar": "zero one two few many"][locale] ?? "one"
        let keys = (key == "1" ? ["1"] : []) + all.split(separator: " ").map(String.init) + ["*"]
        func variants(_ text: (String) -> String) -> String {
            keys.map { "\($0) {{\(text($0))}}" }.joined(separator: "\n")
        }
        let source = Self.choosing("count", "integer", "* {{{$count} — {$price}}}")
        let rules = try found(
            locale, source,
            Self.choosing("count", "integer", variants { $0 == key ? "X — {$price}" : "{$count} — {$price}" })
        ).map(\.rule.name)
        #expect(rules == expected)
        // Another fact stands in every variant.
        let other = try found(
            locale, source,
            Self.choosing("count", "integer", variants { "{$count}" + ($0 == key ? "" : " — {$price}") })
        )
        #expect(
            other.map { "\($0.rule) \($0.message)" }.filter { $0.contains("$price") } == [
                "missing-variable the variant “\(key)” does not show “{$price}”, the source does"
            ])
    }

    @Test("What a variant of the source leaves out, variants of the translation may leave out")
    func variantsOfTheSource() throws {
        let source = Self.choosing("count", "integer", "3 {{{$count}: {$price}}}\n* {{{$count}}}")
        #expect(try found("ja", source, Self.choosing("count", "integer", "3 {{{$price}}}\n* {{{$count}}}")).isEmpty)
        let plain = "{$count}: {$price}"
        #expect(
            try found("en", plain, Self.choosing("count", "integer", "one {{A: {$price}}}\n* {{{$count}}}"))
                .map(\.rule.name) == ["missing-variable"])
    }

    @Test(
        "A local variable does not take the name of a fact, nor a number that the source does not have",
        arguments: [
            (
                ".local $count = {99 :integer}\n.match $count\n* {{{$count}}}",
                ["hidden-variable", "missing-variable", "typed-digit"]
            ),
            (
                ".local $count = {$weight :number}\n.match $count\n* {{{$count}}}",
                ["added-variable", "hidden-variable", "missing-variable"]
            ),
            (".local $n = {$count :integer}\n.match $n\n* {{{$n}}}", []),
            (".local $n = {99 :integer}\n{{{$count}, {$n}}}", ["typed-digit"]),
            ("{$count}, {99 :integer}", ["typed-digit"]), ("{$count}, {|99 items|}", ["typed-digit"]),
            ("{$count}{| |}x", []),
        ])
    func hiddenFacts(translation: String, expected: [String]) throws {
        let source = Self.choosing("count", "integer", "* {{{$count}}}")
        #expect(try found("ja", source, translation).map(\.rule.name).sorted() == expected)
    }

    @Test("A number that the source writes in a placeholder may stand in the translation's")
    func literals() throws {
        #expect(try found("en", "{$count}, {2025 :integer}", "{$count}, {2025 :integer}").isEmpty)
    }

    @Test("A guide is told as well where a local variable hides a fact")
    func hiddenFactsOfGuides() throws {
        let fixture = CheckFixture([("narration.a", ".local $count = {|x|}\n{{{$count}}}")], locale: "en", entries: "")
        #expect(try fixture.diagnostics(paths: ["Guides"]).map(\.rule.name) == ["hidden-variable"])
    }

    @Test(
        "A number stands with its currency or its unit",
        arguments: [
            ("{$price :number}", ":currency"), ("{$price :integer}", ":currency"),
            ("{$price :offset add=1}", ":currency"),
            ("{$height :integer}", ":unit"), ("{$height :number}", ":unit"),
        ])
    func bareNumbers(placeholder: String, remedy: String) throws {
        let name = placeholder.contains("price") ? "price" : "height"
        let advice = "write {$\(name)}, which shows a fact by its type, or \(remedy)"
        let inline = try found("en", "{$\(name)}", "At \(placeholder)")
        #expect(inline.filter { $0.rule == "unfit-function" }.map(\.remedy) == [advice])
        let declared = try found("en", "{$\(name)}", ".input \(placeholder)\n{{At {$\(name)}}}")
        #expect(declared.map { "\($0.rule) \($0.remedy)" } == ["unfit-function \(advice)"])
        let guide = CheckFixture([("narration.a", "값 \(placeholder)")], locale: "en", entries: "")
        #expect(try guide.diagnostics(paths: ["Guides"]).map(\.rule.name) == ["unfit-function"])
    }

    @Test("What fits a fact is advised, not to change the fact")
    func unfitDates() throws {
        #expect(
            try found("en", "{$count}", "On {$count :date}").filter { $0.rule == "unfit-function" }.map(\.remedy)
                == ["write {$count}, which shows a fact by its type, or :number or :integer"])
    }

    @Test("An amount and a measurement cannot be matched, and nothing advises to", arguments: ["price", "height"])
    func bareSelectors(name: String) throws {
        let remedy = "match by a number fact, declared with :integer or :number, or write one text without .match"
        let translation = ".match $\(name)\n* {{At {$\(name)}}}"
        let undeclared = try found("en", "{$\(name)}", translation)
        #expect(undeclared.map { "\($0.rule) \($0.remedy)" } == ["missing-selector-annotation \(remedy)"])
        let guide = CheckFixture([("narration.a", translation)], locale: "en", entries: "")
        #expect(try guide.diagnostics(paths: ["Guides"]).map(\.remedy) == [remedy])
        let declared = try found("en", "{$\(name)}", ".input {$\(name) :integer}\n" + translation)
        #expect(declared.filter { $0.rule == "unfit-selector" }.map(\.remedy) == [remedy])
    }

    @Test("A translation matches the interface's numbers as numbers")
    func interfaceNumbersAsTexts() throws {
        let source = try #require(
            InterfaceText.allCases.first { $0.source.contains(":integer") && $0.source.contains(".match") })
        var fixture = CheckFixture([], locale: "de", entries: "")
        let path = "Translations/de/interface.po"
        fixture.fixture[path] =
            CheckFixture.header("de")
            + Self.entry(source.rawValue, source.source, source.source.replacing(":integer", with: ":string"))
        #expect(try fixture.diagnostics(paths: [path]).contains { $0.rule == "unfit-selector" })
    }

    @Test(
        "Misspelt markup is found in guides and translations, with what was meant",
        arguments: [
            ("{#emm}걷다{/emm}", "{#emm}walk{/emm}", ["unknown-markup did you mean “{#em}”?"]),
            ("걷다{#puase/}", "walk{#puase/}", ["unknown-markup did you mean “{#pause/}”?"]),
            (
                "걷다{#pause/}", "walk{#puase/}",
                ["missing-markup write {#pause/} in place of {#puase/}", "unknown-markup did you mean “{#pause/}”?"]
            ),
            (
                "걷다{#pause/}", "walk{#Pause/}",
                ["missing-markup write {#pause/} in place of {#Pause/}", "unknown-markup did you mean “{#pause/}”?"]
            ),
            ("{#b}걷다{/b}", "{#b}walk{/b}", ["unknown-markup write {#em}…{/em}, {#strong}…{/strong} or {#pause/}"]),
            ("{#em}걷다{/em}", "{#em}walk{/em}", []),
        ])
    func misspeltMarkup(source: String, translation: String, expected: [String]) throws {
        #expect(
            try found("en", source, translation).filter { !$0.location.file.hasPrefix("Guides") }
                .map { "\($0.rule) \($0.remedy)" }.sorted() == expected)
        let own = try CheckFixture([("narration.a", source)], locale: "en", entries: "").diagnostics(paths: ["Guides"])
        #expect(
            own.map(\.rule.name) == (source.contains("#pause") || source.contains("#em}") ? [] : ["unknown-markup"]))
    }

    @Test("A pause without its stroke, and an end that is written as a beginning, are told how they are written")
    func slipsOfMarkup() throws {
        let pause = try found("en", "걷다{#pause/} 서다", "walk{#pause} stand")
        #expect(pause.contains { $0.rule == "unknown-markup" && $0.remedy == "write {#pause/}" })
        #expect(pause.contains { $0.rule == "missing-markup" && $0.remedy == "write {#pause/} in place of {#pause}" })
        #expect(!pause.contains { $0.rule == "added-markup" })
        let end = try found("en", "{#em}천천히{/em} 걷다", "walk {#em}slowly{#em}")
        #expect(
            end.first { $0.rule == "added-markup" }?.remedy == "write {/em} if the words end here; else remove it")
        let alone = try found("en", "{#em}천천히{/em} 걷다", "walk {#em/}slowly")
        #expect(
            alone.contains {
                $0.rule == "unknown-markup" && $0.remedy == "write {#em} before the words and {/em} after them"
            })
    }

    @Test(
        "A selector that is misspelt is told what was meant",
        arguments: [
            ("$cuont", "did you mean “$count”?"), ("$n", "declare it with one: .input {$n :integer}"),
            ("$pirce", "did you mean “$price”?"),
        ])
    func misspeltSelector(selector: String, remedy: String) throws {
        let source = Self.choosing("count", "integer", "* {{{$count}}}")
        let translation = ".input {$count :integer}\n.match \(selector)\none {{{$count}}}\n* {{{$count}}}"
        let findings = try found("en", source, translation)
        #expect(findings.map { "\($0.rule) \($0.remedy)" } == ["missing-selector-annotation \(remedy)"])
        let guide = CheckFixture([("narration.a", translation)], locale: "en", entries: "")
        #expect(try guide.diagnostics(paths: ["Guides"]).map(\.remedy) == [remedy])
    }

    @Test(
        "An outdated translation is told how it is mended",
        arguments: [
            (
                "", "옛 로봇",
                "let guide translations sync show the former source, correct the translation, then remove “fuzzy”"
            ),
            (
                "#, fuzzy\n#| msgctxt \"narration.a\"\n#| msgid \"옛 로봇\"\n", "로봇",
                "correct the translation, then remove “fuzzy”"
            ),
            (
                "#, fuzzy\n#| msgctxt \"narration.a\"\n#| msgid \"로봇\"\n", "새 로봇",
                "run guide translations sync: the source is again what was translated"
            ),
        ])
    func outdated(comments: String, msgid: String, remedy: String) throws {
        let entry = comments + Self.entry("narration.a", msgid, "Robot")
        let found = try CheckFixture([("narration.a", "로봇")], locale: "en", entries: entry).diagnostics()
        #expect(found.map { "\($0.rule) \($0.remedy)" } == ["outdated \(remedy)"])
    }

    @Test("An ordinal has the forms of ordinals")
    func ordinals() throws {
        let source = Self.choosing("count", "integer select=ordinal", "* {{{$count}}}")
        let rules = try found(
            "en", source, Self.choosing("count", "integer select=ordinal", "one {{{$count}}}\n* {{{$count}}}")
        ).map(\.rule.name)
        #expect(rules == ["missing-plural", "missing-plural"])
    }

    @Test(
        "Functions fit the types of facts",
        arguments: [
            ("{$price :percent}", ["unfit-function"]), ("{$founded :integer}", ["added-function", "unfit-function"]),
            ("{$price :currency currencyDisplay=huge}", ["unfit-function"]),
            ("{$price :currency currency=USD}", ["unfit-function"]),
            ("{$founded :date calendar=gregorio}", ["added-function", "unfit-function"]),
            ("{$founded :date calendar=gregorian}", ["added-function"]),
            ("{$price :currency useGroupin=never}", ["unknown-option"]),
            ("{$price :curency}", ["added-function", "missing-function", "unknown-function"]),
            ("{$price :currency u:dir=ltr}", []),
        ])
    func functions(translation: String, expected: [String]) throws {
        let isDate = translation.contains("founded")
        let source = isDate ? "{$founded}" : "{$price :currency}"
        let rules = try found("en", source, "Built \(translation)").map(\.rule.name)
        #expect(rules.filter { translation.contains("percent") ? $0 == "unfit-function" : true }.sorted() == expected)
    }

    @Test("A finding marks what it is about, in characters from the first on its line")
    func places() throws {
        let findings = try found("en", "가격은 {$price}입니다.", "The  price is {$price}.")
        #expect(findings.map { "\($0.location.column) \($0.length)" } == ["12 2"])
        let escaped = try found("en", "가격은 {$price}입니다.", "\"The\"  price is {$price}.")
        #expect(
            escaped.first { $0.rule.name == "doubled-space" }.map { "\($0.location.column) \($0.length)" } == "16 2")
    }

    @Test("Text that backslashes mean as it stands is read so")
    func escapes() throws {
        #expect(try found("en", "\\{로봇\\}", "\\{robot\\}").isEmpty)
        #expect(try found("en", "로봇", "the \\{the").map(\.rule.name) == ["unbalanced-bracket"])
    }

    @Test("A Korean particle of the source is wanted in no other language")
    func particles() throws {
        #expect(try found("en", "{$count :guide:particle pair=|이/가|} 됩니다.", "It becomes {$count}.").isEmpty)
    }

    @Test("A guide's own messages are checked as well")
    func guides() throws {
        let source = "값은 18500000원, {$price :percent}입니다"
        let rules = try CheckFixture([("narration.a", source)], locale: "en", entries: "").diagnostics(paths: ["Guides"]
        )
        #expect(rules.map(\.rule.name).sorted() == ["typed-digit", "unfit-function"])
    }

    @Test("Markup that is opened and never closed does not slow down the search for what is closed")
    func unbalancedMarkup() throws {
        let source = String(repeating: "{#em}", count: 60_000) + "말" + String(repeating: "{/strong}", count: 60_000)
        let fixture = CheckFixture([("narration.a", source)], locale: "en", entries: "")
        let found = try fixture.diagnostics(paths: ["Guides"]).filter { $0.rule.name == "unbalanced-markup" }
        #expect(Set(found.map(\.message)) == ["“{/strong}” closes what was not opened"])
    }

    @Test("A source is compared byte by byte, as readers' texts and gettext's tools have it")
    func sourcesInTwoNormalizations() throws {
        let entries = ["제목", "제목".decomposedStringWithCanonicalMapping].map {
            ExhibitionFixture.entry("title", $0, "Title")
        }
        let found = try entries.map { entry in
            try CheckFixture([("title", "제목")], locale: "en", entries: entry).diagnostics().map(\.rule.name)
        }
        #expect(!found[0].contains("outdated"))
        #expect(found[1].contains("outdated"))
    }

    @Test("A translation of a former source is told to be synchronized only where it has not been")
    func remediesOfOutdated() throws {
        let synchronized = "#, fuzzy\n#| msgid \"옛 제목\"\n" + ExhibitionFixture.entry("title", "제목", "Title")
        let remedies = try [ExhibitionFixture.entry("title", "옛 제목", "Title"), synchronized].map { entry in
            try CheckFixture([("title", "제목")], locale: "en", entries: entry).diagnostics()
                .filter { $0.rule.name == "outdated" }.map(\.remedy)
        }
        #expect(
            remedies == [
                ["let guide translations sync show the former source, correct the translation, then remove “fuzzy”"],
                ["correct the translation, then remove “fuzzy”"],
            ])
    }

    @Test("An unknown variable hides nothing else that is wrong with its message")
    func unknownVariable() throws {
        let rules = try found("en", "가 {$count}", "{$cuont} The the answer  {$count :nubmer}").map(\.rule.name)
        #expect(Set(rules) == ["unknown-variable", "doubled-word", "doubled-space", "unknown-function"])
    }
}
