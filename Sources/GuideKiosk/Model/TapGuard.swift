/// What keeps the second tap of a double tap from acting on a screen that its visitor has not seen yet.
struct TapGuard: Hashable, Sendable {
    /// For how long presses are passed over after a tap has changed the screen, in milliseconds: a double tap is over by then, and
    /// nobody has read what is new.
    static let time = 333

    /// When a tap changed the screen last, in milliseconds since the kiosk began.
    private(set) var changedAt: Int?

    /// Takes note that a tap has changed the screen.
    ///
    /// - Parameter now: The time in milliseconds.
    mutating func noteChange(at now: Int) { changedAt = now }

    /// Whether a press is passed over.
    ///
    /// - Parameter now: The time in milliseconds.
    /// - Returns: Whether a tap has changed the screen just before.
    func isClosed(at now: Int) -> Bool { changedAt.map { now - $0 < Self.time } ?? false }
}
