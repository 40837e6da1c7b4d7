import ICU

/// The messages that are compared, in four languages that differ in script, plural forms and calendar.
enum Subjects {
    static let locales = ["ko", "en", "th", "ru"]

    /// Two string placeholders.
    static func strings(_ locale: String) throws -> Subject {
        let (start, middle, end) =
            switch locale {
            case "ko": ("", "님이 지금 ", "에서 기다리고 있습니다.")
            case "th": ("คุณ", " กำลังรอคุณอยู่ที่ ", " ในตอนนี้")
            case "ru": ("", " ждёт вас сейчас у стенда ", ".")
            default: ("", " is waiting for you at ", " now.")
            }
        let names: [String] =
            switch locale {
            case "ko": ["김민아", "이서준", "박하늘", "최지우"]
            case "th": ["มานี", "สมชาย", "กานดา", "วิชัย"]
            case "ru": ["Анна", "Дмитрий", "Екатерина", "Иван"]
            default: ["Mina", "Alexander", "Priya", "Tom"]
            }
        return try Subject(
            name: "two strings", locale: locale, source: start + "{$name}" + middle + "{$place}" + end,
            peerPattern: start + "{0}" + middle + "{1}" + end,
            rows: .strings((0..<64).map { (names[$0 % names.count], "L-\($0 * 37 % 100)") }))
    }

    /// An integer plural.
    static func plural(_ locale: String) throws -> Subject {
        let forms: [(category: String, start: String, end: String)] =
            switch locale {
            case "ko": [("other", "제품 ", "개를 소개합니다.")]
            case "th": [("other", "มีผลิตภัณฑ์ ", " รายการ")]
            case "ru":
                [
                    ("one", "Показан ", " продукт."), ("few", "Показано ", " продукта."),
                    ("many", "Показано ", " продуктов."), ("other", "Показано ", " продукта."),
                ]
            default: [("one", "There is ", " product."), ("other", "There are ", " products.")]
            }
        let variants = forms.map { form in
            "\(form.category == "other" ? "*" : form.category) {{\(form.start){$count}\(form.end)}}"
        }
        let peerVariants = forms.map { "\($0.category) {\($0.start)#\($0.end)}" }
        return try Subject(
            name: "integer plural", locale: locale,
            source: ".input {$count :integer}\n.match $count\n" + variants.joined(separator: "\n"),
            peerPattern: "{0, plural, " + peerVariants.joined(separator: " ") + "}",
            // Small ones, in which the forms differ, and large ones, which are grouped.
            rows: .counts((0..<64).map { DecimalNumber($0.isMultiple(of: 4) ? $0 * 7919 : $0) }))
    }

    /// A long date, a percent, an amount of money and a measurement.
    static func facts(_ locale: String) throws -> Subject {
        let words: [String] =
            switch locale {
            case "ko": ["설립일 ", ", 정확도 ", ", 가격 ", ", 거리 ", "."]
            case "th": ["ก่อตั้งเมื่อ ", " ความแม่นยำ ", " ราคา ", " ระยะทาง ", ""]
            case "ru": ["Основана ", ", точность ", ", цена ", ", расстояние ", "."]
            default: ["Founded on ", ", accuracy ", ", price ", ", distance ", "."]
            }
        func joined(_ placeholders: [String]) -> String {
            zip(words, placeholders + [""]).map { $0 + $1 }.joined()
        }
        return try Subject(
            name: "date, percent, currency, unit", locale: locale,
            source: joined([
                "{$date :date length=long}", "{$share :percent maximumFractionDigits=1}",
                "{$price :currency currency=KRW}", "{$distance :unit unit=kilometer}",
            ]),
            peerPattern: joined([
                "{0, date, ::yMMMMd}", "{1, number, ::percent scale/100 .# rounding-mode-half-up}",
                "{2, number, ::currency/KRW rounding-mode-half-up}",
                "{3, number, ::unit/kilometer rounding-mode-half-up}",
            ]),
            rows: .facts(
                try (0..<64).map { index in
                    guard let date = CivilDateTime("20\(10 + index % 16)-0\(1 + index % 9)-\(10 + index % 19)"),
                        let share = DecimalNumber("0.\(512 + index * 7)"),
                        let distance = DecimalNumber("\(index * 3).\(1 + index % 9)")
                    else { throw BenchmarkError("the values of a row are wrong") }
                    return Subject.Facts(
                        date: date, share: share, price: DecimalNumber(18_500_000 + index * 12_345),
                        distance: distance)
                }))
    }

    /// All of them.
    static func all() throws -> [Subject] {
        try locales.map(strings) + locales.map(plural) + locales.map(facts)
    }
}
