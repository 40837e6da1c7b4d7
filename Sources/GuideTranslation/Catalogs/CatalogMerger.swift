import ExhibitGuide
import Gettext
import ICU

/// Merges and annotates the PO files of several languages; each file is read once.
///
/// The comments on a guide depend on other files (names of economies, the reference language), as these will be and not as they
/// are. So everything is merged first, and annotated when all is merged: a second run has nothing left to do.
struct CatalogMerger: Sendable {
    /// A file by its language and domain.
    private struct Place: Hashable, Sendable {
        let locale: LanguageTag
        let domain: String
    }

    /// A file merged with its sources.
    private struct Merged: Sendable {
        let file: CatalogFile
        var merge: CatalogMerge
        let header: POEntry
        let reference: LanguageTag?
    }

    private let translations: TranslationsFolder
    private let formatters: FormatterCache
    private var merged: [Place: Merged] = [:]
    private var wanted: [LanguageTag] = []

    init(_ translations: TranslationsFolder, formatters: FormatterCache) {
        self.translations = translations
        self.formatters = formatters
    }

    private var info: ExhibitionInfo { translations.exhibition.info }

    /// What is wrong with the files of some languages.
    func diagnostics(of locales: [LanguageTag]) -> [Diagnostic] {
        merged.filter { locales.contains($0.key.locale) }.flatMap(\.value.file.diagnostics)
    }

    // MARK: Merging

    /// Reads and merges the files of some languages, and what the comments in them depend on.
    ///
    /// - Parameters:
    ///   - locales: The languages that will be written.
    ///   - reference: The language that their headers shall name as the reference.
    mutating func read(_ locales: [LanguageTag], reference: LanguageTag?) {
        wanted = locales
        let domains = translations.domains
        merge(locales.flatMap { locale in domains.map { (locale, $0) } }, reference: reference)
        // Further languages are only read, so that what their own headers say does not matter.
        let references = Set(merged.values.compactMap(\.reference))
        merge(references.flatMap { locale in domains.map { (locale, $0) } }, reference: nil)
        let naming = Set(locales.flatMap(Self.lineage) + info.fallback)
            .filter(translations.exhibition.availableLocales.contains)
        merge(
            naming.flatMap { locale in domains.filter { $0.id == "exhibition" }.map { (locale, $0) } }, reference: nil)
    }

    private static func lineage(of locale: LanguageTag) -> [LanguageTag] {
        Array(sequence(first: locale, next: \.parent))
    }

    private mutating func merge(_ jobs: [(locale: LanguageTag, domain: MessageDomain)], reference: LanguageTag?) {
        let open = jobs.filter { locale, domain in
            let place = Place(locale: locale, domain: domain.id)
            return translations.isTranslated(domain, into: locale) && merged[place] == nil
                && !translations.damagedDomains.contains(domain.id)
        }
        let merger = self
        let results = open.concurrentMap { locale, domain in
            merger.merged(merger.translations.read(locale, domain), locale, domain, reference: reference)
        }
        for ((locale, domain), result) in zip(open, results) {
            merged[Place(locale: locale, domain: domain.id)] = result
        }
    }

    /// A file merged with its sources. What can be read of a damaged one still serves the comments in others.
    private func merged(
        _ file: CatalogFile, _ locale: LanguageTag, _ domain: MessageDomain, reference: LanguageTag?
    ) -> Merged {
        var merge = CatalogMerge(domain.texts, into: file.contents)
        let form = CatalogHeader(project: info.id, locale: locale)
        var header: POEntry
        if let contents = file.contents {
            let (entry, isChanged) = form.completed(contents.headerEntry)
            header = entry
            // A byte order mark before the header goes.
            if isChanged || file.bytes?.starts(with: [0xEF, 0xBB, 0xBF]) == true { merge.noteHeaderChange() }
        } else {
            header = form.newEntry(subject: domain.subject, languageName: Self.englishName(of: locale, formatters))
        }
        let isReference: (LanguageTag) -> Bool = { tag in
            tag != locale && translations.isTranslated(domain, into: tag)
                && translations.exhibition.availableLocales.contains(tag)
        }
        let named =
            header.msgstr.contains(CatalogHeader.referenceField)
            ? POHeader(header.msgstr)[CatalogHeader.referenceField].flatMap { try? LanguageTag($0) } : nil
        if let reference, isReference(reference), named != reference {
            var fields = POHeader(header.msgstr)
            fields[CatalogHeader.referenceField] = reference.identifier
            header.msgstr = fields.text
            merge.noteHeaderChange()
        }
        let shown = [reference ?? named ?? info.reference].compactMap(\.self).first(where: isReference)
        return Merged(file: file, merge: merge, header: header, reference: shown)
    }

