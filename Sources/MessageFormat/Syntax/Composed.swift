import ICU

/// The text in normalization form C, in which names and keys are compared (UAX #15).
func composed(_ text: String) -> String {
    // ICU fails here only where memory has run out; the text as it stands is then the best there is.
    (try? Normalizer.nfc(text)) ?? text
}
