import ICU

/// Writes JSON (RFC 8259) in one canonical form: keys in the order of their bytes, which whoever writes an object keeps to;
/// no escape that is not needed; one line, or with `isPretty` two spaces for each level.
///
/// The export writes hundreds of thousands of small values: this takes a small part of the time of Foundation's encoder, whose
/// bytes are the same (a test compares them).
struct JSONWriter: ~Copyable {
    private var output: OutputBuffer
    private let isPretty: Bool
    private var depth = 0
    private var isFirst = true

    /// The bytes that most guides take at most.
    static let usualCapacity = 16 << 10

    private init(isPretty: Bool, room: UnsafeMutableBufferPointer<UInt8>) {
        self.isPretty = isPretty
        output = OutputBuffer(room)
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
        var larger: [UInt8]?
        let document = [UInt8](unsafeUninitializedCapacity: capacity) { room, count in
            var writer = JSONWriter(isPretty: isPretty, room: room)
            value.write(to: &writer)
            writer.output.append(UInt8(ascii: "\n"))
            if writer.output.isOnHeap { larger = writer.output.bytes } else { count = writer.output.count }
        }
        return larger ?? document
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
        output.append(UInt8(ascii: "\""))
        literal(key)
        output.append(UInt8(ascii: "\""))
        output.append(UInt8(ascii: ":"))
        if isPretty { output.append(UInt8(ascii: " ")) }
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
        output.append(UInt8(ascii: open))
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { lineBreak() }
        isFirst = false
        output.append(UInt8(ascii: close))
    }

    private mutating func separate() {
        if !isFirst { output.append(UInt8(ascii: ",")) }
        isFirst = false
        lineBreak()
    }

    private mutating func lineBreak() {
        guard isPretty else { return }
        output.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { literal("  ") }
    }

    // MARK: Values

    mutating func literal(_ text: StaticString) {
        // Keys and words of JSON are all ASCII, so that each is a pointer.
        output.append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func write(_ number: Int) {
        if (0...9).contains(number) {
            output.append(UInt8(ascii: "0") + UInt8(number))
        } else {
            var digits = String(number)
            digits.withUTF8 { output.append($0) }
        }
    }

    mutating func write(_ text: String) {
        output.append(UInt8(ascii: "\""))
        // Not `withUTF8`, which needs a copy, of which a reference would be counted.
        if text.utf8.withContiguousStorageIfAvailable({ append($0) }) == nil {
            var text = text
            text.withUTF8 { append($0) }
        }
        output.append(UInt8(ascii: "\""))
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while true {
            let end = Self.plainEnd(in: text, from: start)
            output.append(UnsafeBufferPointer(rebasing: text[start..<end]))
            guard end < text.count else { return }
            escape(text[end])
            start = end + 1
        }
    }

    /// Where the next byte that is escaped stands, looked for eight bytes at a time; the number of bytes where there is none.
    private static func plainEnd(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        var index = start
        guard let address = text.baseAddress else { return index }
        while index + 8 <= text.count {
            let word = UnsafeRawPointer(address + index).loadUnaligned(as: UInt64.self)
            let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
            let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
            // Not 0 where a byte of the first two is 0, or one of the word itself is below 0x20. Which byte it is, is not told for sure, and is
            // looked for below.
            let found =
                (((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
                    | ((word &- (ones &* 0x20)) & ~word)) & tops
            if found != 0 { break }
            index += 8
        }
        while index < text.count, !needsEscape(text[index]) { index += 1 }
        return index
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
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
            let digits: StaticString = "0123456789abcdef"
            output.append(digits.utf8Start[Int(byte >> 4)])
            output.append(digits.utf8Start[Int(byte & 0x0F)])
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
