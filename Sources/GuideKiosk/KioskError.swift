import ExhibitGuide

/// Why the kiosk cannot begin.
public enum KioskError: Error, Hashable, Sendable {
    /// Standard input or output is no terminal.
    case notATerminal
    /// The terminal is of a kind that cannot be driven; `TERM` names it.
    case unknownTerminal(name: String)
    /// The system has no locale in UTF-8.
    case noUTF8Locale
    /// The system refuses to report signals.
    case noSignals
    /// There is no exhibition that could be read.
    case unreadable([Diagnostic])
    /// There is no such product.
    case unknownProduct(String)
    /// The log or the journal cannot be written.
    case unwritable(path: String, reason: String)
}

extension KioskError: CustomStringConvertible {
    /// What is wrong, and how to mend it.
    public var description: String {
        switch self {
        case .notATerminal:
            "error: the kiosk needs a terminal (run it without a pipe or a redirection; `guide show` prints a guide as text)"
        case .unknownTerminal(let name):
            name.isEmpty
                ? "error: the environment does not say which terminal this is (set TERM, such as TERM=xterm-256color)"
                : "error: the terminal “\(TerminalText.sanitized(name))” is not known here (set TERM to a terminal that "
                    + "`toe -a` lists, such as xterm-256color)"
        case .noUTF8Locale: "error: there is no locale in UTF-8 on this system (install C.UTF-8 or en_US.UTF-8)"
        case .noSignals: "error: the system does not report signals (check the limit of open files)"
        case .unreadable(let diagnostics):
            diagnostics.isEmpty
                ? "error: the exhibition cannot be read (run `guide check`)"
                : diagnostics.map(\.description).joined(separator: "\n")
        case .unwritable(let path, let reason):
            "error: “\(TerminalText.sanitized(path))” cannot be written: \(reason) (name a file in a folder that this user may write to)"
        case .unknownProduct(let product):
            "error: there is no product “\(TerminalText.sanitized(product))” (`guide list` names them all)"
        }
    }
}
