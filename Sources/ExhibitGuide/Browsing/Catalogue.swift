/// The products as a reader browses them: in the order of their language, under index letters.
public struct Catalogue: Hashable, Sendable {
    /// One product in the list.
    public struct Entry: Hashable, Sendable, Identifiable {
        /// The product's id.
        public let id: String
        /// The number that a visitor types.
        public let stop: Int
        /// Its name.
        public let title: LocalizedText
        /// The company that shows it.
        public let company: LocalizedText
        /// Where the booth is.
        public let booth: String
        /// The id of its concept.
        public let concept: String
        /// The letter of the index under which it stands, or `A–Z` where the letters would begin anew
        /// (``AlphabeticIndex/labels(forSorted:)``).
        public let indexLetter: String
        /// What of it was invented for demonstration.
        public let sample: Sample
    }

    /// The products in the reader's order: by title, as the reader's language sorts, then by stop number.
    public let entries: [Entry]

    /// The letters of the index that have products, in order.
    public var indexLetters: [String] {
        var letters: [String] = []
        for entry in entries where letters.last != entry.indexLetter { letters.append(entry.indexLetter) }
        return letters
    }

    /// The product of a stop number.
    ///
    /// - Parameter number: What the visitor typed.
    /// - Returns: The product, if there is one.
    public func entry(stop number: Int) -> Entry? { entries.first { $0.stop == number } }
}
