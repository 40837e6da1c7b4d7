/// A plural category of CLDR (UTS #35, Language Plural Rules).
public enum PluralCategory: Int32, Hashable, Sendable, CaseIterable, Comparable {
    case zero = 0
    case one, two, few, many, other

    /// The keyword that messages use: `zero`, `one`, `two`, `few`, `many`, `other`.
    public var keyword: String {
        switch self {
        case .zero: "zero"
        case .one: "one"
        case .two: "two"
        case .few: "few"
        case .many: "many"
        case .other: "other"
        }
    }

    /// The category of a keyword.
    ///
    /// - Parameter keyword: Such as `few`.
    public init?(keyword: some StringProtocol) {
        guard let category = Self.allCases.first(where: { $0.keyword == keyword }) else { return nil }
        self = category
    }

    /// CLDR's order, from `zero` to `other`.
    public static func < (left: PluralCategory, right: PluralCategory) -> Bool { left.rawValue < right.rawValue }
}
