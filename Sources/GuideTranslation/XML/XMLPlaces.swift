import ExhibitGuide

/// Finds the line and column of places in a file.
struct XMLPlaces {
    private let places: TextPlaces
    private let hasByteOrderMark: Bool

    init(_ bytes: [UInt8]) {
        places = TextPlaces(bytes)
        hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    }

    /// The line and the column in Unicode scalars, both from 1.
    subscript(offset: Int) -> (line: Int, column: Int) {
        let (line, column) = places[offset]
        // A byte order mark is no column.
        return (line, line == 1 && hasByteOrderMark ? max(1, column - 1) : column)
    }
}
