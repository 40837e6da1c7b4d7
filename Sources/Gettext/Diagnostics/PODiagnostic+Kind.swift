extension PODiagnostic {
    /// The kinds of problems, stable names for programs and tests.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        // MARK: The encoding
        /// The header names a charset other than UTF-8, or the bytes are UTF-16: nothing but the header is read.
        case unsupportedCharset
        /// The header has the template's placeholder `CHARSET`; the file is read as UTF-8.
        case placeholderCharset
        /// No charset is named; the file is read as UTF-8.
        case missingCharset
        /// The file begins with a byte order mark, which GNU gettext takes for text; here it is skipped.
        case byteOrderMark
        /// The header names ASCII, but there is other text; the file is read as UTF-8.
        case nonASCIIText
        /// Bytes that are not UTF-8.
        case invalidUTF8
        /// A line that ends with a carriage return alone; where all do, nothing is read.
        case lineEnd

        // MARK: Strings
        /// A string without its closing quote.
        case unterminatedString
        /// A backslash before a character that makes no escape sequence.
        case unknownEscape
        /// An octal or hexadecimal escape sequence for more than a byte.
        case escapeOutOfRange
        /// A NUL byte, raw or as an escape sequence, in a string.
        case nullCharacter
        /// A raw control character in a string.
        case controlCharacter

        // MARK: Structure
        /// Text that is no keyword, string or comment.
        case unexpectedText
        /// A word where a keyword should be.
        case unknownKeyword
        /// A string that follows no keyword.
        case strayString
        /// A keyword without a string.
        case missingString
        /// An entry without `msgid`.
        case missingMsgid
        /// An entry without `msgstr`.
        case missingMsgstr
        /// A keyword that stands twice in an entry.
        case repeatedKeyword
        /// A keyword in the wrong place of an entry.
        case misplacedKeyword
        /// `msgstr[n]` without `msgid_plural`, or `msgid_plural` without `msgstr[n]`.
        case pluralMismatch
        /// The index of a `msgstr[n]` is not the next number.
        case pluralIndex
        /// Some lines of an entry are obsolete (`#~`) and some are not.
        case mixedObsolete
        /// A previous context without a previous `msgid`.
        case incompletePrevious

        // MARK: The file
        /// A version control system's merge conflict marker.
        case conflictMarker
        /// A second entry with the same context and `msgid`.
        case duplicateEntry
        /// The header is not the first entry.
        case misplacedHeader
        /// A line of the header that is no field.
        case malformedHeaderLine
    }
}
