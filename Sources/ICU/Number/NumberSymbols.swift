import CICU

/// The digits, separators and signs of a locale, read once for all its number formats.
///
/// Formats of money have symbols of their own, as some currencies have separators of their own.
final class NumberSymbols: Sendable {
    let handle: Handle

    /// Reads a locale's symbols.
    ///
    /// - Parameter locale: The locale.
    /// - Throws: ``ICUError`` where ICU has none.
    init(locale: LanguageTag) throws(ICUError) {
        let pointer = try opened("read the symbols of numbers for \(locale)") { status in
            locale.identifier.withICUText { cicu_number_symbols_open($0, $1, status) }
        }
        handle = Handle(pointer) { cicu_number_symbols_close($0) }
    }
}
