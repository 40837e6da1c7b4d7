import ICU

/// Reads the typed facts of a product or of the exhibition.
struct FactReader {
    /// The codes of the exhibition's economies.
    let economies: [String]
    /// The exhibition's facts, which a guide may take over by their names.
    let shared: [Fact]
    /// The names of facts of the exhibition that are wrong, which is said where they stand.
    let damaged: Set<String>

    /// The keys of each form of fact; the first of each names it.
    private static let forms: [(key: String, optional: [String])] = [
        ("number", []), ("percent", []), ("amount", ["currency"]), ("value", ["unit", "usage"]), ("date", []),
        ("from", ["to"]), ("duration", []), ("low", ["high", "unit"]), ("languages", []), ("economies", []),
        ("exhibition", []),
    ]

    /// Prepares to read the facts of a guide.
    ///
    /// - Parameter exhibition: The exhibition that it belongs to.
    init(of exhibition: ExhibitionInfo) {
        economies = exhibition.economies.map(\.code)
        shared = exhibition.facts
        damaged = exhibition.damagedFacts
    }

    /// Prepares to read the exhibition's own facts.
    ///
    /// - Parameter economies: The codes of its economies.
    init(economies: [String]) {
        self.economies = economies
        shared = []
        damaged = []
    }

    /// Names that a message gives a meaning of its own.
    private static let idRule = "use lower-case letters a–z, digits and hyphens, beginning with a letter"

    /// The facts of a mapping, in its order; facts that are wrong are reported and left out.
    func facts(_ node: YAMLNode, reader: inout NodeReader) -> [Fact] {
        guard let mapping = reader.mapping(node) else { return [] }
        return mapping.entries.compactMap { fact($0, &reader) }
    }

    /// The names that stand in a mapping of facts, right or wrong: a message that uses a wrong fact is not wrong itself.
    static func names(in node: YAMLNode?) -> Set<String> {
        guard case .mapping(let entries) = node?.content else { return [] }
        return Set(entries.map(\.key))
    }

    private func fact(_ entry: YAMLNode.Entry, _ reader: inout NodeReader) -> Fact? {
        guard Self.isIdentifier(entry.key) else {
            reader.report(entry.keyLocation, "“\(entry.key)” cannot be the name of a fact", remedy: Self.idRule)
            return nil
        }
        if case .mapping(let parts) = entry.value.content, reportDecimalComma(in: parts, &reader) { return nil }
        guard let mapping = reader.mapping(entry.value, keys: Self.forms.flatMap { [$0.key] + $0.optional } + ["label"])
        else { return nil }
        let found = Self.forms.filter { mapping[$0.key] != nil }
        guard found.count == 1, let form = found.first else {
            reader.report(
                entry.value.location,
                found.isEmpty
                    ? "the fact “\(entry.key)” has no value" : "the fact “\(entry.key)” has more than one type",
                remedy: "write one of \(Self.forms.map(\.key).joined(separator: ", "))")
            return nil
        }
        for other in mapping.entries
        where other.key != form.key && other.key != "label" && !form.optional.contains(other.key)
            && Self.forms.contains(where: { $0.optional.contains(other.key) })
        {
            reader.report(other.keyLocation, "“\(other.key)” does not go with “\(form.key)”", remedy: "remove it")
        }
        let label = mapping["label"].flatMap { reader.message($0, key: "facts.\(entry.key).label") }
        guard let value = value(form.key, mapping, &reader) else { return nil }
        return Fact(id: entry.key, value: value, label: label, location: entry.keyLocation)
    }

