extension XMLReader {
    // MARK: Bytes

    /// Whether the bytes here are those of an ASCII text.
    func matches(_ text: StaticString) -> Bool {
        guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
        return text.withUTF8Buffer { buffer in buffer.elementsEqual(bytes[index..<index + buffer.count]) }
    }

    @discardableResult
    mutating func skipSpace() -> Bool {
        let start = index
        while index < bytes.count, XMLCharacters.isSpace(bytes[index]) { index += 1 }
        return index > start
    }

    /// Goes behind a text; returns what stood before it.
    private mutating func skip(to end: StaticString, _ what: String, from start: Int) throws(XMLError) -> Range<Int> {
        let first = index
        while index < bytes.count, !matches(end) { index += 1 }
        guard index < bytes.count else { throw XMLError("\(what) is not closed", at: start) }
        let content = first..<index
        index += end.utf8CodeUnitCount
        return content
    }

    mutating func name() throws(XMLError) -> String {
        let start = index
        while index < bytes.count, XMLCharacters.isName(bytes[index]) { index += 1 }
        guard index > start, XMLCharacters.isNameStart(bytes[start]) else {
            throw XMLError("a name is missing here", remedy: "write < in a text as &lt;", at: start)
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    // MARK: What says nothing

    /// `<?xml version="1.0" encoding="UTF-8"?>`.
    mutating func skipDeclaration() throws(XMLError) {
        guard matches("<?xml"), index + 5 < bytes.count, XMLCharacters.isSpace(bytes[index + 5]) else { return }
        let start = index
        index += 5
        let content = String(decoding: bytes[try skip(to: "?>", "the XML declaration", from: start)], as: UTF8.self)
        func value(_ name: String) -> Substring? {
            guard let range = content.firstRange(of: name) else { return nil }
            let rest = content[range.upperBound...].drop { $0 == " " || $0 == "=" }
            guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
            return rest.dropFirst().prefix { $0 != quote }
        }
        if let encoding = value("encoding"), !["utf-8", "us-ascii"].contains(encoding.lowercased()) {
            throw XMLError("the encoding is \(encoding)", remedy: "save the file in UTF-8", at: start)
        }
        guard value("version") == "1.0" else {
            throw XMLError("the file is not XML 1.0", remedy: "begin it with <?xml version=\"1.0\"?>", at: start)
        }
    }

    /// Skips a comment or a processing instruction.
    ///
    /// - Returns: Whether there was one.
    mutating func skipMarkup() throws(XMLError) -> Bool {
        let start = index
        if matches("<!--") {
            index += 4
            let content = try skip(to: "--", "the comment", from: start)
            guard matches(">") else { throw XMLError("“--” within a comment", at: content.upperBound) }
            index += 1
            return true
        }
        guard matches("<?") else { return false }
        index += 2
        let target = try name()
        guard target.lowercased() != "xml" else {
            throw XMLError("an XML declaration that is not the beginning of the file", at: start)
        }
        _ = try skip(to: "?>", "the processing instruction", from: start)
        return true
    }

    // MARK: Text

    /// `<![CDATA[…]]>`.
    mutating func characterData() throws(XMLError) -> String {
        let start = index
        index += 9
        let content = try skip(to: "]]>", "the CDATA section", from: start)
        var text: [UInt8] = []
        for offset in content { try append(bytes[offset], at: offset, to: &text) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Text up to the next tag.
    mutating func characters() throws(XMLError) -> String {
        var text: [UInt8] = []
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
            if bytes[index] == UInt8(ascii: "&") {
                text += try reference()
                continue
            }
            if matches("]]>") { throw XMLError("“]]>” in a text", remedy: "write it as ]]&gt;", at: index) }
            try append(bytes[index], at: index, to: &text)
            index += 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    mutating func attributeValue() throws(XMLError) -> String {
        let start = index
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
            throw XMLError("the value of an attribute stands between quotation marks", at: start)
        }
        let quote = bytes[index]
        index += 1
        var value: [UInt8] = []
        while index < bytes.count, bytes[index] != quote {
            switch bytes[index] {
            case UInt8(ascii: "<"): throw XMLError("“<” in the value of an attribute", remedy: "write &lt;", at: index)
            case UInt8(ascii: "&"):
                value += try reference()
                continue
            case 0x09, 0x0A: value.append(0x20)
            // Of a line end of two bytes the second counts.
            case 0x0D: if index + 1 >= bytes.count || bytes[index + 1] != 0x0A { value.append(0x20) }
            default: try append(bytes[index], at: index, to: &value)
            }
            index += 1
        }
        guard index < bytes.count else { throw XMLError("the value of an attribute is not closed", at: start) }
        index += 1
        return String(decoding: value, as: UTF8.self)
    }

    /// Adds a byte of a text, with line ends as line feeds.
    private func append(_ byte: UInt8, at offset: Int, to text: inout [UInt8]) throws(XMLError) {
        switch byte {
        case 0x0D: if offset + 1 >= bytes.count || bytes[offset + 1] != 0x0A { text.append(0x0A) }
        case 0..<0x20 where byte != 0x09 && byte != 0x0A: throw Self.forbidden(UInt32(byte), at: offset)
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        case 0xBE, 0xBF:
            if offset >= 2, bytes[offset - 2] == 0xEF, bytes[offset - 1] == 0xBF {
                throw Self.forbidden(byte == 0xBE ? 0xFFFE : 0xFFFF, at: offset - 2)
            }
            text.append(byte)
        default: text.append(byte)
        }
    }

    private static func forbidden(_ value: UInt32, at offset: Int) -> XMLError {
        let code = String(value, radix: 16, uppercase: true)
        return XMLError(
            "the character U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code) cannot stand in XML",
            remedy: "remove it", at: offset)
    }

    /// A reference to a character, or to one of the five entities that every document has.
    private mutating func reference() throws(XMLError) -> [UInt8] {
        let start = index
        let end = bytes[start..<min(bytes.count, start + 16)].firstIndex(of: UInt8(ascii: ";"))
        guard let end else { throw XMLError("“&” without its “;”", remedy: "write & in a text as &amp;", at: start) }
        let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
        index = end + 1
        switch name {
        case "amp": return [UInt8(ascii: "&")]
        case "lt": return [UInt8(ascii: "<")]
        case "gt": return [UInt8(ascii: ">")]
        case "quot": return [UInt8(ascii: "\"")]
        case "apos": return [UInt8(ascii: "'")]
        default: break
        }
        guard name.hasPrefix("#") else {
            throw XMLError("there is no entity “\(name)”", remedy: "write & in a text as &amp;", at: start)
        }
        let isHex = name.hasPrefix("#x")
        let digits = name.dropFirst(isHex ? 2 : 1)
        guard digits.utf8.allSatisfy(isHex ? XMLCharacters.isHexDigit : XMLCharacters.isDigit),
            let value = UInt32(digits, radix: isHex ? 16 : 10), let scalar = Unicode.Scalar(value)
        else { throw XMLError("“&\(name);” is no character", at: start) }
        guard XMLCharacters.isAllowed(scalar) else { throw Self.forbidden(value, at: start) }
        return Array(String(scalar).utf8)
    }
}

/// What XML allows where.
enum XMLCharacters {
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    static func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (0x41...0x46).contains(byte & 0xDF) }

    static func isNameStart(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
            || byte >= 0x80
    }

    static func isName(_ byte: UInt8) -> Bool {
        isNameStart(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    /// Whether a character may stand in a document (XML 1.0, Char).
    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: true
        case 0..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }
}
