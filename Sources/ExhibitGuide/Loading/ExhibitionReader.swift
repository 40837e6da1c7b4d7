import ICU

/// Reads `Guides/exhibition.yaml`.
struct ExhibitionReader {
    static let keys = [
        "id", "source", "fallback", "reference", "dates", "timeZone", "title", "welcome", "venue", "facts", "concepts",
        "labels",
        "economies",
        "policy", "checks",
    ]

    /// The exhibition; `nil` where what every guide needs is missing.
    static func read(_ root: YAMLNode, file: String, reader: inout NodeReader) -> ExhibitionInfo? {
        guard let mapping = reader.mapping(root, keys: keys) else { return nil }
        let id = reader.required("id", in: mapping).flatMap { identifier($0, &reader) }
        let source = reader.required("source", in: mapping).flatMap { reader.languageTag($0) }
        let title = reader.required("title", in: mapping).flatMap { reader.message($0, key: "title") }
        let economies = mapping["economies"].map { self.economies($0, &reader) } ?? []
        let facts = FactReader(economies: economies.map(\.code))
        let concepts = reader.required("concepts", in: mapping).map { self.concepts($0, &reader) }
        let dates = mapping["dates"].flatMap { interval($0, facts, &reader) }
        var factNames = FactReader.names(in: mapping["facts"])
        var ownFacts = mapping["facts"].map { facts.facts($0, reader: &reader) } ?? []
        // Its dates are a fact, too, without being written again.
        if let node = mapping["dates"], factNames.insert("dates").inserted, let dates {
            ownFacts.append(Fact(id: "dates", value: dates, label: nil, location: node.location))
        }
        let info = ExhibitionInfo(
            id: id ?? "", sourceLocale: source ?? .undetermined,
            fallback: mapping["fallback"].flatMap { reader.list($0) }?.compactMap { reader.languageTag($0) } ?? [],
            reference: mapping["reference"].flatMap { reader.languageTag($0) }, dates: dates,
            timeZone: mapping["timeZone"].flatMap { timeZone($0, &reader) } ?? "UTC",
            title: title ?? SourceText(key: "title", source: "", file: file),
            welcome: mapping["welcome"].flatMap { reader.message($0, key: "welcome") },
            venue: mapping["venue"].flatMap { reader.message($0, key: "venue") },
            facts: ownFacts, damagedFacts: factNames.subtracting(ownFacts.map(\.id)),
            concepts: concepts ?? [],
            labels: mapping["labels"].map { labels($0, &reader) } ?? [], economies: economies,
            policy: mapping["policy"].map { policy($0, &reader) } ?? TranslationPolicy(),
            ignoredRules: mapping["checks"].map { IgnoredRuleReader.read($0, &reader) } ?? [], file: file)
        let texts = (title == nil ? Array(info.texts.dropFirst()) : info.texts)
        reader.report(contentsOf: SourceChecker.check(texts, variables: factNames, facts: ownFacts))
        guard id != nil, source != nil, title != nil, concepts != nil else { return nil }
        return info
    }

    private static func identifier(_ node: YAMLNode, _ reader: inout NodeReader) -> String? {
        guard let text = reader.text(node) else { return nil }
        if FactReader.isIdentifier(text) { return text }
        reader.report(
            node.location, "“\(text)” cannot be an id", remedy: "use lower-case letters a–z, digits and hyphens")
        return nil
    }

    private static func interval(_ node: YAMLNode, _ facts: FactReader, _ reader: inout NodeReader) -> FactValue? {
        reader.mapping(node, keys: ["from", "to"]).flatMap { facts.interval($0, &reader) }
    }

    private static func timeZone(_ node: YAMLNode, _ reader: inout NodeReader) -> String? {
        guard let text = reader.text(node) else { return nil }
        if CodeLists.isTimeZone(text) { return text }
        reader.report(
            node.location, "“\(text)” is no time zone", remedy: "write an IANA identifier, such as Asia/Seoul")
        return nil
    }

    private static func concepts(_ node: YAMLNode, _ reader: inout NodeReader) -> [Concept] {
        guard let mapping = reader.mapping(node) else { return [] }
        return mapping.entries.compactMap { entry in
            guard FactReader.isIdentifier(entry.key) else {
                reader.report(
                    entry.keyLocation, "“\(entry.key)” cannot be the id of a concept",
                    remedy: "use lower-case letters a–z, digits and hyphens")
                return nil
            }
            let key = "concepts." + entry.key
            if case .mapping = entry.value.content {
                guard let inner = reader.mapping(entry.value, keys: ["title", "sample"]),
                    let title = reader.required("title", in: inner).flatMap({ reader.message($0, key: key) })
                else { return nil }
                let isSample = inner["sample"].flatMap { reader.boolean($0) } ?? false
                return Concept(id: entry.key, title: title, isSample: isSample)
            }
            return reader.message(entry.value, key: key).map { Concept(id: entry.key, title: $0, isSample: false) }
        }
    }

    private static func labels(_ node: YAMLNode, _ reader: inout NodeReader) -> [SourceText] {
        reader.mapping(node)?.entries.compactMap { reader.message($0.value, key: "labels." + $0.key) } ?? []
    }

    private static func economies(_ node: YAMLNode, _ reader: inout NodeReader) -> [Economy] {
        guard let items = reader.list(node) else { return [] }
        var seen: Set<String> = []
        return items.compactMap { item in
            guard let mapping = reader.mapping(item, keys: ["code", "name", "locales"]),
                let codeNode = reader.required("code", in: mapping), let code = reader.text(codeNode)
            else { return nil }
            guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
                reader.report(
                    codeNode.location, "“\(code)” is no code of an economy",
                    remedy: "write two capital letters, such as KR")
                return nil
            }
            guard seen.insert(code).inserted else {
                reader.report(codeNode.location, "the economy “\(code)” stands twice", remedy: "keep one of the two")
                return nil
            }
            return Economy(
                code: code, name: mapping["name"].flatMap { reader.message($0, key: "economies." + code) },
                locales: mapping["locales"].flatMap { reader.list($0) }?.compactMap { reader.languageTag($0) } ?? [])
        }
    }

    private static func policy(_ node: YAMLNode, _ reader: inout NodeReader) -> TranslationPolicy {
        var policy = TranslationPolicy()
        guard let mapping = reader.mapping(node, keys: ["drafts", "outdated"]) else { return policy }
        if let drafts = mapping["drafts"] { policy.drafts = visibility(drafts, &reader) ?? policy.drafts }
        if let outdated = mapping["outdated"] { policy.outdated = visibility(outdated, &reader) ?? policy.outdated }
        return policy
    }

    private static func visibility(
        _ node: YAMLNode, _ reader: inout NodeReader
    ) -> TranslationPolicy.Visibility? {
        guard let text = reader.text(node) else { return nil }
        if let visibility = TranslationPolicy.Visibility(rawValue: text) { return visibility }
        reader.report(node.location, "“\(text)” is no policy", remedy: "write show or hide")
        return nil
    }
}
