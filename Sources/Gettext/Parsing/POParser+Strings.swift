extension POParser {
    /// Reads the quoted string at `offset` and adds it to the keyword's string.
    mutating func readString() {
        let quote = offset
        let isExpected = acceptsString(at: quote)
        var string = accumulator ?? StringAccumulator(part: .msgid, keywordOffset: quote)
        accumulator = nil  // So that the buffer has one owner and grows in place.
        if isExpected {
            builder.segments.append(
                POSourceMap.Segment(part: string.part, sourceOffset: quote + 1, decodedOffset: string.bytes.count))
            string.hasSegment = true
        }
        touch(at: quote)
        decode(into: &string, openingQuote: quote)
        if isExpected { accumulator = string }
    }

    /// Whether a string may stand here; if not, the reason is reported.
    private mutating func acceptsString(at quote: Int) -> Bool {
        guard let accumulator else {
            structuralError(
                .strayString, at: quote, "This string belongs to no keyword.",
                remedy: "Write the keyword that it belongs to before it, such as msgstr, or delete it.")
            return false
        }
        guard accumulator.part.isPrevious == mode.isPrevious else {
            structuralError(
                .strayString, at: quote, "This string and the keyword before it differ in their #| marks.",
                remedy: "Begin all lines of a previous text with #|, and no other lines.")
            return false
        }
        // Whether the #| lines of an obsolete entry agree is seen when its first keyword comes.
        guard mode.isPrevious || mode.isObsolete == builder.entry.isObsolete else {
            reportMixedObsolete(at: quote)
            return false
        }
        return true
    }

    /// Decodes the string whose opening quote stands at `openingQuote`, and moves behind its closing quote.
    private mutating func decode(into string: inout StringAccumulator, openingQuote: Int) {
        var index = openingQuote + 1
        var plainStart = index
        // The same fault in a row is reported once.
        var lastFault: (kind: PODiagnostic.Kind, end: Int)?
        func isNew(_ kind: PODiagnostic.Kind, at index: Int) -> Bool {
            lastFault?.kind != kind || lastFault?.end != index
        }
        while true {
            // The common case first: what is shown, but for the characters of four bytes.
            index = bytes.withUnsafeBufferPointer { Self.plainEnd(in: $0, from: index) }
            guard index < bytes.count else { break }
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""):
                string.bytes.append(contentsOf: bytes[plainStart..<index])
                closingQuote = index
                offset = index + 1
                return
            case UInt8(ascii: "\\"):
                string.bytes.append(contentsOf: bytes[plainStart..<index])
                index = decodeEscape(at: index, into: &string)
                plainStart = index
            case 0x0A:
                reportUnterminated(&string, at: openingQuote)
                offset = index
                return
            case 0x0D where index + 1 < bytes.count && bytes[index + 1] == 0x0A, 0x09:
                index += 1
            case 0x00:
                if isNew(.nullCharacter, at: index) { reportNull(at: index) }
                string.isDamaged = true
                index += 1
                lastFault = (.nullCharacter, index)
            case 0x01...0x1F, 0x7F:
                if isNew(.controlCharacter, at: index) { reportControl(at: index) }
                index += 1
                lastFault = (.controlCharacter, index)
            default:
                let step = UTF8Sequence.step(in: bytes, at: index, end: bytes.count)
                if case .invalid = step {
                    if isNew(.invalidUTF8, at: index) { reportInvalidUTF8(at: index, in: "string") }
                    string.isDamaged = true
                    lastFault = (.invalidUTF8, index + step.length)
                }
                index += step.length
            }
        }
        reportUnterminated(&string, at: openingQuote)
        offset = index
    }

    /// The offset of the next byte that is looked at more closely: one that ends a string or begins an escape sequence, is a control character,
    /// or begins no well-formed character of two or three bytes.
    private static func plainEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x21, 0x23...0x5B, 0x5D...0x7E: index += 1
            case 0xC2...0xDF:
                guard index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 else { return index }
                index += 2
            case 0xE0...0xEF:
                guard index + 2 < bytes.count, bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80 else {
                    return index
                }
                // No overlong form, and no surrogate.
                if bytes[index] == 0xE0, bytes[index + 1] < 0xA0 { return index }
                if bytes[index] == 0xED, bytes[index + 1] > 0x9F { return index }
                index += 3
            default: return index
            }
        }
        return index
    }

    /// Decodes the escape sequence at a backslash.
    ///
    /// - Returns: The offset behind it.
    private mutating func decodeEscape(at backslash: Int, into string: inout StringAccumulator) -> Int {
        let escape = EscapeSequence(in: bytes, at: backslash)
        let end = backslash + escape.length
        switch escape.value {
        case .byte(0):
            string.isDamaged = true
            diagnostics.report(
                .nullCharacter, at: backslash, "This escape sequence makes a NUL character, which ends a string in C.",
                remedy: "Delete it.")
        case .byte(let byte):
            if byte > 0x7F { string.hasHighEscape = true }
            string.bytes.append(byte)
        case .outOfRange:
            string.isDamaged = true
            diagnostics.report(
                .escapeOutOfRange, at: backslash, "“\(excerpt(backslash..<end))” is more than one byte.",
                remedy: "Write the character itself, in UTF-8; or, when digits should follow, use an octal escape.")
        case .unknown:
            // A backslash at the end of a line leaves the string without its closing quote, which is said there.
            guard end < bytes.count, bytes[end] > 0x0D else { return end }
            string.isDamaged = true
            let next = UTF8Sequence.step(in: bytes, at: end, end: bytes.count).length
            diagnostics.report(
                .unknownEscape, at: backslash, "“\(excerpt(backslash..<end + next))” is no escape sequence.",
                remedy: "For a backslash write two.")
        }
        return end
    }

    /// Ends the string that is read and gives it to the entry.
    mutating func closeString() {
        guard var string = accumulator else { return }
        accumulator = nil
        if !string.hasSegment {
            if !builder.isBroken {
                diagnostics.report(
                    .missingString, at: string.keywordOffset, "This keyword has no string.",
                    remedy: "Write one behind it in quotation marks, be it empty: \"\".")
            }
            builder.isBroken = true
        }
        if string.hasHighEscape, let invalid = UTF8Sequence.firstInvalidOffset(in: string.bytes) {
            let map = POSourceMap(source: source, startOffset: string.keywordOffset, segments: builder.segments)
            let place = map.sourceOffset(of: string.part, utf8Offset: invalid) ?? string.keywordOffset
            // Raw bytes that are not UTF-8 were reported where they stand.
            if !string.isDamaged { reportInvalidUTF8(at: place, in: "string") }
            string.isDamaged = true
        }
        if string.isDamaged {
            builder.isDamaged = true
            if string.part == .msgid { builder.isMsgidDamaged = true }
        }
        let text = String(decoding: string.bytes, as: UTF8.self)
        switch string.part {
        case .msgctxt: builder.entry.msgctxt = text
        case .msgid: builder.entry.msgid = text
        case .msgidPlural: builder.entry.msgidPlural = text
        case .msgstr: builder.entry.msgstrs.append(text)
        case .previousMsgctxt: builder.entry.previousMsgctxt = text
        case .previousMsgid: builder.entry.previousMsgid = text
        case .previousMsgidPlural: builder.entry.previousMsgidPlural = text
        }
    }

    // MARK: Reports

    /// Reports a string that ends before its text does, and passes over the rest of the line.
    mutating func reportUnescapedQuote(at quote: Int) {
        structuralError(
            .unexpectedText, at: quote, "This quotation mark ends the string, but the text goes on behind it.",
            remedy: "Write a quotation mark within a string as \\\".")
        offset = lineEnd(from: offset)
    }

    private mutating func reportUnterminated(_ string: inout StringAccumulator, at quote: Int) {
        string.isDamaged = true
        diagnostics.report(
            .unterminatedString, at: quote, "This string has no closing quotation mark on its line.",
            remedy: "Add one; write quotation marks within a string as \\\" and line breaks as \\n.")
    }

    private mutating func reportNull(at place: Int) {
        diagnostics.report(.nullCharacter, at: place, "There is a NUL byte in this string.", remedy: "Delete it.")
    }

    private mutating func reportControl(at place: Int) {
        diagnostics.report(
            .controlCharacter, .warning, at: place, "There is an invisible control character in this string.",
            remedy: "Delete it.")
    }

    /// Notes bytes that are not UTF-8: a file in another encoding has them everywhere, and is spoken of once.
    mutating func reportInvalidUTF8(at place: Int, in what: String) {
        let count = (invalidUTF8?.count ?? 0) + 1
        if let known = invalidUTF8, known.offset <= place {
            invalidUTF8?.count = count
        } else {
            invalidUTF8 = (place, what, count)
        }
    }

    /// Reports the bytes that are not UTF-8, at the first of their places.
    mutating func reportInvalidUTF8() {
        guard let (place, what, count) = invalidUTF8 else { return }
        let byte = String(bytes[place], radix: 16, uppercase: true)
        guard count > 1 else {
            diagnostics.report(
                .invalidUTF8, at: place, "This \(what) is not UTF-8: byte 0x\(byte) is wrong here.",
                remedy: "Save the file as UTF-8, and write the character anew if it does not come out right.")
            return
        }
        let others = count == 2 ? "1 more place" : "\(count - 1) more places"
        diagnostics.report(
            .invalidUTF8, at: place,
            "This \(what) is not UTF-8: byte 0x\(byte) is wrong here, as are others in \(others).",
            remedy: "Convert the file to UTF-8 from the encoding that it was saved in, for example with "
                + "iconv -f CP949 -t UTF-8 (Korean) or iconv -f WINDOWS-1252 -t UTF-8 (Western European).")
    }
}
