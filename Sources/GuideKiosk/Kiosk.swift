/// The terminal front: visitors choose a language and a product, and read its guide.
///
/// ```swift
/// try Kiosk(options: KioskOptions(folder: ".", locale: LanguageTag("th"))).run()
/// ```
public struct Kiosk: Sendable {
    /// A screen of the kiosk, for pictures of it.
    public enum Screen: String, Hashable, Sendable, CaseIterable {
        /// Passers-by are greeted.
        case attract
        /// A language is chosen.
        case language
        /// An economy is chosen.
        case economy
        /// A product is chosen.
        case catalogue
        /// A product is looked for.
        case search
        /// A guide is read.
        case guide
        /// A guide is narrated.
        case narration
        /// What the keys do.
        case help
        /// The question whether anybody is still there.
        case countdown
    }

    /// How the kiosk works.
    public let options: KioskOptions

    /// A kiosk.
    ///
    /// - Parameter options: How it works.
    public init(options: KioskOptions) { self.options = options }

    /// Opens the kiosk in this terminal, until a visitor leaves, the terminal goes away, or a signal ends it.
    ///
    /// The terminal is left as it was. Call it from the main thread, before there are others: signals that end it (SIGTERM, SIGINT,
    /// SIGQUIT, SIGHUP and the like) are received by this thread alone.
    ///
    /// - Returns: Why it ended.
    /// - Throws: ``KioskError`` where it cannot begin; the terminal is then untouched.
    @discardableResult
    public func run() throws(KioskError) -> KioskEnding {
        try KioskOperation(options: options).run()
    }

    /// A screen as text, as it would stand on a terminal of a size. It needs no terminal.
    ///
    /// - Parameters:
    ///   - screen: Which.
    ///   - size: The size.
    ///   - product: The id or the stop number of the product whose guide is shown; the first of the catalogue if `nil`.
    ///   - query: What is typed into the search.
    ///   - page: Which page of the guide is shown, from 1.
    /// - Returns: The lines, each ending in a line feed, as many as there are rows.
    /// - Throws: ``KioskError`` where the exhibition cannot be read, or has no such product.
    public func snapshot(
        of screen: Screen, size: TerminalSize, product: String? = nil, query: String = "", page: Int = 1
    ) throws(KioskError) -> String {
        let library = KioskLibrary(folder: options.folder, preferred: options.locale)
        var session = try KioskSession(library: library, size: size, options: options)
        var id: String?
        if let product {
            id = library.productID(named: product)
            if id == nil { throw .unknownProduct(product) }
        }
        session.go(to: screen, product: id, query: query, page: page)
        return session.screen.plainText
    }
}

/// Why a kiosk ended.
public enum KioskEnding: Hashable, Sendable {
    /// A visitor left.
    case left
    /// A signal asked it to end, by its number.
    case signal(Int32)
    /// The terminal went away.
    case terminalGone
}
