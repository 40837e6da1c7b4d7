/// A search for a product.
struct ProductSearch: Hashable, Sendable {
    /// No more characters are typed than this.
    static let maximumLength = 40
    /// Nor more marks on them, which a character may have without end.
    private static let maximumScalars = 3 * maximumLength

    /// Whether there is room for another character, or another mark on the last.
    ///
    /// - Parameter query: What has been typed so far.
    /// - Returns: Whether there is.
    static func takesMore(after query: String) -> Bool {
        query.count < maximumLength && query.unicodeScalars.count < maximumScalars
    }

    /// What has been typed.
    var query = ""
    /// The products that were found, by their indices in the catalogue.
    var results: [Int] = []
    /// Which of them is selected.
    var position = ListPosition()
    /// Where the visitor came from, and goes back to.
    var origin: KioskModel.Screen
}
