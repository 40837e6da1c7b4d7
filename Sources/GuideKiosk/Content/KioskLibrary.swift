import ExhibitGuide
import ICU

/// Reads what the kiosk shows, and keeps what was read last.
///
/// Only what the reader of a language needs is read. What is wrong with a guide or a translation never reaches the screen:
/// `guide check` reports it.
final class KioskLibrary {
    /// How many languages' products are kept.
    static let capacity = 4

    private struct Shelf {
        let localizer: Localizer
        let content: KioskContent
    }

    private let loader: ExhibitionLoader
    private let formatters = FormatterCache()
    /// The last one was used last.
    private var shelves: [(locale: LanguageTag, shelf: Shelf)] = []

    /// A library.
    ///
    /// - Parameter folder: The folder that holds `Guides/` and `Translations/`.
    init(folder: String) { loader = ExhibitionLoader(path: folder) }

    /// What visitors see before they have chosen a language.
    ///
    /// - Returns: The languages and greetings.
    /// - Throws: ``KioskError/unreadable(_:)`` where there is no exhibition that could be read.
    func welcome() throws(KioskError) -> KioskWelcome {
        let known = loader.load(products: .only([]), languages: .readers([]))
        guard let info = known.exhibition?.info, let available = known.exhibition?.availableLocales else {
            throw .unreadable(known.diagnostics)
        }
        let source = info.sourceLocale
        let common = info.fallback.first { available.contains($0) } ?? source
        let read = loader.load(products: .only([]), languages: .readers([source, common]))
        guard let exhibition = read.exhibition else { throw .unreadable(read.diagnostics) }
        let languages = [source] + available.sorted().filter { $0 != source }
        return KioskWelcome(
            languages: languages.map { KioskLanguage(tag: $0, endonym: endonym(of: $0)) },
            source: greeting(source, exhibition), common: greeting(common, exhibition))
    }

    /// What greets visitors in a language.
    ///
    /// - Parameter locale: The language.
    /// - Returns: The greeting; `nil` where it cannot be read.
    func greeting(_ locale: LanguageTag) -> KioskGreeting? {
        loader.load(products: .only([]), languages: .reader(locale)).exhibition.map { greeting(locale, $0) }
    }

    private func greeting(_ locale: LanguageTag, _ exhibition: Exhibition) -> KioskGreeting {
        let localizer = Localizer(exhibition, for: locale, formatters: formatters)
        return KioskGreeting(
            locale: locale, exhibition: localizer.localizedExhibition(),
            interface: KioskInterface(localizer, formatters: formatters))
    }

    /// The products in a language.
    ///
    /// - Parameter locale: The language.
    /// - Returns: The products; `nil` where they cannot be read.
    func content(_ locale: LanguageTag) -> KioskContent? { shelf(locale)?.content }

    /// A product's guide in a language.
    ///
    /// - Parameters:
    ///   - product: The product's id.
    ///   - locale: The language.
    /// - Returns: The guide, rendered; `nil` where there is no such product.
    func guide(_ product: String, _ locale: LanguageTag) -> LocalizedGuide? {
        guard let localizer = shelf(locale)?.localizer, let product = localizer.exhibition.product(id: product) else {
            return nil
        }
        return localizer.guide(of: product)
    }

    private func endonym(of tag: LanguageTag) -> String {
        (try? formatters.displayNames(locale: tag, capitalization: .menu))?.name(ofLocale: tag) ?? tag.identifier
    }

    private func shelf(_ locale: LanguageTag) -> Shelf? {
        if let index = shelves.firstIndex(where: { $0.locale == locale }) {
            shelves.append(shelves.remove(at: index))
            return shelves.last?.shelf
        }
        guard let exhibition = loader.load(products: .all, languages: .reader(locale)).exhibition else { return nil }
        let localizer = Localizer(exhibition, for: locale, formatters: formatters)
        guard let catalogue = try? localizer.catalogue() else { return nil }
        let content = KioskContent(
            locale: locale, isFallback: localizer.negotiation.isFallback, exhibition: localizer.localizedExhibition(),
            catalogue: catalogue, interface: KioskInterface(localizer, formatters: formatters))
        let shelf = Shelf(localizer: localizer, content: content)
        shelves.append((locale, shelf))
        if shelves.count > Self.capacity { shelves.removeFirst() }
        return shelf
    }
}
