/// Writes JSON (RFC 8259) in one canonical form: keys in the order of their bytes, which whoever writes an object keeps to;
/// no escape that is not needed; one line, or with `isPretty` two spaces for each level.
///
/// The export writes hundreds of thousands of small values: this takes a small part of the time of Foundation's encoder, whose
/// bytes are the same (a test compares them).
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private let isPretty: Bool
    private var depth = 0
    private var isFirst = true

    /// The bytes that most guides take at most.
    static let usualCapacity = 16 << 10

    init(isPretty: Bool = false, capacity: Int = usualCapacity) {
        self.isPretty = isPretty
        bytes.reserveCapacity(capacity)
    }

    /// A document: a value and the newline that ends a text file.
    ///
    /// - Parameters:
    ///   - value: The value.
    ///   - isPretty: Whether there are line breaks and indentation.
    ///   - capacity: The bytes that it takes at most, by guess: with room enough at once, no half of it is copied into a larger one.
    /// - Returns: The document's bytes.
    static func document(
        _ value: some JSONWritable, isPretty: Bool = false, capacity: Int = usualCapacity
    ) -> [UInt8] {
        var writer = JSONWriter(isPretty: isPretty, capacity: capacity)
        value.write(to: &writer)
        writer.bytes.append(UInt8(ascii: "\n"))
        return writer.bytes
    }

    // MARK: Structure

    mutating func object(_ body: (inout JSONWriter) -> Void) { group("{", "}", body) }

    mutating func array(_ elements: some Sequence<some JSONWritable>) {
        group("[", "]") { writer in
            for element in elements {
                writer.separate()
                element.write(to: &writer)
            }
        }
    }

    mutating func field(_ key: StaticString, _ value: some JSONWritable) {
        separate()
        key.withUTF8Buffer { name in
            bytes.append(UInt8(ascii: "\""))
            bytes.append(contentsOf: name)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ":"))
        if isPretty { bytes.append(UInt8(ascii: " ")) }
        value.write(to: &self)
    }

    /// A field that is left out where there is no value.
    mutating func field(_ key: StaticString, _ value: (some JSONWritable)?) {
        if let value { field(key, value) }
    }

    mutating func field<Element: JSONWritable>(_ key: StaticString, _ values: [Element]) {
        field(key, JSONArray(elements: values))
    }

    /// A field of values that are made one by one as they are written.
    mutating func field(_ key: StaticString, each values: some Sequence<some JSONWritable>) {
        field(key, JSONArray(elements: values))
    }

    mutating func field<Element: JSONWritable>(_ key: StaticString, _ values: [Element]?) {
        if let values { field(key, JSONArray(elements: values)) }
    }

    private mutating func group(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void) {
        bytes.append(UInt8(ascii: open))
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { lineBreak() }
        isFirst = false
        bytes.append(UInt8(ascii: close))
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        lineBreak()
    }

    private mutating func lineBreak() {
        guard isPretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth {
            bytes.append(UInt8(ascii: " "))
            bytes.append(UInt8(ascii: " "))
        }
    }

    // MARK: Values

    mutating func literal(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }

    mutating func write(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { source in
            var start = 0
            for index in source.indices {
                let byte = source[index]
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
                bytes.append(contentsOf: source[start..<index])
                escape(byte)
                start = index + 1
            }
            bytes.append(contentsOf: source[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): literal("\\\"")
        case UInt8(ascii: "\\"): literal("\\\\")
        case 0x08: literal("\\b")
        case 0x09: literal("\\t")
        case 0x0A: literal("\\n")
        case 0x0C: literal("\\f")
        case 0x0D: literal("\\r")
        default:
            literal("\\u00")
            bytes.append(UInt8(ascii: byte < 0x10 ? "0" : "1"))
            bytes.append(contentsOf: String(byte & 0x0F, radix: 16).utf8)
        }
    }
}

/// What a ``JSONWriter`` writes.
protocol JSONWritable {
    func write(to json: inout JSONWriter)
}

private struct JSONArray<Elements: Sequence>: JSONWritable where Elements.Element: JSONWritable {
    let elements: Elements
    func write(to json: inout JSONWriter) { json.array(elements) }
}

extension String: JSONWritable {
    func write(to json: inout JSONWriter) { json.write(self) }
}

extension Int: JSONWritable {
    func write(to json: inout JSONWriter) { json.write(self) }
}

extension Bool: JSONWritable {
    func write(to json: inout JSONWriter) { json.literal(self ? "true" : "false") }
}

extension JSONWritable where Self: RawRepresentable, RawValue == String {
    func write(to json: inout JSONWriter) { json.write(rawValue) }
}
