import ICU
import Testing

@Suite("ISO 8601")
struct CivilTests {
    @Test(
        "A date is read and written",
        arguments: [
            ("2016-03-02", "2016-03-02"), ("2024-02-29", "2024-02-29"), ("2000-02-29", "2000-02-29"),
            ("0001-01-01", "0001-01-01"),
            ("2025-09-04T10:00", "2025-09-04T10:00:00"), ("2025-09-04T10:00:05", "2025-09-04T10:00:05"),
            ("2025-09-04T10:00:05.5", "2025-09-04T10:00:05.500"),
            ("2025-09-04T10:00:05.123Z", "2025-09-04T10:00:05.123Z"),
            ("2025-09-04T10:00+09:00", "2025-09-04T10:00:00+09:00"),
            ("2025-09-04T10:00-03:30", "2025-09-04T10:00:00-03:30"),
            ("2025-09-04T10:00+00:00", "2025-09-04T10:00:00Z"), ("2025-09-04T10:00+14:00", "2025-09-04T10:00:00+14:00"),
        ])
    func dates(text: String, written: String) throws {
        let date = try #require(CivilDateTime(text))
        #expect(date.description == written)
        #expect(CivilDateTime(written) == date)
        #expect(date.hasTime == text.contains("T"))
    }

    @Test(
        "A day or time that does not exist is none",
        arguments: [
            "", "2025", "2025-09", "2025-02-29", "2025-02-30", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-01",
            "2025-01-00",
            "0000-01-01", "-2025-01-01", "+2025-01-01", "12025-01-01", "2025-9-4", "20250904", "2025-09-04T",
            "2025-09-04T24:00",
            "2025-09-04T10", "2025-09-04T10:60", "2025-09-04T10:00:60", "2025-09-04T10:00:00.", "2025-09-04T10:00+9:00",
            "2025-09-04T10:00+0900", "2025-09-04T10:00+15:00", "2025-09-04T10:00+14:01", "2025-09-04t10:00",
            "2025-09-04 10:00",
            "2025-09-04T10:00z", " 2025-09-04", "2025-09-04 ", "٢٠٢٥-٠٩-٠٤", "2025-09-04T10:00:00.1234",
        ])
    func noDates(text: String) { #expect(CivilDateTime(text) == nil) }

    @Test("Days are counted without a gap over ten thousand years")
    func dayCount() throws {
        var previous = try #require(CivilDateTime("0001-01-01")).wallClockMilliseconds
        #expect(previous == -62_135_596_800_000)
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        for year in [Array(1...400), [1581, 1582, 1583, 1899, 1900, 1999, 2000, 2024, 2100, 9998, 9999]].joined() {
            let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
            for (month, length) in lengths.enumerated() {
                for day in 1...(month == 1 && isLeap ? 29 : length) {
                    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
                    let padded = String(repeating: "0", count: 4 - String(year).count) + String(year)
                    let date = try #require(CivilDateTime("\(padded)-\(two(month + 1))-\(two(day))"))
                    let step = date.wallClockMilliseconds - previous
                    if year > 1, year <= 400 || day > 1 { #expect(step == 86_400_000, "\(date)") }
                    previous = date.wallClockMilliseconds
                }
            }
        }
        #expect(CivilDateTime("1970-01-01")?.wallClockMilliseconds == 0)
        #expect(CivilDateTime("1970-01-01T00:00:01.5+00:01")?.epochMilliseconds == -58_500)
        #expect(CivilDateTime("1970-01-01")?.epochMilliseconds == nil)
    }

    @Test(
        "A duration is read and written",
        arguments: [
            ("PT1H30M", "PT1H30M"), ("P2W", "P2W"), ("P1Y2M3W4DT5H6M7S", "P1Y2M3W4DT5H6M7S"), ("PT0.5S", "PT0.5S"),
            ("PT0S", "PT0S"),
            ("P0DT1H", "PT1H"), ("PT90M", "PT90M"), ("P1DT0H", "P1D"), ("PT1.50H", "PT1.5H"),
        ])
    func durations(text: String, written: String) throws {
        let duration = try #require(CivilDuration(text))
        #expect(duration.description == written)
        #expect(CivilDuration(written) == duration)
    }

    @Test(
        "What is written otherwise is no duration",
        arguments: [
            "", "P", "PT", "1H", "PT1", "P1", "P1H", "PT1D", "PTT1H", "P1DT", "PT1M1H", "PT1H1H", "P1.5DT1H", "PT.5S",
            "PT5.S", "P-1D", "-P1D",
            "PT1h", "pt1H", "P1W ", "PT1,5S", "PT٥M",
        ])
    func noDurations(text: String) { #expect(CivilDuration(text) == nil) }

    @Test(
        "Seconds become hours, minutes and seconds",
        arguments: [
            (0, "PT0S"), (59, "PT59S"), (60, "PT1M"), (3_600, "PT1H"), (3_661, "PT1H1M1S"), (-5, "PT0S"),
            (90_000, "PT25H"),
        ])
    func seconds(seconds: Int, expected: String) { #expect(CivilDuration(seconds: seconds).description == expected) }
}
