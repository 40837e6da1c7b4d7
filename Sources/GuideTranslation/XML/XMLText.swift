/// Texts as they are written in XML.
enum XMLText {
    /// A text as an element’s content. What XML forbids becomes U+FFFD.
    static func content(_ text: String) -> String { escaped(text, inAttribute: false) }

    /// A text as the value of an attribute, between double quotation marks.
    static func attribute(_ text: String) -> String { escaped(text, inAttribute: true) }

    private static func escaped(_ text: String, inAttribute: Bool) -> String {
        var result = String.UnicodeScalarView()
        func append(_ text: String) { result.append(contentsOf: text.unicodeScalars) }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": append("&amp;")
            case "<": append("&lt;")
            case ">": append("&gt;")
            case "\"" where inAttribute: append("&quot;")
            case "\t" where inAttribute: append("&#9;")
            case "\n" where inAttribute: append("&#10;")
            // A bare one would be read as a line feed.
            case "\r": append("&#13;")
            default: result.append(XMLCharacters.isAllowed(scalar) ? scalar : "\u{FFFD}")
            }
        }
        return String(result)
    }
}
