/// The fields of a PO file's header, such as `Language: ko`, in their order.
///
/// It is a view of the header entry's `msgstr` that keeps what it does not touch: lines that are no fields, the order,
/// the spacing. Field names are compared without regard to the case of ASCII letters.
public struct POHeader: Hashable, Sendable {
    /// One field of a header.
    public struct Field: Hashable, Sendable {
        /// The name, such as `Content-Type`.
        public var name: String

        /// The value, without the spaces around it.
        public var value: String

        /// Makes a field.
        ///
        /// - Parameters:
        ///   - name: The name, such as `Content-Type`.
        ///   - value: The value.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The lines without their line feeds.
    private var lines: [String]

    /// Whether the last line ends with a line feed, as it should.
    private var endsWithLineFeed: Bool

    /// Reads the fields from a header entry's `msgstr`.
    ///
    /// - Parameter text: The decoded `msgstr`.
    public init(_ text: String = "") {
        lines = []
        var rest = text[...]
        while let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) {
            lines.append(String(rest[..<end]))
            rest = rest[rest.utf8.index(after: end)...]
        }
        lines.append(String(rest))
        endsWithLineFeed = lines.last == ""
        if endsWithLineFeed { lines.removeLast() }
    }

    /// Makes the header that a new catalog needs: its language and the encoding that this library writes.
    ///
    /// - Parameter language: The language as gettext names it, such as `ko` or `zh_TW`, or as a BCP 47 tag.
    public init(language: String) {
        self.init("")
        self.language = language
        self["MIME-Version"] = "1.0"
        self.contentType = "text/plain; charset=UTF-8"
        self["Content-Transfer-Encoding"] = "8bit"
    }

    /// The header entry's `msgstr`.
    public var text: String {
        lines.joined(separator: "\n") + (endsWithLineFeed && !lines.isEmpty ? "\n" : "")
    }

    /// The fields in their order; lines without a colon are left out.
    public var fields: [Field] { lines.compactMap(Self.field(in:)) }

    /// The value of the first field with this name; `nil` when there is none.
    ///
    /// Setting a value changes the field in place or adds it at the end; setting `nil` removes every field with this
    /// name. A line feed in a value becomes a space, because a field is one line.
    ///
    /// - Parameter name: The field's name, in any case.
    /// - Returns: The value without the spaces around it.
    public subscript(_ name: String) -> String? {
        get { place(of: name).flatMap { Self.field(in: lines[$0])?.value } }
        set {
            guard let newValue else {
                lines.removeAll { Self.field(in: $0).map { Self.isSame($0.name, name) } ?? false }
                return
            }
            let line = "\(name): \(newValue)".singleLine
            if let place = place(of: name) {
                lines[place] = line
            } else {
                lines.append(line)
                endsWithLineFeed = true
            }
        }
    }

    /// The lines that are neither empty nor a field.
    ///
    /// - Parameter text: The decoded `msgstr` of a header entry.
    /// - Returns: Where each begins, in UTF-8 bytes.
    static func malformedLineOffsets(in text: String) -> [Int] {
        var text = text
        return text.withUTF8 { bytes in
            var offsets: [Int] = []
            var start = 0
            while start < bytes.count {
                let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
                let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":"))
                if start < end, colon ?? start == start { offsets.append(start) }
                start = end + 1
            }
            return offsets
        }
    }

    private func place(of name: String) -> Int? {
        lines.firstIndex { Self.field(in: $0).map { Self.isSame($0.name, name) } ?? false }
    }

    private static func field(in line: String) -> Field? {
        guard let colon = colon(in: line) else { return nil }
        let name = String(line[..<colon]).trimmingBlanks
        return Field(name: name, value: String(line[line.utf8.index(after: colon)...]).trimmingBlanks)
    }

    /// Where a field's name ends; `nil` in a line that is no field.
    private static func colon(in line: String) -> String.Index? {
        line.utf8.firstIndex(of: UInt8(ascii: ":")).flatMap { $0 > line.startIndex ? $0 : nil }
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        one == other || one.lowercased() == other.lowercased()
    }
}
