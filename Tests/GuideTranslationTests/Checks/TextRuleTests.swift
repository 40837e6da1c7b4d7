import ExhibitGuide
import TestSupport
import Testing

/// What translators rightly write, and what they do not, language by language.
@Suite("Checks of texts")
struct TextRuleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let locale: String
        let source: String
        let translation: String
        /// The rules that are broken.
        let rules: [String]

        init(_ locale: String, _ source: String, _ translation: String, _ rules: String...) {
            self.locale = locale
            self.source = source
            self.translation = translation
            self.rules = rules
        }

        var testDescription: String { "\(locale): \(translation)" }
    }

    private func rules(_ one: Case) throws -> [String] {
        func quoted(_ text: String) -> String {
            "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n"))\""
        }
        let entry =
            "msgctxt \"narration.a\"\nmsgid \(quoted(one.source))\nmsgstr \(quoted(one.translation))\n"
        return try CheckFixture([("narration.a", one.source)], locale: one.locale, entries: entry).diagnostics()
            .map(\.rule.name)
    }

    @Test(
        "End punctuation follows the source, in the language's own marks",
        arguments: [
            Case("ja", "걷습니다.", "歩きます。"), Case("ja", "걷습니다.", "歩きます.", "mixed-width", "end-punctuation"),
            Case("th", "걷습니다.", "เดินได้"), Case("th", "걷나요?", "เดินไหม"), Case("ja", "걷나요?", "歩けますか"),
            Case("ja", "걷나요?", "歩けますか。"),
            Case("el", "걷나요?", "Περπατάμε;"), Case("el", "걷나요?", "Περπατάμε?", "end-punctuation"),
            Case("ar", "걷나요?", "هل نمشي؟"), Case("hy", "걷습니다.", "Քայլում է։"), Case("hi", "걷습니다.", "वह चलता है।"),
            Case("en", "“걷습니다.”", "“It walks.”"), Case("en", "로봇(두 발).", "A robot (two legs)."),
            Case("en", "걷습니다…", "It walks..."), Case("en", "걷습니다.", "It walks…", "end-punctuation"),
            Case("id", "키(최대)", "Tinggi, maks."), Case("en", "로봇", "A robot.", "end-punctuation"),
            Case("ru", "{$founded}에 세웠습니다.", "Основана {$founded}"),
            Case(
                "ru", "{$founded :date fields=weekday}에 세웠습니다.", "Основана {$founded :date fields=weekday}",
                "end-punctuation"),
            Case(
                "en", ".input {$count :integer}\n.match $count\n* {{{$count}개입니다.}}",
                ".input {$count :integer}\n.match $count\none {{There is {$count}}}\n* {{There are {$count}}}",
                "end-punctuation", "end-punctuation"),
            Case("en", "{$founded}에 세웠습니다.", "Founded on {$founded}", "end-punctuation"),
            Case("en", "{#em}{$founded}{/em}에 세웠습니다.", "Founded on {#em}{$founded}{/em}", "end-punctuation"),
            Case("ja", "{$founded}에 세웠습니다.", "設立は{$founded}", "end-punctuation"),
            Case("th", "{$founded}에 세웠습니다.", "ก่อตั้งเมื่อ {$founded}"), Case("my", "걷습니다.", "လမ်းလျှောက်သည်။"),
        ])
    func endPunctuation(one: Case) throws { #expect(try rules(one).sorted() == one.rules.sorted()) }

    @Test(
        "Spaces at marks are the language's own",
        arguments: [
            Case("fr", "걸을까요?", "On marche\u{202F}?"), Case("fr", "걸을까요?", "On marche?", "punctuation-space"),
            Case("fr-CA", "걸을까요?", "On marche?"), Case("fr-CA", "걸을까요?", "On marche\u{202F}?", "punctuation-space"),
            Case("fr-CA", "“느림”이라는 이름: 로봇", "Le nom «\u{A0}Lent\u{A0}»\u{A0}: un robot"),
            Case("fr-CA", "“느림”", "«Lent»", "punctuation-space", "punctuation-space"),
            Case("fr", "주소: http://a.kr/b:c", "Adresse\u{A0}: http://a.kr/b:c"),
            Case("en", "걸을까요?", "Walk ?", "punctuation-space"),
            Case("de", "로봇, 발", "Roboter , Bein", "punctuation-space"), Case("th", "걸을까요?", "เดินไหม ?"),
        ])
    func spaces(one: Case) throws { #expect(try rules(one) == one.rules) }

    @Test(
        "Quotation marks are CLDR's",
        arguments: [
            Case("ja", "“느림”", "「ゆっくり」"), Case("ja", "“느림”", "«ゆっくり»", "quotation-marks", "quotation-marks"),
            Case("ru", "“느림”", "«Медленно»"), Case("ru", "“느림”", "\"Медленно\"", "quotation-marks", "quotation-marks"),
            Case("de", "“느림”", "„Langsam“"), Case("en", "느림의 손", "The robot’s hand, the robot's arm"),
            Case("en", "여덟 시 ’", "o’clock"), Case("zh-Hant", "“느림”", "「緩慢」"), Case("zh-Hans", "“느림”", "“缓慢”"),
            Case("sv", "“느림”", "”Långsamt”"),
        ])
    func quotationMarks(one: Case) throws { #expect(try rules(one) == one.rules) }

    @Test(
        "Letters belong to the language's script",
        arguments: [
            Case("ja", "제주의 AI", "済州のAI"), Case("ja", "제주", "제주の町", "wrong-script"),
            Case("ru", "로봇", "Рoбот", "wrong-script"), Case("ru", "인공지능 AI", "ИИ (AI)"),
            Case("en", "로봇", "Rоbot", "wrong-script"),
            Case("zh-Hant", "난간", "欄杆"), Case("zh-Hant", "기계", "机器", "wrong-script"), Case("zh-Hans", "망루", "瞭望塔"),
            Case("zh-Hans", "기계", "機器", "wrong-script"), Case("zh-Hans", "안과 뒤", "里面后面"),
            Case("zh-Hant", "안과 뒤", "裡面後面"),
            Case("en", "옴", "10 kΩ, a π and a µm"), Case("vi", "로봇", "Người máy"),
            Case("ja", "커피", "コーヒー、々〆"), Case("el", "로봇", "Ρομπότ"), Case("sr", "로봇", "робот"),
        ])
    func scripts(one: Case) throws { #expect(try rules(one).filter { $0 != "equal-to-source" } == one.rules) }

    @Test(
        "A word is not said twice, but where the language does",
        arguments: [
            Case("en", "로봇", "the the robot", "doubled-word"), Case("en", "로봇", "The robot that that hand built"),
            Case("fr-CA", "로봇", "Nous nous levons"), Case("id", "로봇", "anak anak"), Case("vi", "로봇", "xanh xanh"),
            Case("hi", "로봇", "धीरे धीरे"), Case("tr", "로봇", "yavaş yavaş"), Case("it", "로봇", "piano piano"),
            Case("ms", "로봇", "jalan jalan"), Case("fil", "로봇", "araw araw"), Case("th", "로봇", "ช้า ช้า"),
            Case("sw", "로봇", "pole pole"), Case("ru", "로봇", "это это робот", "doubled-word"),
            Case("es-419", "로봇", "de de la mano", "doubled-word"), Case("en", "로봇", "one, one"),
            Case("en", "로봇", "Bora-Bora Bora"),
        ])
    func doubledWords(one: Case) throws { #expect(try rules(one) == one.rules) }

    @Test(
        "A text shows something where its source does",
        arguments: [
            Case("en", "로봇.", "{{}}", "empty-text"), Case("en", "로봇.", "  ", "empty-text"),
            Case("en", "로봇", "\u{A0}\n", "empty-text"), Case("en", "로봇", "{#em}{/em}", "empty-text", "added-markup"),
            Case("en", "로봇", "{||}"), Case("en", "{$count}", "{$count}"),
            Case(
                "en", ".input {$count :integer}\n.match $count\n* {{{$count}개}}",
                ".input {$count :integer}\n.match $count\none {{}}\n* {{{$count} pieces}}", "empty-text"),
            Case(
                "en", ".input {$count :integer}\n.match $count\n1 {{}}\n* {{{$count}개}}",
                ".input {$count :integer}\n.match $count\none {{}}\n* {{{$count} pieces}}"),
        ])
    func emptyTexts(one: Case) throws { #expect(try rules(one).sorted() == one.rules.sorted()) }

    @Test("A guide says something, whatever the number")
    func emptyGuides() throws {
        func found(_ source: String) throws -> [String] {
            try CheckFixture([("narration.a", source)], locale: "en", entries: "").diagnostics(paths: ["Guides"])
                .map(\.rule.name)
        }
        #expect(try found("{{}}") == ["empty-text"])
        #expect(try found(".input {$count :integer}\n.match $count\n1 {{}}\n* {{{$count}개}}") == [])
    }

    @Test(
        "A character that was lost is found",
        arguments: [
            Case("en", "카페", "Caf\u{FFFD}", "replacement-character"),
            Case("ja", "로봇", "\u{FFFD}\u{FFFD}\u{FFFD}ット\u{FFFD}", "replacement-character", "replacement-character"),
            Case("en", "카페", "Café"),
        ])
    func lostCharacters(one: Case) throws { #expect(try rules(one) == one.rules) }

    @Test(
        "A number is typed only where the source types it",
        arguments: [
            Case("en", "2025년 {$count}개", "{$count} in 2025"), Case("en", "{$count}개", "{$count} of 12", "typed-digit"),
            Case("th", "{$count}개", "{$count} ๑๒", "typed-digit"), Case("en", "4차원 {$count}개", "{$count} in 4D"),
            Case("en", "두 개", "2 of them"),
            Case("zh-Hans", "{$count}개 12", "{$count} １２", "mixed-width", "mixed-width"),
            Case("en", "{$count}개 M3 나사", "{$count} M3 screws"),
        ])
    func typedDigits(one: Case) throws { #expect(try rules(one) == one.rules) }

    @Test(
        "Advice is what the language writes, and what is typed is shown as it is typed",
        arguments: [
            (Case("de", "{$count}개", "{$count} von 97,5"), "“97,5” is typed, and the source does not have it", nil),
            (
                Case("de", "{$count}개", "{$count} von 1.234,5"), "“1.234,5” is typed, and the source does not have it",
                nil
            ),
            (
                Case("fr-CA", "“네”", "\"Oui\""), "“\"” is no quotation mark of this language",
                "write «\u{A0}…\u{A0}», with no-break spaces (U+00A0) inside"
            ),
            (Case("ja", "사람, 발", "人,足"), "“,” is half-width after “人”", "write “、”"),
            (Case("zh-Hans", "사람, 발", "人,脚"), "“,” is half-width after “人”", "write “，”"),
        ])
    func advice(one: Case, message: String, remedy: String?) throws {
        let entry = ExhibitionFixture.entry(
            "narration.a", one.source, one.translation.replacing("\"", with: "\\\""))
        let found = try CheckFixture([("narration.a", one.source)], locale: one.locale, entries: entry).diagnostics()
        #expect(found.contains { $0.message == message && (remedy == nil || $0.remedy == remedy) }, "\(found)")
    }

    @Test(
        "Invisible characters stay where the script needs them",
        arguments: [
            Case("fa", "로봇", "می\u{200C}روم"), Case("en", "로봇", "ro\u{AD}bot", "zero-width-character"),
            Case("th", "로봇", "หุ่น\u{200B}ยนต์"), Case("en", "로봇", "ro\u{200B}bot", "zero-width-character"),
            Case("ar", "로봇", "\u{200F}روبوت"), Case("ar", "로봇", "\u{2067}روبوت\u{2069}"),
            Case("ar", "로봇", "\u{2067}روبوت", "bidi-control"), Case("en", "로봇", "robot\u{202E}", "bidi-control"),
            Case("en", "로봇", "👩\u{200D}🔧 robot"), Case("hi", "로봇", "क्\u{200D}ष"),
        ])
    func invisible(one: Case) throws { #expect(try rules(one) == one.rules) }

    @Test(
        "Widths are those of the language",
        arguments: [
            Case("zh-Hans", "로봇, 발", "机器人，脚"), Case("zh-Hans", "로봇, 발", "机器人,脚", "mixed-width"),
            Case("ja", "아홉 시", "9:30開始"), Case("en", "로봇, 발", "robot，leg", "mixed-width"),
            Case("ja", "로봇", "ﾛﾎﾞ", "mixed-width", "mixed-width", "mixed-width"),
            Case("zh-Hant", "로봇(발)", "機器人（腳)", "unbalanced-bracket"),
        ])
    func widths(one: Case) throws {
        #expect(try rules(one).filter { $0 != "equal-to-source" }.sorted() == one.rules.sorted())
    }

    @Test(
        "Spanish opens its questions and exclamations",
        arguments: [
            Case("es-419", "걸을까요?", "¿Caminamos?"), Case("es-419", "걸을까요?", "Caminamos?", "inverted-punctuation"),
            Case("es-419", "좋아요!", "Bien!", "inverted-punctuation"), Case("pt", "걸을까요?", "Vamos andar?"),
        ])
    func inverted(one: Case) throws { #expect(try rules(one) == one.rules) }
}
