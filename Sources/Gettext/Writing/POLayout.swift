/// How the entries of a file are laid out in lines, so that what has not changed can be written as it stood.
struct POLayout {
    /// The lines of one entry.
    private struct Block {
        let entry: POEntry
        /// Every line, comments first.
        let lines: ArraySlice<Substring>
        /// The lines of the strings, `#|` and `#~` included; `nil` where a comment or a blank line stands among them.
        let strings: ArraySlice<Substring>?
    }

    private struct Place: Hashable {
        let key: POEntry.Key
        let isObsolete: Bool

        init(_ entry: POEntry) {
            key = entry.key
            isObsolete = entry.isObsolete
        }
    }

    /// The page width at which strings are wrapped in the file; `nil` where they are not.
    let pageWidth: Int?
    /// What ends a line.
    let lineEnd: String
    private let blocks: [Place: Block]

    /// Reads the layout of a file without errors.
    ///
    /// - Parameter bytes: The contents of the file.
    init(_ bytes: [UInt8]) {
        let text = String(
            decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
        lineEnd = text.utf8.first { $0 == 0x0A || $0 == 0x0D } == 0x0D ? "\r\n" : "\n"
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            Substring(line.last == "\r" ? line.dropLast() : line)
        }
        let file = POFile.parse(bytes).file
        let entries = ([file.headerEntry].compactMap(\.self) + file.entries)
            .compactMap { entry in entry.end.map { (entry: entry, end: $0) } }
            .sorted { $0.end.line < $1.end.line }
        var blocks: [Place: Block] = [:]
        var start = 0
        var isBegun = false
        for (place, (entry, position)) in entries.enumerated() {
            let end = position.line
            let next = place + 1 < entries.count ? entries[place + 1].entry.position?.line : nil
            // What stands behind an entry's last string is the beginning of the next one, be it a comment.
            let isFollowed = end > lines.count || !lines[end - 1].endsString(atColumn: position.column)
            let isShared = start >= end || next.map { $0 <= end } == true || isBegun || isFollowed
            defer {
                start = max(start, end)
                isBegun = isFollowed
            }
            // Two entries that share a line are written anew.
            guard !isShared, blocks[Place(entry)] == nil else { continue }
            blocks[Place(entry)] = Self.block(of: entry, lines[start..<end])
        }
        self.blocks = blocks
        pageWidth = Self.pageWidth(of: blocks.values)
    }

    private static func block(of entry: POEntry, _ lines: ArraySlice<Substring>) -> Block {
        let lines = lines.drop { $0.isBlank }
        let strings = lines.drop { $0.isComment || $0.isBlank }
        let isPlain = !strings.contains { $0.isComment || $0.isBlank }
        return Block(entry: entry, lines: lines, strings: isPlain && !strings.isEmpty ? strings : nil)
    }

    /// The width that explains more of the file: `msgcat`'s and Poedit's own, or none.
    private static func pageWidth(of blocks: some Collection<Block>) -> Int? {
        var votes = 0
        for block in blocks {
            guard let strings = block.strings else { continue }
            let wrapped = lines(of: block.entry, pageWidth: POWriter.standardPageWidth)
            let plain = lines(of: block.entry, pageWidth: nil)
            guard wrapped != plain else { continue }
            if wrapped.elementsEqual(strings) { votes += 1 }
            if plain.elementsEqual(strings) { votes -= 1 }
        }
        return votes > 0 ? POWriter.standardPageWidth : nil
    }

    private static func lines(of entry: POEntry, pageWidth: Int?) -> [Substring] {
        var writer = POWriter(pageWidth: pageWidth)
        writer.writeStrings(of: entry)
        return writer.output.split(separator: "\n")
    }

    /// The lines in which the file has an entry that says exactly the same.
    func lines(of entry: POEntry) -> ArraySlice<Substring>? {
        guard let block = blocks[Place(entry)], block.entry == entry, block.entry.hasSameStrings(as: entry) else {
            return nil
        }
        return block.lines
    }

    /// The lines in which the file has an entry's strings, whatever the comments on it are.
    func stringLines(of entry: POEntry) -> ArraySlice<Substring>? {
        guard let block = blocks[Place(entry)], block.entry.hasSameStrings(as: entry) else { return nil }
        return block.strings
    }
}

extension Substring {
    fileprivate var isBlank: Bool { utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }

    /// Whether a string ends at a column, from 1, and nothing follows it.
    fileprivate func endsString(atColumn column: Int) -> Bool {
        let rest = unicodeScalars.dropFirst(column - 1)
        return rest.first == "\"" && Substring(rest.dropFirst()).isBlank
    }

    /// Whether the line is a comment, and not an obsolete or previous string.
    fileprivate var isComment: Bool {
        guard utf8.first == UInt8(ascii: "#") else { return false }
        let mark = utf8.dropFirst().first
        return mark != UInt8(ascii: "~") && mark != UInt8(ascii: "|")
    }
}

extension POEntry {
    /// Where the entry's last string ends; `nil` for an entry made by a program.
    fileprivate var end: POPosition? {
        position(of: .msgstr(form: max(0, msgstrs.count - 1)), utf8Offset: msgstrs.last?.utf8.count ?? 0)
    }

    /// Whether the strings of two entries are the same, byte by byte.
    fileprivate func hasSameStrings(as other: POEntry) -> Bool {
        func same(_ path: KeyPath<POEntry, String?>) -> Bool {
            self[keyPath: path].map(ExactString.init) == other[keyPath: path].map(ExactString.init)
        }
        return key == other.key && same(\.msgidPlural) && same(\.previousMsgctxt) && same(\.previousMsgid)
            && same(\.previousMsgidPlural) && msgstrs.map(ExactString.init) == other.msgstrs.map(ExactString.init)
    }
}
