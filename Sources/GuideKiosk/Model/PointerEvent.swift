/// What a mouse, a touch panel or a pen did, in cells.
struct PointerEvent: Hashable, Sendable {
    /// What happened.
    enum Kind: Hashable, Sendable, CaseIterable {
        /// The button went down, or a finger touched the panel.
        case press
        /// The pointer moved with the button down.
        case drag
        /// The button came up, or the finger left the panel.
        case release
        /// The wheel was turned, towards the beginning or the end.
        case wheelUp, wheelDown
    }

    private static let limit = 100_000

    /// What happened.
    let kind: Kind
    /// The column from the left, from 0; on every screen, whichever way it is laid out.
    let column: Int
    /// The row from the top, from 0.
    let row: Int

    /// An event.
    ///
    /// - Parameters:
    ///   - kind: What happened.
    ///   - column: The column from the left, from 0.
    ///   - row: The row from the top, from 0.
    init(_ kind: Kind, column: Int, row: Int) {
        self.kind = kind
        // No terminal is so large, and nothing that it sends may be too large to be counted with.
        self.column = max(-1, min(column, Self.limit))
        self.row = max(-1, min(row, Self.limit))
    }
}
