import CCurses
import Glibc

/// The terminal, by ncurses: draws screens, reads keys.
///
/// There is one terminal in a process; use it on one thread.
final class Terminal {
    /// How long a terminal may take to send the rest of a function key's code, in milliseconds. Escape takes effect after it.
    private static let escapeDelay: Int32 = 50

    private let screen: OpaquePointer
    private let theme: TerminalTheme
    private var isOpen = true

    /// Makes sure that there is a terminal.
    ///
    /// - Throws: ``KioskError/notATerminal`` where standard input or output is none.
    static func requireTerminal() throws(KioskError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    }

    /// The terminal's size; 80 by 24 where it does not tell.
    static var size: TerminalSize { .current ?? TerminalSize(columns: 80, rows: 24) }

    /// Takes the terminal over.
    ///
    /// - Throws: ``KioskError`` where there is no terminal that could be driven, or no encoding for it.
    init() throws(KioskError) {
        try Self.requireTerminal()
        try TerminalLocale.useUTF8()
        guard let screen = ccurses_open() else {
            throw .unknownTerminal(name: getenv("TERM").map { String(cString: $0) } ?? "")
        }
        self.screen = screen
        ccurses_prepare(Self.escapeDelay)
        let forbidsColors = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        theme = TerminalTheme(allowsColors: !forbidsColors)
        // The first read would clear the screen over what has been drawn.
        ccurses_show()
    }

    /// Leaves the terminal as it was.
    func close() {
        guard isOpen else { return }
        isOpen = false
        ccurses_close(screen)
    }

    /// Draws a screen; ncurses sends what differs from the one before.
    ///
    /// - Parameter screen: The screen.
    func draw(_ screen: KioskScreen) {
        ccurses_clear()
        for (row, line) in screen.lines.enumerated() {
            var column = 0
            for span in line.spans {
                put(span, row: row, column: column)
                column += span.width
            }
        }
        ccurses_show()
    }

    /// Takes note of another size of the terminal, and draws everything anew at the next time.
    ///
    /// - Parameter size: The size.
    func resize(to size: TerminalSize) {
        ccurses_resize(Int32(clamping: size.rows), Int32(clamping: size.columns))
        ccurses_redraw()
    }

    /// The next key that has been pressed, if any.
    ///
    /// - Returns: The key, `nil` for a key that means nothing here; and whether there was any.
    func nextKey() -> (key: KioskKey?, isPressed: Bool) {
        var code: wint_t = 0
        switch ccurses_read(&code) {
        case Int32(CCURSES_KEY): return (KioskKey(functionKey: Int32(bitPattern: code)), true)
        case Int32(CCURSES_CHARACTER): return (Unicode.Scalar(code).flatMap(KioskKey.init(typed:)), true)
        default: return (nil, false)
        }
    }

    // MARK: Drawing

    private func put(_ span: KioskScreen.Span, row: Int, column: Int) {
        let look = theme.look(of: span.style)
        func put(_ text: [wchar_t], at column: Int) {
            ccurses_put(
                Int32(clamping: row), Int32(clamping: column), text, Int32(clamping: text.count), look.attributes,
                look.pair)
        }
        let text = Self.wide(span.text)
        if text.allSatisfy({ ccurses_width($0) >= 0 }), text.reduce(0, { $0 + Int(ccurses_width($1)) }) == span.width {
            return put(text, at: column)
        }
        // ncurses would count other cells than the layout, by an older Unicode: every character is put where it belongs.
        var column = column
        for character in span.text {
            let width = Glyph.drawable(character)?.width ?? 0
            let text = Self.wide(String(character))
            put(text.allSatisfy { ccurses_width($0) >= 0 } ? text : Array(repeating: 0x3F, count: width), at: column)
            column += width
        }
    }

    private static func wide(_ text: String) -> [wchar_t] {
        text.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
    }
}
