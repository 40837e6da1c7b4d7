/// How two texts stand to each other in a sorted list.
public enum ComparisonOrder: Int, Hashable, Sendable, CaseIterable {
    /// The left text comes before the right one.
    case ascending = -1
    /// Neither comes before the other, at the strength that was asked for.
    case same = 0
    /// The left text comes after the right one.
    case descending = 1
}
