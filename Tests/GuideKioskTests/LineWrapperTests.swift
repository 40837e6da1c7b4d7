import ICU
import Testing

@testable import GuideKiosk

@Suite("LineWrapper")
struct LineWrapperTests {
    private func lines(_ text: String, _ locale: String, _ width: Int) throws -> [String] {
        try LineWrapper(locale: LanguageTag(locale)).lines(of: text, width: width)
    }

    @Test(
        "breaks where the language allows it",
        arguments: [
            ("en", 11, "Hello there wide world", ["Hello there", "wide world"]),
            ("en", 12, "one  two   three", ["one  two", "three"]),
            ("ko", 12, "이 제품은 새롭습니다", ["이 제품은", "새롭습니다"]),
            ("th", 12, "ภาษาไทยเป็นภาษาที่สวยงาม", ["ภาษาไทยเป็น", "ภาษาที่สวยงาม"]),
            ("ja", 30, "返事がなければ、最寄りのクーリングシェルターまで", ["返事がなければ、最寄りの", "クーリングシェルターまで"]),
            ("zh-Hans", 8, "你好，世界。展览", ["你好，世", "界。展览"]),
            ("es", 10, "¿Qué es? «Eso»", ["¿Qué es?", "«Eso»"]),
        ])
    func breaks(locale: String, width: Int, text: String, expected: [String]) throws {
        #expect(try lines(text, locale, width) == expected)
    }

    @Test(
        "keeps a number with its unit, and a range together",
        arguments: [
            ("en", 10, "held at 21 °C, night", ["held at", "21 °C,", "night"]),
            ("id", 12, "tanggal 5–31 Mei", ["tanggal", "5–31 Mei"]), ("ms", 10, "setiap 4-8 mm", ["setiap", "4-8 mm"]),
            ("ja", 12, "最初の15 分です", ["最初の", "15 分です"]), ("th", 10, "สูงไม่เกิน 188 ซม.", ["สูงไม่เกิน", "188 ซม."]),
            ("ja", 20, "アンダーパスから800 m離れた通り", ["アンダーパスから", "800 m離れた通り"]),
            ("ko", 14, "지하차도에서 800 m를 두고", ["지하차도에서", "800 m를 두고"]),
            // A long word is no unit, nor is a second number; and what does not fit on a line is broken all the same.
            ("en", 8, "the 2025 Exhibition", ["the 2025", "Exhibiti", "on"]),
            ("en", 6, "12 34 56 78", ["12 34", "56 78"]),
            ("en", 5, "1234 kWh", ["1234", "kWh"]),
        ])
    func figures(locale: String, width: Int, text: String, expected: [String]) throws {
        let lines = try lines(text, locale, width)
        #expect(lines == expected)
    }

    @Test("begins no Japanese line with closing punctuation, at any width", arguments: 4...30)
    func kinsoku(width: Int) throws {
        let text = "「歩行リハビリ」を支援する、新しいロボットです。（2025年）ショールームへどうぞ！"
        for line in try lines(text, "ja", width) {
            #expect(!"」、。）！".contains(line.first ?? " "), "“\(line)”")
            #expect(!"「（".contains(line.last ?? " "), "“\(line)”")
        }
    }

    @Test("begins no Japanese line with a small kana or a long vowel’s mark where there is room", arguments: 6...30)
    func smallKana(width: Int) throws {
        for line in try lines("ショールームで、キャリーケースをクーリングシェルターまで運びます。", "ja", width) {
            #expect(!"ーャュョッ".contains(line.first ?? " "), "“\(line)”")
        }
    }

    @Test("begins no Thai line with the mark of a repetition or an abbreviation", arguments: 12...30)
    func thaiMarks(width: Int) throws {
        for line in try lines("ใช้ครั้งต่อ ๆ ไปในกรุงเทพฯ ช้า ๆ และเบา ๆ", "th", width) {
            #expect(!"ๆฯ".contains(line.first ?? " "), "“\(line)”")
        }
    }

    @Test(
        "leaves over no piece of a Thai word that is no word",
        arguments: ["หุ่นยนต์ของบริษัทฮันบิตโรโบติกส์", "แม่พิมพ์เพแกนมอรีอินดัสตรีส์", "และเบซิลหยั่งราก", "วินด์พาวเวอร์"])
    func thaiFragments(text: String) throws {
        for width in 8...40 {
            for line in try lines(text, "th", width) {
                let clusters = Array(line)
                #expect(clusters.count > 1, "“\(line)”")
                #expect(clusters.first.map { !$0.unicodeScalars.contains("\u{E4C}") } == true, "“\(line)”")
            }
        }
    }

    @Test("divides no Thai name that many texts have", arguments: ["เอเปค", "เชจู", "กิมจิ", "ซิม", "ดารุสซาลาม"])
    func thaiNames(name: String) throws {
        let text = "การประชุมรัฐมนตรี\(name)ด้านวิสาหกิจ ขอเชิญชม\(name)ที่\(name)"
        for width in 12...40 {
            let lines = try lines(text, "th", width)
            #expect(lines.joined(separator: "\n").ranges(of: name).count == 3, "\(lines)")
        }
    }

    @Test("breaks where a line must end, and keeps empty lines")
    func mandatory() throws {
        #expect(try lines("a\nb\r\n\nc\u{2029}d", "en", 20) == ["a", "b", "", "c", "d"])
        #expect(try lines("ends\n", "en", 20) == ["ends"])
        #expect(try lines("", "en", 20) == [""])
    }

    @Test("breaks what is too long between grapheme clusters")
    func tooLong() throws {
        #expect(try lines("go incomprehensible", "en", 8) == ["go", "incompre", "hensible"])
        #expect(try lines("กี่กี่กี่กี่", "en", 2) == ["กี่กี่", "กี่กี่"])
        #expect(try lines("한한한", "ko", 3) == ["한", "한", "한"])
        #expect(try lines("👍🏽👍🏽", "en", 2) == ["👍", "👍"])
    }

    @Test(
        "loses nothing, exceeds nothing, and cuts no cluster, at any width",
        arguments: [
            ("th", "หุ่นยนต์ตัวนี้สวมที่เอวและขา ปรับความยาวได้พอดีกับผู้ใช้ที่สูงไม่เกิน 190 ซม."),
            ("ja", "歩行リハビリ支援ロボットは、10～15秒間隔で測定値を送ります。"),
            ("ko", "허리와 다리에 차는 로봇입니다. 키 190cm까지의 사용자에게 길이를 맞출 수 있습니다."),
            ("en", "A https://example.org/a-very-long-address?that=cannot&be=broken, e\u{301}\u{323} and 👩‍🔬🇰🇷."),
        ])
    func everyWidth(locale: String, text: String) throws {
        let whole = TerminalText.sanitized(text).filter { $0 != " " }
        for width in 2...90 {
            let lines = try lines(text, locale, width)
            #expect(lines.joined().filter { $0 != " " } == whole)
            // A cluster that is wider than the line is all that may exceed it: 👩🔬 takes four cells.
            #expect(lines.allSatisfy { TerminalText.columns(of: $0) <= max(width, 4) })
            #expect(lines.allSatisfy { $0.unicodeScalars.first.map { TerminalWidth.of($0) > 0 } ?? true })
        }
    }

    @Test("breaks a paragraph of 200 KB")
    func enormous() throws {
        let text = String(repeating: "ภาษาไทยเป็นภาษาที่สวยงาม ", count: 2_800)
        #expect(text.utf8.count > 200_000)
        #expect(try lines(text, "th", 72).count > 600)
    }
}
