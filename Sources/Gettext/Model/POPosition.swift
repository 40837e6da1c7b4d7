/// A place in a text file, as editors count: the first character of a file is at 1:1.
public struct POPosition: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The line, from 1. A line ends with LF or CR LF.
    public var line: Int

    /// The column, from 1, in Unicode scalars. A byte order mark has no column.
    public var column: Int

    /// Makes a position.
    ///
    /// - Parameters:
    ///   - line: The line, from 1.
    ///   - column: The column, from 1, in Unicode scalars.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Whether one position comes before another.
    ///
    /// - Parameters:
    ///   - lhs: One position.
    ///   - rhs: The other position.
    /// - Returns: Whether `lhs` comes before `rhs`.
    public static func < (lhs: POPosition, rhs: POPosition) -> Bool {
        (lhs.line, lhs.column) < (rhs.line, rhs.column)
    }

    /// The position as `line:column`.
    public var description: String { "\(line):\(column)" }
}
