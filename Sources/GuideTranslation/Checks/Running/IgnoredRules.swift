import ExhibitGuide

/// What `exhibition.yaml` silences.
struct IgnoredRules: Sendable {
    private let rules: [IgnoredRule]
    private var used: Set<Int> = []

    init(_ rules: [IgnoredRule]) { self.rules = rules }

    /// Whether a finding is silenced; what silences it counts as used.
    ///
    /// - Parameter found: What was found, with its message.
    /// - Returns: Whether it is silenced.
    mutating func silences(_ found: LocatedFinding) -> Bool {
        var isSilenced = false
        for (index, ignored) in rules.enumerated() where ignored.rule == found.diagnostic.rule {
            guard Self.applies(ignored, to: found) else { continue }
            used.insert(index)
            isSilenced = true
        }
        return isSilenced
    }

    private static func applies(_ ignored: IgnoredRule, to found: LocatedFinding) -> Bool {
        let parts = found.diagnostic.location.file.split(separator: "/")
        // A language's folder, or a file in it; the tables beside the folders are all languages'.
        let isTranslation = parts.count > 1 && parts[0] == "Translations" && !parts[1].contains(".")
        if !ignored.locales.isEmpty {
            let locale = isTranslation ? String(parts[1]) : found.sourceLocale
            guard ignored.locales.contains(where: { $0.identifier == locale }) else { return false }
        }
        if !ignored.domains.isEmpty {
            let name = parts.last.map { $0.prefix { $0 != "." } }.map(String.init) ?? ""
            guard ignored.domains.contains(name) else { return false }
        }
        return ignored.messages.isEmpty || found.key.map(ignored.messages.contains) == true
    }

    /// What is wrong with the list itself: rules that do not exist, and those that silenced nothing.
    ///
    /// - Parameter wholeScope: Whether everything was looked at, so that what silenced nothing is of no use.
    /// - Returns: What is wrong.
    func faults(wholeScope: Bool) -> [Diagnostic] {
        rules.enumerated().compactMap { index, ignored in
            if CheckRules.rule(named: ignored.rule.name) == nil {
                let guess = Spelling.nearest(to: ignored.rule.name, among: CheckRules.all.map(\.name.name))
                return Diagnostic(
                    CheckRules.badIgnore.severity, rule: CheckRules.badIgnore.name, at: ignored.location,
                    length: ignored.rule.name.unicodeScalars.count, "there is no rule “\(ignored.rule)”",
                    remedy: guess.map { "did you mean “\($0)”?" } ?? "Documentation/Checks.md names the rules")
            }
            guard wholeScope, !used.contains(index) else { return nil }
            return Diagnostic(
                CheckRules.unusedIgnore.severity, rule: CheckRules.unusedIgnore.name, at: ignored.location,
                length: ignored.rule.name.unicodeScalars.count, "“\(ignored.rule)” is silenced here and finds nothing",
                remedy: CheckRules.unusedIgnore.remedy)
        }
    }
}

/// Something that was found, with what may silence it.
struct LocatedFinding: Sendable {
    let diagnostic: Diagnostic
    /// The key of the message, if it is about one.
    let key: String?
    /// The language of the guides.
    let sourceLocale: String
}
