/// The part of a list that stands under one letter of an `AlphabeticIndex`.
public struct IndexSection<Element> {
    /// The label of the bucket, such as `ㄱ`.
    public let label: String

    /// The bucket, as an index into the index's labels.
    public let bucket: Int

    /// What stands under the label, in order; never empty.
    public let elements: [Element]
}

extension IndexSection: Sendable where Element: Sendable {}
extension IndexSection: Equatable where Element: Equatable {}
