import ExhibitGuide

/// The order in which the products are listed.
enum CatalogueOrder: Hashable, Sendable, CaseIterable {
    /// Under their concepts, in the exhibition's order.
    case concept
    /// In one list, under the letters of the reader's language.
    case name

    /// The other order.
    var other: CatalogueOrder { self == .concept ? .name : .concept }
}

/// The products in one order, row by row, and where one may jump to.
struct CatalogueList: Sendable {
    /// A row of the list.
    enum Row: Hashable, Sendable {
        /// The name of the concept of the products below.
        case heading(LocalizedText)
        /// A product, by its index in the catalogue.
        case product(Int)
    }

    /// A part of the list that one may jump to.
    struct Section: Hashable, Sendable {
        /// What it is called: a letter of the index, or a concept's name.
        let label: String
        /// The row of its first product.
        let row: Int
    }

    /// The rows from the top.
    let rows: [Row]
    /// The parts, in order.
    let sections: [Section]
    private let rowsOfProducts: [Int]

    /// Lists products.
    ///
    /// - Parameters:
    ///   - catalogue: The products in the reader's order.
    ///   - concepts: The concepts in the exhibition's order.
    ///   - order: The order of the list.
    init(_ catalogue: Catalogue, concepts: [LocalizedConcept], order: CatalogueOrder) {
        var rows: [Row] = []
        var sections: [Section] = []
        let entries = catalogue.entries
        switch order {
        case .name:
            for index in entries.indices {
                if sections.last?.label != entries[index].indexLetter {
                    sections.append(Section(label: entries[index].indexLetter, row: rows.count))
                }
                rows.append(.product(index))
            }
        case .concept:
            let groups = Dictionary(grouping: entries.indices) { entries[$0].concept }
            for concept in concepts {
                guard let members = groups[concept.id] else { continue }
                rows.append(.heading(concept.title))
                sections.append(Section(label: concept.title.text, row: rows.count))
                rows += members.map(Row.product)
            }
            let known = Set(concepts.map(\.id))
            rows += entries.indices.filter { !known.contains(entries[$0].concept) }.map(Row.product)
        }
        self.rows = rows
        self.sections = sections
        var rowsOfProducts = [Int](repeating: 0, count: entries.count)
        for (row, content) in rows.enumerated() {
            if case .product(let index) = content { rowsOfProducts[index] = row }
        }
        self.rowsOfProducts = rowsOfProducts
    }

    /// The product in a row.
    ///
    /// - Parameter row: The row.
    /// - Returns: Its index in the catalogue; `nil` for a heading and beyond the list.
    func product(inRow row: Int) -> Int? {
        guard rows.indices.contains(row), case .product(let index) = rows[row] else { return nil }
        return index
    }

    /// The row of a product.
    ///
    /// - Parameter product: Its index in the catalogue.
    /// - Returns: The row.
    func row(ofProduct product: Int) -> Int { rowsOfProducts.indices.contains(product) ? rowsOfProducts[product] : 0 }

    /// The part of the list that a row is in.
    ///
    /// - Parameter row: The row.
    /// - Returns: The index of the section; `nil` before the first.
    func section(ofRow row: Int) -> Int? { sections.lastIndex { $0.row <= row } }

    /// The row of a product at or beside a row, for a list whose headings cannot be selected.
    ///
    /// - Parameters:
    ///   - row: The row.
    ///   - goesUp: Whether the row above is preferred to the row below.
    /// - Returns: A row with a product, if there is one.
    func selectable(near row: Int, goesUp: Bool) -> Int {
        if product(inRow: row) != nil { return row }
        let (first, second) = goesUp ? (row - 1, row + 1) : (row + 1, row - 1)
        return product(inRow: first) != nil ? first : product(inRow: second) != nil ? second : row
    }
}
