/// The moment before an exhibition was read, to tell later whether its files have changed since.
struct ReadingStart: Sendable {
    /// When it was.
    let time: UTCTime
    /// The identity of the folders at that time; see ``ContentFingerprint/identity(of:)``.
    let folders: Int

    /// The present moment.
    ///
    /// - Parameters:
    ///   - folder: The folder that holds `Guides/` and `Translations/`.
    ///   - time: When it is.
    init(of folder: String, at time: UTCTime = .now) {
        self.time = time
        folders = ContentFingerprint.identity(of: folder)
    }

    /// Whether an exhibition's files may have changed since.
    ///
    /// - Parameter present: What they look like now.
    /// - Returns: Whether a file or a folder was changed, or a folder has taken another's place.
    func isBefore(_ present: ContentFingerprint) -> Bool {
        // The clock of a file system is a tick of the system behind.
        let start = (time.seconds * 1000 + time.milliseconds - 20) * 1_000_000
        return present.latestChange >= start || present.folders != folders
    }
}
