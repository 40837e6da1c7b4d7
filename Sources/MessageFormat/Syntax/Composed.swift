import ICU

/// The text in normalization form C, in which names and keys are compared (UAX #15).
func composed(_ text: String) -> String {
    // ICU fails here only where memory has run out; the text as it stands is then the best there is.
    (try? Normalizer.nfc(text)) ?? text
}

/// A name in normalization form C, by whose characters it is still a name.
///
/// U+037E and U+1FEF may stand in names; their compositions, a semicolon and a grave accent, may not, and nothing else composes to these.
func composedName(_ name: String) -> String {
    let text = composed(name)
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "`") }) else { return text }
    return String(
        String.UnicodeScalarView(text.unicodeScalars.map { $0 == ";" ? "\u{37E}" : $0 == "`" ? "\u{1FEF}" : $0 }))
}
