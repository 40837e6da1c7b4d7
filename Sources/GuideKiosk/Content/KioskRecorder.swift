import ExhibitGuide

/// Who keeps what the kiosk has to tell its operator. It must not wait for long, and never throws: the screen goes on whatever
/// becomes of the files.
protocol KioskRecorder: Sendable {
    /// Keeps that a guide was read.
    ///
    /// - Parameter entry: The guide, and how it was read.
    func record(_ entry: JournalEntry)

    /// Keeps what is wrong with the content that was read.
    ///
    /// - Parameters:
    ///   - problems: What is wrong.
    ///   - keepsLastGood: Whether the screen goes on showing what was there before.
    func report(_ problems: [Diagnostic], keepsLastGood: Bool)
}

/// A recorder that keeps nothing.
struct NoRecorder: KioskRecorder {
    func record(_ entry: JournalEntry) {}
    func report(_ problems: [Diagnostic], keepsLastGood: Bool) {}
}
