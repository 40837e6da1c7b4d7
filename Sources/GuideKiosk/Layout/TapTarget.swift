/// A part of the screen that can be tapped.
struct TapTarget: Hashable, Sendable {
    /// The rows from the top.
    let rows: Range<Int>
    /// The columns from the left, whichever way the screen is laid out.
    let columns: Range<Int>
    /// What tapping it does.
    let action: TapAction
}
