import CCurses
import CKiosk
import Glibc

/// The terminal: draws screens by ncurses, and reads what it sends.
///
/// ncurses knows how to drive a terminal, and sends only what has changed. What comes from the terminal is read without it, byte by byte:
/// so nothing that is sent, and no end of it, is ever mistaken for something else, and the pointer works wherever there is one.
///
/// There is one terminal in a process; use it on one thread.
final class Terminal {
    /// How long a terminal may take to send the rest of a key's code, in milliseconds; Escape takes effect after it. A slow line needs
    /// more: `ESCDELAY` in the environment says how much.
    static let escapeDelay =
        getenv("ESCDELAY").flatMap { Int(String(cString: $0)) }.map { max(1, min($0, 1000)) } ?? usualEscapeDelay
    /// How long it may take where the environment does not say, in milliseconds.
    static let usualEscapeDelay = 5

    /// Buttons, and movements while one is pressed, with columns and rows of any size (xterm's modes 1000, 1002 and 1006).
    private static let pointerOn = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
    private static let pointerOff = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"

    private let screen: OpaquePointer
    private let theme: TerminalTheme
    private let opening: String
    private let closing: String
    private var isOpen = true

    /// The codes of the terminal's keys.
    let keyCodes: [[UInt8]: KioskKey]

    /// Makes sure that there is a terminal.
    ///
    /// - Throws: ``KioskError/notATerminal`` where standard input or output is none.
    static func requireTerminal() throws(KioskError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    }

    /// Whether the terminal's keys reach this process, and not the shell that has put it into the background.
    static var isForeground: Bool {
        let group = tcgetpgrp(STDIN_FILENO)
        return group < 0 || group == getpgrp()
    }

    /// The terminal's size; 80 by 24 where it does not tell.
    static var size: TerminalSize { .current ?? TerminalSize(columns: 80, rows: 24) }

    /// Takes the terminal over.
    ///
    /// - Parameter options: How the kiosk works.
    /// - Throws: ``KioskError`` where there is no terminal that could be driven, or no encoding for it.
    init(options: KioskOptions) throws(KioskError) {
        try Self.requireTerminal()
        try TerminalLocale.useUTF8()
        var modes = termios()
        tcgetattr(STDIN_FILENO, &modes)
        guard let screen = ccurses_open() else {
            // ncurses may have changed them before it gave up.
            tcsetattr(STDIN_FILENO, TCSANOW, &modes)
            throw .unknownTerminal(name: getenv("TERM").map { String(cString: $0) } ?? "")
        }
        self.screen = screen
        keyCodes = Dictionary(
            KioskKey.named.compactMap { name, key in Self.capability(name).map { (Array($0.utf8), key) } }
        ) { first, _ in first }
        let hasPointer = Self.capability("kmous") != nil
        opening = (Self.capability("smkx") ?? "") + (hasPointer ? Self.pointerOn : "")
        closing = (hasPointer ? Self.pointerOff : "") + (Self.capability("rmkx") ?? "")
        let farewell = closing + ["sgr0", "cnorm", "rmcup"].compactMap(Self.capability).joined()
        tcsetattr(STDIN_FILENO, TCSANOW, &modes)
        _ = ckiosk_rescue_arm(STDOUT_FILENO, farewell, farewell.utf8.count)
        ccurses_prepare(options.isLocked)
        let forbidsColors = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        theme = TerminalTheme(options.theme, allowsColors: !forbidsColors)
        ccurses_show()
        Self.write(opening)
    }

    /// Leaves the terminal as it was.
    func close() {
        guard isOpen else { return }
        isOpen = false
        Self.write(closing)
        ccurses_close(screen)
        ckiosk_rescue_disarm()
    }

    /// Gives the terminal back to the shell, and stops this process until it is continued; ``resume()`` is for what comes then.
    func pause() {
        Self.write(closing)
        ccurses_pause()
        kill(getpid(), SIGSTOP)
    }

    /// Takes the terminal over again, whatever the shell has done with it meanwhile.
    func resume() {
        ccurses_pause()
        ccurses_redraw()
        ccurses_show()
        Self.write(opening)
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

    /// Draws everything anew at the next time, whatever the terminal shows.
    func redraw() { ccurses_redraw() }

    /// Takes note of another size of the terminal, and draws everything anew at the next time.
    ///
    /// - Parameter size: The size.
    func resize(to size: TerminalSize) {
        ccurses_resize(Int32(clamping: size.rows), Int32(clamping: size.columns))
        ccurses_redraw()
    }

    /// What the terminal has sent; call it where something is waiting.
    ///
    /// - Returns: Some bytes; `nil` where the terminal has gone away.
    func read() -> [UInt8]? {
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
            let length = Glibc.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
            count = max(0, length)
            code = length < 0 ? errno : 0
        }
        if code == EINTR || code == EAGAIN { return [] }
        return bytes.isEmpty ? nil : bytes
    }

    // MARK: Writing

    /// A string of the terminal's entry in terminfo, without the delays that terminals of glass needed.
    private static func capability(_ name: String) -> String? {
        guard let value = ccurses_string(name) else { return nil }
        var text = ""
        var rest = String(cString: value)[...]
        while let start = rest.firstRange(of: "$<") {
            text += rest[..<start.lowerBound]
            guard let end = rest[start.upperBound...].firstIndex(of: ">") else { return text }
            rest = rest[rest.index(after: end)...]
        }
        return text + rest
    }

    /// Sends something that ncurses does not know of; it must have sent all that it had.
    private static func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            guard written > 0 || errno == EINTR else { return }
            bytes.removeFirst(max(0, written))
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
