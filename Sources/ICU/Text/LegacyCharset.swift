import CICU

/// A charset from before Unicode, as a witness of which characters a language's writers had use for.
public enum LegacyCharset: String, Hashable, Sendable, CaseIterable {
    /// Traditional Chinese.
    case big5 = "Big5"
    /// Simplified Chinese.
    case gb2312 = "GB2312"

    /// The code of a character, its bytes read as one number.
    ///
    /// - Parameter scalar: The character.
    /// - Returns: The code; `nil` where the charset lacks the character.
    /// - Throws: ``ICUError`` where ICU does not know the charset.
    public func code(of scalar: Unicode.Scalar) throws(ICUError) -> UInt32? {
        let code = try checked("look a character up in \(rawValue)") { status in
            cicu_charset_code(rawValue, scalar.value, status)
        }
        return code == 0 ? nil : code
    }
}
