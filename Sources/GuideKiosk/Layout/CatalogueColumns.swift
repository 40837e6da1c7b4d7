import ExhibitGuide
import ICU

/// How wide the texts of a catalogue are: measured once, not for every screen.
struct CatalogueWidths: Hashable, Sendable {
    /// The widest letter of the index.
    let letter: Int
    /// The widest stop number.
    let stop: Int
    /// The widest title.
    let title: Int
    /// The widest name of a company.
    let company: Int
    /// The widest booth.
    let booth: Int

    /// Measures a catalogue.
    ///
    /// - Parameter catalogue: The products.
    init(_ catalogue: Catalogue) {
        func widest(_ text: (Catalogue.Entry) -> String) -> Int {
            catalogue.entries.map { TerminalText.columns(of: text($0)) }.max() ?? 0
        }
        letter = widest(\.indexLetter)
        stop = widest { String($0.stop) }
        title = widest(\.title.text)
        company = widest(\.company.text)
        booth = widest(\.booth)
    }
}

/// The columns of the list of products, as wide as their widest text wants, as far as there is room.
///
/// Where there is little room, the booth is left out first, then the company, then the letters of the index.
struct CatalogueColumns {
    /// A text in its column.
    struct Cell {
        /// The text.
        let text: StyledText
        /// The first column, from the beginning of the list.
        let column: Int
        /// The width in cells.
        let width: Int
        /// Whether the text stands at the column's end, as numbers do.
        var isAtEnd = false
    }

    private static let gap = 2
    private let letter: Range<Int>
    private let stop: Range<Int>
    private let title: Range<Int>
    private let company: Range<Int>
    private let booth: Range<Int>

    /// Divides a width among the columns.
    ///
    /// - Parameters:
    ///   - widths: What each column wants.
    ///   - width: The width in cells.
    ///   - showsLetters: Whether there is a column for the letters of the index.
    init(_ widths: CatalogueWidths, width: Int, showsLetters: Bool) {
        var column = KioskLayout.markWidth
        func take(_ width: Int) -> Range<Int> {
            defer { column += width == 0 ? 0 : width + Self.gap }
            return column..<column + width
        }
        letter = take(showsLetters && width >= 36 ? widths.letter : 0)
        stop = take(widths.stop)
        let room = max(0, width - column - 1)
        let showsCompany = room >= 48
        let showsBooth = room >= 30 && widths.booth <= room / 3
        let rest = room - (showsBooth ? widths.booth + Self.gap : 0)
        if showsCompany {
            // What one column does not want, the other may have; where both want more, the title gets the larger part.
            let shared = rest - Self.gap
            let titleWidth = min(widths.title, max(shared * 2 / 3, shared - widths.company))
            title = take(titleWidth)
            company = take(min(widths.company, shared - titleWidth))
        } else {
            title = take(min(widths.title, rest))
            company = take(0)
        }
        booth = take(showsBooth ? widths.booth : 0)
    }

    /// A product's texts.
    ///
    /// - Parameters:
    ///   - entry: The product.
    ///   - label: Its letter of the index, where that is shown.
    ///   - locale: The reader's language.
    /// - Returns: The texts in their columns.
    func cells(of entry: Catalogue.Entry, letter label: String? = nil, locale: LanguageTag) -> [Cell] {
        let cells = [
            Cell(
                text: StyledText(label ?? "", .heading, locale: locale), column: letter.lowerBound, width: letter.count),
            Cell(
                text: StyledText(String(entry.stop), locale: locale), column: stop.lowerBound, width: stop.count,
                isAtEnd: true),
            Cell(text: StyledText(entry.title), column: title.lowerBound, width: title.count),
            Cell(text: StyledText(entry.company, .secondary), column: company.lowerBound, width: company.count),
            Cell(
                text: StyledText(entry.booth, .secondary, locale: locale), column: booth.lowerBound, width: booth.count),
        ]
        return cells.filter { $0.width > 0 }
    }

    /// Draws a product.
    ///
    /// - Parameters:
    ///   - cells: Its texts.
    ///   - isSelected: Whether the keys act on it.
    ///   - row: The row.
    ///   - frame: How the screen is divided.
    ///   - model: What is shown.
    ///   - canvas: The screen.
    static func draw(
        _ cells: [Cell], isSelected: Bool, row: Int, frame: ScreenFrame, _ model: KioskModel,
        on canvas: inout ScreenCanvas
    ) {
        if isSelected { KioskLayout.select(row: row, columns: frame.columns, model, on: &canvas) }
        for cell in cells {
            let text = isSelected ? cell.text.adding(.selected) : cell.text
            let line = model.typesetter.line(of: text, width: cell.width)
            let start = frame.column + cell.column
            if cell.isAtEnd {
                canvas.put(line, row: row, endingAt: start + cell.width)
            } else {
                canvas.put(line, row: row, column: start)
            }
        }
    }
}
