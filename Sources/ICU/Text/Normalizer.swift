import CICU

/// Unicode's normalization forms (UAX #15).
///
/// ICU's normalizers are objects that ICU owns, makes once and never changes; nothing is opened here, and any task may call.
public enum Normalizer {
    /// The composed form, which files and comparisons use.
    ///
    /// - Parameter text: The text.
    /// - Returns: The text in NFC; the same storage where it is so already.
    /// - Throws: ``ICUError`` where memory has run out.
    public static func nfc(_ text: String) throws(ICUError) -> String {
        if try isNFC(text) { return text }
        return try normalized(text, CICU_NORMALIZATION_NFC, "NFC")
    }

    /// Whether a text is in the composed form.
    ///
    /// Text in ASCII is known to be so without asking ICU.
    ///
    /// - Parameter text: The text.
    /// - Returns: Whether `nfc(_:)` would give the same scalars.
    /// - Throws: ``ICUError`` where memory has run out.
    public static func isNFC(_ text: String) throws(ICUError) -> Bool {
        if text.isASCII { return true }
        return try checked("look whether a text is in NFC") { status in
            text.withICUText { cicu_is_normalized(Int32(CICU_NORMALIZATION_NFC), $0, $1, status) }
        }
    }

    /// The decomposed form: each accent a scalar of its own, each Hangul syllable its jamo.
    ///
    /// - Parameter text: The text.
    /// - Returns: The text in NFD.
    /// - Throws: ``ICUError`` where memory has run out.
    public static func nfd(_ text: String) throws(ICUError) -> String {
        if text.isASCII { return text }
        return try normalized(text, CICU_NORMALIZATION_NFD, "NFD")
    }

    /// The composed compatibility form: full-width letters, ligatures and the like become the plain ones.
    ///
    /// - Parameter text: The text.
    /// - Returns: The text in NFKC.
    /// - Throws: ``ICUError`` where memory has run out.
    public static func nfkc(_ text: String) throws(ICUError) -> String {
        if text.isASCII { return text }
        return try normalized(text, CICU_NORMALIZATION_NFKC, "NFKC")
    }

    /// The form for matching identifiers without case: compatibility form, folded, without what is ignorable
    /// (`toNFKC_Casefold` of the Unicode Standard, section 3.13).
    ///
    /// - Parameter text: The text.
    /// - Returns: The text in NFKC_Casefold.
    /// - Throws: ``ICUError`` where ICU's data lacks the form, or memory has run out.
    public static func nfkcCasefold(_ text: String) throws(ICUError) -> String {
        try normalized(text, CICU_NORMALIZATION_NFKC_CASEFOLD, "NFKC_Casefold")
    }

    private static func normalized(_ text: String, _ form: Int, _ name: String) throws(ICUError) -> String {
        try rewritten(text, "normalize a text to \(name)") { cicu_normalize(Int32(form), $0, $1, $2, $3, $4) }
    }
}

extension String {
    /// Whether all of the text is ASCII, which is so in every normalization form that keeps case.
    fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
