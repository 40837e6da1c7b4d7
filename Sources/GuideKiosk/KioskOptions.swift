import ICU

/// How a kiosk works.
public struct KioskOptions: Hashable, Sendable {
    /// How long the countdown lasts before the kiosk starts again, in seconds (WCAG 2.2, 2.2.1: at least 20).
    public static let countdownSeconds = 20

    /// The folder that holds `Guides/` and `Translations/`.
    public var folder: String
    /// The language that most visitors here speak: it greets first and is offered first.
    public var locale: LanguageTag?
    /// Whether visitors cannot leave the kiosk: no key ends it, and signals from the keyboard do not count.
    public var isLocked = false
    /// After how many seconds without a key the countdown begins; 0 for never.
    public var idleSeconds = 120
    /// Whether nothing moves on the screen by itself.
    public var isStill = false
    /// The colours.
    public var theme = KioskTheme.dark
    /// The file for the log; `nil` keeps none.
    public var logPath: String?
    /// The file for the journal of guides that were read; `nil` keeps none.
    public var journalPath: String?

    /// The options of a kiosk; the others are as they usually are.
    ///
    /// - Parameters:
    ///   - folder: The folder that holds `Guides/` and `Translations/`.
    ///   - locale: The language that most visitors here speak.
    public init(folder: String, locale: LanguageTag? = nil) {
        self.folder = folder
        self.locale = locale
    }
}
