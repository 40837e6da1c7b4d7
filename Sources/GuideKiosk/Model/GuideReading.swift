import ExhibitGuide
import ICU

/// A guide that is being read, and how far.
struct GuideReading: Sendable {
    /// The guide.
    private(set) var guide: LocalizedGuide
    /// The guide's pages on the present screen.
    private(set) var flow: GuideFlow
    /// What the page shows, however long pages are.
    private(set) var place = GuideFlow.Place.beginning
    /// The reader's locale.
    let locale: LanguageTag
    /// When the guide was opened, in milliseconds since the kiosk began.
    let openedAt: Int
    /// How the reader came to it.
    let path: JournalEntry.Path
    /// Where the reader came from, and goes back to.
    var origin: KioskModel.Screen

    /// Opens a guide on its first page.
    ///
    /// - Parameters:
    ///   - guide: The guide.
    ///   - flow: Its pages on the present screen.
    ///   - locale: The reader's locale.
    ///   - openedAt: When, in milliseconds since the kiosk began.
    ///   - path: How the reader came to it.
    ///   - origin: Where the reader came from.
    init(
        _ guide: LocalizedGuide, flow: GuideFlow, locale: LanguageTag, openedAt: Int, path: JournalEntry.Path,
        origin: KioskModel.Screen
    ) {
        self.guide = guide
        self.flow = flow
        self.locale = locale
        self.openedAt = openedAt
        self.path = path
        self.origin = origin
    }

    /// The index of the page on the screen.
    var page: Int { flow.page(of: place) }

    /// Turns to a page.
    ///
    /// - Parameter index: The page; beyond the guide's ends, the first or last.
    mutating func turn(to index: Int) { place = flow.place(ofPage: max(0, min(index, flow.pages.count - 1))) }

    /// Turns to the page of a place.
    ///
    /// - Parameter place: The place.
    mutating func turn(to place: GuideFlow.Place) { self.place = place }

    /// Lays the guide out anew; the text that was on the screen stays there.
    ///
    /// - Parameter flow: The guide's pages on the new screen.
    mutating func reflow(_ flow: GuideFlow) { self.flow = flow }

    /// Puts another version of the guide in this one's place: another language's, or that of files that have changed.
    ///
    /// - Parameters:
    ///   - guide: The same product's guide.
    ///   - flow: Its pages.
    mutating func replace(_ guide: LocalizedGuide, flow: GuideFlow) {
        place = guide.place(of: place, in: self.guide)
        self.guide = guide
        self.flow = flow
    }
}

extension LocalizedGuide {
    /// The paragraph in this version of a guide that says what one in another version says.
    ///
    /// - Parameters:
    ///   - index: The paragraph's index in the other version.
    ///   - other: The other version: another language, or an earlier state.
    /// - Returns: Its index here; `nil` where it is gone.
    func paragraph(of index: Int, in other: LocalizedGuide) -> Int? {
        guard other.narration.indices.contains(index) else { return nil }
        return narration.firstIndex { $0.id == other.narration[index].id }
    }

    /// The place in this version of a guide that says what a place in another version says.
    ///
    /// - Parameters:
    ///   - place: The place in the other version.
    ///   - other: The other version: another language, or an earlier state.
    /// - Returns: The same paragraph, as far into it in proportion; where it is gone, the one that has come in its place.
    func place(of place: GuideFlow.Place, in other: LocalizedGuide) -> GuideFlow.Place {
        guard let index = place.paragraph, other.narration.indices.contains(index) else { return place }
        let former = other.narration[index]
        guard let now = paragraph(of: index, in: other) else {
            return narration.isEmpty ? .beginning : .paragraph(min(index, narration.count - 1), offset: 0)
        }
        let length = max(1, former.text.text.utf8.count)
        // What stands before a paragraph has an offset below 0.
        let offset = place.offset <= 0 ? place.offset : place.offset * narration[now].text.text.utf8.count / length
        return .paragraph(now, offset: offset)
    }
}
