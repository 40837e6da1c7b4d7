import ICU

/// What a reader gets for the language that they asked for.
public struct LocaleNegotiation: Hashable, Sendable {
    /// What the reader asked for.
    public let requested: LanguageTag
    /// The language of the texts: the best of those that there are.
    public let text: LanguageTag
    /// The language whose translations are shown: that of the texts, or of a pseudolocale, the one that it is made from.
    public let base: LanguageTag
    /// The pseudolocale, where the reader asked for one.
    public let pseudolocale: Pseudolocale?
    /// The locale of numbers, dates and lists among texts in ``text``: with the reader's region, where the language is the same.
    public let formatting: LanguageTag
    /// Whether there was nothing in the reader's language, so that another had to do.
    public let isFallback: Bool
    private let available: [LanguageTag]
    /// ``base`` and the languages that it inherits from, the nearest first.
    private let lineage: [LanguageTag]

    /// Negotiates.
    ///
    /// - Parameters:
    ///   - requested: What the reader asked for; `nil` is the source language.
    ///   - info: The exhibition.
    ///   - available: The languages in which there are texts.
    public init(_ requested: LanguageTag?, info: ExhibitionInfo, available: [LanguageTag]) {
        let requested = requested ?? info.sourceLocale
        self.requested = requested
        self.available = available
        pseudolocale = Pseudolocale(requested)
        let wanted = pseudolocale?.base ?? requested
        let match =
            available.contains(wanted) ? wanted : (try? LocaleMatcher(supported: available))?.bestMatch(for: wanted)
        base = match ?? info.fallback.first { available.contains($0) } ?? info.sourceLocale
        lineage = Array(sequence(first: base, next: \.parent))
        // CLDR takes some languages for others that their readers are likely to know: Urdu's for English, Ukrainian's for Russian.
        isFallback = match == nil || !wanted.hasSameLanguageAndScript(as: base)
        text = match == nil ? base : Self.shown(base, pseudolocale)
        formatting = Self.formattingLocale(for: text, requested: requested)
    }

    /// The language that a reader is told a text is in: the pseudolocale of what was made from its language, else its own.
    func shown(_ locale: LanguageTag) -> LanguageTag { Self.shown(locale, pseudolocale) }

    private static func shown(_ locale: LanguageTag, _ pseudolocale: Pseudolocale?) -> LanguageTag {
        guard let pseudolocale, locale.hasSameLanguageAndScript(as: pseudolocale.base) else { return locale }
        return pseudolocale.tag
    }

    /// The locale of numbers and dates among texts in a language.
    ///
    /// - Parameters:
    ///   - text: The language of the texts.
    ///   - requested: What the reader asked for.
    /// - Returns: The reader's own locale where it is the same language and has a region, else the language's.
    static func formattingLocale(for text: LanguageTag, requested: LanguageTag) -> LanguageTag {
        if let pseudolocale = Pseudolocale(requested) { return text == requested ? pseudolocale.base : text }
        guard text != requested, requested.hasSameLanguageAndScript(as: text) else { return text }
        if requested.region != nil { return requested }
        // Without a region the texts' own stays, and what else was asked for (-u-ca-…, -u-nu-…) is added.
        guard let extensions = requested.identifier.range(ofExtension: "u") else { return text }
        return (try? LanguageTag(text.identifier + extensions)) ?? text
    }

    /// The locale of measurements among texts in another language than the reader's: the texts' own, with the region of the reader (`-u-rg-`,
    /// UTS #35). A German reader of English texts gets their words and calendar, and centimetres.
    ///
    /// - Parameters:
    ///   - text: The language of the texts.
    ///   - requested: What the reader asked for.
    /// - Returns: The locale; `nil` where it is ``formattingLocale(for:requested:)``.
    static func measurementLocale(for text: LanguageTag, requested: LanguageTag) -> LanguageTag? {
        guard Pseudolocale(requested) == nil, !requested.hasSameLanguageAndScript(as: text),
            let region = requested.regionOfMeasurements, region != text.regionOfMeasurements
        else { return nil }
        return try? LanguageTag("\(text)-u-rg-\(region)")
    }

    /// The languages that a message is looked for in, in order; the last is that of the sources.
    ///
    /// - Parameters:
    ///   - domain: A product's id, `exhibition` or `interface`.
    ///   - info: The exhibition.
    /// - Returns: Languages without repetition.
    func chain(for domain: String, info: ExhibitionInfo) -> [LanguageTag] {
        let source = Self.sourceLocale(of: domain, info: info)
        var chain: [LanguageTag] = []
        func add(_ locale: LanguageTag) {
            if !chain.contains(source), !chain.contains(locale), available.contains(locale) || locale == source {
                chain.append(locale)
            }
        }
        lineage.forEach(add)
        info.fallback.forEach(add)
        if !chain.contains(source) { chain.append(source) }
        return chain
    }

    /// The languages in which a message is looked for whose source itself cannot be shown, in order: those of the exhibition's fallback that
    /// are not in the chain.
    ///
    /// - Parameters:
    ///   - domain: A product's id, `exhibition` or `interface`.
    ///   - info: The exhibition.
    /// - Returns: Languages without repetition.
    func rescue(for domain: String, info: ExhibitionInfo) -> [LanguageTag] {
        let chain = chain(for: domain, info: info)
        return info.fallback.filter { available.contains($0) && !chain.contains($0) }
    }

    /// The language in which a domain's sources are written.
    static func sourceLocale(of domain: String, info: ExhibitionInfo) -> LanguageTag {
        guard domain == "interface" else { return info.sourceLocale }
        return (try? LanguageTag(InterfaceText.sourceLanguage)) ?? info.sourceLocale
    }
}

extension LanguageTag {
    /// The region whose units are preferred, as a value of the key `rg`: the one that the tag asks for, else its own or its likely one.
    fileprivate var regionOfMeasurements: String? {
        let subtags = identifier.split(separator: "-").prefix { $0 != "x" }
        if let start = subtags.firstIndex(of: "u"), let key = subtags[start...].firstIndex(of: "rg"),
            subtags.indices.contains(key + 1)
        {
            return String(subtags[key + 1])
        }
        guard let region = withLikelyRegion.region else { return nil }
        // Parts of the world (419, 001) prefer what the world does, and that is what CLDR has for an unknown region.
        return (region.utf8.count == 2 ? region.lowercased() : "zz") + "zzzz"
    }
}

extension String {
    /// The extension of a tag that begins with a singleton, hyphen included: `-u-ca-buddhist`.
    fileprivate func range(ofExtension singleton: String) -> String? {
        let subtags = split(separator: "-")
        guard let start = subtags.dropFirst().firstIndex(where: { $0 == singleton }) else { return nil }
        return "-" + subtags[start...].joined(separator: "-")
    }
}
