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
    @inline(__always)
    func withValue<Result>(of name: String, _ body: (MessageValue) -> Result?) -> Result? {
        guard let index = index(of: name) else { return nil }
        return entries.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return nil }
            return body(start[index].1)
        }
    }

    private func index(of name: String) -> Int? {
        var index = entries.count
        while index > 0 {
            index -= 1
            if isNamed(name, at: index) { return index }
        }
        return nil
    }

    /// Whether an entry has a name, which is read in place: the array would hand out a copy of the value too.
    @inline(__always)
    private func isNamed(_ name: String, at index: Int) -> Bool {
        entries.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return false }
            // A tuple's first element stands where the tuple does.
            return UnsafeRawPointer(start + index).assumingMemoryBound(to: String.self).pointee == name
        }
    }
}
