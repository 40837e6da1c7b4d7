/// How freely lines may break in Chinese and Japanese (CSS `line-break`; UTS #35, key `lb`).
public enum LineBreakStyle: String, Hashable, Sendable, CaseIterable {
    /// The fewest rules, for narrow columns: a line may begin with a small kana or a prolonged sound mark.
    case loose
    /// The usual rules.
    case normal
    /// The most rules: no line begins with a small kana or a prolonged sound mark.
    case strict
}
