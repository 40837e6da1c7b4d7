import ExhibitGuide

/// Documents in the order of their languages and names, in which one is found without a table beside it: an export of any size
/// remembers each of its documents once.
struct DocumentList: Hashable, Sendable, RandomAccessCollection {
    private var documents: [PublishedDocument] = []

    /// An empty list.
    init() {}

    /// Brings documents into order.
    init(_ documents: [PublishedDocument]) {
        self.documents = documents
        self.documents.sort(by: Self.precedes)
    }

    var startIndex: Int { documents.startIndex }
    var endIndex: Int { documents.endIndex }
    subscript(index: Int) -> PublishedDocument { documents[index] }

    /// Whether a document is there, in this version.
    func contains(_ document: PublishedDocument) -> Bool {
        index(of: document).map { documents[$0].digest == document.digest } ?? false
    }

    /// Whether a document is there, in any version.
    func containsAnyVersion(of document: PublishedDocument) -> Bool { index(of: document) != nil }

    /// Whether a document is there, in any version.
    func containsAnyVersion(of locale: String, _ name: String) -> Bool {
        containsAnyVersion(of: PublishedDocument(locale: locale, name: name, digest: SHA256([])))
    }

    /// The documents of each language.
    var languages: [(locale: String, documents: ArraySlice<PublishedDocument>)] {
        var languages: [(String, ArraySlice<PublishedDocument>)] = []
        var start = 0
        while start < documents.count {
            let locale = documents[start].locale
            let end = documents[start...].firstIndex { $0.locale != locale } ?? documents.count
            languages.append((locale, documents[start..<end]))
            start = end
        }
        return languages
    }

    private func index(of document: PublishedDocument) -> Int? {
        let index = documents.partitioningIndex { !Self.precedes($0, document) }
        return index < documents.count && !Self.precedes(document, documents[index]) ? index : nil
    }

    private static func precedes(_ left: PublishedDocument, _ right: PublishedDocument) -> Bool {
        left.locale == right.locale ? left.name < right.name : left.locale < right.locale
    }
}
