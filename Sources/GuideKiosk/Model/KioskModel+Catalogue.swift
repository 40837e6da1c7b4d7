import ExhibitGuide
import ICU

extension KioskModel {
    /// The products as rows, in the order that the visitor chose.
    var list: CatalogueList? { content?.list(order) }

    /// The selected product, if there are products.
    var selectedEntry: Catalogue.Entry? {
        list?.product(inRow: cataloguePosition.selected).flatMap { content?.catalogue.entries[$0] }
    }

    /// The product whose stop number has been typed.
    var typedEntry: Catalogue.Entry? { stopEntry.number.flatMap { content?.catalogue.entry(stop: $0) } }

    /// How many rows of the list the screen shows at once.
    var catalogueRows: Int { content.map { CatalogueLayout(self, $0).frame.bodyRows } ?? 1 }

    /// The first row with a product.
    var firstRow: Int? { list.flatMap { $0.rows.isEmpty ? nil : $0.selectable(near: 0, goesUp: false) } }

    /// Changes the state as a key on the catalogue asks.
    ///
    /// - Parameter key: The key.
    /// - Returns: What is needed next.
    mutating func handleCatalogue(_ key: KioskKey) -> [KioskEffect] {
        guard let content else { return [] }
        if let effects = handleStop(key) { return effects }
        let direction = content.interface.direction
        switch key {
        case .enter, .character(" "): return selectedEntry.map { open($0, .catalogue) } ?? []
        case .escape, .backspace: return leaveCatalogue()
        case .forward(in: direction): jump(by: 1)
        case .backward(in: direction): jump(by: -1)
        case .tab, .function(3): changeOrder()
        case .character(let character) where character.isSearchable || character == "/":
            openSearch(typing: character)
        default: move(key, in: content.list(order))
        }
        return []
    }

    private mutating func move(_ key: KioskKey, in list: CatalogueList) {
        let before = cataloguePosition.selected
        guard cataloguePosition.move(by: key, of: list.rows.count, rows: catalogueRows) else { return }
        select(row: list.selectable(near: cataloguePosition.selected, goesUp: cataloguePosition.selected < before))
    }

    /// Selects a row, with the heading over it on the screen.
    mutating func select(row: Int) {
        guard let list else { return }
        let (count, rows) = (list.rows.count, catalogueRows)
        let row = list.selectable(near: max(0, min(row, count - 1)), goesUp: false)
        if row > 0, rows > 1, list.product(inRow: row - 1) == nil {
            cataloguePosition.select(row - 1, of: count, rows: rows)
        }
        cataloguePosition.select(row, of: count, rows: rows)
    }

    /// Goes to the beginning of another section; back first to the beginning of the present one.
    private mutating func jump(by step: Int) {
        guard let list, !list.sections.isEmpty else { return }
        let present = list.section(ofRow: cataloguePosition.selected) ?? 0
        let isAtBeginning = list.sections[present].row == cataloguePosition.selected
        jump(to: step < 0 && !isAtBeginning ? present : present + step)
    }

    /// Goes to the beginning of a section.
    ///
    /// - Parameter section: The section; beyond the ends, the first or last.
    mutating func jump(to section: Int) {
        guard let list, !list.sections.isEmpty else { return }
        hasJumped = true
        let row = list.sections[max(0, min(section, list.sections.count - 1))].row
        // The section at the top of the screen, as far as the list goes.
        cataloguePosition.scroll(
            to: list.product(inRow: row - 1) == nil && row > 0 ? row - 1 : row, of: list.rows.count, rows: catalogueRows
        )
        select(row: row)
    }

    /// Lists the products in the other order; the same one stays selected.
    private mutating func changeOrder() {
        let product = list?.product(inRow: cataloguePosition.selected)
        order = order.other
        cataloguePosition = ListPosition()
        if let list, let row = product.map(list.row(ofProduct:)) ?? firstRow { select(row: row) }
    }

    /// Changes the stop number that is being typed, or opens its product.
    ///
    /// A number is opened by Enter alone, and not with its last digit: what a visitor types must not change the screen before they
    /// ask for it (WCAG 2.2, 3.2.2).
    ///
    /// - Parameter key: The key.
    /// - Returns: What is needed next; `nil` where the key means something else.
    mutating func handleStop(_ key: KioskKey) -> [KioskEffect]? {
        if let digit = key.digit {
            stopEntry.append(digit)
            narration?.pause()
            return []
        }
        guard !stopEntry.isEmpty else { return nil }
        switch key {
        case .escape: stopEntry.clear()
        case .backspace: stopEntry.removeLast()
        case .enter:
            let entry = typedEntry
            if entry == nil { remark = .noStop(stopEntry.digits) }
            stopEntry.clear()
            return entry.map { open($0, .stop) } ?? []
        default:
            // Any other key shows that the visitor has something else in mind.
            stopEntry.clear()
            return nil
        }
        return []
    }

    /// Asks for a product's guide.
    ///
    /// - Parameters:
    ///   - entry: The product.
    ///   - path: How the visitor came to it.
    /// - Returns: What is needed next.
    mutating func open(_ entry: Catalogue.Entry, _ path: JournalEntry.Path) -> [KioskEffect] {
        guard let content else { return [] }
        if let list, let index = content.index(of: entry.id) { select(row: list.row(ofProduct: index)) }
        stopEntry.clear()
        let isJump = path == .catalogue && hasJumped
        hasJumped = false
        // From guide to guide, the way back stays the same.
        let origin = path == .search ? .search : reading?.origin ?? .catalogue
        awaited = AwaitedGuide(product: entry.id, path: isJump ? .index : path, origin: origin)
        return [.open(product: entry.id, locale: content.locale)]
    }
}

extension KioskKey {
    /// The arrow that leads deeper.
    ///
    /// - Parameter direction: The direction in which the screen is laid out.
    /// - Returns: The arrow in the direction of reading.
    static func forward(in direction: TextDirection) -> KioskKey { direction == .leftToRight ? .right : .left }

    /// The arrow that leads back.
    ///
    /// - Parameter direction: The direction in which the screen is laid out.
    /// - Returns: The arrow against the direction of reading.
    static func backward(in direction: TextDirection) -> KioskKey { direction == .leftToRight ? .left : .right }
}
