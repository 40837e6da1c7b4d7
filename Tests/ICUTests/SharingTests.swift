import ICU
import TestSupport
import Testing

@Suite("Sharing formatters between tasks")
struct SharingTests {
    /// Runs the same work in many tasks and compares what each found.
    private func inManyTasks<Found: Equatable & Sendable>(_ work: @escaping @Sendable () throws -> Found) async throws {
        let expected = try work()
        try await withThrowingTaskGroup(of: Found.self) { group in
            for _ in 0..<24 { group.addTask { try work() } }
            for try await found in group { #expect(found == expected) }
        }
    }

    private static let dates = (0..<60).map { Double($0) * 86_400_000 * 97 }

    @Test("A date format is lent to one task at a time")
    func dates() async throws {
        let format = try DateTimeFormat(locale: LanguageTag("th"), pattern: .skeleton("yMMMMdEEEEjms"))
        try await inManyTasks { try Self.dates.map { try format.format(milliseconds: $0) } }
        try await inManyTasks { try Self.dates.map { try format.formatToFields(milliseconds: $0).fields } }
    }

    @Test("An interval format is lent to one task at a time")
    func intervals() async throws {
        let format = try DateIntervalFormat(locale: LanguageTag("ko"), skeleton: "yMMMd")
        let days = try (1...28).map { try #require(CivilDateTime("2025-02-\($0 < 10 ? "0" : "")\($0)")) }
        try await inManyTasks { try days.map { try format.format(from: days[0], to: $0) } }
    }

    @Test("Number formats, plural rules, lists and names are read by all")
    func shared() async throws {
        let russian = try LanguageTag("ru")
        let numbers = try NumberFormat(locale: russian, options: .init(style: .unit("meter")))
        let plain = try NumberFormat(locale: russian)
        let ranges = try NumberRangeFormat(locale: russian)
        let plurals = try PluralRules(locale: russian)
        let lists = try ListFormat(locale: russian)
        let names = try DisplayNames(locale: russian)
        try await inManyTasks {
            try (0..<100).map { value in
                let number = DecimalNumber(value)
                let category = try plurals.category(of: number, as: plain)
                return try lists.format([
                    numbers.format(number), ranges.format(from: number, to: 1000), category.keyword,
                    names.name(ofRegion: "PE"),
                ])
            }
        }
    }

    @Test("A cache opens a format once, whoever asks first")
    func cache() async throws {
        let cache = FormatterCache()
        let korean = try LanguageTag("ko")
        let first = try cache.numberFormat(locale: korean)
        #expect(try cache.numberFormat(locale: korean) === first)
        #expect(try cache.numberFormat(locale: LanguageTag("ja")) !== first)
        #expect(try cache.numberFormat(locale: korean, options: .init(style: .percent)) !== first)
        let fresh = FormatterCache()
        let formats = try await withThrowingTaskGroup(of: DateTimeFormat.self) { group in
            for _ in 0..<24 {
                group.addTask { try fresh.dateTimeFormat(locale: korean, pattern: .skeleton("yMMMd")) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(formats.allSatisfy { $0 === formats[0] })
    }

    @Test("A failure names ICU's error and what was done, and is no value that is kept")
    func failures() throws {
        let cache = FormatterCache()
        let english = try LanguageTag("en")
        for _ in 0..<2 {
            let error = try #require(throws: ICUError.self) {
                try cache.numberFormat(locale: english, options: .init(style: .unit("nothing")))
            }
            #expect(error.name.hasPrefix("U_") && error.name.hasSuffix("ERROR"))
            #expect(error.description == "ICU cannot \(error.operation): \(error.name)")
            #expect(error.operation.contains("en") && error.operation.contains("nothing"))
        }
    }
}
