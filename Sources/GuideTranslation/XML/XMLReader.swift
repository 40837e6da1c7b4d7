/// Reads XML documents that come from strangers, event by event (XML 1.0, fifth edition; Namespaces in XML 1.0).
///
/// It takes less than an XML processor must, on purpose: a document with a DOCTYPE is refused, so that there are no entities but the five
/// that every document has, nothing that expands, and nothing that is fetched. The encoding is UTF-8. Depth, size and the number of
/// attributes are bounded, and so is memory: what was read is not kept.
struct XMLReader {
    /// The largest document that is read, in bytes.
    static let maximumSize = 64 << 20
    /// The deepest nesting of elements.
    static let maximumDepth = 100
    /// The most attributes of one element.
    static let maximumAttributes = 100

    let bytes: [UInt8]
    var index = 0
    /// The elements that are open: their names as written, and the prefixes that they declare.
    private var open: [(name: String, prefixes: [String: String])] = []
    private var hasRoot = false
    /// Whether the element that began last ends at once (`<a/>`).
    private var endsAtOnce = false

    /// Begins to read.
    ///
    /// - Parameter bytes: The document.
    /// - Throws: ``XMLError`` where it is too large, or is not UTF-8.
    init(_ bytes: [UInt8]) throws(XMLError) {
        guard bytes.count <= Self.maximumSize else {
            throw XMLError(
                "the file has \(bytes.count) bytes, more than the \(Self.maximumSize) that are read",
                remedy: "split it",
                at: 0)
        }
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.prefix(2).contains(0) {
            throw XMLError("the file is in UTF-16", remedy: "save it in UTF-8", at: 0)
        }
        if let offset = Self.firstInvalidByte(of: bytes) {
            throw XMLError("bytes that are not UTF-8", remedy: "save the file in UTF-8", at: offset)
        }
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        try skipDeclaration()
    }

    private static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
        return min(offset, bytes.count - 1)
    }

    // MARK: Events

    /// The next event; after the end, the end again.
    ///
    /// - Returns: The event.
    /// - Throws: ``XMLError`` where the document is not well-formed; nothing can be read after that.
    mutating func next() throws(XMLError) -> XMLEvent {
        if endsAtOnce {
            endsAtOnce = false
            open.removeLast()
            return .end
        }
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                let start = index
                let text = try characters()
                if !open.isEmpty { return .text(text, offset: start) }
                guard text.utf8.allSatisfy(XMLCharacters.isSpace) else {
                    throw XMLError("text outside of the document’s element", at: start)
                }
                continue
            }
            if try skipMarkup() { continue }
            if matches("<![CDATA[") {
                guard !open.isEmpty else { throw XMLError("text outside of the document’s element", at: index) }
                let start = index
                return .text(try characterData(), offset: start)
            }
            if matches("<!") { throw Self.documentType(at: index) }
            if matches("</") { return try endTag() }
            return try startTag()
        }
        guard open.isEmpty else {
            throw XMLError("the file ends within <\(open[open.count - 1].name)>", remedy: "get it whole", at: index)
        }
        guard hasRoot else { throw XMLError("the file has no element", remedy: "get it whole", at: index) }
        return .endOfDocument
    }

    private static func documentType(at offset: Int) -> XMLError {
        XMLError(
            "a document type declaration, which may define entities", remedy: "remove <!DOCTYPE …>; XLIFF has none",
            at: offset)
    }

    // MARK: Tags

    private mutating func startTag() throws(XMLError) -> XMLEvent {
        let start = index
        if open.isEmpty, hasRoot { throw XMLError("a second element where the document should end", at: start) }
        guard open.count < Self.maximumDepth else {
            throw XMLError("elements are nested more than \(Self.maximumDepth) deep", at: start)
        }
        index += 1
        let name = try self.name()
        var written: [(name: String, value: String, offset: Int)] = []
        while true {
            let hadSpace = skipSpace()
            if matches("/>") {
                endsAtOnce = true
                index += 2
                break
            }
            if matches(">") {
                index += 1
                break
            }
            guard index < bytes.count else { throw XMLError("the tag <\(name)> is not closed", at: start) }
            guard hadSpace else { throw XMLError("a space is missing within the tag <\(name)>", at: index) }
            let offset = index
            let attribute = try self.name()
            skipSpace()
            guard matches("=") else { throw XMLError("the attribute \(attribute) has no value", at: offset) }
            index += 1
            skipSpace()
            written.append((attribute, try attributeValue(), offset))
            guard written.count <= Self.maximumAttributes else {
                throw XMLError("<\(name)> has more than \(Self.maximumAttributes) attributes", at: start)
            }
        }
        hasRoot = true
        return .start(try resolved(name, written, start))
    }

    /// The tag with its names in their namespaces.
    private mutating func resolved(
        _ name: String, _ written: [(name: String, value: String, offset: Int)], _ start: Int
    ) throws(XMLError) -> XMLTag {
        var prefixes: [String: String] = [:]
        for (name, value, offset) in written {
            let prefix = name == "xmlns" ? "" : name.hasPrefix("xmlns:") ? String(name.dropFirst(6)) : nil
            guard let prefix else { continue }
            guard prefixes.updateValue(value, forKey: prefix) == nil else {
                throw XMLError("the attribute \(name) stands twice", at: offset)
            }
            guard !prefix.hasPrefix("xml"), prefix.isEmpty || !value.isEmpty else {
                throw XMLError("the prefix “\(prefix)” cannot be declared so", at: offset)
            }
        }
        open.append((name, prefixes))
        var attributes: [XMLName: String] = [:]
        for (name, value, offset) in written where name != "xmlns" && !name.hasPrefix("xmlns:") {
            let full = try resolved(name, at: offset, isAttribute: true)
            guard attributes.updateValue(value, forKey: full) == nil else {
                throw XMLError("the attribute \(name) stands twice", at: offset)
            }
        }
        return XMLTag(
            name: try resolved(name, at: start, isAttribute: false), attributes: attributes, offset: start)
    }

    private func resolved(_ name: String, at offset: Int, isAttribute: Bool) throws(XMLError) -> XMLName {
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else {
            throw XMLError("“\(name)” is no name", at: offset)
        }
        guard parts.count == 2 else {
            return XMLName(namespace: isAttribute ? "" : namespace(of: "") ?? "", local: name)
        }
        let prefix = String(parts[0])
        if prefix == "xml" { return XMLName(namespace: XMLName.xmlNamespace, local: String(parts[1])) }
        guard let namespace = namespace(of: prefix) else {
            throw XMLError("the prefix “\(prefix)” is not declared", at: offset)
        }
        return XMLName(namespace: namespace, local: String(parts[1]))
    }

    private func namespace(of prefix: String) -> String? {
        for element in open.reversed() {
            if let namespace = element.prefixes[prefix] { return namespace }
        }
        return nil
    }

    private mutating func endTag() throws(XMLError) -> XMLEvent {
        let start = index
        index += 2
        let name = try self.name()
        skipSpace()
        guard matches(">") else { throw XMLError("the tag </\(name)> is not closed", at: start) }
        index += 1
        guard let last = open.last, last.name == name else {
            let expected = open.last.map { "</\($0.name)> should come first" } ?? "nothing is open"
            throw XMLError("</\(name)> closes no element: \(expected)", at: start)
        }
        open.removeLast()
        return .end
    }
}
