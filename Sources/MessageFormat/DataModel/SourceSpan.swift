/// Where something stands in a message's source, in UTF-8 bytes. Spans take no part in equality.
public struct SourceSpan: Hashable, Sendable {
    /// The offset of the first byte.
    public let start: Int
    /// The offset after the last byte.
    public let end: Int

    /// Creates a span.
    ///
    /// - Parameters:
    ///   - start: The offset of the first byte.
    ///   - end: The offset after the last byte.
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    /// The span of what has no source.
    public static let none = SourceSpan(0, 0)

    /// Always equal: a message means the same wherever it stands.
    public static func == (left: SourceSpan, right: SourceSpan) -> Bool { true }

    /// Adds nothing, as equality looks at nothing.
    ///
    /// - Parameter hasher: The hasher, left as it is.
    public func hash(into hasher: inout Hasher) {}
}
