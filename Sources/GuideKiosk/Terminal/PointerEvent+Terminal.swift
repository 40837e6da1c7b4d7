extension PointerEvent {
    /// A report of the pointer as xterm's protocols write it: a mouse's, or a finger's on a touch panel.
    ///
    /// - Parameters:
    ///   - code: The buttons and modifiers.
    ///   - column: The column, from 1.
    ///   - row: The row, from 1.
    ///   - isRelease: Whether a button was let go.
    /// - Note: The result is `nil` for other buttons than the main one, and for movements without one.
    init?(code: Int, column: Int, row: Int, isRelease: Bool) {
        guard column >= 1, row >= 1 else { return nil }
        let kind: Kind
        // Shift, meta and control, held or not.
        switch (code & ~0b1_1100, isRelease) {
        case (0, false): kind = .press
        case (32, false): kind = .drag
        case (0, true), (32, true), (3, true): kind = .release
        case (64, false): kind = .wheelUp
        case (65, false): kind = .wheelDown
        default: return nil
        }
        self.init(kind, column: column - 1, row: row - 1)
    }
}
