/// How long a text may be in its place on the kiosk, on a terminal of the usual 80 columns.
///
/// Texts that run on over several lines (paragraphs, taglines, notices, labels of facts) have no limit.
public enum MessageRoom {
    /// The columns that a text may take.
    ///
    /// - Parameters:
    ///   - domain: A product's id, `exhibition` or `interface`.
    ///   - key: The message's key.
    /// - Returns: The columns, full-width characters taking two; `nil` where the kiosk breaks lines.
    public static func columns(domain: String, key: String) -> Int? {
        switch domain {
        case InterfaceText.domain:
            if key.hasPrefix("help."), !helpLines.contains(key) { return hint }
            if oneLine.contains(key) { return row }
            return nil
        case "exhibition":
            if key == "title" || key.hasPrefix("concepts.") { return row }
            return nil
        default: return key == "title" ? guideTitle : nil
        }
    }

    /// A row of the screen between its margins.
    private static let row = 76
    /// The head of a guide's pages, beside the number of the page.
    private static let guideTitle = 63
    /// What a key does: three hints stand in a row.
    private static let hint = 20
    /// What the help says in whole lines, which are broken where they must be.
    private static let helpLines: Set<String> = [
        "help.title", "help.here", "help.everywhere", "help.searchLong", "help.stopLong", "help.findLanguage",
        "help.touch",
    ]
    private static let oneLine: Set<String> = [
        "language.title", "catalogue.title", "catalogue.count", "guide.facts", "screen.small", "search.stop",
        "search.none",
    ]
}

extension InterfaceText {
    /// The domain of the interface's messages.
    static let domain = "interface"
}
