import ICU

/// Reads the `checks` of `Guides/exhibition.yaml`.
///
/// ```yaml
/// checks:
///   ignore:
///     - { rule: too-long, reason: The kiosk of this hall has 120 columns }
///     - { rule: doubled-word, reason: A name, locales: [en], domains: [wind-forecaster], messages: [title] }
/// ```
enum IgnoredRuleReader {
    static func read(_ node: YAMLNode, _ reader: inout NodeReader) -> [IgnoredRule] {
        guard let mapping = reader.mapping(node, keys: ["ignore"]),
            let items = mapping["ignore"].flatMap({ reader.list($0) })
        else { return [] }
        return items.compactMap { item in
            guard let mapping = reader.mapping(item, keys: ["rule", "reason", "locales", "domains", "messages"]) else {
                return nil
            }
            let rule = reader.required("rule", in: mapping).flatMap { reader.text($0) }
            let reason = reader.required("reason", in: mapping).flatMap { reader.text($0) }
            let locales = mapping["locales"].flatMap { reader.list($0) }?.compactMap { reader.languageTag($0) }
            let domains = mapping["domains"].flatMap { reader.list($0) }?.compactMap { reader.text($0) }
            let messages = mapping["messages"].flatMap { reader.list($0) }?.compactMap { reader.text($0) }
            guard let rule, let reason else { return nil }
            return IgnoredRule(
                rule: Diagnostic.Rule(rule), reason: reason, locales: locales ?? [], domains: domains ?? [],
                messages: messages ?? [], location: mapping["rule"]?.location ?? item.location)
        }
    }
}
