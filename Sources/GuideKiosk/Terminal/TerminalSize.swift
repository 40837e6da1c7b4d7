import Glibc

/// The size of a terminal in cells.
public struct TerminalSize: Hashable, Sendable {
    /// The width in columns.
    public let columns: Int
    /// The height in rows.
    public let rows: Int

    /// A size.
    ///
    /// - Parameters:
    ///   - columns: The width in columns; less than 1 counts as 1.
    ///   - rows: The height in rows; less than 1 counts as 1.
    public init(columns: Int, rows: Int) {
        self.columns = max(1, columns)
        self.rows = max(1, rows)
    }

    /// The size of the terminal that standard output goes to, or `nil` where that is none.
    public static var current: TerminalSize? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
        return TerminalSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
    }
}
