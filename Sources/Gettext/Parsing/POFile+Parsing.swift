extension POFile {
    /// Reads a PO file and collects everything that is wrong with it.
    ///
    /// Reading never fails as a whole: an entry with an error is left out and the next one is read. Only a charset other
    /// than UTF-8 (or ASCII, a part of it) is refused, because every other character would come out wrong; then the
    /// file has its header and no entries; and a file whose lines end with CR alone. Line ends may be LF or CR LF, and a byte order mark is skipped. Time and
    /// memory are proportional to the number of bytes.
    ///
    /// - Parameters:
    ///   - bytes: The contents of the file.
    ///   - options: How to read.
    /// - Returns: The file as far as it could be read, and the diagnostics.
    public static func parse(_ bytes: [UInt8], options: POParseOptions = POParseOptions()) -> POParseResult {
        var parser = POParser(source: POSource(bytes), options: options)
        return parser.parse()
    }

    /// Reads a PO file from text and collects everything that is wrong with it.
    ///
    /// - Parameters:
    ///   - text: The contents of the file.
    ///   - options: How to read.
    /// - Returns: The file as far as it could be read, and the diagnostics.
    public static func parse(_ text: String, options: POParseOptions = POParseOptions()) -> POParseResult {
        parse(Array(text.utf8), options: options)
    }

    /// Reads a PO file in which no error is tolerated; warnings are.
    ///
    /// - Parameter bytes: The contents of the file.
    /// - Throws: ``POParseError`` with all the diagnostics when there is an error.
    public init(parsing bytes: [UInt8]) throws(POParseError) {
        let result = Self.parse(bytes)
        guard !result.hasErrors else { throw POParseError(diagnostics: result.diagnostics) }
        self = result.file
    }
}
