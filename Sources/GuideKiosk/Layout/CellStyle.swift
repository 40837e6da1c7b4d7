/// What a text on the screen is, from which the terminal's theme decides on how it looks.
struct CellStyle: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    /// The name of the exhibition or of a product.
    static let title = CellStyle(rawValue: 1 << 0)
    /// What stands over a list or a table.
    static let heading = CellStyle(rawValue: 1 << 1)
    /// A word that matters.
    static let strong = CellStyle(rawValue: 1 << 2)
    /// A word that is set apart.
    static let em = CellStyle(rawValue: 1 << 3)
    /// What is said about the text, not by it: that it is a sample, or in another language.
    static let notice = CellStyle(rawValue: 1 << 4)
    /// The name of a key.
    static let key = CellStyle(rawValue: 1 << 5)
    /// The item of a list on which the keys act.
    static let selected = CellStyle(rawValue: 1 << 6)
    /// What stands beside the main thing: a company, a page number.
    static let secondary = CellStyle(rawValue: 1 << 7)
    /// The sentence that is being narrated.
    static let current = CellStyle(rawValue: 1 << 8)
}
