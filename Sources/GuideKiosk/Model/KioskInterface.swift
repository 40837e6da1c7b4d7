import ExhibitGuide
import ICU
import MessageFormat

/// The kiosk's own words in a reader's language.
struct KioskInterface: Sendable {
    /// The language of the words.
    let locale: LanguageTag
    /// The direction in which a screen in this language is laid out.
    let direction: TextDirection
    private let words: @Sendable (InterfaceText, MessageArguments) -> String
    private let names: DisplayNames?

    /// The words for a reader.
    ///
    /// - Parameters:
    ///   - localizer: Who renders for the reader.
    ///   - formatters: Where formatters are shared.
    init(_ localizer: Localizer, formatters: FormatterCache) {
        locale = localizer.negotiation.text
        direction = localizer.direction
        words = { localizer.interface($0, $1) }
        names = try? formatters.displayNames(locale: localizer.negotiation.formatting)
    }

    /// A text of the interface.
    ///
    /// - Parameters:
    ///   - text: Which.
    ///   - arguments: The values of its variables.
    /// - Returns: The text in the reader's language.
    func callAsFunction(_ text: InterfaceText, _ arguments: MessageArguments = [:]) -> String { words(text, arguments) }

    /// A text of the interface, ready for layout.
    ///
    /// - Parameters:
    ///   - text: Which.
    ///   - style: How it looks.
    ///   - arguments: The values of its variables.
    /// - Returns: The text in the reader's language.
    func styled(_ text: InterfaceText, _ style: CellStyle = [], _ arguments: MessageArguments = [:]) -> StyledText {
        let words = words(text, arguments)
        // Words that are not translated yet are English, whichever way the screen runs.
        return StyledText(
            words, style, locale: locale, direction: TextDirection.firstStrong(in: words) ?? direction)
    }

    /// The name of a language.
    ///
    /// - Parameter tag: The language.
    /// - Returns: Its name in the reader's language.
    func languageName(_ tag: LanguageTag) -> String { names?.name(ofLocale: tag) ?? tag.identifier }
}
