/// Reads JSON (RFC 8259) and nothing else: no comma too many, no control character in a string, nothing after the value.
struct JSONReader {
    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    /// Values that are nested deeper are not read, so that none fills the stack.
    private static let deepest = 512

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The value of a text.
    ///
    /// - Parameter bytes: The text in UTF-8; a byte order mark before it is passed over.
    /// - Returns: The value; of a key that is written twice, what is written last. `nil` where the text is no JSON.
    static func value(of bytes: [UInt8]) -> JSONValue? {
        var reader = JSONReader(bytes)
        if bytes.starts(with: "\u{FEFF}".utf8) { reader.index = 3 }
        let value = reader.value()
        reader.skipSpace()
        return reader.index == bytes.count ? value : nil
    }

    private mutating func value() -> JSONValue? {
        skipSpace()
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "{"): return object()
        case UInt8(ascii: "["): return array()
        case UInt8(ascii: "\""): return string().map { .string($0) }
        case UInt8(ascii: "t"): return take("true") ? .boolean(true) : nil
        case UInt8(ascii: "f"): return take("false") ? .boolean(false) : nil
        case UInt8(ascii: "n"): return take("null") ? .null : nil
        default: return number()
        }
    }

    // MARK: Arrays and objects

    private mutating func array() -> JSONValue? {
        var values: [JSONValue] = []
        let isComplete = elements(until: "]") { reader in
            guard let value = reader.value() else { return false }
            values.append(value)
            return true
        }
        return isComplete ? .array(values) : nil
    }

    private mutating func object() -> JSONValue? {
        var fields: [String: JSONValue] = [:]
        let isComplete = elements(until: "}") { reader in
            reader.skipSpace()
            guard let key = reader.string() else { return false }
            reader.skipSpace()
            guard reader.take(":"), let value = reader.value() else { return false }
            fields[key] = value
            return true
        }
        return isComplete ? .object(fields) : nil
    }

    /// Reads what stands in brackets, with commas between; `false` where that is wrong.
    private mutating func elements(until close: StaticString, _ element: (inout JSONReader) -> Bool) -> Bool {
        guard depth < Self.deepest else { return false }
        depth += 1
        defer { depth -= 1 }
        index += 1
        skipSpace()
        if take(close) { return true }
        repeat {
            guard element(&self) else { return false }
            skipSpace()
        } while take(",")
        return take(close)
    }

    // MARK: Strings

    private mutating func string() -> String? {
        guard take("\"") else { return nil }
        var text: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
            case UInt8(ascii: "\\"): guard appendEscape(to: &text) else { return nil }
            case 0..<0x20: return nil
            default: text.append(byte)
            }
        }
        return nil
    }

    private mutating func appendEscape(to text: inout [UInt8]) -> Bool {
        guard index < bytes.count else { return false }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            guard var units = codeUnit().map({ [$0] }) else { return false }
            if UTF16.isLeadSurrogate(units[0]), take("\\u"), let second = codeUnit() { units.append(second) }
            guard let character = String(validating: units, as: UTF16.self) else { return false }
            text += character.utf8
        default: return false
        }
        return true
    }

    /// Four hexadecimal digits.
    private mutating func codeUnit() -> UInt16? {
        guard bytes.count - index >= 4 else { return nil }
        var unit: UInt16 = 0
        for byte in bytes[index..<(index + 4)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        index += 4
        return unit
    }

    // MARK: Numbers

    private mutating func number() -> JSONValue? {
        let start = index
        _ = take("-")
        guard take("0") || skipDigits() else { return nil }
        if take("."), !skipDigits() { return nil }
        if take("e") || take("E") {
            _ = take("+") || take("-")
            guard skipDigits() else { return nil }
        }
        return .number(String(decoding: bytes[start..<index], as: UTF8.self))
    }

    /// `false` where there is no digit.
    private mutating func skipDigits() -> Bool {
        let start = index
        while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
        return index > start
    }

    // MARK: Bytes

    private mutating func skipSpace() {
        while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    /// Passes over a text of ASCII where it stands here.
    private mutating func take(_ text: StaticString) -> Bool {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard bytes[index...].starts(with: wanted) else { return false }
        index += wanted.count
        return true
    }
}
