import CICU

/// Changes the case of text by the rules of a locale (the Unicode Standard, section 3.13, with SpecialCasing and CLDR).
///
/// ```swift
/// try CaseMapping(locale: LanguageTag("tr")).uppercased("istanbul")     // "İSTANBUL"
/// try CaseMapping(locale: LanguageTag("nl")).titlecased("ijsland")      // "IJsland"
/// try CaseMapping(locale: LanguageTag("el")).uppercased("Αθήνα")        // "ΑΘΗΝΑ"
/// ```
///
/// It is immutable and may be shared between tasks.
public struct CaseMapping: Sendable {
    // Sendable: the locale's name is only read, and the break iterator for titles is a prototype that each call clones.
    private let handle: Handle

    /// Opens the case rules of a locale; those of Turkish, Azerbaijani, Lithuanian, Dutch, Greek and Armenian differ from the
    /// rest.
    ///
    /// - Parameter locale: The locale.
    /// - Throws: ``ICUError`` where ICU cannot open it.
    public init(locale: LanguageTag) throws(ICUError) {
        let pointer = try opened("open the case rules of “\(locale)”") { status in
            locale.identifier.withICUText { cicu_case_map_open($0, $1, status) }
        }
        handle = Handle(pointer) { cicu_case_map_close($0) }
    }

    /// The text in capital letters.
    ///
    /// - Parameter text: The text.
    /// - Returns: The text in capital letters; it may be longer.
    /// - Throws: ``ICUError`` where memory has run out.
    public func uppercased(_ text: String) throws(ICUError) -> String {
        try mapped(text, CICU_CASE_UPPER)
    }

    /// The text in small letters.
    ///
    /// - Parameter text: The text.
    /// - Returns: The text in small letters; it may be longer.
    /// - Throws: ``ICUError`` where memory has run out.
    public func lowercased(_ text: String) throws(ICUError) -> String {
        try mapped(text, CICU_CASE_LOWER)
    }

    /// The text with each word's first letter capital and its others small.
    ///
    /// - Parameter text: The text.
    /// - Returns: The text in title case.
    /// - Throws: ``ICUError`` where memory has run out.
    public func titlecased(_ text: String) throws(ICUError) -> String {
        try mapped(text, CICU_CASE_TITLE_WORDS)
    }

    /// The text with its first letter capital and the others as they are, for a phrase that comes to stand at the beginning of a
    /// sentence.
    ///
    /// - Parameter text: The text.
    /// - Returns: The text with a capital letter.
    /// - Throws: ``ICUError`` where memory has run out.
    public func capitalizingFirst(_ text: String) throws(ICUError) -> String {
        try mapped(text, CICU_CASE_TITLE_FIRST)
    }

    /// The text for comparing without case. It is not meant to be shown.
    ///
    /// In Turkish and Azerbaijani, dotted and dotless i stay apart.
    ///
    /// - Parameter text: The text.
    /// - Returns: The folded text (full case folding).
    /// - Throws: ``ICUError`` where memory has run out.
    public func folded(_ text: String) throws(ICUError) -> String {
        try mapped(text, CICU_CASE_FOLD)
    }

    private func mapped(_ text: String, _ operation: Int) throws(ICUError) -> String {
        try rewritten(text, "change the case of a text") {
            cicu_case_map_apply(handle.pointer, Int32(operation), $0, $1, $2, $3, $4)
        }
    }
}
