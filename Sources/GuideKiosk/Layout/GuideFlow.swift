/// A guide, broken into lines and pages for one size of screen.
struct GuideFlow: Hashable, Sendable {
    /// A place in a guide, whatever the screen's size and the language.
    struct Place: Hashable, Sendable, Comparable {
        /// The part of the guide: what stands over the narration, a paragraph, the facts.
        private let part: Part
        /// The number of the block in its part.
        private let number: Int
        /// Where in the block, in UTF-8 bytes; below 0 for what stands before it, such as a notice.
        let offset: Int

        private enum Part: Int, Hashable, Sendable {
            case head, narration, facts
        }

        private init(_ part: Part, _ number: Int, _ offset: Int) {
            self.part = part
            self.number = number
            self.offset = offset
        }

        /// The guide's beginning.
        static let beginning = Place.head(0)

        /// A block over the narration.
        ///
        /// - Parameters:
        ///   - number: Which.
        ///   - offset: Where in it.
        /// - Returns: The place.
        static func head(_ number: Int, offset: Int = 0) -> Place { Place(.head, number, offset) }

        /// A place in the narration.
        ///
        /// - Parameters:
        ///   - index: The paragraph's index.
        ///   - offset: Where in its text.
        /// - Returns: The place.
        static func paragraph(_ index: Int, offset: Int) -> Place { Place(.narration, index, offset) }

        /// A row of the facts.
        ///
        /// - Parameters:
        ///   - number: Which; below 0 for what stands over them.
        ///   - offset: Which line of it.
        /// - Returns: The place.
        static func fact(_ number: Int, offset: Int = 0) -> Place { Place(.facts, number, offset) }

        /// The index of the paragraph, if the place is in the narration.
        var paragraph: Int? { part == .narration ? number : nil }

        /// The same block at another offset.
        ///
        /// - Parameter offset: Where in the block.
        /// - Returns: The place.
        func at(_ offset: Int) -> Place { Place(part, number, offset) }

        static func < (left: Place, right: Place) -> Bool {
            (left.part.rawValue, left.number, left.offset) < (right.part.rawValue, right.number, right.offset)
        }
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

    /// Where the page after a page begins, if that is in the same paragraph as a place.
    ///
    /// - Parameters:
    ///   - page: The page.
    ///   - paragraph: The paragraph's index.
    /// - Returns: The offset in the paragraph's text; `nil` where no page begins in it.
    func turn(after page: Int, in paragraph: Int) -> Int? {
        guard pages.indices.contains(page + 1), let place = pages[page + 1].first?.place, place.paragraph == paragraph
        else { return nil }
        return place.offset > 0 ? place.offset : nil
    }

    private static func trimmed(_ lines: ArraySlice<Line>) -> ArraySlice<Line> {
        var lines = lines
        while lines.last?.isBlank == true { lines.removeLast() }
        return lines
    }
}
