import ExhibitGuide
import ICU

/// Shows the lines that diagnostics speak of, with the place marked.
///
/// ```
///    23 | msgstr "… {$hieght} …"
///       |           ^~~~~~~~
/// ```
struct SourceExcerpts {
    private static let width = 100
    private let folder: ContentFolder
    private var file = ""
    private var lines: [Substring.UnicodeScalarView] = []

    init(folder: ContentFolder) { self.folder = folder }

    /// The line of a diagnostic and the mark under it.
    ///
    /// - Parameter diagnostic: The diagnostic; those of one file should follow each other.
    /// - Returns: Two lines; nothing where there is no such line.
    mutating func excerpt(for diagnostic: Diagnostic) -> [String] {
        let location = diagnostic.location
        if location.file != file {
            file = location.file
            let bytes = (try? folder.read(file)) ?? []
            let text = String(
                decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
            lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        }
        guard location.line >= 1, location.line <= lines.count else { return [] }
        var line = Array(lines[location.line - 1])
        if line.last == "\r" { line.removeLast() }
        guard !line.isEmpty, location.column >= 1, location.column <= line.count + 1 else { return [] }
        return Self.marked(line, number: location.line, at: location.column - 1, length: diagnostic.length)
    }

    private static func marked(_ line: [Unicode.Scalar], number: Int, at start: Int, length: Int) -> [String] {
        // No more of a line than could be shown, however long it is.
        let near = max(0, start - width)..<min(line.count, start + width)
        let shown = line[near].map(Self.visible)
        let place = start - near.lowerBound
        func columns(_ range: Range<Int>) -> Int { shown[range].reduce(0) { $0 + TerminalWidth.of($1) } }
        let end = min(shown.count, place + max(1, length))
        // A long line is cut around the place, so that some text before it is seen.
        var first = 0
        while first < place, place - first > 20, columns(first..<max(place, end)) > width * 3 / 4 { first += 1 }
        var last = shown.count
        while last > max(place, first), columns(first..<last) > width { last -= 1 }
        let isCutBefore = near.lowerBound + first > 0
        let isCutAfter = near.lowerBound + last < line.count
        let gutter = String(repeating: " ", count: max(0, 5 - String(number).count)) + "\(number) | "
        let text =
            gutter + (isCutBefore ? "…" : "") + String(String.UnicodeScalarView(shown[first..<last]))
            + (isCutAfter ? "…" : "")
        let before = columns(first..<max(first, place)) + (isCutBefore ? 1 : 0)
        let marked = place < last ? max(1, columns(place..<max(place, min(end, last)))) : 1
        let mark =
            String(repeating: " ", count: max(5, String(number).count)) + " | "
            + String(repeating: " ", count: before) + "^" + String(repeating: "~", count: marked - 1)
        return [text, mark]
    }

    /// A character that a terminal shows in as many cells as it is counted, and that does nothing else.
    private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x09: " "
        // The Unicode block of pictures for control characters.
        case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        case 0x80...0x9F, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0000...0xE007F:
            "\u{FFFD}"
        default: scalar
        }
    }
}
