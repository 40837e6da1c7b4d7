extension POHeader {
    /// The field `Language`: the language of the translations.
    public var language: String? {
        get { self["Language"] }
        set { self["Language"] = newValue }
    }

    /// The field `Content-Type`, such as `text/plain; charset=UTF-8`.
    public var contentType: String? {
        get { self["Content-Type"] }
        set { self["Content-Type"] = newValue }
    }

    /// The field `Plural-Forms`: the number of plural forms and the C expression that chooses one.
    public var pluralForms: String? {
        get { self["Plural-Forms"] }
        set { self["Plural-Forms"] = newValue }
    }

    /// The charset that ``contentType`` names, such as `UTF-8`; `nil` when it names none.
    public var charset: String? {
        Self.charset(in: text).map { String(text[$0]) }
    }

    /// Where in a header's text the value of the charset stands.
    ///
    /// - Parameter text: The decoded `msgstr` of a header entry.
    /// - Returns: The range of the value, or `nil` when the content type names no charset.
    static func charset(in text: String) -> Range<String.Index>? {
        var rest = text[...].utf8
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
            let line = rest[..<end]
            rest = rest[end...].dropFirst()
            guard line.startsASCIICaseInsensitively(with: contentType) else { continue }
            var tail = line.dropFirst(contentType.count)
            while !tail.isEmpty {
                if tail.startsASCIICaseInsensitively(with: parameter) {
                    let value = tail.dropFirst(parameter.count).drop { $0 == UInt8(ascii: "\"") }
                    let end = value.firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\"") }
                    let range = value.startIndex..<(end ?? value.endIndex)
                    return range.isEmpty ? nil : range
                }
                tail = tail.dropFirst()
            }
        }
        return nil
    }

    private static let contentType = Array("content-type:".utf8)
    private static let parameter = Array("charset=".utf8)
}
