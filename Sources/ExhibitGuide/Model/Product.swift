/// A product of the exhibition, with its commentary in the source language.
public struct Product: Hashable, Sendable, Identifiable {
    /// The product's id: the name of its file, of its PO domain and of its JSON documents.
    public let id: String
    /// The id of its concept.
    public let concept: String
    /// Where its booth is: `L-03`.
    public let booth: String
    /// The number that a visitor types.
    public let stop: Int
    /// What of it was invented for demonstration.
    public let sample: Sample
    /// The company that shows it.
    public let company: SourceText
    /// Its name.
    public let title: SourceText
    /// A line about it.
    public let tagline: SourceText
    /// Its facts, in the author's order.
    public let facts: [Fact]
    /// The names of facts that are wrong, and therefore not among ``facts``.
    let damagedFacts: Set<String>
    /// The paragraphs of its narration, in their order.
    public let narration: [SourceText]
    /// Where it was read from.
    public let file: String

    /// Every message of the product, in the order of its file.
    public var texts: [SourceText] {
        [company, title, tagline] + facts.compactMap(\.label) + narration
    }
}

/// What of a guide was invented for demonstration, and is shown as such.
public enum Sample: Hashable, Sendable {
    /// Nothing.
    case no
    /// All of it.
    case all
    /// Only what is named: `booth`, `stop`, `concept`.
    case fields([String])

    /// Whether the whole guide is a sample.
    public var isWhole: Bool { self == .all }

    /// The fields that are samples in a guide that is otherwise none.
    public var fieldNames: [String] {
        if case .fields(let names) = self { names } else { [] }
    }
}
