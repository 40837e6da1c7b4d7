// swift-format-ignore-file: NeverForceUnwrap, NeverUseForceTry
import ICU
import MessageFormat
import Testing

@Suite("The date functions")
struct DateFunctionTests {
    private func format(
        _ message: String, _ date: String = "2025-09-04T13:05:09", in locale: String = "en-US",
        zone: String = "Asia/Seoul"
    ) throws -> (text: String, errors: [MessageError.Kind]) {
        let context = FormattingContext(locale: try LanguageTag(locale), bidiIsolation: .none, timeZone: zone)
        let (text, errors) = MessageFormatter(message, in: context).format(
            ["d": .dateTime(try #require(CivilDateTime(date)))])
        return (text, errors.map(\.kind))
    }

    @Test(
        "The fields and their length are the locale's skeletons",
        arguments: [
            ("{$d :date}", "yMMMd"), ("{$d :date length=long}", "yMMMMd"), ("{$d :date length=short}", "yMd"),
            ("{$d :date fields=weekday length=long}", "EEEE"), ("{$d :date fields=day-weekday}", "dEEE"),
            ("{$d :date fields=month-day length=long}", "MMMMd"), ("{$d :date fields=month-day-weekday}", "MMMdEEE"),
            ("{$d :date fields=year-month-day-weekday length=long}", "yMMMMdEEEE"), ("{$d :time}", "jm"),
            ("{$d :time precision=second}", "jms"), ("{$d :time precision=hour}", "j"),
            ("{$d :time hour12=true}", "hm"),
            ("{$d :time hour12=false}", "Hm"), ("{$d :datetime}", "yMMMdjm"),
            ("{$d :datetime dateLength=long timePrecision=second}", "yMMMMdjms"),
            ("{$d :datetime dateFields=weekday timePrecision=hour}", "EEEj"),
        ], ["en-US", "ko", "th", "es-PE", "ar-EG", "ja-u-ca-japanese"])
    func skeletons(test: (message: String, skeleton: String), locale: String) throws {
        let expected = try DateTimeFormat(locale: LanguageTag(locale), pattern: .skeleton(test.skeleton)).format(
            try #require(CivilDateTime("2025-09-04T13:05:09")))
        let (text, errors) = try format(test.message, in: locale)
        #expect(text == expected)
        #expect(errors.isEmpty)
    }

    @Test(
        "A calendar that is asked for goes before the locale's",
        arguments: [
            ("en", "buddhist", "2568"), ("th", "gregory", "2025"), ("ja", "japanese", "令和7年"), ("en", "hebrew", "5785"),
            ("en", "islamic-umalqura", "1447"), ("zh-Hant", "roc", "114"), ("en", "persian", "1404"),
            ("th", "gregorian", "2025"), ("th", "GREGORY", "2025"), ("en", "ethiopic-amete-alem", "7517"),
            ("en", "ethioaa", "7517"),
        ])
    func calendars(locale: String, calendar: String, year: String) throws {
        let (text, errors) = try format("{$d :date calendar=\(calendar)}", in: locale)
        #expect(text.contains(year), "\(text)")
        #expect(errors.isEmpty)
    }

    @Test(
        "A calendar that there is not is an error with the list of those that there are, and the locale's own is shown",
        arguments: ["gregorio", "budhist", "gregory-x", "", "x", "buddhist\u{0}"])
    func unknownCalendars(calendar: String) throws {
        let context = FormattingContext(locale: try LanguageTag("th"), bidiIsolation: .none)
        let (text, errors) = MessageFormatter("{|2019-05-13| :date calendar=$c}", in: context).format(
            ["c": .string(calendar)])
        #expect(text.contains("2562"))
        #expect(errors.map(\.kind) == [.badOption])
        let remedy = try #require(errors.first?.remedy)
        for name in ["buddhist", "gregory", "islamic-umalqura", "japanese"] { #expect(remedy.contains(name)) }
    }

    @Test("Thai dates are of the Buddhist era")
    func buddhistEra() throws {
        #expect(try format("{$d :date length=long}", "2019-05-13", in: "th").text == "13 พฤษภาคม 2562")
        #expect(try format("{$d}", "2025-09-04", in: "th").text.hasSuffix("2568"))
    }

    @Test(
        "A floating time is shown as it stands; an instant in the zone of the reader or of the option",
        arguments: [
            ("{$d :time hour12=false}", "2025-09-04T13:05", "13:05"),
            ("{$d :time hour12=false}", "2025-09-04T13:05Z", "22:05"),
            ("{$d :time hour12=false}", "2025-09-04T13:05-05:00", "03:05"),
            ("{$d :time hour12=false timeZone=UTC}", "2025-09-04T13:05Z", "13:05"),
            ("{$d :time hour12=false timeZone=|America/Lima|}", "2025-09-04T13:05Z", "08:05"),
            ("{$d :time hour12=false timeZone=|+05:30|}", "2025-09-04T13:05Z", "18:35"),
            ("{$d :time hour12=false timeZone=input}", "2025-09-04T13:05-05:00", "13:05"),
            ("{$d :date}", "2025-09-04T20:00Z", "Sep 5, 2025"),
            ("{$d :date timeZone=UTC}", "2025-09-04T20:00Z", "Sep 4, 2025"),
        ])
    func timeZones(message: String, date: String, expected: String) throws {
        let (text, errors) = try format(message, date)
        #expect(text == expected)
        #expect(errors.isEmpty)
    }

    @Test(
        "An option that cannot be is an error, and the date is shown without it",
        arguments: [
            "{$d :date length=huge}", "{$d :date fields=month}", "{$d :date timeZone=Nowhere}", "{$d :date calendar=x}",
            "{$d :date timeZone=|+25:00|}", ".input {$d :date} .local $l = {long :string} {{{$d :date length=$l}}}",
        ])
    func badOptions(message: String) throws {
        let (text, errors) = try format(message, "2025-09-04")
        #expect(text == "Sep 4, 2025")
        #expect(errors == [.badOption])
    }

    @Test(
        "A literal that is no date is an error, and is shown",
        arguments: [
            "2025-02-30", "2025-13-01", "0000-01-01", "2025-9-4", "20250904", "tomorrow", "2025-09-04T24:00",
            "2025-09-04T10:00+15:00", "",
        ])
    func badOperands(literal: String) throws {
        let (text, errors) = try format("{|\(literal)| :date}")
        #expect(text == "{|\(literal)|}")
        #expect(errors == [.badOperand])
    }

    @Test("Old dates are those of the proleptic Gregorian calendar")
    func proleptic() throws {
        for date in ["1582-10-10", "1500-02-28", "0001-01-01"] {
            let day = try #require(Int(date.suffix(2)))
            #expect(try format("{$d :date}", date).text.contains(" \(day), "), "\(date)")
        }
    }

    @Test("Intervals, durations, ranges and lists show by their type")
    func otherTypes() throws {
        let context = FormattingContext(locale: try LanguageTag("en"), bidiIsolation: .none)
        func text(_ value: MessageValue) -> String { MessageFormatter("{$x}", in: context).format(["x": value]).text }
        let days = (try #require(CivilDateTime("2025-09-04")), try #require(CivilDateTime("2025-09-05")))
        #expect(text(.interval(from: days.0, to: days.1)) == "Sep 4\u{2009}–\u{2009}5, 2025")
        #expect(text(.duration(try #require(CivilDuration("P1DT2H")))) == "1 day, 2 hours")
        #expect(text(.range(from: 2, to: 3, unit: nil)) == "2–3")
        #expect(text(.range(from: 4, to: 6, unit: "hour")) == "4–6 hours", "time in words, as durations are")
        #expect(text(.range(from: 4, to: 6, unit: "millimeter")) == "4–6 mm")
        #expect(text(.list([.string("a"), .number(1234), .percent(DecimalNumber("0.5")!)])) == "a, 1,234, and 50%")
        #expect(text(.list([])) == "")
        #expect(text(.instant(0)) == "Jan 1, 1970, 12:00\u{202F}AM" || text(.instant(0)) == "Jan 1, 1970, 12:00 AM")
    }
}
