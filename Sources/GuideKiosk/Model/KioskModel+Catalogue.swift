import ExhibitGuide
import ICU

extension KioskModel {
    /// The selected product, if there are products.
    var selectedEntry: Catalogue.Entry? {
        guard let entries = content?.catalogue.entries, entries.indices.contains(cataloguePosition.selected) else {
            return nil
        }
        return entries[cataloguePosition.selected]
    }

    /// The product whose stop number has been typed.
    var typedEntry: Catalogue.Entry? { stopEntry.number.flatMap { content?.catalogue.entry(stop: $0) } }

    /// How many products the screen shows at once.
    var catalogueRows: Int { content.map { CatalogueLayout(self, $0).frame.bodyRows } ?? 1 }

    /// Changes the state as a key on the catalogue asks.
    ///
    /// - Parameter key: The key.
    /// - Returns: What is needed next.
    mutating func handleCatalogue(_ key: KioskKey) -> [KioskEffect] {
        guard let content else { return [] }
        if let effects = handleStop(key) { return effects }
        let direction = content.interface.direction
        switch key {
        case .enter, .character(" "), .forward(in: direction):
            return selectedEntry.map { open($0) } ?? []
        case .escape, .backspace, .backward(in: direction):
            screen = .language
            return greetSelected()
        default:
            _ = cataloguePosition.move(by: key, of: content.catalogue.entries.count, rows: catalogueRows)
            return []
        }
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
            return entry.map { open($0) } ?? []
        default:
            // Any other key shows that the visitor has something else in mind.
            stopEntry.clear()
            return nil
        }
        return []
    }

    private mutating func open(_ entry: Catalogue.Entry) -> [KioskEffect] {
        guard let content else { return [] }
        let entries = content.catalogue.entries
        if let index = entries.firstIndex(of: entry) {
            cataloguePosition.select(index, of: entries.count, rows: catalogueRows)
        }
        awaitedProduct = entry.id
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
