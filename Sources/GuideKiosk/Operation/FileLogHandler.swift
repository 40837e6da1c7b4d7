import Logging

/// Writes what is logged to a file, never to the screen.
///
/// A line is the moment in UTC, the level, the message and the metadata, sorted by their names:
/// `2025-11-03T01:22:33.123Z warning Translations/th/sim-tray.po:2:43: error: … kept=sim-tray`.
struct FileLogHandler: LogHandler {
    private let file: LogFile

    /// What is added to every line.
    var metadata: Logger.Metadata = [:]
    /// What is less important than this is left out.
    var logLevel = Logger.Level.info

    /// Writes to a file.
    ///
    /// - Parameter file: The file.
    init(file: LogFile) { self.file = file }

    /// What is added to every line, by its name.
    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes a line.
    ///
    /// - Parameter event: What is logged.
    func log(event: LogEvent) {
        let metadata = metadata.merging(event.metadata ?? [:]) { _, new in new }
        let extra = metadata.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        file.write("\(event.level) \(event.message)\(extra)")
    }
}
