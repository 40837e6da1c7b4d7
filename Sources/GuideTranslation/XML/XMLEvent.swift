/// What an ``XMLReader`` comes upon.
enum XMLEvent: Hashable {
    /// An element begins.
    case start(XMLTag)
    /// The element that began last ends.
    case end
    /// Text, with its references replaced; comments and processing instructions part it.
    case text(String, offset: Int)
    /// The document has ended.
    case endOfDocument
}

/// The beginning of an element.
struct XMLTag: Hashable {
    /// The name.
    let name: XMLName
    /// The attributes by their names; namespace declarations are not among them.
    let attributes: [XMLName: String]
    /// Where the tag stands in the document, in bytes.
    let offset: Int

    /// The value of an attribute without a prefix.
    subscript(name: String) -> String? { attributes[XMLName(namespace: "", local: name)] }
}

/// A name in a namespace (Namespaces in XML 1.0).
struct XMLName: Hashable {
    /// The namespace; empty for none.
    let namespace: String
    /// The name within it.
    let local: String

    /// The namespace of `xml:space` and `xml:lang`.
    static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
}
