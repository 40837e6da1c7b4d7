import ExhibitGuide

/// An exhibition as readers see it: what was read last, and in place of what is broken, what was good last.
struct ReadContent: Sendable {
    /// The exhibition.
    let exhibition: Exhibition
    /// What is shown though it has errors, because it never was any better: the ids of products, `exhibition`, `interface`.
    let flawed: Set<String>
    /// What is shown as it was before, because what was read has errors: the ids of products, `exhibition`, `interface`.
    let kept: Set<String>
    /// What the exhibition was like when it still named the concepts of products that are kept and whose concept it names no more, the
    /// latest first.
    let formerExhibitions: [Exhibition]

    /// The exhibition as readers see it after a change.
    ///
    /// A product, with its translations, is one: where any of its files has errors, all of it stays as it was, unless it was not good
    /// before either. Where the exhibition's own file has errors, or a folder of translations is away, everything stays as it was.
    ///
    /// - Parameters:
    ///   - read: What was read; `nil` where there is no exhibition.
    ///   - diagnostics: What is wrong with it.
    ///   - previous: What readers saw until now, if there was anything.
    /// - Note: The result is `nil` where nothing can be shown.
    init?(_ read: Exhibition?, diagnostics: [Diagnostic], keeping previous: ReadContent?) {
        let broken = Set(diagnostics.filter { $0.severity == .error }.compactMap { Self.unit(of: $0.location.file) })
        guard let read else {
            guard let previous else { return nil }
            self.init(previous, broken: broken)
            return
        }
        guard let previous else {
            self.init(exhibition: read, flawed: broken, kept: [], formerExhibitions: [])
            return
        }
        let isInfoBroken = diagnostics.contains { $0.severity == .error && $0.location.file == read.info.file }
        if isInfoBroken && !previous.flawed.contains(Self.exhibition) || diagnostics.contains(where: Self.isAway) {
            self.init(previous, broken: broken)
            return
        }
        let earlier = previous.exhibition
        let wasGood = broken.subtracting(previous.flawed)
        let good = earlier.products.filter { wasGood.contains($0.id) }
        let products = Set(good.map(\.id))
        // A concept that was renamed or removed before its products were: they stay under the name that it had.
        var concepts = Set(good.map(\.concept)).subtracting(read.info.concepts.map(\.id))
        let former = ([earlier] + previous.formerExhibitions).filter { exhibition in
            let named = concepts.intersection(exhibition.info.concepts.map(\.id))
            concepts.subtract(named)
            return !named.isEmpty
        }
        // Translations of other sources would speak of facts that are not there.
        var domains: Set<String> = []
        if wasGood.contains(Self.interface) { domains.insert(Self.interface) }
        if wasGood.contains(Self.exhibition), Self.sources(read) == Self.sources(earlier) {
            domains.insert(Self.exhibition)
        }
        let kept = products.union(domains)
        self.init(
            exhibition: read.keeping(products: products, domains: domains, of: earlier),
            flawed: broken.subtracting(kept), kept: kept, formerExhibitions: former)
    }

    /// Everything as it was.
    private init(_ previous: ReadContent, broken: Set<String>) {
        self.init(
            exhibition: previous.exhibition, flawed: previous.flawed, kept: broken.union([Self.exhibition]),
            formerExhibitions: previous.formerExhibitions)
    }

    private init(
        exhibition: Exhibition, flawed: Set<String>, kept: Set<String>, formerExhibitions: [Exhibition]
    ) {
        self.exhibition = exhibition
        self.flawed = flawed
        self.kept = kept
        self.formerExhibitions = formerExhibitions
    }

    private static let exhibition = "exhibition"
    private static let interface = "interface"

    private static func sources(_ exhibition: Exhibition) -> [String] {
        exhibition.info.texts.map(\.source) + exhibition.info.facts.map(\.id)
    }

    /// Whether something keeps a whole folder of translations from being read.
    private static func isAway(_ diagnostic: Diagnostic) -> Bool {
        let path = diagnostic.location.file.split(separator: "/")
        // A file's name has an ending, a language's tag has not.
        return path.first == "Translations" && path.last?.contains(".") == false
            && diagnostic.isFault(ofFolder: diagnostic.location.file)
    }

    /// What a file is part of: the name of the file without its ending.
    private static func unit(of file: String) -> String? {
        guard let name = file.split(separator: "/").last, let dot = name.lastIndex(of: ".") else { return nil }
        return String(name[..<dot])
    }
}
