import Yams

/// The tags that were written before keys so that YAML takes keys of one name for different ones. Its reader gives no mapping that has two
/// equal keys, and of these it says no more than where the first stands.
struct KeyTags {
    /// By line, in the order of their columns: where a tag stands in the file as it was, from 0, and how long it is.
    private var tags: [Int: [(column: Int, length: Int)]] = [:]
    private var count = 0

    /// Tells a key apart from those of the same name behind it.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - mark: Where it begins in the lines, its tag and anchor included.
    ///   - lines: The file, to which the tag is added.
    /// - Returns: Whether the key was found there.
    mutating func add(to key: String, at mark: Mark, in lines: inout [Substring]) -> Bool {
        guard mark.column >= 1, lines.indices.contains(mark.line - 1) else { return false }
        var line = Array(lines[mark.line - 1].unicodeScalars)
        var index = mark.column - 1
        if line.indices.contains(index), line[index] == "&" {
            index = line[index...].firstIndex(of: " ") ?? line.count
            index = line[index...].firstIndex { $0 != " " } ?? line.count
        }
        guard index < line.count else { return false }
        let tag: String
        if line[index] == "!" {
            // A key has one tag at most: this one becomes another.
            index = line[index...].firstIndex { " ,>\r".unicodeScalars.contains($0) } ?? line.count
            tag = "-\(count)"
        } else {
            let begins = line[index] == key.unicodeScalars.first || "\"':[{".unicodeScalars.contains(line[index])
            guard begins else { return false }
            tag = "!key-\(count) "
        }
        count += 1
        let column = original(line: mark.line, column: index + 1) - 1
        line.insert(contentsOf: tag.unicodeScalars, at: index)
        lines[mark.line - 1] = Substring(String(String.UnicodeScalarView(line)))
        let place = tags[mark.line, default: []].firstIndex { $0.column > column } ?? tags[mark.line, default: []].count
        tags[mark.line, default: []].insert((column, tag.unicodeScalars.count), at: place)
        return true
    }

    /// The column in the file as it was.
    ///
    /// - Parameters:
    ///   - line: The line, from 1.
    ///   - column: The column in the line with its tags, from 1.
    /// - Returns: The column, from 1; a tag’s own is that of what stands behind it.
    func original(line: Int, column: Int) -> Int {
        guard let tags = tags[line] else { return column }
        var added = 0
        for tag in tags {
            let start = tag.column + added
            if column - 1 <= start { break }
            if column - 1 < start + tag.length { return tag.column + 1 }
            added += tag.length
        }
        return column - added
    }
}
