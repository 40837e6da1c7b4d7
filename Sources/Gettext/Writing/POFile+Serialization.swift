extension POFile {
    /// The file as text, in the form that GNU gettext's `msgcat` writes.
    ///
    /// The header comes first, obsolete entries come last, entries are separated by blank lines, references are joined
    /// on lines of up to 79 columns, flags are in gettext's order, and a string with a line feed within it stands on a
    /// line for each of its lines. Line ends are LF; there is no byte order mark.
    ///
    /// Without a page width long strings are not wrapped, as with `msgcat --no-wrap`: a change of one word changes one
    /// line, and no line is broken within a Thai or a Chinese word.
    ///
    /// What `msgcat` would lose is kept: unknown flags, obsolete entries without a translation, comments behind the last
    /// entry. Raw control characters are written as escape sequences.
    ///
    /// - Parameter wrap: The page width in columns, 79 being `msgcat`'s own; `nil` for no wrapping.
    /// - Returns: The text; empty for an empty file.
    public func serialized(wrap: Int? = nil) -> String {
        var writer = POWriter(pageWidth: wrap)
        writer.write(self)
        return writer.output
    }

    /// The file as the contents of a file, in which what an earlier version has as well keeps its lines.
    ///
    /// An entry that says the same as in the earlier version is written byte for byte as it stood there, however the program
    /// that wrote it breaks lines; an entry of which only comments or flags differ keeps the lines of its strings. New strings are
    /// wrapped where those of the earlier version are. Line ends are the earlier version's. A change of one
    /// message thus is a change of its own lines and no others.
    ///
    /// - Parameter original: The contents of the earlier version, a file without errors.
    /// - Returns: The contents.
    public func serialized(keepingLayoutOf original: [UInt8]) -> [UInt8] {
        let layout = POLayout(original)
        var writer = POWriter(layout: layout)
        writer.write(self)
        guard layout.lineEnd != "\n" else { return Array(writer.output.utf8) }
        return writer.output.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
            .joined(separator: layout.lineEnd.utf8).map(\.self)
    }
}
