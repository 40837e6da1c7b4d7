/// What keeps an XML document from being read, and where.
struct XMLError: Error, Hashable {
    /// What is wrong, as a sentence without a full stop.
    let message: String
    /// How to mend it, as a sentence without a full stop; empty where the message says it.
    let remedy: String
    /// The offset of the place in the document, in bytes.
    let offset: Int

    init(_ message: String, remedy: String = "", at offset: Int) {
        self.message = message
        self.remedy = remedy
        self.offset = offset
    }
}
