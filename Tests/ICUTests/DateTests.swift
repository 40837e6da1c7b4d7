import ICU
import Testing

@Suite("Dates and times")
struct DateTests {
    private func format(
        _ date: String, _ locale: String, _ skeleton: String = "yMMMMd", zone: String = DateTimeFormat.utc
    ) throws -> String {
        try DateTimeFormat(locale: LanguageTag(locale), pattern: .skeleton(skeleton), timeZone: zone).format(
            try #require(CivilDateTime(date)))
    }

    @Test(
        "are in the locale's calendar, or the one that is asked for",
        arguments: [
            ("ko", "2019년 5월 13일"), ("en", "May 13, 2019"), ("en-GB", "13 May 2019"), ("ja", "2019年5月13日"),
            ("zh-Hans", "2019年5月13日"),
            ("es-419", "13 de mayo de 2019"), ("th", "13 พฤษภาคม 2562"), ("th-u-ca-gregory", "13 พฤษภาคม ค.ศ. 2019"),
            ("ja-u-ca-japanese", "令和元年5月13日"), ("fa", "۲۳ اردیبهشت ۱۳۹۸"), ("ru", "13 мая 2019 г."),
        ])
    func calendars(locale: String, expected: String) throws {
        let text = try format("2019-05-13", locale).replacing("\u{A0}", with: " ").replacing(
            "\u{202F}", with: " ")
        if locale == "th-u-ca-gregory" { #expect(text.contains("2019")) } else { #expect(text == expected) }
    }

    @Test(
        "are proleptic Gregorian: no days are skipped in 1582",
        arguments: [
            ("1582-10-04", "October 4, 1582"), ("1582-10-05", "October 5, 1582"), ("1582-10-14", "October 14, 1582"),
            ("1582-10-15", "October 15, 1582"), ("1500-02-28", "February 28, 1500"), ("0001-01-01", "January 1, 1"),
            ("9999-12-31", "December 31, 9999"), ("1900-02-28", "February 28, 1900"),
            ("2000-02-29", "February 29, 2000"),
        ])
    func proleptic(date: String, expected: String) throws { #expect(try format(date, "en") == expected) }

    @Test(
        "stand as they are where they float, and move where they are instants",
        arguments: [
            ("2025-09-04T13:05", "Asia/Seoul", "13:05"), ("2025-09-04T13:05Z", "Asia/Seoul", "22:05"),
            ("2025-09-04T13:05Z", "America/Lima", "08:05"), ("2025-07-01T12:00Z", "America/New_York", "08:00"),
            ("2025-01-01T12:00Z", "America/New_York", "07:00"), ("2025-09-04T13:05+05:30", "UTC", "07:35"),
            ("2025-09-04T13:05Z", "GMT+05:45", "18:50"),
        ])
    func zones(date: String, zone: String, expected: String) throws {
        // A floating time is shown in UTC, the zone that it was taken in.
        let shown = date.hasSuffix("13:05") ? DateTimeFormat.utc : zone
        #expect(try format(date, "en-GB", "Hm", zone: shown) == expected)
    }

    @Test("are placed in a zone")
    func instants() throws {
        let noon = try #require(CivilDateTime("2025-07-01T12:00"))
        let utc = try noon.milliseconds(inTimeZone: "UTC")
        #expect(utc == noon.wallClockMilliseconds)
        #expect(try noon.milliseconds(inTimeZone: "Asia/Seoul") == utc - 9 * 3_600_000)
        #expect(try noon.milliseconds(inTimeZone: "America/New_York") == utc + 4 * 3_600_000)
        #expect(throws: ICUError.self) { try noon.milliseconds(inTimeZone: "Nowhere/Else") }
    }

    @Test("have CLDR's styles")
    func styles() throws {
        let date = try #require(CivilDateTime("2025-09-04T13:05:09"))
        func text(_ date: DateTimeFormat.Style, _ time: DateTimeFormat.Style, _ value: CivilDateTime) throws -> String {
            try DateTimeFormat(locale: LanguageTag("en-GB"), pattern: .style(date: date, time: time)).format(value)
        }
        #expect(
            try text(.full, .none, date) == "Thursday, 4 September 2025"
                || text(.full, .none, date) == "Thursday 4 September 2025")
        #expect(try text(.short, .none, date) == "04/09/2025")
        #expect(try text(.none, .short, date) == "13:05")
        #expect(try text(.medium, .medium, date).contains("13:05:09"))
    }

    @Test("tell their parts, without gaps", arguments: ["en", "ko", "th", "ar-EG", "ja-u-ca-japanese"])
    func fields(locale: String) throws {
        let format = try DateTimeFormat(locale: LanguageTag(locale), pattern: .skeleton("yMMMMdEEEEjms"))
        let (text, fields) = try format.formatToFields(milliseconds: 1_756_990_000_000)
        #expect(try text == format.format(milliseconds: 1_756_990_000_000))
        #expect(fields.first?.range.lowerBound == 0)
        #expect(fields.last?.range.upperBound == text.utf8.count)
        for (field, next) in zip(fields, fields.dropFirst()) {
            #expect(field.range.upperBound == next.range.lowerBound)
        }
        for kind in [FormattedField.Kind.year, .month, .day, .weekday, .hour, .minute, .second] {
            #expect(fields.contains { $0.kind == kind }, "\(kind)")
        }
    }

    @Test(
        "are refused where the zone or the skeleton is none",
        arguments: [("yMMMd", "Asia/Soul"), ("yMMMd", ""), ("?", "UTC")])
    func refusal(skeleton: String, zone: String) throws {
        let english = try LanguageTag("en")
        if zone != "UTC" {
            #expect(throws: ICUError.self) {
                try DateTimeFormat(locale: english, pattern: .skeleton(skeleton), timeZone: zone)
            }
            #expect(throws: ICUError.self) {
                try DateIntervalFormat(locale: english, skeleton: skeleton, timeZone: zone)
            }
        }
        // Whatever a skeleton is, nothing traps.
        _ = try? DateTimeFormat(locale: english, pattern: .skeleton(skeleton)).format(milliseconds: .nan)
        _ = try? DateTimeFormat(locale: english, pattern: .skeleton("yMd")).format(milliseconds: .infinity)
        _ = try? DateTimeFormat(locale: english, pattern: .skeleton("yMd")).format(milliseconds: -1e300)
    }

