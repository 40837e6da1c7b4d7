/// The values of a message's variables, by name.
///
/// ```swift
/// let arguments: MessageArguments = ["count": .number(3), "name": .string("Mina")]
/// ```
public struct MessageArguments: Sendable, ExpressibleByDictionaryLiteral {
    /// A message has few variables: comparing their names is faster than hashing one. Strings are equal whose normalization forms
    /// are, as the specification wants of names. Of two entries of one name the later counts.
    private var entries: [(String, MessageValue)]

    /// No values.
    public init() { entries = [] }

    /// The values of a dictionary literal; a name that stands twice has its last value.
    ///
    /// - Parameter elements: Names without `$`, and values.
    public init(dictionaryLiteral elements: (String, MessageValue)...) { entries = elements }

    /// The value of a variable.
    ///
    /// - Parameter name: The variable's name, without `$`.
    public subscript(name: String) -> MessageValue? {
        get { index(of: name).map { entries[$0].1 } }
        set {
            switch (index(of: name), newValue) {
            case (let index?, let value?): entries[index].1 = value
            case (_?, nil): entries.removeAll { $0.0 == name }
            case (nil, let value?): entries.append((name, value))
            case (nil, nil): break
            }
        }
    }

    /// Hands the value of a variable to `body` where it stands; `nil` where there is none.
    ///
    /// Name and value are reached by their addresses: to hand them over as they are, references would be counted.
    @inline(__always)
    func withValue<Result>(
        of name: UnsafePointer<String>, _ body: (UnsafePointer<MessageValue>) -> Result?
    ) -> Result? {
        entries.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return nil }
            var index = buffer.count
            while index > 0 {
                index -= 1
                let entry = UnsafeRawPointer(start + index)
                // A tuple is laid out as a struct is, one element after the other.
                guard entry.assumingMemoryBound(to: String.self).pointee == name.pointee else { continue }
                return body((entry + Self.valueOffset).assumingMemoryBound(to: MessageValue.self))
            }
            return nil
        }
    }

    /// Where a value stands in its entry: after the name, at the next place that its alignment allows.
    private static var valueOffset: Int {
        let alignment = MemoryLayout<MessageValue>.alignment
        return (MemoryLayout<String>.size + alignment - 1) / alignment * alignment
    }

    private func index(of name: String) -> Int? { entries.lastIndex { $0.0 == name } }
}
