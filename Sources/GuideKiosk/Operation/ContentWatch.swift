import ExhibitGuide
import Foundation

/// Watches an exhibition's files on a thread of its own, and wakes the kiosk's loop once they have changed.
final class ContentWatch: Sendable {
    /// Woken once the files have changed and come to rest.
    let changes: WakeSignal
    private let stop: WakeSignal

    /// Begins to watch.
    ///
    /// - Parameters:
    ///   - folder: The folder that holds `Guides/` and `Translations/`.
    ///   - since: The moment before it was read.
    /// - Throws: ``KioskError/noSignals`` where the system refuses.
    init(folder: String, since: ReadingStart) throws(KioskError) {
        let changes = try WakeSignal()
        let stop = try WakeSignal()
        self.changes = changes
        self.stop = stop
        Thread.detachNewThread {
            withExtendedLifetime(stop) {
                let watch = FolderWatch(folder: folder, since: since, stop: stop.descriptor)
                while watch.next() != nil { changes.wake() }
            }
        }
    }

    /// Ends the watching.
    func close() { stop.wake() }
}