    /// Reports a number with commas, which YAML takes for a number and keys of digits after it: `{ value: 1,88, unit: meter }`.
    private func reportDecimalComma(in parts: [YAMLNode.Entry], _ reader: inout NodeReader) -> Bool {
        func isRest(_ part: YAMLNode.Entry) -> Bool {
            guard case .scalar("") = part.value.content else { return false }
            return !part.key.isEmpty && part.key.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
        guard let second = parts.firstIndex(where: isRest), second > 0 else { return false }
        guard case .scalar(let first) = parts[second - 1].value.content, DecimalNumber(first) != nil else {
            return false
        }
        let rest = parts[second...].prefix(while: isRest).map(\.key)
        reader.reportNumber(([first] + rest).joined(separator: ","), at: parts[second - 1].value.location)
        return true
    }

    private func value(_ form: String, _ mapping: NodeReader.Mapping, _ reader: inout NodeReader) -> FactValue? {
        guard let node = mapping[form] else { return nil }
        switch form {
        case "number": return reader.number(node).map { .number($0) }
        case "percent": return reader.number(node).map { .percent($0) }
        case "amount":
            let amount = reader.number(node)
            let code = reader.required("currency", in: mapping).flatMap { currency($0, &reader) }
            guard let amount, let code else { return nil }
            return .amount(amount, currency: code)
        case "value":
            let number = reader.number(node)
            let unit = reader.required("unit", in: mapping).flatMap { self.unit($0, &reader) }
            guard let unit else { return nil }
            guard let usageNode = mapping["usage"] else {
                return number.map { .measurement($0, unit: unit, usage: nil) }
            }
            guard let usage = usage(usageNode, unit: unit, &reader), let number else { return nil }
            return .measurement(number, unit: unit, usage: usage)
        case "date": return reader.date(node).map { .date($0) }
        case "from": return interval(mapping, &reader)
        case "duration":
            guard let text = reader.text(node) else { return nil }
            guard let duration = CivilDuration(text) else {
                reader.report(
                    node.location, "“\(text)” is no duration",
                    remedy: "write it as ISO 8601 does, such as PT1H30M or P2D")
                return nil
            }
            return .duration(duration)
        case "low":
            let low = reader.number(node)
            let highNode = reader.required("high", in: mapping)
            let high = highNode.flatMap { reader.number($0) }
            let unit = mapping["unit"].map { self.unit($0, &reader) }
            guard let low, let highNode, let high, unit == nil || unit != .some(nil) else { return nil }
            guard low <= high else {
                reader.report(highNode.location, "“\(high)” is below “\(low)”", remedy: "put the lower number first")
                return nil
            }
            return .range(low: low, high: high, unit: unit ?? nil)
        case "languages":
            return items(node, &reader) { language($0, &$1) }.map { .languages($0) }
        case "economies":
            return items(node, &reader) { economy($0, &$1) }.map { .economies($0) }
        case "exhibition": return sharedValue(node, &reader)
        default: return nil
        }
    }

    /// The value of a fact of the exhibition, which is written there alone.
    private func sharedValue(_ node: YAMLNode, _ reader: inout NodeReader) -> FactValue? {
        guard let name = reader.text(node), !damaged.contains(name) else { return nil }
        if let fact = shared.first(where: { $0.id == name }) { return fact.value }
        let known = shared.map(\.id)
        let choice = known.isEmpty ? "" : "use one of \(known.joined(separator: ", ")), or "
        let guess = NodeReader.nearest(to: name, among: known).map { "did you mean “\($0)”?" }
        reader.report(
            node.location, "“\(name)” is none of the exhibition's facts",
            remedy: guess ?? choice + "write the value itself")
        return nil
    }

    /// A first and a last day.
    func interval(_ mapping: NodeReader.Mapping, _ reader: inout NodeReader) -> FactValue? {
        let from = reader.required("from", in: mapping).flatMap { reader.date($0) }
        let toNode = reader.required("to", in: mapping)
        let to = toNode.flatMap { reader.date($0) }
        guard let from, let toNode, let to else { return nil }
        guard from.wallClockMilliseconds <= to.wallClockMilliseconds else {
            reader.report(toNode.location, "“\(to)” is before “\(from)”", remedy: "put the earlier date first")
            return nil
        }
        return .interval(from: from, to: to)
    }

    private func currency(_ node: YAMLNode, _ reader: inout NodeReader) -> String? {
        guard let code = reader.text(node) else { return nil }
        if CodeLists.isCurrency(code) { return code }
        reader.report(node.location, "“\(code)” is no currency", remedy: "write an ISO 4217 code, such as KRW")
        return nil
    }

    private func unit(_ node: YAMLNode, _ reader: inout NodeReader) -> String? {
        guard let unit = reader.text(node) else { return nil }
        if CodeLists.isUnit(unit) { return unit }
        reader.report(
            node.location, "“\(unit)” is no unit",
            remedy: "write a CLDR unit, such as meter, kilogram or kilometer-per-hour")
        return nil
    }

    private func usage(_ node: YAMLNode, unit: String, _ reader: inout NodeReader) -> String? {
        guard let usage = reader.text(node) else { return nil }
        let usages = CodeLists.usages(ofUnit: unit)
        if usages.contains(usage) { return usage }
        reader.report(
            node.location, "“\(usage)” is no usage of the unit “\(unit)”",
            remedy: usages.isEmpty
                ? "leave it out: the unit is shown everywhere as it is"
                : "write one of \(usages.joined(separator: ", ")), or leave it out")
        return nil
    }

    /// The items of a list that says something: at least one, and none twice.
    private func items<Item: Hashable>(
        _ node: YAMLNode, _ reader: inout NodeReader, _ read: (YAMLNode, inout NodeReader) -> Item?
    ) -> [Item]? {
        guard let nodes = reader.list(node) else { return nil }
        if nodes.isEmpty {
            reader.report(node.location, "the list is empty", remedy: "name one at least, or remove the fact")
        }
        var items: [Item] = []
        var known: Set<Item> = []
        for node in nodes {
            guard let item = read(node, &reader) else { continue }
            if known.insert(item).inserted {
                items.append(item)
            } else {
                reader.report(node.location, "“\(item)” stands in the list already", remedy: "remove it")
            }
        }
        return !nodes.isEmpty && items.count == nodes.count ? items : nil
    }

    /// A language; one that only an economy's name tells from others would be shown with a name that is not APEC's.
    private func language(_ node: YAMLNode, _ reader: inout NodeReader) -> LanguageTag? {
        guard let tag = reader.languageTag(node) else { return nil }
        guard let region = tag.region, Self.regionsNamedOtherwise.contains(region) else { return tag }
        let script = tag.maximized.script.map { "\(tag.language)-\($0)" } ?? tag.language
        reader.report(
            node.location, "the name of “\(tag)” would name its region otherwise than APEC does",
            remedy: "write \(script)")
        return nil
    }

    /// The economies among the regions of languages that CLDR names otherwise than APEC.
    private static let regionsNamedOtherwise: Set<String> = ["HK", "TW"]

    private func economy(_ node: YAMLNode, _ reader: inout NodeReader) -> String? {
        guard let code = reader.text(node) else { return nil }
        if economies.contains(code) { return code }
        reader.report(
            node.location, "“\(code)” is none of the exhibition's economies",
            remedy: "use a code of exhibition.yaml, or add the economy there")
        return nil
    }

    /// Whether a word can name a product, a concept, a fact or a paragraph: it becomes a file name, a variable and a key.
    static func isIdentifier(_ word: String) -> Bool {
        guard let first = word.utf8.first, (0x61...0x7A).contains(first), word.utf8.count <= 64 else { return false }
        return word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
}
