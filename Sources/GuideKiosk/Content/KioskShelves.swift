import ExhibitGuide
import ICU

/// The products in one language, with what they were rendered from.
struct KioskShelf {
    /// What was read for the language.
    let read: ReadContent
    /// Who renders guides in it.
    let localizer: Localizer
    /// The products.
    let content: KioskContent
    /// What finds the products, once it was asked for.
    var index: SearchIndex?
    /// Whether the files have not changed since.
    var isFresh = true

    /// How much room it takes, in products.
    fileprivate var size: Int { max(1, content.catalogue.entries.count) }
}

/// The languages whose products were asked for last, as many as memory is set aside for.
struct KioskShelves {
    /// How many products are kept over all languages: those of an exhibition of the usual size in every language and for every
    /// economy, those of a very large one in some. A product takes some kilobytes.
    static let usualCapacity = 32_000

    /// How many products are kept over all languages; those of the two languages that were asked for last always are.
    let capacity: Int
    /// The last one was asked for last.
    private var shelves: [(locale: LanguageTag, shelf: KioskShelf)] = []
    private var size = 0

    /// No products yet.
    ///
    /// - Parameter capacity: How many products are kept over all languages.
    init(capacity: Int = KioskShelves.usualCapacity) { self.capacity = capacity }

    /// The languages that are kept; the last one was asked for last.
    var locales: [LanguageTag] { shelves.map(\.locale) }

    /// The products in a language.
    ///
    /// - Parameters:
    ///   - locale: The language.
    ///   - isAsked: Whether a visitor asks for it, so that it is kept longer than others.
    /// - Returns: What is kept of it, fresh or not.
    mutating func shelf(_ locale: LanguageTag, isAsked: Bool) -> KioskShelf? {
        guard let index = shelves.firstIndex(where: { $0.locale == locale }) else { return nil }
        if isAsked { shelves.append(shelves.remove(at: index)) }
        return shelves[isAsked ? shelves.count - 1 : index].shelf
    }

    /// What was read of the texts in a language, for whichever region.
    ///
    /// - Parameters:
    ///   - text: The language of the texts.
    ///   - isFresh: Whether it must have been read since the files changed.
    /// - Returns: What was read, if it is kept.
    func read(of text: LanguageTag, isFresh: Bool) -> ReadContent? {
        shelves.last { $0.shelf.localizer.negotiation.text == text && $0.shelf.isFresh == isFresh }?.shelf.read
    }

    /// Whether the products of a language can be kept without letting go of anything else.
    ///
    /// - Parameters:
    ///   - locale: The language.
    ///   - products: How many products there are.
    /// - Returns: Whether there is room for them, or they are kept already.
    func hasRoom(for locale: LanguageTag, products: Int) -> Bool {
        size + max(1, products) <= capacity || shelves.contains { $0.locale == locale }
    }

    /// Keeps the products in a language, in place of what was kept of it before.
    ///
    /// - Parameters:
    ///   - shelf: The products.
    ///   - locale: The language.
    ///   - isAsked: Whether a visitor asks for it. What is only prepared takes no room from anything else.
    mutating func put(_ shelf: KioskShelf, _ locale: LanguageTag, isAsked: Bool) {
        let index = shelves.firstIndex { $0.locale == locale }
        if let index { size -= shelves.remove(at: index).shelf.size }
        if isAsked {
            shelves.append((locale, shelf))
        } else if index != nil || size + shelf.size <= capacity {
            shelves.insert((locale, shelf), at: index ?? 0)
        } else {
            return
        }
        size += shelf.size
        while size > capacity, shelves.count > 2 { size -= shelves.removeFirst().shelf.size }
    }

    /// Keeps what finds the products of a language, if those are kept.
    ///
    /// - Parameters:
    ///   - index: What finds them.
    ///   - locale: The language.
    mutating func put(_ index: SearchIndex, _ locale: LanguageTag) {
        guard let place = shelves.firstIndex(where: { $0.locale == locale }) else { return }
        shelves[place].shelf.index = index
    }

    /// Takes note that the files have changed: everything that is kept is out of date, and kept until it was read anew.
    mutating func refresh() {
        for index in shelves.indices { shelves[index].shelf.isFresh = false }
    }
}
