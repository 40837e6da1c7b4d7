extension KioskModel {
    /// How many results the screen shows at once.
    var searchRows: Int { SearchLayout(self).frame.bodyRows }

    /// Opens the search.
    ///
    /// - Parameter character: What was typed; a slash opens it with nothing typed.
    mutating func openSearch(typing character: Character) {
        narration?.pause()
        stopEntry.clear()
        search = ProductSearch(query: character == "/" ? "" : String(character), origin: screen)
        screen = .search
        find()
    }

    /// Changes the state as a key on the search asks.
    ///
    /// - Parameter key: The key.
    /// - Returns: What is needed next.
    mutating func handleSearch(_ key: KioskKey) -> [KioskEffect] {
        guard let search, let content else { return [] }
        let rows = searchRows
        if self.search?.position.move(by: key, of: search.results.count, rows: rows) == true { return [] }
        switch key {
        case .enter:
            guard search.results.indices.contains(search.position.selected) else { return [] }
            return open(content.catalogue.entries[search.results[search.position.selected]], .search)
        case .escape: closeSearch()
        case .backspace where search.query.isEmpty: closeSearch()
        case .backspace:
            self.search?.query.removeLast()
            find()
        case .character(let character) where ProductSearch.takesMore(after: search.query):
            self.search?.query.append(character)
            find()
        default: break
        }
        return []
    }

    /// Finds what has been typed so far.
    ///
    /// - Parameter keepingSelection: Whether the product that was selected stays so.
    mutating func find(keepingSelection: Bool = false) {
        guard let search else { return }
        let results = index?.products(matching: search.query) ?? []
        self.search?.results = results
        guard keepingSelection else {
            self.search?.position = ListPosition()
            return
        }
        let former = FormerSelection(in: search.results, selected: search.position.selected)
        let (row, rows) = (former.place(results.firstIndex) ?? 0, searchRows)
        self.search?.position.follow(row, of: results.count, rows: rows)
    }

    /// Lists what was found among the products of before, as far as it is among those that there are now.
    ///
    /// - Parameters:
    ///   - former: The products of before.
    ///   - content: The products that there are now.
    mutating func keepResults(of former: KioskContent, in content: KioskContent) {
        guard let search else { return }
        let ids = search.results.map { former.catalogue.entries[$0].id }
        let results = ids.compactMap(content.index)
        self.search?.results = results
        let selection = FormerSelection(in: ids, selected: search.position.selected)
        let row = selection.place { content.index(of: $0).flatMap(results.firstIndex) } ?? 0
        let rows = searchRows
        self.search?.position.follow(row, of: results.count, rows: rows)
    }

    private mutating func closeSearch() {
        let origin = search?.origin ?? .catalogue
        search = nil
        // The guide from which the search was opened may have been left since.
        let isGuide = origin == .guide || origin == .narration
        screen = isGuide && reading == nil ? .catalogue : origin
    }
}
