import ExhibitGuide

/// A guide that is being read, and how far.
struct GuideReading: Sendable {
    /// The guide.
    let guide: LocalizedGuide
    /// The guide's pages on the present screen.
    private(set) var flow: GuideFlow
    /// What the page shows, however long pages are.
    private var place = GuideFlow.Place.beginning

    /// Opens a guide on its first page.
    ///
    /// - Parameters:
    ///   - guide: The guide.
    ///   - flow: Its pages on the present screen.
    init(_ guide: LocalizedGuide, flow: GuideFlow) {
        self.guide = guide
        self.flow = flow
    }

    /// The index of the page on the screen.
    var page: Int { flow.page(of: place) }

    /// Turns to a page.
    ///
    /// - Parameter index: The page; beyond the guide's ends, the first or last.
    mutating func turn(to index: Int) { place = flow.place(ofPage: max(0, min(index, flow.pages.count - 1))) }

    /// Lays the guide out anew; the text that was on the screen stays there.
    ///
    /// - Parameter flow: The guide's pages on the new screen.
    mutating func reflow(_ flow: GuideFlow) { self.flow = flow }
}
