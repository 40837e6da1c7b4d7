import ICU
import MessageFormat

extension Localizer {
    /// A product's guide for this reader.
    ///
    /// - Parameter product: One of the exhibition's products.
    /// - Returns: The guide, rendered.
    public func guide(of product: Product) -> LocalizedGuide {
        // Not the whole product: capturing it would retain each of its parts.
        let (id, facts) = (product.id, product.facts)
        var known: [LanguageTag: MessageArguments] = [:]
        func text(_ source: SourceText) -> LocalizedText {
            render(source, domain: id) { locale in
                if let arguments = known[locale] { return arguments }
                let arguments = arguments(facts, in: locale)
                known[locale] = arguments
                return arguments
            }
        }
        let paragraphs = product.narration.map { paragraph($0, text($0)) }
        return LocalizedGuide(
            id: product.id, locale: negotiation.text, formattingLocale: negotiation.formatting, direction: direction,
            stop: product.stop, booth: product.booth, concept: concept(id: product.concept), sample: product.sample,
            title: text(product.title), tagline: text(product.tagline), company: text(product.company),
            facts: facts.map { localized($0, domain: id) }, narration: paragraphs)
    }

    private func paragraph(_ source: SourceText, _ text: LocalizedText) -> LocalizedParagraph {
        let sentences = sentences(of: text)
        let words = try? formatters.segmenter(locale: text.locale, unit: .word)
        return LocalizedParagraph(
            id: String(source.key.dropFirst("narration.".count)), text: text, sentences: sentences,
            seconds: words.map {
                ReadingPace(language: text.locale.language).seconds(of: text, sentences: sentences.count, words: $0)
            } ?? 0)
    }

    private func sentences(of text: LocalizedText) -> [LocalizedSentence] {
        let segmenter = try? formatters.segmenter(locale: text.locale, unit: .sentence())
        return LocalizedSentence.sentences(
            of: text.text, boundaries: (try? segmenter?.boundaries(in: text.text)) ?? [text.text.utf8.count])
    }

    private func concept(id: String) -> LocalizedConcept {
        guard let concept = exhibition.info.concepts.first(where: { $0.id == id }) else {
            let text = LocalizedText(
                text: id, locale: exhibition.info.sourceLocale, state: .missing, isFallback: true,
                runs: [.words(id, emphasis: .none)])
            return LocalizedConcept(id: id, title: text, isSample: false)
        }
        return localized(concept)
    }

    private func localized(_ concept: Concept) -> LocalizedConcept {
        LocalizedConcept(id: concept.id, title: exhibitionText(concept.title), isSample: concept.isSample)
    }

    /// The exhibition's own texts for this reader.
    ///
    /// - Returns: The texts, rendered.
    public func localizedExhibition() -> LocalizedExhibition {
        let info = exhibition.info
        let dates = info.dates.map {
            localized(
                Fact(id: "dates", value: $0, label: nil, location: SourceLocation(file: info.file)),
                domain: "exhibition"
            ).text
        }
        return LocalizedExhibition(
            id: info.id, locale: negotiation.text, formattingLocale: negotiation.formatting, direction: direction,
            title: exhibitionText(info.title), welcome: info.welcome.map(exhibitionText),
            venue: info.venue.map(exhibitionText), dates: dates, concepts: info.concepts.map(localized))
    }

    /// The products as this reader browses them.
    ///
    /// - Returns: The products in the order of the reader's language, under index letters.
    /// - Throws: ``ICUError`` where ICU has no collation for the language.
    public func catalogue() throws(ICUError) -> Catalogue {
        let locale = negotiation.formatting
        func text(_ source: SourceText, of product: Product) -> LocalizedText {
            render(source, domain: product.id) { arguments(product.facts, in: $0) }
        }
        // By stop first, so that titles that sort alike keep the order of their stops.
        let titled = exhibition.products.sorted { $0.stop < $1.stop }.map { ($0, text($0.title, of: $0)) }
        let ordered = try formatters.collator(locale: locale).sorted(titled) { $0.1.text }
        let letters = try formatters.alphabeticIndex(locale: locale).labels(
            forSorted: ordered.map { negotiation.pseudolocale?.sortable($0.1.text) ?? $0.1.text })
        return Catalogue(
            entries: zip(ordered, letters).map { entry, letter in
                let (product, title) = entry
                return Catalogue.Entry(
                    id: product.id, stop: product.stop, title: title, company: text(product.company, of: product),
                    booth: product.booth, concept: product.concept, indexLetter: letter, sample: product.sample)
            })
    }
}