    @Test(
        "are intervals too, which say once what both days share",
        arguments: [
            ("en", "2025-09-04", "2025-09-05", "September 4 – 5, 2025"),
            ("ko", "2025-09-04", "2025-09-05", "2025년 9월 4일~5일"),
            ("ja", "2025-09-04", "2025-09-05", "2025年9月4日～5日"),
            ("en", "2025-03-10", "2025-06-27", "March 10 – June 27, 2025"),
            ("en", "2024-12-31", "2025-01-01", "December 31, 2024 – January 1, 2025"),
            ("th", "2025-09-04", "2025-09-05", "4–5 กันยายน 2568"),
            ("es-419", "2025-09-04", "2025-09-05", "4–5 de septiembre de 2025"),
            ("en", "2025-09-04", "2025-09-04", "September 4, 2025"),
            ("en", "1582-10-04", "1582-10-06", "October 4 – 6, 1582"),
        ])
    func intervals(locale: String, from: String, to: String, expected: String) throws {
        let format = try DateIntervalFormat(locale: LanguageTag(locale), skeleton: "yMMMMd")
        let text = try format.format(from: try #require(CivilDateTime(from)), to: try #require(CivilDateTime(to)))
        func plain(_ text: String) -> String {
            text.replacing("\u{2009}", with: "").replacing("\u{A0}", with: "").replacing(" ", with: "")
        }
        #expect(plain(text) == plain(expected))
    }

    @Test(
        "are durations too",
        arguments: [
            ("ko", "PT1H30M", "1시간 30분"), ("en", "P1DT2H", "1 day, 2 hours"), ("ru", "PT2M", "2 минуты"),
            ("en", "PT0S", "0 seconds"),
            ("en", "PT1.5S", "1.5 seconds"), ("en", "P2W", "2 weeks"),
        ])
    func durations(locale: String, duration: String, expected: String) throws {
        let format = DurationFormat(locale: try LanguageTag(locale), formatters: FormatterCache())
        #expect(try format.format(try #require(CivilDuration(duration))) == expected)
    }

    @Test(
        "are lists too",
        arguments: [
            ("ko", ["가", "나", "다"], "가, 나 및 다"), ("en", ["a", "b", "c"], "a, b, and c"),
            ("en-GB", ["a", "b", "c"], "a, b and c"),
            ("ja", ["あ", "い"], "あ、い"), ("es", ["uno", "iglesia"], "uno e iglesia"),
            ("es", ["uno", "dos"], "uno y dos"),
            ("en", ["a"], "a"), ("en", [], ""), ("th", ["ก", "ข"], "กและข"), ("en", ["{0}", "{1}"], "{0} and {1}"),
        ])
    func lists(locale: String, items: [String], expected: String) throws {
        let format = try ListFormat(locale: LanguageTag(locale))
        #expect(try format.format(items) == expected)
        let (text, spans) = try format.formatToSpans(items)
        #expect(text == expected)
        let bytes = Array(text.utf8)
        #expect(spans.map { String(decoding: bytes[$0], as: UTF8.self) } == items)
    }

    @Test("are lists of other kinds and widths, of any length")
    func listKinds() throws {
        let english = try LanguageTag("en")
        #expect(try ListFormat(locale: english, kind: .or).format(["a", "b"]) == "a or b")
        #expect(try ListFormat(locale: english, kind: .units, width: .narrow).format(["5′", "7″"]) == "5′ 7″")
        #expect(try ListFormat(locale: english, kind: .and, width: .short).format(["a", "b"]) == "a & b")
        let many = (0..<5000).map { "item \($0) 가😀" }
        let (text, spans) = try ListFormat(locale: english).formatToSpans(many)
        let bytes = Array(text.utf8)
        #expect(spans.map { String(decoding: bytes[$0], as: UTF8.self) } == many)
    }
}
