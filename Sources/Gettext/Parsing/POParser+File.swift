extension POParser {
    // MARK: The header

    /// Keeps the header entry and checks what it says about the file.
    mutating func addHeader(_ entry: POEntry, at place: Int, isDamaged: Bool) {
        if let first = headerOffset {
            diagnostics.report(
                .duplicateEntry, at: place,
                "The file has a header already, on line \(source.lineIndex(at: first) + 1).",
                remedy: "Keep one of the two headers and delete the other.")
            return
        }
        headerOffset = place
        if !isDamaged { file.headerEntry = entry }
        checkCharset(of: entry, at: place)
        guard !isRefused, !isDamaged else { return }
        if !entries.isEmpty {
            diagnostics.report(
                .misplacedHeader, .warning, at: place, "The header stands behind other entries.",
                remedy: "Move it to the top of the file.")
        }
        for offset in POHeader.malformedLineOffsets(in: entry.msgstr) {
            diagnostics.report(
                .malformedHeaderLine, .warning,
                at: entry.sourceMap.sourceOffset(of: .msgstr, utf8Offset: offset) ?? place,
                "This line of the header is no field.", remedy: "Write it as “Name: value\\n”, or delete it.")
        }
    }

    private mutating func checkCharset(of entry: POEntry, at place: Int) {
        guard let range = POHeader.charset(in: entry.msgstr) else {
            diagnostics.report(
                .missingCharset, .warning, at: place, "The header names no charset; the file is read as UTF-8.",
                remedy: "Add the line \"Content-Type: text/plain; charset=UTF-8\\n\" to the header.")
            return
        }
        let name = String(entry.msgstr[range])
        switch Self.charset(named: name) {
        case .utf8: break
        case .ascii:
            if let other = firstNonASCIIOffset {
                diagnostics.report(
                    .nonASCIIText, .warning, at: other,
                    "The header says that the file is \(name), but here is other text; it is read as UTF-8.",
                    remedy: "Write charset=UTF-8 in the header.")
            }
        case .placeholder:
            diagnostics.report(
                .placeholderCharset, .warning, at: charsetOffset(in: entry) ?? place,
                "The header still has the template's placeholder CHARSET; the file is read as UTF-8.",
                remedy: "Write charset=UTF-8 in its place.")
        case .other:
            diagnostics.report(
                .unsupportedCharset, at: charsetOffset(in: entry) ?? place,
                "The charset \(name.singleLine) is not supported; nothing but the header was read.",
                remedy: "Convert the file to UTF-8, for example with msgconv --to-code=UTF-8.")
            isRefused = true
        }
    }

    private enum Charset { case utf8, ascii, placeholder, other }

    private static func charset(named name: String) -> Charset {
        switch name.lowercased() {
        case "utf-8", "utf8": .utf8
        case "ascii", "us-ascii", "ansi_x3.4-1968": .ascii
        case "charset": .placeholder
        default: .other
        }
    }

    /// The offset in the file of the charset's name.
    ///
    /// Looked for in the bytes themselves: in another charset they may not decode, and no offset into the decoded text
    /// would lead back.
    private func charsetOffset(in entry: POEntry) -> Int? {
        guard let first = entry.sourceMap.segments.first(where: { $0.part == .msgstr }) else { return nil }
        let parameter = Array("charset=".utf8)
        let end = min(offset, bytes.count)
        var index = first.sourceOffset
        while index < end {
            if bytes[index..<end].startsASCIICaseInsensitively(with: parameter) { return index + parameter.count }
            index += 1
        }
        return nil
    }

    private var firstNonASCIIOffset: Int? {
        bytes[source.start...].firstIndex { $0 >= 0x80 }
    }

    // MARK: The end

    /// Ends the last entry and keeps the comments behind it.
    mutating func finishFile() {
        if !builder.hasMessageKeyword, !builder.isBroken, let place = builder.firstOffset {
            if builder.isPreviousObsolete != nil {
                diagnostics.report(
                    .missingMsgid, at: place, "The previous text (#|) at the end of the file belongs to no entry.",
                    remedy: "Delete these lines.")
            } else {
                file.trailingComments = commentLines(from: place)
            }
        }
        finishEntry()
        // The last entry may have been a header in another charset.
        guard !isRefused else { return }
        file.entries = entries
        if headerOffset == nil, let place = firstNonASCIIOffset {
            diagnostics.report(
                .missingCharset, .warning, at: place,
                "The file has no header that names its charset; it is read as UTF-8.",
                remedy: "Begin it with a header: an empty msgid, and a msgstr with the line "
                    + "\"Content-Type: text/plain; charset=UTF-8\\n\".")
        }
    }

    private func commentLines(from start: Int) -> [String] {
        bytes[start...].split(separator: 0x0A)
            .map { String(decoding: $0, as: UTF8.self).trimmingBlanks }
            .filter { !$0.isEmpty }
    }
}
