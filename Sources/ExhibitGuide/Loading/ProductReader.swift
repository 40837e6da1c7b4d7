/// Reads `Guides/<product>.yaml`.
struct ProductReader {
    static let keys = [
        "concept", "booth", "stop", "sample", "company", "title", "tagline", "facts", "narration",
    ]

    private static let sampleFields = ["booth", "concept", "stop"]

    let exhibition: ExhibitionInfo

    /// The product; `nil` where a part that every guide has is missing or wrong.
    func read(_ root: YAMLNode, id: String, file: String, reader: inout NodeReader) -> Product? {
        guard let mapping = reader.mapping(root, keys: Self.keys) else { return nil }
        let concept = reader.required("concept", in: mapping).flatMap { self.concept($0, &reader) }
        let booth = reader.required("booth", in: mapping).flatMap { reader.text($0) }
        let stop = reader.required("stop", in: mapping).flatMap { reader.positiveInteger($0) }
        let sample = mapping["sample"].map { self.sample($0, &reader) } ?? .no
        let company = reader.required("company", in: mapping).flatMap { reader.message($0, key: "company") }
        let title = reader.required("title", in: mapping).flatMap { reader.message($0, key: "title") }
        let tagline = reader.required("tagline", in: mapping).flatMap { reader.message($0, key: "tagline") }
        let facts = mapping["facts"].map { FactReader(of: exhibition).facts($0, reader: &reader) }
        let narration = reader.required("narration", in: mapping).map { self.narration($0, &reader) }
        let texts = [company, title, tagline].compactMap { $0 } + (facts ?? []).compactMap(\.label) + (narration ?? [])
        reader.report(
            contentsOf: SourceChecker.check(
                texts, variables: FactReader.names(in: mapping["facts"]), facts: facts ?? []))
        for fact in facts ?? [] where fact.label == nil && exhibition.label(of: fact.id) == nil {
            reader.report(
                fact.location, "the fact “\(fact.id)” has no label",
                remedy: "add “\(fact.id): …” to the labels of exhibition.yaml, or a label of its own")
        }
        guard let concept, let booth, let stop, let company, let title, let tagline, let narration else { return nil }
        return Product(
            id: id, concept: concept, booth: booth, stop: stop, sample: sample, company: company, title: title,
            tagline: tagline, facts: facts ?? [],
            damagedFacts: FactReader.names(in: mapping["facts"]).subtracting((facts ?? []).map(\.id)),
            narration: narration, file: file)
    }

    private func concept(_ node: YAMLNode, _ reader: inout NodeReader) -> String? {
        guard let text = reader.text(node) else { return nil }
        let known = exhibition.concepts.map(\.id)
        if known.contains(text) { return text }
        let guess = NodeReader.nearest(to: text, among: known).map { "did you mean “\($0)”?" }
        reader.report(
            node.location, "“\(text)” is none of the exhibition's concepts",
            remedy: guess ?? "use one of \(known.joined(separator: ", "))")
        return nil
    }

    private func sample(_ node: YAMLNode, _ reader: inout NodeReader) -> Sample {
        guard case .sequence(let items) = node.content else { return reader.boolean(node) == true ? .all : .no }
        let names = items.compactMap { item -> String? in
            guard let text = reader.text(item) else { return nil }
            if Self.sampleFields.contains(text) { return text }
            reader.report(
                item.location, "“\(text)” cannot be marked as a sample",
                remedy: "use true, or a list of \(Self.sampleFields.joined(separator: ", "))")
            return nil
        }
        return names.isEmpty ? .no : .fields(names.sorted())
    }

    private func narration(_ node: YAMLNode, _ reader: inout NodeReader) -> [SourceText] {
        guard let mapping = reader.mapping(node) else { return [] }
        return mapping.entries.compactMap { entry in
            guard FactReader.isIdentifier(entry.key) else {
                reader.report(
                    entry.keyLocation, "“\(entry.key)” cannot be the name of a paragraph",
                    remedy: "use lower-case letters a–z, digits and hyphens")
                return nil
            }
            return reader.message(entry.value, key: "narration." + entry.key)
        }
    }
}
