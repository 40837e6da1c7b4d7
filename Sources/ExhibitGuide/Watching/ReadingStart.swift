import Glibc

/// The moment before an exhibition was read, to tell later whether its files have changed since.
package struct ReadingStart: Sendable {
    /// When it was, in milliseconds since 1970.
    let time: Int
    /// The identity of the folders at that time; see ``ContentFingerprint/identity(of:)``.
    let folders: Int

    /// The present moment.
    ///
    /// - Parameters:
    ///   - folder: The folder that holds `Guides/` and `Translations/`.
    ///   - time: When it is, in milliseconds since 1970.
    package init(of folder: String, at time: Int = ReadingStart.now) {
        self.time = time
        folders = ContentFingerprint.identity(of: folder)
    }

    /// The system's clock, in milliseconds since 1970.
    package static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    /// Whether an exhibition's files may have changed since.
    ///
    /// - Parameter present: What they look like now.
    /// - Returns: Whether a file or a folder was changed, or a folder has taken another's place.
    func isBefore(_ present: ContentFingerprint) -> Bool {
        // The clock of a file system is a tick of the system behind.
        let start = (time - 20) * 1_000_000
        return present.latestChange >= start || present.folders != folders
    }
}
