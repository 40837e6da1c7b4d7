import Foundation
import ICU

/// What journals say together: which guides were read, in which languages, when, and how readers came to them.
///
/// It grows with the number of products, languages and days, not with that of the lines.
public struct JournalSummary: Sendable {
    /// How often, and for how long together.
    public struct Tally: Hashable, Sendable {
        /// How often.
        public var reads = 0
        /// For how many seconds together.
        public var seconds = 0

        mutating func add(_ seconds: Int) {
            reads += 1
            self.seconds += seconds
        }
    }

    /// How many different products, languages, days or ways are told apart; a journal with more is none.
    public static let maximumKinds = 10_000

    /// The IANA identifier of the time zone in which hours and days are counted.
    public let timeZone: String
    /// Everything together.
    public private(set) var total = Tally()
    /// By product, by its id.
    public private(set) var products: [String: Tally] = [:]
    /// By the reader's language.
    public private(set) var locales: [LanguageTag: Tally] = [:]
    /// By the hour of the day in which the guide was opened, from 0 to 23.
    public private(set) var hours: [Int: Tally] = [:]
    /// By the day on which the guide was opened: `2025-11-03`.
    public private(set) var days: [String: Tally] = [:]
    /// By the way in which the reader came to the guide.
    public private(set) var ways: [String: Tally] = [:]

    private let zone: TimeZone

    /// A summary of nothing.
    ///
    /// - Parameter timeZone: The IANA identifier of the time zone in which hours and days are counted; UTC where it is not known.
    public init(timeZone: String) {
        zone = TimeZone(identifier: timeZone) ?? .gmt
        self.timeZone = TimeZone(identifier: timeZone) == nil ? "UTC" : timeZone
    }

    /// Adds a line.
    ///
    /// - Parameter record: The line.
    /// - Returns: Whether it was added: not where it would be one kind of thing too many.
    public mutating func add(_ record: JournalRecord) -> Bool {
        let local = record.time + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(record.time)))
        let day = String(UTCTime(seconds: local).text.prefix(10))
        guard Self.hasRoom(products, record.product), Self.hasRoom(locales, record.locale), Self.hasRoom(days, day),
            Self.hasRoom(ways, record.reached)
        else { return false }
        total.add(record.seconds)
        products[record.product, default: Tally()].add(record.seconds)
        locales[record.locale, default: Tally()].add(record.seconds)
        hours[((local % 86_400 + 86_400) % 86_400) / 3600, default: Tally()].add(record.seconds)
        days[day, default: Tally()].add(record.seconds)
        ways[record.reached, default: Tally()].add(record.seconds)
        return true
    }

    private static func hasRoom<Key>(_ tallies: [Key: Tally], _ key: Key) -> Bool {
        tallies.count < maximumKinds || tallies[key] != nil
    }

    /// The products, those that were read most often first, then longest; then by their ids.
    public var productsByInterest: [(id: String, tally: Tally)] {
        Self.sorted(products).map { (id: $0.key, tally: $0.tally) }
    }

    /// The languages, those that were read most often first.
    public var localesByInterest: [(locale: LanguageTag, tally: Tally)] {
        Self.sorted(locales).map { (locale: $0.key, tally: $0.tally) }
    }

    /// The ways to a guide, the most usual first.
    public var waysByUse: [(way: String, tally: Tally)] { Self.sorted(ways).map { (way: $0.key, tally: $0.tally) } }

    private static func sorted<Key: Comparable>(_ tallies: [Key: Tally]) -> [(key: Key, tally: Tally)] {
        tallies.map { (key: $0.key, tally: $0.value) }.sorted {
            ($1.tally.reads, $1.tally.seconds, $0.key) < ($0.tally.reads, $0.tally.seconds, $1.key)
        }
    }
}
