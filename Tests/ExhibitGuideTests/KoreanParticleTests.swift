import ICU
import MessageFormat
import Testing

@testable import ExhibitGuide

@Suite struct KoreanParticleTests {
    /// What stands before the particle, and the particle that follows it.
    struct Case: CustomTestStringConvertible, Sendable {
        let word: String
        let pair: String
        let form: String

        init(_ word: String, _ pair: String, _ form: String) {
            self.word = word
            self.pair = pair
            self.form = form
        }

        var testDescription: String { "\(word)+\(pair)" }
    }

    static let hangul: [Case] = [
        Case("사과", "은/는", "는"), Case("한빛", "은/는", "은"), Case("로봇", "이/가", "이"), Case("제주", "이/가", "가"),
        Case("해설", "을/를", "을"), Case("부스", "을/를", "를"), Case("길", "과/와", "과"), Case("나무", "과/와", "와"),
        Case("서울", "으로/로", "로"), Case("부산", "으로/로", "으로"), Case("제주", "으로/로", "로"), Case("물", "으로/로", "로"),
        Case("집", "으로/로", "으로"), Case("학생", "이라/라", "이라"), Case("의사", "이라/라", "라"), Case("준현", "아/야", "아"),
        Case("민수", "아/야", "야"), Case("값", "은/는", "은"), Case("흙", "을/를", "을"), Case("닭", "이/가", "이"),
        Case("스마트팜", "은/는", "은"), Case("키오스크", "은/는", "는"), Case("케이티씨", "이/가", "가"), Case("에이치에너지", "이/가", "가"),
        Case("주인정보시스템", "을/를", "을"), Case("ㄱ", "은/는", "은"), Case("ㄹ", "으로/로", "로"), Case("ㅏ", "은/는", "는"),
    ]

    static let numbers: [Case] = [
        Case("0", "이/가", "이"), Case("1", "이/가", "이"), Case("2", "이/가", "가"), Case("3", "이/가", "이"),
        Case("4", "이/가", "가"), Case("5", "이/가", "가"), Case("6", "이/가", "이"), Case("7", "이/가", "이"),
        Case("8", "이/가", "이"), Case("9", "이/가", "가"), Case("10", "을/를", "을"), Case("100", "을/를", "을"),
        Case("1,000", "을/를", "을"), Case("10,000", "은/는", "은"), Case("100,000,000", "은/는", "은"),
        Case("1,000,000,000,000", "은/는", "는"), Case("7", "으로/로", "로"), Case("1", "으로/로", "로"),
        Case("8", "으로/로", "로"), Case("3", "으로/로", "으로"), Case("10", "으로/로", "으로"), Case("3.5", "이/가", "가"),
        Case("2.0", "이/가", "이"), Case("97.5%", "을/를", "를"), Case("30%", "으로/로", "로"), Case("２", "이/가", "가"),
    ]

    static let latin: [Case] = [
        Case("KTC", "은/는", "는"), Case("APEC", "이/가", "가"), Case("LG", "은/는", "는"), Case("SK", "은/는", "는"),
        Case("ML", "은/는", "은"), Case("XML", "으로/로", "로"), Case("ATM", "이/가", "이"), Case("VPN", "을/를", "을"),
        Case("R", "은/는", "은"), Case("A", "은/는", "는"), Case("AI", "을/를", "를"), Case("Google", "은/는", "은"),
        Case("Google", "으로/로", "로"), Case("Apple", "은/는", "은"), Case("Mobile", "을/를", "을"), Case("Naver", "은/는", "는"),
        Case("Amazon", "이/가", "이"), Case("Zoom", "을/를", "을"), Case("Samsung", "과/와", "과"), Case("Facebook", "은/는", "은"),
        Case("Robot", "을/를", "을"), Case("Kiosk", "은/는", "는"), Case("Microsoft", "은/는", "는"), Case("Line", "은/는", "은"),
        Case("Mina", "아/야", "야"),
    ]

    static let surroundings: [Case] = [
        Case("케이티씨 (KTC)", "은/는", "는"), Case("한빛(주)", "은/는", "은"), Case("“한빛”", "은/는", "은"), Case("‘제주’", "을/를", "를"),
        Case("서울 ", "으로/로", "로"), Case("₩18,500,000", "을/를", "을"), Case("5 km", "은/는", "은"), Case("漢", "은/는", "은(는)"),
        Case("…", "을/를", "을(를)"), Case("", "이/가", "이(가)"), Case("Москва", "은/는", "은(는)"),
    ]

    @Test("The particle fits the last sound", arguments: [hangul, numbers, latin, surroundings].flatMap(\.self))
    func form(_ example: Case) throws {
        let forms = example.pair.split(separator: "/").map(String.init)
        let particle = KoreanParticle(afterConsonant: forms[0], afterVowel: forms[1])
        #expect(particle.form(after: example.word) == example.form)
    }

    @Test func theTableHasAtLeastSixtyEntries() {
        #expect([Self.hangul, Self.numbers, Self.latin, Self.surroundings].joined().count >= 60)
    }

    @Test func theFunctionShowsTheValueAsItIsFormatted() throws {
        let context = FormattingContext(
            locale: try LanguageTag("ko"), bidiIsolation: .none, functions: .default.addingGuideFunctions())
        func text(_ source: String) -> String {
            MessageFormatter(source, in: context).format(["n": .number(1_000), "who": .string("한빛")]).text
        }
        #expect(text("{$who :guide:particle pair=|은/는|}") == "한빛은")
        #expect(text("{$who}{$who :guide:particle pair=|은/는| show=particle}") == "한빛은")
        #expect(text("{$n :guide:particle pair=|을/를|}") == "1,000을")
        #expect(text(".local $p = {$n :percent} {{{$p :guide:particle pair=|을/를|}}}") == "100,000%를")
    }

    @Test func aPairThatIsNoneIsABadOption() throws {
        let context = FormattingContext(locale: try LanguageTag("ko"), functions: .default.addingGuideFunctions())
        for pair in ["", "|은|", "|은/|", "|은/는/이|"] {
            let option = pair.isEmpty ? "" : " pair=\(pair)"
            let errors = MessageFormatter("{한빛 :guide:particle\(option)}", in: context).format().errors
            #expect(errors.map(\.kind) == [.badOption])
        }
    }
}
