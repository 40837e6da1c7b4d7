import ExhibitGuide
import ICU
import Testing

@Suite("Keys for search")
struct SearchKeysTests {
    private let maker = SearchKeyMaker(formatters: FormatterCache())

    @Test(
        "A name is found by what somebody types for it",
        arguments: [
            ("ko", "수어 발권 키오스크", "수어 발권 키오스크", "sueo balgwon kioseukeu", "ㅅㅇ ㅂㄱ ㅋㅇㅅㅋ"),
            ("ko", "휴대전화 SIM 트레이", "휴대전화 sim 트레이", "hyudaejeonhwa sim teurei", "ㅎㄷㅈㅎ sim ㅌㄹㅇ"),
            // In letters that compose (NFD).
            ("ko", "로봇".decomposedStringWithCanonicalMapping, "로봇", "robot", "ㄹㅂ"),
            ("ko", "Δ 로봇 ★", "δ 로봇 ★", "d robot  ", "δ ㄹㅂ "),
            ("th", "ตู้จำหน่าย น้ำ", "ตู้จำหน่าย น้ำ", "tu cahnay na", nil),
            ("en", "Robot for Walking", "robot for walking", nil, nil),
            ("vi", "Ứng dụng", "ứng dụng", "ung dung", nil),
            ("ru", "Робот", "робот", "robot", nil),
            ("zh-Hans", "智能机器人 AI", "智能机器人 ai", "zhinengjiqiren ai", "znjqr ai"),
            ("zh-Hant", "機器人", "機器人", "jiqiren", "jqr"),
            ("ja", "ロボット", "ロボット", "robotto", nil),
            ("ja", "歩行ロボット", "歩行ロボット", nil, nil),
            ("de", "Ｆｕß", "fuss", nil, nil),
            // The hyphen of typographers, and the one at which no line is broken.
            ("ru", "SIM\u{2011}лоток", "sim-лоток", "sim-lotok", nil),
            ("ru", "SIM\u{2010}лоток", "sim-лоток", "sim-lotok", nil),
            ("ko", "SIM\u{2011}트레이", "sim-트레이", "sim-teurei", "simㅌㄹㅇ"),
            ("th", "ถาด\u{2011}ซิม", "ถาด-ซิม", "thad-sim", nil),
            ("en", "SIM\u{2011}tray", "sim-tray", nil, nil),
        ] as [(String, String, String, String?, String?)])
    func keys(locale: String, name: String, folded: String, latin: String?, initials: String?) {
        let keys = maker.keys(of: name, locale: locale)
        #expect(keys.folded == folded)
        #expect(keys.latin == latin)
        #expect(keys.initials == initials)
    }

    @Test(
        "Further forms are those that people type where the name is written otherwise",
        arguments: [
            ("ko", "수어 발권", ["수어발권", "ㅅㅇㅂㄱ"]), ("ko", "로봇", []), ("ko", "KTC 로봇", ["ktc로봇", "ktcㄹㅂ"]),
            ("ru", "Распределённый счёт", ["распределенный счет"]), ("ru", "Робот", []), ("de", "Straße", ["straße"]),
            ("el", "Ελλάς", ["ελλάς"]), ("th", "น้ำ", []), ("vi", "Ứng dụng", []), ("en", "Robot", []),
            ("zh-Hans", "机器人 AI", []), ("ja", "歩行ﾛﾎﾞｯﾄ", []),
            ("de", "Fuß\u{2011}Roboter", ["fuß-roboter"]),
        ] as [(String, String, [String])])
    func others(locale: String, name: String, expected: [String]) {
        #expect(maker.keys(of: name, locale: locale).others == expected)
    }

    @Test("The apostrophe is the one that is typed, and Hangul is romanized as Korea does it")
    func typedForms() {
        #expect(maker.keys(of: "L’écoute d’Élie", locale: "fr-CA").folded == "l'écoute d'élie")
        #expect(maker.keys(of: "주인정보시스템", locale: "ko").latin == "juinjeongbosiseutem")
        #expect(maker.keys(of: "항아리", locale: "ko").latin == "hangari")
    }

    @Test("Ideographs are read as ICU's own transform reads them")
    func readings() throws {
        let transform = try Transliterator(id: "Han-Latin; Latin-ASCII")
        var (same, all) = (0, 0)
        for value in stride(from: UInt32(0x4E00), to: 0x9FA6, by: 5) {
            let name = String(Character(try #require(Unicode.Scalar(value))))
            all += 1
            if maker.keys(of: name, locale: "zh").latin == (try transform.transliterate(name)) { same += 1 }
        }
        #expect(same * 1000 >= all * 995, "\(same) of \(all)")
    }
}
