extension POParser {
    /// Reads what begins with the `#` at `offset`.
    ///
    /// `#~`, `#|` and `#~|` only mark the keywords and strings that follow on the line; everything else is a comment
    /// up to the line's end.
    mutating func readComment() {
        let mark = offset + 1 < bytes.count ? bytes[offset + 1] : 0x0A
        switch mark {
        case UInt8(ascii: "~"):
            mode.isObsolete = true
            mode.isPrevious = offset + 2 < bytes.count && bytes[offset + 2] == UInt8(ascii: "|")
            offset += mode.isPrevious ? 3 : 2
        case UInt8(ascii: "|"):
            mode.isPrevious = true
            offset += 2
        default:
            addComment(mark: mark)
        }
    }

    private mutating func addComment(mark: UInt8) {
        // A comment belongs to the message after it.
        if builder.hasMessageKeyword { finishEntry() }
        touch(at: offset)
        let end = commentEnd(from: offset)
        switch mark {
        case UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "="):
            // GNU gettext reads #! as #, and, since 2025, asks everybody to read #= so as well.
            addFlags(commentText(from: offset + 2, to: end))
        case _ where !keepsComments:
            if let invalid = UTF8Sequence.firstInvalidOffset(in: bytes, from: offset, to: end) {
                reportInvalidUTF8(at: invalid, in: "comment")
            }
        case UInt8(ascii: "."):
            builder.entry.extractedComments.append(commentText(from: offset + 2, to: end))
        case UInt8(ascii: ":"):
            addReferences(commentText(from: offset + 2, to: end))
        default:
            builder.entry.translatorComments.append(commentText(from: offset + 1, to: end))
        }
        offset = end
    }

    /// Where the comment at an offset ends: at its line's end, or at a carriage return behind which another line seems to begin.
    ///
    /// Such a line would be lost in the comment. It is read, and the file is said to be damaged, for whether it was meant so is for a person to say.
    private mutating func commentEnd(from start: Int) -> Int {
        let end = lineEnd(from: start)
        var place = start
        while let found = bytes[place..<end].firstIndex(of: 0x0D) {
            place = found + 1
            let rest = bytes[place..<end].drop { $0 <= 0x20 }
            guard rest.first == UInt8(ascii: "#") || rest.first == UInt8(ascii: "\"") || rest.starts(with: "msg".utf8)
            else { continue }
            diagnostics.report(
                .lineEnd, at: found, "This line ends with a carriage return (CR) alone.",
                remedy: "End all lines with LF or with CR LF.")
            mode = LineMode()
            return found
        }
        return end
    }

    /// The text of a comment line without the space after its mark and without carriage returns at its end: a line end would follow them
    /// when they are written, and take one of them for its own.
    private mutating func commentText(from start: Int, to end: Int) -> String {
        var start = min(start, end)
        var end = end
        while end > start, bytes[end - 1] == 0x0D { end -= 1 }
        let hasSpace = start < end && bytes[start] == 0x20
        if let text = String(validating: bytes[(hasSpace ? start + 1 : start)..<end], as: UTF8.self) { return text }
        if let invalid = UTF8Sequence.firstInvalidOffset(in: bytes, from: start, to: end) {
            reportInvalidUTF8(at: invalid, in: "comment")
        }
        if hasSpace { start += 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private mutating func addReferences(_ text: String) {
        // A path with spaces is enclosed by U+2068 and U+2069, which few files have.
        guard text.utf8.contains(0xE2) else {
            for word in text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
                builder.entry.references.append(POReference(Substring(word)))
            }
            return
        }
        var word = String.UnicodeScalarView()
        var isIsolated = false
        func end() {
            guard !word.isEmpty else { return }
            builder.entry.references.append(POReference(String(word)))
            word.removeAll()
        }
        let hasIsolateEnd = text.unicodeScalars.contains(POReference.isolateEnd)
        for scalar in text.unicodeScalars {
            switch scalar {
            case " " where !isIsolated, "\t" where !isIsolated, "\r": end()
            case POReference.isolateStart where word.isEmpty && hasIsolateEnd:
                isIsolated = true
                word.append(scalar)
            case POReference.isolateEnd:
                isIsolated = false
                word.append(scalar)
            default: word.append(scalar)
            }
        }
        end()
    }

    private mutating func addFlags(_ text: String) {
        for piece in text.unicodeScalars.split(separator: ",") {
            let flag = String(piece).trimmingBlanks
            if flag.utf8.starts(with: "range:".utf8) {
                builder.entry.flags.append(flag)
            } else {
                builder.entry.flags += flag.unicodeScalars.split { $0 == " " || $0 == "\t" || $0 == "\r" }.map(
                    String.init)
            }
        }
    }
}
