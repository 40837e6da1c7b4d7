/// What greets passers-by: one language after the other, now here and now there.
struct Attraction: Hashable, Sendable {
    /// How long a language is shown, in milliseconds: long enough to be read.
    static let period = 7000

    /// How many languages have been shown since the kiosk was last at rest.
    private(set) var step = 0
    /// When the present one was put on the screen, in milliseconds since the kiosk began.
    private(set) var since: Int

    /// Begins with the first language.
    ///
    /// - Parameter since: The time.
    init(since: Int = 0) { self.since = since }

    /// When the next language is due, in milliseconds since the kiosk began.
    var nextStep: Int { since + Self.period }

    /// Goes on as far as time has.
    ///
    /// - Parameter now: The time.
    /// - Returns: Whether another language is due.
    mutating func advance(to now: Int) -> Bool {
        guard now >= nextStep else { return false }
        step += 1
        since = now
        return true
    }

    /// Where the greeting stands in the room that is left beside it: the middle at first, then everywhere in turn, so that no
    /// part of a panel shows the same for days.
    ///
    /// - Parameters:
    ///   - columns: The columns that are left.
    ///   - rows: The rows that are left.
    /// - Returns: The first column and row.
    func place(columns: Int, rows: Int) -> (column: Int, row: Int) {
        // Multiples of two irrational numbers fill a square evenly (Weyl).
        func part(_ factor: Double, of room: Int) -> Int {
            let position = 0.5 + Double(step % 100_000) * factor
            return min(room, Int((position - position.rounded(.down)) * Double(room + 1)))
        }
        return (part(0.7548776662466927, of: max(0, columns)), part(0.5698402909980532, of: max(0, rows)))
    }
}
