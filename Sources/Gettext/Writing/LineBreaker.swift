/// Breaks escaped strings into lines of a page's width.
///
/// It follows the Unicode line breaking algorithm (UAX #14) as `msgcat` 0.21 applies it to ASCII: behind spaces,
/// and behind some punctuation. For other scripts it knows ideographs, kana and Hangul with the punctuation that may
/// not begin or end a line; it never breaks within a word of any other script.
struct LineBreaker {
    /// The width of the page, quotation marks and keyword included.
    let pageWidth: Int

    /// Breaks one line.
    ///
    /// - Parameters:
    ///   - text: The escaped text.
    ///   - firstColumn: The number of columns before the text, its opening quotation mark included.
    /// - Returns: The lines, at least one; all but the last end where a break is allowed.
    func lines(of text: String, firstColumn: Int) -> [String] {
        let units = Self.units(of: text)
        // One column is for the closing quotation mark.
        let available = pageWidth - firstColumn - 1
        guard units.reduce(0, { $0 + $1.width }) > available else { return [text] }
        var lines: [String] = []
        var line = ""
        var lineWidth = 0
        var piece = ""
        var pieceWidth = 0
        func endPiece() {
            if !line.isEmpty, lineWidth + pieceWidth > available {
                lines.append(line)
                line = ""
                lineWidth = 0
            }
            line += piece
            lineWidth += pieceWidth
            piece = ""
            pieceWidth = 0
        }
        for (place, unit) in units.enumerated() {
            if place > 0, Self.mayBreak(in: units, before: place) { endPiece() }
            piece += unit.text
            pieceWidth += unit.width
        }
        endPiece()
        return lines + [line]
    }

    /// An escape sequence or a character: what cannot be broken in any case.
    private struct Unit {
        var text: String
        var width: Int
        /// The character as it decides about breaks on its right; of an escape sequence the last one.
        var left: Unicode.Scalar
        /// The character as it decides about breaks on its left; of an escape sequence what it stands for.
        var right: Unicode.Scalar
        /// The character before the run of spaces that this unit ends, if it ends one.
        var beforeSpaces: Unicode.Scalar?
    }

    private static func units(of text: String) -> [Unit] {
        var units: [Unit] = []
        var scalars = text.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            var unit = Unit(
                text: String(scalar), width: DisplayWidth.columns(of: scalar), left: scalar, right: scalar)
            if scalar == "\\", let escaped = scalars.next() {
                unit.text.unicodeScalars.append(escaped)
                unit.width += DisplayWidth.columns(of: escaped)
                unit.left = escaped
            } else if scalar == " " {
                unit.beforeSpaces = units.last.map { $0.beforeSpaces ?? $0.left }
            }
            units.append(unit)
        }
        return units
    }

    private static func mayBreak(in units: [Unit], before place: Int) -> Bool {
        let left = units[place - 1]
        let right = units[place].right
        // The line feed of the text ends it in any case, and spaces stay with the word before them.
        if right == " " || units[place].text == "\\n" { return false }
        guard left.left == " " else { return mayBreak(between: left.left, and: right) }
        if neverFirst.contains(right) { return false }
        guard let word = left.beforeSpaces else { return true }
        if opening.contains(word) { return false }
        return !(quotes.contains(word) && opening.contains(right))
    }

    private static func mayBreak(between left: Unicode.Scalar, and right: Unicode.Scalar) -> Bool {
        switch left {
        case "!", "?", "|": return afterExclamation.contains(right) || isLetterOrOther(right)
        case ",", "-", ".", "/", ":", ";":
            return !("0"..."9").contains(right) && (afterExclamation.contains(right) || isLetterOrOther(right))
        case "$", "+", "%": return beforeNumbers.contains(right)
        case "\\": return beforeNumbers.contains(right)
        case ")", "]": return right == "(" || right == "[" || right == "{"
        case "}": return !beforeNumbers.contains(right) && (afterExclamation.contains(right) || isLetterOrOther(right))
        default: break
        }
        if neverFirst.contains(right) || opening.contains(left) || quotes.contains(left) || quotes.contains(right) {
            return false
        }
        return DisplayWidth.columns(of: left) == 2 || DisplayWidth.columns(of: right) == 2
    }

    /// Letters, digits and everything beyond ASCII that may begin a line.
    private static func isLetterOrOther(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80
            ? scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            : !neverFirst.contains(scalar) && !quotes.contains(scalar)
    }

    private static let afterExclamation = Set("\"#$%&(*+<=>@[\\^_`{~".unicodeScalars)
    private static let beforeNumbers = Set("\"$%+\\".unicodeScalars)
    private static let opening = Set("([{「『（【〔《〈｛［".unicodeScalars)
    private static let quotes = Set("\"'“”‘’«»".unicodeScalars)
    private static let neverFirst = Set(
        "!),./:;?]}、。，．！？：；）］｝」』】〕》〉…‥ー々゛゜ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ・～％".unicodeScalars)
}
