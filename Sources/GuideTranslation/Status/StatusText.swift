/// The status of translations for people: columns for a pipe, bars for a terminal.
public struct StatusText: Sendable {
    private let status: TranslationStatus

    /// Prepares a status for printing.
    ///
    /// - Parameter status: The status.
    public init(_ status: TranslationStatus) { self.status = status }

    /// One line of either form.
    private struct Row {
        let locale: String
        /// `nil` for a language as a whole.
        let domain: String?
        let messages: MessageCounts
        let wordsLeft: Int
    }

    private var rows: [Row] {
        status.locales.flatMap { locale in
            [Row(locale: locale.locale, domain: nil, messages: locale.messages, wordsLeft: locale.wordsLeft)]
                + locale.domains.map {
                    Row(locale: locale.locale, domain: $0.id, messages: $0.messages, wordsLeft: $0.wordsLeft)
                }
        }
    }

    // MARK: Columns

    /// A header and one line for each language and file, in columns that `cut`, `awk` and `column` can read.
    public var columns: String {
        let header = ["locale", "file", "translated", "outdated", "draft", "missing", "words-left"]
        let cells =
            [header]
            + rows.map { row in
                let counts = row.messages
                return [row.locale, row.domain ?? "all"]
                    + [counts.translated, counts.outdated, counts.draft, counts.missing, row.wordsLeft].map(String.init)
            }
        let widths = header.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
        return cells.map { row in
            zip(row, widths).enumerated().map { column, cell in
                column < 2 ? cell.0.padded(to: cell.1) : cell.0.padded(to: cell.1, atStart: true)
            }.joined(separator: "  ") + "\n"
        }.joined()
    }

    // MARK: Bars

    private static let cells: (translated: String, outdated: String, draft: String, missing: String) = (
        "█", "▓", "▒", "░"
    )
    private static let widestBar = 40
    private static let narrowestBar = 8

    /// A bar for each language and file, and what the bars mean.
    ///
    /// - Parameter width: The terminal's width in columns; where it leaves no room, the bars are left out.
    /// - Returns: The lines.
    public func bars(width: Int) -> String {
        let rows = rows
        let labels = rows.map { $0.domain.map { "  " + $0 } ?? $0.locale }
        let figures = rows.map { row in
            let percentage = "\(row.messages.percentage)%".padded(to: 4, atStart: true)
            return row.wordsLeft == 0 ? percentage : "\(percentage)  \(row.wordsLeft) words left"
        }
        let labelWidth = labels.map(\.count).max() ?? 0
        let room = width - labelWidth - (figures.map(\.count).max() ?? 0) - 4
        let barWidth = room < Self.narrowestBar ? 0 : min(room, Self.widestBar)
        var lines = zip(rows, zip(labels, figures)).map { row, texts in
            let bar = barWidth == 0 ? "" : "  " + Self.bar(row.messages, width: barWidth)
            return texts.0.padded(to: labelWidth) + bar + "  " + texts.1
        }
        let (translated, outdated, draft, missing) = Self.cells
        if barWidth > 0 {
            lines += ["", "\(translated) translated  \(outdated) outdated  \(draft) draft  \(missing) missing"]
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func bar(_ counts: MessageCounts, width: Int) -> String {
        guard counts.total > 0 else { return String(repeating: cells.translated, count: width) }
        var bar = ""
        var sum = 0
        var drawn = 0
        let parts = [
            (counts.translated, cells.translated), (counts.outdated, cells.outdated), (counts.draft, cells.draft),
            (counts.missing, cells.missing),
        ]
        for (count, cell) in parts {
            sum += count
            // Rounded down, so that what is left always shows.
            let end = sum * width / counts.total
            bar += String(repeating: cell, count: end - drawn)
            drawn = end
        }
        return bar
    }
}

extension String {
    fileprivate func padded(to width: Int, atStart: Bool = false) -> String {
        let padding = String(repeating: " ", count: max(0, width - count))
        return atStart ? padding + self : self + padding
    }
}
