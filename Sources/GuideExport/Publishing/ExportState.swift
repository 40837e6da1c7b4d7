/// What an export remembers of itself, in a hidden file of its folder. It is no part of the documents: without it the next run
/// takes longer, and lets replaced versions stay for their time anew.
struct ExportState: Hashable, Sendable {
    /// The file's name.
    static let file = ".guide-export"

    /// A language, and what it was made from.
    struct Language: Hashable, Sendable {
        let locale: String
        /// The folders of translations that its texts came from, in order.
        let chain: [String]
        /// The digest of everything that it was made from.
        let source: SHA256
    }

    /// The digest of the `index.json` that the rest belongs to.
    var index: SHA256
    /// The digest of what every language was made from; `nil` where something was wrong with the content, so that it must be read anew.
    var source: SHA256?
    var languages: [Language] = []
    /// The documents that `index.json` names.
    var documents = DocumentList()
    /// Versions that were replaced, and when, in seconds since 1970: readers may still hold an index that names them.
    var superseded: [PublishedDocument: Int] = [:]

    private static let heading = "guide export, version 1"

    /// The file's content, in pieces of some tens of kilobytes.
    var pieces: some Sequence<[UInt8]> {
        var head = [Self.heading, "index \(index)"]
        if let source { head.append("source \(source)") }
        head += languages.map { "language \($0.source) \($0.locale) \($0.chain.joined(separator: ","))" }
        let tail = superseded.map { "superseded \($0.digest) \($0.locale) \($0.name) \($1)" }.sorted()
        let runs = documents.indices.runs(of: Self.documentsOfPiece)
        let middle = runs.lazy.map { [documents] run in
            Self.lines(
                run.lazy.map { "document \(documents[$0].digest) \(documents[$0].locale) \(documents[$0].name)" })
        }
        return [AnySequence([Self.lines(head)]), AnySequence(middle), AnySequence([Self.lines(tail)])].joined()
    }

    private static let documentsOfPiece = 512

    private static func lines(_ lines: some Sequence<String>) -> [UInt8] {
        var text: [UInt8] = []
        for line in lines {
            text.append(contentsOf: line.utf8)
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }

    init(index: SHA256) { self.index = index }

    /// Reads the file; `nil` where it is not one that this version wrote, to its end.
    init?(_ bytes: [UInt8]) {
        guard bytes.last == UInt8(ascii: "\n") else { return nil }
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        guard lines.count >= 2, lines[0].elementsEqual(Self.heading.utf8) else { return nil }
        var index: SHA256?
        var languages: [Language] = []
        var documents: [PublishedDocument] = []
        documents.reserveCapacity(lines.count)
        for line in lines.dropFirst() {
            let fields = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
            guard fields.count >= 2, let digest = SHA256(hexadecimal: fields[1]) else { return nil }
            switch (fields[0], fields.count) {
            case ("index", 2): index = digest
            case ("source", 2): source = digest
            case ("language", 3...4):
                let chain = fields.count == 4 ? fields[3].split(separator: ",").map(String.init) : []
                languages.append(Language(locale: fields[2], chain: chain, source: digest))
            case ("document", 4):
                documents.append(PublishedDocument(locale: fields[2], name: fields[3], digest: digest))
            case ("superseded", 5):
                guard let seconds = Int(fields[4]) else { return nil }
                superseded[PublishedDocument(locale: fields[2], name: fields[3], digest: digest)] = seconds
            default: return nil
            }
        }
        guard let index else { return nil }
        self.index = index
        self.languages = languages
        self.documents = DocumentList(documents)
    }
}
