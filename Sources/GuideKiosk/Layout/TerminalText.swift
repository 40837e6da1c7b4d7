/// Plain text for a terminal.
enum TerminalText {
    /// A text without what a terminal might obey or count in its own way.
    ///
    /// - Parameter text: Any text.
    /// - Returns: The text on one line: control characters, escape sequences' beginnings and directional controls are gone, and
    ///   no character bears more marks than a cell holds.
    static func sanitized(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            if let drawable = Glyph.drawable(character) { result += drawable.text }
        }
    }

    /// The cells that a text takes once it is sanitized.
    ///
    /// - Parameter text: Any text.
    /// - Returns: The cells.
    static func columns(of text: String) -> Int {
        text.reduce(0) { $0 + (Glyph.drawable($1)?.width ?? 0) }
    }
}
