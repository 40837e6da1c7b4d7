/// A search for a product.
struct ProductSearch: Hashable, Sendable {
    /// No more is typed than this.
    static let maximumLength = 40

    /// What has been typed.
    var query = ""
    /// The products that were found, by their indices in the catalogue.
    var results: [Int] = []
    /// Which of them is selected.
    var position = ListPosition()
    /// Where the visitor came from, and goes back to.
    var origin: KioskModel.Screen
}
