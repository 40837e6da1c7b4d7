/// A guide, broken into lines and pages for one size of screen.
struct GuideFlow: Hashable, Sendable {
    /// A place in a guide, whatever the screen's size.
    struct Place: Hashable, Sendable, Comparable {
        /// The index of the block: a paragraph, a heading, a fact.
        let block: Int
        /// Where in the block, in UTF-8 bytes.
        let offset: Int

        /// The guide's beginning.
        static let beginning = Place(block: 0, offset: 0)

        static func < (left: Place, right: Place) -> Bool { (left.block, left.offset) < (right.block, right.offset) }
    }

    /// A line of a guide.
    struct Line: Hashable, Sendable {
        /// The line's parts and the columns where they begin.
        var parts: [Part]
        /// What the line shows.
        var place: Place
        /// Whether a page may begin with it.
        var beginsPage: Fitness

        /// Whether nothing is on the line.
        var isBlank: Bool { parts.isEmpty }
    }

    /// How well a page begins with a line.
    enum Fitness: Hashable, Sendable {
        /// Something would be torn apart that belongs together.
        case badly
        /// Only what is short would be kept together for it, as a table.
        case tolerably
        /// As well as anywhere.
        case well
    }

    /// A part of a line.
    struct Part: Hashable, Sendable {
        /// What is drawn.
        let line: StyledLine
        /// The column where it begins.
        let column: Int
    }

    /// The pages from the first; at least one.
    let pages: [[Line]]

    /// Breaks lines into pages.
    ///
    /// - Parameters:
    ///   - lines: The lines.
    ///   - rows: The rows of a page.
    init(_ lines: [Line], rows: Int) {
        let rows = max(1, rows)
        var pages: [[Line]] = []
        var rest = lines[...].drop(while: \.isBlank)
        while rest.count > rows {
            // A page may end early, so that no heading or single line of a paragraph is torn off, but not before its half.
            let end = rest.startIndex + rows
            let cuts = rest.startIndex + (rows + 1) / 2...end
            let cut =
                cuts.last { rest[$0].isBlank || rest[$0].beginsPage == .well }
                ?? cuts.last { rest[$0].beginsPage == .tolerably } ?? end
            pages.append(Array(Self.trimmed(rest[..<cut])))
            rest = rest[cut...].drop(while: \.isBlank)
        }
        if !rest.isEmpty || pages.isEmpty { pages.append(Array(Self.trimmed(rest))) }
        self.pages = pages
    }

    /// The page that shows a place.
    ///
    /// - Parameter place: The place.
    /// - Returns: The page's index.
    func page(of place: Place) -> Int { pages.lastIndex { ($0.first?.place ?? .beginning) <= place } ?? 0 }

    /// The place with which a page begins.
    ///
    /// - Parameter index: The page's index.
    /// - Returns: The place.
    func place(ofPage index: Int) -> Place {
        // The first page is always at the beginning, whatever it begins with on other screens.
        index == 0 || !pages.indices.contains(index) ? .beginning : pages[index].first?.place ?? .beginning
    }

    private static func trimmed(_ lines: ArraySlice<Line>) -> ArraySlice<Line> {
        var lines = lines
        while lines.last?.isBlank == true { lines.removeLast() }
        return lines
    }
}
