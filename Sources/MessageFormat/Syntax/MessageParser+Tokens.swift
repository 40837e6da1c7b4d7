import ICU

extension MessageParser {
    var isAtEnd: Bool { index >= bytes.count }

    var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    func starts(with text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard index + length <= bytes.count else { return false }
        for offset in 0..<length where bytes[index + offset] != text.utf8Start[offset] { return false }
        return true
    }

    /// The scalar at the index and its length; the source came from a String, so it is well-formed.
    var scalar: (value: UInt32, length: Int)? {
        guard let first = peek else { return nil }
        if first < 0x80 { return (UInt32(first), 1) }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard index + length <= bytes.count else { return nil }
        var value = UInt32(first) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return (value, length)
    }

    var isNameCharacterNext: Bool { scalar.map { CharacterClasses.isNameCharacter($0.value) } ?? false }

    /// Whether a name follows, with or without a bidi mark before it.
    var isNameStartNext: Bool {
        guard let scalar else { return false }
        if CharacterClasses.isNameStart(scalar.value) { return true }
        guard CharacterClasses.isBidi(scalar.value) else { return false }
        var ahead = self
        ahead.index += scalar.length
        return ahead.scalar.map { CharacterClasses.isNameStart($0.value) } ?? false
    }

    /// `o`: any white space and bidi marks.
    mutating func skipOptionalWhitespace() { _ = skipRequiredWhitespace() }

    /// `s`: the same, and tells whether there was white space among it.
    mutating func skipRequiredWhitespace() -> Bool {
        var found = false
        while let scalar {
            if CharacterClasses.isWhitespace(scalar.value) {
                found = true
            } else if !CharacterClasses.isBidi(scalar.value) {
                break
            }
            index += scalar.length
        }
        return found
    }

    /// `variable`, from its `$` on.
    mutating func variable() throws(MessageError) -> String {
        index += 1
        return try name("a “$” without a variable's name", remedy: "write a name after “$”, as in {$price}")
    }

    /// `identifier`: a name, or a namespace and a name.
    mutating func identifier(_ explanation: String, remedy: String) throws(MessageError) -> String {
        let first = try name(explanation, remedy: remedy)
        guard peek == UInt8(ascii: ":") else { return first }
        index += 1
        return first + ":" + (try name("a namespace without a name after it", remedy: "write a name after “\(first):”"))
    }

    /// `name`, in normalization form C and without the bidi marks that may stand around it.
    mutating func name(_ explanation: String, remedy: String) throws(MessageError) -> String {
        if let scalar, CharacterClasses.isBidi(scalar.value) { index += scalar.length }
        guard let first = scalar, CharacterClasses.isNameStart(first.value) else {
            throw error(explanation, remedy: remedy)
        }
        let name = nameCharacters()
        if let scalar, CharacterClasses.isBidi(scalar.value) { index += scalar.length }
        return composedName(name)
    }

    private mutating func nameCharacters() -> String {
        let start = index
        while let scalar, CharacterClasses.isNameCharacter(scalar.value) { index += scalar.length }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// `literal`: between bars, or a run of name characters.
    mutating func literal() throws(MessageError) -> String {
        guard peek == UInt8(ascii: "|") else { return nameCharacters() }
        let start = index
        index += 1
        var text: [UInt8] = []
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "|"):
                index += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text.append(try escape())
            case 0: throw error("a NUL character", remedy: "remove it")
            default:
                text.append(byte)
                index += 1
            }
        }
        throw MessageError(
            .syntaxError, "a literal that is not closed", remedy: "add the missing |",
            span: SourceSpan(start, bytes.count))
    }

    /// `escaped-char`.
    mutating func escape() throws(MessageError) -> UInt8 {
        let escapable: [UInt8] = [UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}")]
        guard index + 1 < bytes.count, escapable.contains(bytes[index + 1]) else {
            throw error("a backslash before a character that needs none", remedy: "write \\\\ for a backslash")
        }
        index += 2
        return bytes[index - 1]
    }

    /// The error that what begins with a dot at the index is no keyword.
    func unknownKeyword() -> MessageError {
        let letters = bytes[(index + 1)...].prefix { (0x61...0x7A).contains($0 | 0x20) }
        guard !letters.isEmpty else { return error("an unknown keyword", remedy: Self.keywordRemedy) }
        let word = String(decoding: bytes[index..<letters.endIndex], as: UTF8.self)
        return MessageError(
            .syntaxError, "an unknown keyword: “\(word)”", remedy: Self.keywordRemedy,
            span: SourceSpan(index, letters.endIndex))
    }

    private static let keywordRemedy = "write .input, .local or .match, or enclose the text in {{…}}"

    /// A syntax error at the index.
    func error(_ explanation: String, remedy: String) -> MessageError {
        let end = scalar.map { index + $0.length } ?? index
        let found = isAtEnd ? "" : ": “" + String(decoding: bytes[index..<end], as: UTF8.self) + "”"
        // What cannot be printed is not echoed.
        let printable = isAtEnd || bytes[index] >= 0x20 && bytes[index] != 0x7F
        return MessageError(
            .syntaxError, explanation + (printable ? found : ""), remedy: remedy, span: SourceSpan(index, end))
    }
}
