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
        case .character(let character) where search.query.count < ProductSearch.maximumLength:
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
        guard let search, let content else { return }
        let entries = content.catalogue.entries
        let results = index?.products(matching: search.query) ?? []
        let selected =
            search.results.indices.contains(search.position.selected) ? search.results[search.position.selected] : nil
        self.search?.results = results
        self.search?.position = ListPosition()
        guard keepingSelection, let selected, entries.indices.contains(selected),
            let row = results.firstIndex(of: selected)
        else { return }
        let rows = searchRows
        self.search?.position.select(row, of: results.count, rows: rows)
    }

    private mutating func closeSearch() {
        let origin = search?.origin ?? .catalogue
        search = nil
        // The guide from which the search was opened may have been left since.
        let isGuide = origin == .guide || origin == .narration
        screen = isGuide && reading == nil ? .catalogue : origin
    }
}
