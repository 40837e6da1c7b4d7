import Yams

extension YAMLReader {
    /// Reports a key that stands twice in one mapping and blanks the later entries, leaving everything else where it was.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - mark: Where it first stands.
    /// - Returns: Whether a later one was found.
    mutating func removeDuplicates(of key: String, from mark: Mark) -> Bool {
        if removeFlowDuplicates(of: key, from: mark) || removeBlockDuplicates(of: key, from: mark) { return true }
        report(
            mark.line, mark.column, "the key “\(key)” stands twice in one group", "keep one of the two")
        return false
    }

    private mutating func reportDuplicate(_ key: String, _ line: Int, _ column: Int, first: Int) {
        let place = line == first ? "in this line" : "after line \(first)"
        report(line, column, "the key “\(key)” stands here again, \(place)", "keep one of the two")
    }

    // MARK: Lines

    private mutating func removeBlockDuplicates(of key: String, from mark: Mark) -> Bool {
        var found = false
        let indent = mark.column - 1
        var index = mark.line
        while index < lines.count {
            let ownIndent = Self.indent(of: lines[index])
            if let ownIndent, ownIndent < indent { break }
            if ownIndent == indent, Self.isKey(key, lines[index].unicodeScalars.dropFirst(indent)) {
                reportDuplicate(key, index + 1, indent + 1, first: mark.line)
                blankEntry(at: index, indent: indent)
                found = true
            }
            index += 1
        }
        return found
    }

    private mutating func blankEntry(at start: Int, indent: Int) {
        lines[start] = ""
        var index = start + 1
        while index < lines.count {
            if let ownIndent = Self.indent(of: lines[index]), ownIndent <= indent {
                // The items of a list may stand below their key without more indentation.
                guard ownIndent == indent, lines[index].dropFirst(indent).hasPrefix("- ") else { break }
            }
            lines[index] = ""
            index += 1
        }
    }

    /// The spaces before a line's text; `nil` for a blank line and a comment.
    private static func indent(of line: Substring) -> Int? {
        let text = line.unicodeScalars.drop { $0 == " " }
        guard let first = text.first, first != "\r", first != "#" else { return nil }
        return line.unicodeScalars.count - text.count
    }

    private static func isKey(_ key: String, _ text: some Sequence<Unicode.Scalar>) -> Bool {
        let text = String(String.UnicodeScalarView(text))
        for spelling in [key, "\"\(key)\"", "'\(key)'"] where text.hasPrefix(spelling) {
            if text.dropFirst(spelling.count).drop(while: { $0 == " " }).first == ":" { return true }
        }
        return false
    }

    // MARK: Braces

    private mutating func removeFlowDuplicates(of key: String, from mark: Mark) -> Bool {
        var scalars = Array(lines.joined(separator: "\n").unicodeScalars)
        guard mark.line >= 1, mark.line <= lines.count else { return false }
        let start = lines[..<(mark.line - 1)].reduce(mark.column - 1) { $0 + $1.unicodeScalars.count + 1 }
        let before = scalars[..<min(start, scalars.count)].last { !Self.isBlank($0) }
        guard before == "{" || before == "," else { return false }
        let entries = FlowEntries(in: scalars, from: start)
        var found = false
        for entry in entries.ranges.dropFirst() {
            let text = scalars[entry].drop { Self.isBlank($0) || $0 == "," }
            guard Self.isKey(key, text.prefix { $0 != "\n" }) else { continue }
            let line = scalars[..<text.startIndex].count { $0 == "\n" } + 1
            let lineStart = scalars[..<text.startIndex].lastIndex(of: "\n").map { $0 + 1 } ?? 0
            reportDuplicate(key, line, text.startIndex - lineStart + 1, first: mark.line)
            for index in entry where scalars[index] != "\n" && scalars[index] != "\r" { scalars[index] = " " }
            found = true
        }
        if found {
            lines = scalars.split(separator: "\n", omittingEmptySubsequences: false).map {
                Substring(String(String.UnicodeScalarView($0)))
            }
        }
        return found
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t"
    }
}

/// The entries of a mapping in braces, each with the comma before it.
private struct FlowEntries {
    private(set) var ranges: [Range<Int>] = []

    init(in text: [Unicode.Scalar], from start: Int) {
        var depth = 0
        var begin = start
        var index = start
        var quote: Unicode.Scalar?
        // What stood before, but for blanks: a quotation mark inside a word is an apostrophe.
        var previous: Unicode.Scalar = ","
        while index < text.count {
            let scalar = text[index]
            switch scalar {
            case _ where quote != nil:
                if quote == "\"", scalar == "\\" { index += 1 } else if scalar == quote { quote = nil }
            case "\"", "'":
                if ",:{[".unicodeScalars.contains(previous) { quote = scalar }
            case "#" where index > 0 && (text[index - 1] == " " || text[index - 1] == "\n"):
                while index + 1 < text.count, text[index + 1] != "\n" { index += 1 }
            case "{", "[": depth += 1
            case "}" where depth == 0, "]" where depth == 0:
                ranges.append(begin..<index)
                return
            case "}", "]": depth -= 1
            case "," where depth == 0:
                ranges.append(begin..<index)
                begin = index
            default: break
            }
            if index < text.count, text[index] != " ", text[index] != "\n" { previous = text[index] }
            index += 1
        }
    }
}
