/// Writes entries in the form of GNU gettext's `msgcat`.
struct POWriter {
    /// The text so far.
    private(set) var output = ""

    /// The page width for strings, or `nil` for no wrapping.
    private let pageWidth: Int?

    /// Where entries stood before, so that what has not changed is written as it stood.
    private let layout: POLayout?

    init(pageWidth: Int?) {
        self.pageWidth = pageWidth
        layout = nil
    }

    init(layout: POLayout) {
        pageWidth = layout.pageWidth
        self.layout = layout
    }

    mutating func write(_ file: POFile) {
        if let header = file.headerEntry { write(header) }
        for entry in file.entries where !entry.isObsolete { write(entry) }
        for entry in file.entries where entry.isObsolete { write(entry) }
        guard !file.trailingComments.isEmpty else { return }
        separate()
        for comment in file.trailingComments {
            line(comment.utf8.first == UInt8(ascii: "#") ? comment.singleLine : "# " + comment.singleLine)
        }
    }

    private mutating func write(_ entry: POEntry) {
        separate()
        if let lines = layout?.lines(of: entry) {
            for text in lines { line(text) }
            return
        }
        writeComments(entry.translatorComments, mark: "#")
        writeComments(entry.extractedComments, mark: "#.")
        writeReferences(entry.references)
        writeFlags(of: entry)
        if let lines = layout?.stringLines(of: entry) {
            for text in lines { line(text) }
        } else {
            writeStrings(of: entry)
        }
    }

    mutating func writeStrings(of entry: POEntry) {
        let mark = entry.isObsolete ? "#~ " : ""
        let previousMark = entry.isObsolete ? "#~| " : "#| "
        if let text = entry.previousMsgctxt { writeString(text, keyword: "msgctxt", mark: previousMark) }
        if let text = entry.previousMsgid { writeString(text, keyword: "msgid", mark: previousMark) }
        if let text = entry.previousMsgidPlural { writeString(text, keyword: "msgid_plural", mark: previousMark) }
        if let text = entry.msgctxt { writeString(text, keyword: "msgctxt", mark: mark) }
        writeString(entry.msgid, keyword: "msgid", mark: mark)
        if let plural = entry.msgidPlural {
            writeString(plural, keyword: "msgid_plural", mark: mark)
            for (form, text) in (entry.msgstrs.isEmpty ? [""] : entry.msgstrs).enumerated() {
                writeString(text, keyword: "msgstr[\(form)]", mark: mark)
            }
        } else {
            writeString(entry.msgstr, keyword: "msgstr", mark: mark)
        }
    }

    private mutating func line(_ text: some StringProtocol) {
        output += text
        output += "\n"
    }

    private mutating func separate() {
        if !output.isEmpty { output += "\n" }
    }

    // MARK: Comments

    private mutating func writeComments(_ comments: [String], mark: String) {
        for comment in comments {
            // A program may give several lines in one element.
            for text in comment.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
                line(text.isEmpty ? mark : "\(mark) \(String(text))")
            }
        }
    }

    private mutating func writeReferences(_ references: [POReference]) {
        let width = pageWidth ?? Self.standardPageWidth
        var seen: Set<POReference> = []
        var text = "#:"
        var used = 2
        for reference in references where !reference.path.isEmpty && seen.insert(reference).inserted {
            let piece = reference.description.singleLine
            // As msgcat counts: bytes, but not the isolates.
            let length = reference.path.utf8.count + (reference.line.map { String($0).utf8.count + 1 } ?? 0)
            if used > 2, used + 1 + length > width {
                line(text)
                text = "#:"
                used = 2
            }
            text += " " + piece
            used += 1 + length
        }
        if used > 2 { line(text) }
    }

    private mutating func writeFlags(of entry: POEntry) {
        var flags = FlagOrder.sorted(entry.flags.map { $0.singleLine.trimmingBlanks }.filter { !$0.isEmpty })
        // Where nothing is translated there is nothing to approve; msgcat leaves the flag out as well.
        if entry.msgstrs.allSatisfy(\.isEmpty) { flags.removeAll { $0 == "fuzzy" } }
        if !flags.isEmpty { line("#, " + flags.joined(separator: ", ")) }
    }

    // MARK: Strings

    private mutating func writeString(_ text: String, keyword: String, mark: String) {
        let prefix = "\(mark)\(keyword) \""
        var pieces = StringEscaping.escapedLines(of: text)
        var standsWithKeyword = pieces.count == 1
        if let pageWidth {
            let breaker = LineBreaker(pageWidth: pageWidth)
            // A string that would have to be broken behind its keyword gets lines of its own, even if it then fits one.
            standsWithKeyword =
                standsWithKeyword && breaker.lines(of: pieces[0], firstColumn: prefix.utf8.count).count == 1
            if !standsWithKeyword {
                pieces = pieces.flatMap { breaker.lines(of: $0, firstColumn: mark.utf8.count + 1) }
            }
        }
        if standsWithKeyword {
            line("\(prefix)\(pieces[0])\"")
        } else {
            line("\(prefix)\"")
            for piece in pieces { line("\(mark)\"\(piece)\"") }
        }
    }

    /// The page width that GNU gettext uses when none is given.
    static let standardPageWidth = 79
}
