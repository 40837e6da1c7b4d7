import CICU

/// A text with its directions resolved, for screens that put characters from left to right (UAX #9).
///
/// Make it of a whole paragraph, break that into lines, and ask for each line: what surrounds a line decides on its directions
/// too.
///
/// ```swift
/// let text = try BidiText("מחיר: 250 (ILS)")
/// text.direction                 // .rightToLeft
/// try text.visualRuns()          // from the left end of the line to the right
/// try text.visualText()          // "(ILS) 250 :ריחמ", as cells of a terminal from left to right
/// ```
///
/// It is immutable and may be shared between tasks.
public struct BidiText: Sendable {
    /// The text, in the order of reading.
    public let text: String

    /// The direction of the first paragraph.
    public let direction: TextDirection

    // Sendable: ICU’s functions that are called on it take it as const; the runs of a line are found on an object per call.
    private let handle: Handle

    /// Resolves the directions of a text.
    ///
    /// - Parameters:
    ///   - text: The text, of one paragraph or several.
    ///   - direction: How the direction of each paragraph is found.
    /// - Throws: ``ICUError`` where memory has run out.
    public init(_ text: String, direction: ParagraphDirection = .firstStrong()) throws(ICUError) {
        let pointer = try opened("resolve the directions of a text") { status in
            text.withICUText { cicu_bidi_open($0, $1, direction.code, status) }
        }
        self.text = text
        self.direction = cicu_bidi_paragraph_level(pointer) == 0 ? .leftToRight : .rightToLeft
        handle = Handle(pointer) { cicu_bidi_close($0) }
    }

    /// The runs of a line from its left end to its right.
    ///
    /// Inside a run of an odd level the characters stand in reverse.
    ///
    /// - Parameter line: Where the line stands in the text, in UTF-8 bytes; the whole text if `nil`. Bounds beyond the text or
    ///   inside a scalar are taken back to the last good place. Where the line crosses paragraphs, each is a line of its own.
    /// - Returns: The runs. Paragraph separators (line feed and its like) are in none of them.
    /// - Throws: ``ICUError`` where memory has run out.
    public func visualRuns(in line: Range<Int>? = nil) throws(ICUError) -> [BidiRun] {
        try allRuns(in: line).filter { $0.level != CICU_LEVEL_SEPARATOR }
    }

    /// A line in the order in which its characters stand on the screen, from left to right.
    ///
    /// In runs from right to left, brackets and their like are mirrored. Grapheme clusters stay whole: an accent follows its
    /// letter and an emoji sequence keeps its joiners, for which reason this does not use `ubidi_writeReordered`. Directional
    /// controls are left out.
    ///
    /// - Parameter line: Where the line stands in the text, as for `visualRuns(in:)`.
    /// - Returns: The line, in the order of the screen.
    /// - Throws: ``ICUError`` where memory has run out.
    public func visualText(in line: Range<Int>? = nil) throws(ICUError) -> String {
        var result = String.UnicodeScalarView()
        for run in try allRuns(in: line) {
            let start = text.utf8.index(text.startIndex, offsetBy: run.range.lowerBound)
            let characters = text[start..<text.utf8.index(start, offsetBy: run.range.count)]
            if run.level > 0, run.direction == .rightToLeft {
                for character in characters.reversed() {
                    for scalar in character.unicodeScalars {
                        let properties = UnicodeProperties(scalar)
                        if !properties.isBidiControl { result.append(properties.mirrored) }
                    }
                }
            } else {
                result.append(contentsOf: characters.unicodeScalars.filter { !UnicodeProperties($0).isBidiControl })
            }
        }
        return String(result)
    }

    /// The visual order of a line that is a paragraph of its own.
    ///
    /// - Parameters:
    ///   - line: The line, in the order of reading.
    ///   - direction: How its direction is found.
    /// - Returns: The line, in the order of the screen; see `visualText(in:)`.
    /// - Throws: ``ICUError`` where memory has run out.
    public static func visualOrder(
        of line: String, direction: ParagraphDirection = .firstStrong()
    ) throws(ICUError) -> String {
        try BidiText(line, direction: direction).visualText()
    }

    private func allRuns(in line: Range<Int>?) throws(ICUError) -> [BidiRun] {
        let line = line ?? 0..<Int.max
        let span = CICUSpan(start: Int32(clamping: line.lowerBound), end: Int32(clamping: line.upperBound))
        var capacity = 16
        while true {
            var count = 0
            let runs = try checked("find the runs of a line") { status in
                [CICUBidiRun](unsafeUninitializedCapacity: capacity) { buffer, stored in
                    let room = Int32(clamping: capacity)
                    count = Int(cicu_bidi_line_runs(handle.pointer, span, buffer.baseAddress, room, status))
                    stored = min(count, capacity)
                }
            }
            if count <= capacity {
                return runs.map { BidiRun(range: Int($0.span.start)..<Int($0.span.end), level: Int($0.level)) }
            }
            capacity = count
        }
    }
}