    private static func englishName(of locale: LanguageTag, _ formatters: FormatterCache) -> String {
        guard let english = try? LanguageTag("en") else { return locale.identifier }
        return (try? formatters.displayNames(locale: english))?.name(ofLocale: locale) ?? locale.identifier
    }

    /// Fills messages without a translation with drafts.
    ///
    /// - Parameter memory: Where translations come from.
    mutating func fill(from memory: TranslationMemory) {
        for domain in translations.domains {
            let source = translations.exhibition.sourceLocale(ofDomain: domain.id)
            for locale in wanted {
                merged[Place(locale: locale, domain: domain.id)]?.merge.fill(domain.texts) {
                    memory.translation(of: $0, domain: domain.id, source: source)
                }
            }
        }
    }

    // MARK: Annotating

    /// The files of the languages that were asked for, with new comments.
    ///
    /// - Returns: Every file that can be written, changed or not, by language and then in the order of the guides.
    func planned() -> [PlannedFile] { annotated(PlannedFile.init) }

    /// The translations into the languages that were asked for, with new comments.
    ///
    /// - Parameter make: What is made of the translations of each file; what is not needed any more is not kept.
    /// - Returns: What was made of every file that can be written, changed or not, by language and then in the order of the guides.
    func annotated<Result: Sendable>(_ make: @Sendable (MergedCatalog) -> Result) -> [Result] {
        let exhibition = namingExhibition
        let source = Localizer(exhibition, for: info.sourceLocale, formatters: formatters)
        let sources = translations.domains.concurrentMap { DomainSources($0, localizer: source) }
        // A core to each language, so that none opens the formatters that another one opens, too.
        return wanted.concurrentMap { locale in
            let localizer = Localizer(exhibition, for: locale, formatters: formatters)
            let comments = TranslatorComments(localizer, formatters: formatters)
            return sources.compactMap { sources -> Result? in
                guard var result = merged[Place(locale: locale, domain: sources.domain.id)], !result.file.isDamaged
                else { return nil }
                let lines = comments.lines(on: sources, reference: reference(for: result, sources.domain))
                result.merge.annotate(lines, references: sources.items.map(\.reference))
                return make(
                    MergedCatalog(
                        locale: locale, domain: sources.domain, file: result.file, merge: result.merge,
                        header: result.header))
            }
        }.flatMap(\.self)
    }

    /// The exhibition in the languages that were asked for, with the names of economies as their files give them.
    var namingExhibition: Exhibition { translations.exhibition.adding(nameCatalogs, locales: wanted) }

    /// The exhibition's own translations, which have the names of economies.
    private var nameCatalogs: [TranslationCatalog] {
        guard let domain = translations.domains.first(where: { $0.id == "exhibition" }) else { return [] }
        return merged.filter { $0.key.domain == domain.id }.map { ($0.key.locale, $0.value) }.concurrentMap {
            locale, merged in
            TranslationCatalog(
                POFile(entries: merged.merge.entries), file: merged.file.path, locale: locale, domain: domain)
        }
    }

    private func reference(for file: Merged, _ domain: MessageDomain) -> ReferenceTranslations? {
        guard let locale = file.reference, let other = merged[Place(locale: locale, domain: domain.id)] else {
            return nil
        }
        return ReferenceTranslations(locale: locale, entries: other.merge.entries)
    }
}

extension MessageDomain {
    /// What a file of the domain translates, for its first comment.
    var subject: String {
        switch id {
        case "exhibition": "the exhibition's own texts"
        case "interface": "the interface"
        default: "the guide “\(id)”"
        }
    }
}
