/// A plural category of CLDR (UTS #35, Language Plural Rules).
public enum PluralCategory: Int32, Hashable, Sendable, CaseIterable, Comparable {
    /// Such as 0 in Arabic, and 10 in Latvian too.
    case zero = 0
    /// Such as 1 in English, and 21 in Russian too.
    case one
    /// Such as 2 in Arabic.
    case two
    /// Such as 2 to 4 in Polish.
    case few
    /// Such as 5 in Polish, and 1,000,000 in Spanish.
    case many
    /// Everything else; every language has it, and Korean no other.
    case other

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
