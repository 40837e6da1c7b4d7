import ICU

/// A summary of journals as it is printed: as text, or as the JSON document of `Schemas/report.schema.json`.
public struct JournalReport: Encodable, Sendable {
    /// A product, and how often it was read.
    public struct ProductRow: Encodable, Sendable {
        let id: String
        /// `nil` where the exhibition has no such product (any more).
        let title: String?
        let reads: Int
        let seconds: Int
    }

    /// A language, and how often it was read in.
    public struct LocaleRow: Encodable, Sendable {
        let locale: String
        let reads: Int
        let seconds: Int
    }

    /// An hour of the day, and how often was read in it.
    public struct HourRow: Encodable, Sendable {
        let hour: Int
        let reads: Int
        let seconds: Int
    }

    /// A day, and how often was read on it.
    public struct DayRow: Encodable, Sendable {
        let day: String
        let reads: Int
        let seconds: Int
    }

    /// A way to a guide, and how often it was gone.
    public struct WayRow: Encodable, Sendable {
        let way: String
        let reads: Int
        let seconds: Int
    }

    let schemaVersion = 1
    let timeZone: String
    let reads: Int
    let seconds: Int
    let malformedLines: Int
    let products: [ProductRow]
    let locales: [LocaleRow]
    let hours: [HourRow]
    let days: [DayRow]
    let ways: [WayRow]

    /// A report.
    ///
    /// - Parameters:
    ///   - summary: What the journals say.
    ///   - titles: The products' titles, by their ids.
    ///   - malformedLines: How many lines could not be read.
    public init(_ summary: JournalSummary, titles: [String: String] = [:], malformedLines: Int = 0) {
        timeZone = summary.timeZone
        reads = summary.total.reads
        seconds = summary.total.seconds
        self.malformedLines = malformedLines
        products = summary.productsByInterest.map { id, tally in
            ProductRow(id: id, title: titles[id], reads: tally.reads, seconds: tally.seconds)
        }
        locales = summary.localesByInterest.map { locale, tally in
            LocaleRow(locale: locale.identifier, reads: tally.reads, seconds: tally.seconds)
        }
        hours = summary.hours.sorted { $0.key < $1.key }.map { hour, tally in
            HourRow(hour: hour, reads: tally.reads, seconds: tally.seconds)
        }
        days = summary.days.sorted { $0.key < $1.key }.map { day, tally in
            DayRow(day: day, reads: tally.reads, seconds: tally.seconds)
        }
        ways = summary.waysByUse.map { way, tally in WayRow(way: way, reads: tally.reads, seconds: tally.seconds) }
    }

    /// The report as text for a terminal.
    public var text: String {
        guard reads > 0 else { return "No guide was read.\n" }
        let span = days.first.map { first in days.count == 1 ? first.day : "\(first.day) – \(days[days.count - 1].day)"
        }
        var sections = [
            "\(reads) \(reads == 1 ? "guide was" : "guides were") read, for \(Self.time(seconds)) together"
                + (span.map { " (\($0), \(timeZone))" } ?? "") + "\n"
        ]
        sections.append(
            Self.section(
                "Products by interest",
                products.map { ["\($0.reads)", Self.mean($0.seconds, $0.reads), $0.id, $0.title ?? "—"] }))
        let names = (try? LanguageTag("en")).flatMap { try? DisplayNames(locale: $0) }
        sections.append(
            Self.section(
                "Languages",
                locales.map { row in
                    let name = (try? LanguageTag(row.locale)).flatMap { names?.name(ofLocale: $0) }
                    return ["\(row.reads)", Self.mean(row.seconds, row.reads), row.locale, name ?? ""]
                }))
        let most = hours.map(\.reads).max() ?? 1
        sections.append(
            Self.section(
                "Hours of the day (\(timeZone))",
                hours.map { row in
                    let hour = (row.hour < 10 ? "0" : "") + "\(row.hour):00"
                    return [
                        "\(row.reads)", Self.mean(row.seconds, row.reads), hour,
                        String(repeating: "#", count: max(1, row.reads * 40 / most)),
                    ]
                }))
        if days.count > 1 {
            sections.append(
                Self.section("Days", days.map { ["\($0.reads)", Self.mean($0.seconds, $0.reads), $0.day] }))
        }
        sections.append(
            Self.section("Ways to a guide", ways.map { ["\($0.reads)", Self.mean($0.seconds, $0.reads), $0.way] }))
        return sections.joined(separator: "\n")
    }

    /// A heading and a table; numbers are set flush right.
    private static func section(_ heading: String, _ rows: [[String]]) -> String {
        let all = [["reads", "mean", ""]] + rows
        let widths = (0..<2).map { column in all.map { $0[column].utf8.count }.max() ?? 0 }
        let padded = all.map { row in
            row.enumerated().map { column, cell in
                column < 2 ? String(repeating: " ", count: widths[column] - cell.utf8.count) + cell : cell
            }
        }
        return heading + "\n"
            + PlainTable(padded.map { ["  " + $0[0]] + $0.dropFirst() }).text
            .split(separator: "\n").map { line in
                var line = line
                while line.last == " " { line.removeLast() }
                return line + "\n"
            }.joined()
    }

    private static func mean(_ seconds: Int, _ reads: Int) -> String { time((seconds + reads / 2) / max(1, reads)) }

    /// A span of time as `1 h 02 min`, `3 min 05 s` or `42 s`.
    private static func time(_ seconds: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        if seconds < 60 { return "\(seconds) s" }
        if seconds < 3600 { return "\(seconds / 60) min \(two(seconds % 60)) s" }
        return "\(seconds / 3600) h \(two(seconds / 60 % 60)) min"
    }
}
