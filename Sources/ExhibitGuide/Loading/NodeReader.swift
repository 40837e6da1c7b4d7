import ICU

/// Takes typed values out of YAML nodes and collects what is wrong with them.
struct NodeReader {
    private(set) var diagnostics: [Diagnostic] = []

    mutating func report(_ location: SourceLocation, _ message: String, remedy: String = "") {
        diagnostics.append(Diagnostic(at: location, message, remedy: remedy))
    }

    mutating func report(contentsOf others: [Diagnostic]) { diagnostics += others }

    /// The entries of a mapping by key; keys that are not among the known ones are reported.
    mutating func mapping(_ node: YAMLNode, keys known: [String]? = nil) -> Mapping? {
        guard case .mapping(let entries) = node.content else {
            report(
                node.location, "\(node.kindName) where a group of keys is expected", remedy: "write “key: value” lines")
            return nil
        }
        if let known {
            for entry in entries where !known.contains(entry.key) {
                let guess = Self.nearest(to: entry.key, among: known).map { "did you mean “\($0)”?" }
                report(
                    entry.keyLocation, "the key “\(entry.key)” is not known here",
                    remedy: guess ?? "use one of \(known.joined(separator: ", "))")
            }
        }
        return Mapping(entries: entries, location: node.location)
    }

    struct Mapping {
        let entries: [YAMLNode.Entry]
        let location: SourceLocation

        subscript(key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
    }

    /// The value of a key that must be there.
    mutating func required(_ key: String, in mapping: Mapping) -> YAMLNode? {
        if let node = mapping[key] { return node }
        report(mapping.location, "the key “\(key)” is missing", remedy: "add “\(key): …”")
        return nil
    }

    /// A text that is not empty.
    mutating func text(_ node: YAMLNode) -> String? {
        guard case .scalar(let text) = node.content else {
            report(
                node.location, "\(node.kindName) where a text is expected",
                remedy: "write the text on one line, or after “|”")
            return nil
        }
        guard !text.isEmpty else {
            report(node.location, "a text is missing", remedy: "write it after the colon")
            return nil
        }
        return text
    }

    /// A message: a text without the newline that ends a block.
    mutating func message(_ node: YAMLNode, key: String) -> SourceText? {
        guard var source = text(node) else { return nil }
        while source.last == "\n" { source.removeLast() }
        return SourceText(key: key, source: source, location: node.location, origin: node.origin)
    }

    /// The items of a list.
    mutating func list(_ node: YAMLNode) -> [YAMLNode]? {
        guard case .sequence(let items) = node.content else {
            report(node.location, "\(node.kindName) where a list is expected", remedy: "write [a, b, c]")
            return nil
        }
        return items
    }

    /// An exact decimal number, read as written: no octal, no underscores, no binary floating point.
    mutating func number(_ node: YAMLNode) -> DecimalNumber? {
        guard let text = text(node) else { return nil }
        if let number = DecimalNumber(text) { return number }
        reportNumber(text, at: node.location)
        return nil
    }

    /// Reports what is written like no number.
    mutating func reportNumber(_ text: String, at location: SourceLocation) {
        report(
            location, "“\(text)” is no number",
            remedy: "write digits with a point, such as 1250 or 97.5, without leading zeros, commas or underscores")
    }

    mutating func positiveInteger(_ node: YAMLNode) -> Int? {
        guard let number = number(node) else { return nil }
        if let value = number.int64, value > 0, let result = Int(exactly: value) { return result }
        report(node.location, "“\(number)” is no whole number above zero", remedy: "write a number such as 103")
        return nil
    }

    mutating func boolean(_ node: YAMLNode) -> Bool? {
        switch text(node) {
        case "true": return true
        case "false": return false
        case nil: return nil
        case let text?:
            report(node.location, "“\(text)” is neither true nor false", remedy: "write true or false")
            return nil
        }
    }

    mutating func date(_ node: YAMLNode) -> CivilDateTime? {
        guard let text = text(node) else { return nil }
        if let date = CivilDateTime(text) { return date }
        report(
            node.location, "“\(text)” is no date that exists",
            remedy: "write year-month-day, such as 2025-09-04")
        return nil
    }

    mutating func languageTag(_ node: YAMLNode) -> LanguageTag? {
        guard let text = text(node) else { return nil }
        if let tag = try? LanguageTag(text), tag.isKnownLanguage { return tag }
        report(node.location, "“\(text)” is no language", remedy: "write a BCP 47 tag, such as ko or zh-Hant")
        return nil
    }

    /// The known word that is spelled most like another, if one is close.
    static func nearest(to word: String, among known: [String]) -> String? {
        let distances = known.map { ($0, distance(Array(word.unicodeScalars), Array($0.unicodeScalars))) }
        guard let best = distances.min(by: { $0.1 < $1.1 }), best.1 <= max(1, word.count / 3) else { return nil }
        return best.0
    }

    /// Levenshtein's distance, in which two letters that changed places count as one; bounded by the words' length.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        guard left.count <= 64, right.count <= 64 else { return .max }
        var rows = [Array(0...right.count)]
        for (i, a) in left.enumerated() {
            var row = [i + 1]
            for (j, b) in right.enumerated() {
                var least = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a == b ? 0 : 1))
                if i > 0, j > 0, a == right[j - 1], b == left[i - 1] { least = min(least, rows[i - 1][j - 1] + 1) }
                row.append(least)
            }
            rows.append(row)
        }
        return rows[left.count][right.count]
    }
}
