import Glibc

/// Waits until an exhibition's files have changed, and have come to rest.
///
/// Changes are heard of at once where the system tells of them, and seen by looking where it does not: folders on a network, folders
/// that were replaced as a whole (another target of a symbolic link, a checkout), more folders than may be listened to. Looking takes a
/// hundredth of one processor at most, and a twentieth where nothing can be heard.
///
/// A change is reported once the files have stayed the same for a moment, so that what is being written is not read by halves; but
/// no later than a second after it began. A language whose folder is away is waited for somewhat longer: whoever puts another folder
/// in its place by hand must not lose its readers.
///
/// The kiosk and `guide check --watch` share it. Use it on a thread of its own: it waits.
package final class FolderWatch {
    /// For how long files must usually have stayed the same, in milliseconds.
    package static let usualQuiet = 150
    /// For how long a change may go on before it is reported all the same, in milliseconds.
    package static let patience = 1000
    /// How often it is looked whether the folders are still the same, in milliseconds.
    package static let interval = 500
    /// For how long a language's folder may usually be away before that is reported, in milliseconds.
    package static let usualAbsence = 5000

    private let folder: String
    private let scope: ContentFingerprint.Scope
    private let stop: Int32
    private let listens: Bool
    private let quiet: Int
    private let absence: Int
    private var notices: FolderNotices?
    private var known: ContentFingerprint
    private var nextSweep = 0
    private var isStale: Bool
    private var isDisturbed = false

    /// Whether changes are heard of, and not only seen by looking.
    package var isListening: Bool { notices?.isComplete ?? false }

    /// Begins to watch.
    ///
    /// - Parameters:
    ///   - folder: The folder that holds `Guides/` and `Translations/`; it need not be there yet.
    ///   - scope: Which files are watched.
    ///   - since: The moment from which on changes are reported, even if they came before this watch; now if `nil`.
    ///   - stop: A file descriptor that can be read once the waiting shall end; it must stay open as long as this watch is used.
    ///   - listens: Whether the system is asked to tell of changes.
    ///   - quiet: For how long files must have stayed the same, in milliseconds.
    ///   - absence: For how long a language's folder may be away before that is reported, in milliseconds.
    package init(
        folder: String, scope: ContentFingerprint.Scope = .shown, since: ReadingStart? = nil, stop: Int32,
        listens: Bool = true, quiet: Int = FolderWatch.usualQuiet, absence: Int = FolderWatch.usualAbsence
    ) {
        self.folder = folder
        self.scope = scope
        self.stop = stop
        self.listens = listens
        self.quiet = quiet
        self.absence = absence
        if listens { notices = FolderNotices(folders: ContentFingerprint.folders(of: folder)) }
        let known = ContentFingerprint(of: folder, scope)
        self.known = known
        isStale = since?.isBefore(known) ?? false
    }

    /// Waits for the next change.
    ///
    /// - Returns: What the files look like now; `nil` where it was stopped.
    package func next() -> ContentFingerprint? {
        if isStale {
            isStale = false
            return known
        }
        while true {
            let wasTold: Bool
            switch wait(milliseconds: Self.interval) {
            case .stopped: return nil
            case .told: wasTold = true
            case .nothing: wasTold = false
            }
            let isReplaced = ContentFingerprint.identity(of: folder) != known.folders
            guard wasTold || isReplaced || MonotonicClock.milliseconds >= nextSweep else { continue }
            // Who listens to the former folder hears nothing of the new one.
            if isReplaced, listens { notices = FolderNotices(folders: ContentFingerprint.folders(of: folder)) }
            isDisturbed = false
            guard let settled = settleWithLanguages() else { return nil }
            // What was away for a moment may have been looked for in vain meanwhile.
            if settled != known || isDisturbed {
                known = settled
                return settled
            }
        }
    }

    // MARK: Waiting

    private enum Waking { case stopped, told, nothing }

    private func wait(milliseconds: Int) -> Waking {
        var watched = [
            pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
            // A negative descriptor is passed over.
            pollfd(fd: notices?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&watched, nfds_t(watched.count), Int32(clamping: milliseconds)) > 0 else { return .nothing }
        if watched[0].revents != 0 { return .stopped }
        notices?.drain()
        return .told
    }

    /// Looks at the files until they stay the same, and every language is there that was, or has been away for long.
    private func settleWithLanguages() -> ContentFingerprint? {
        var deadline: Int?
        while true {
            guard let present = settle() else { return nil }
            if known.languages.isSubset(of: present.languages) { return present }
            let end = deadline ?? MonotonicClock.milliseconds + absence
            deadline = end
            var remaining = end - MonotonicClock.milliseconds
            if remaining <= 0 { return present }
            while remaining > 0, !known.languages.isSubset(of: ContentFingerprint.languages(of: folder)) {
                if wait(milliseconds: min(remaining, quiet)) == .stopped { return nil }
                remaining = end - MonotonicClock.milliseconds
            }
            // Who listened to what was there meanwhile hears nothing of the folders that have come back.
            if listens { notices = FolderNotices(folders: ContentFingerprint.folders(of: folder)) }
        }
    }

    /// Looks at the files until they stay the same.
    private func settle() -> ContentFingerprint? {
        var last = look()
        guard last != known else { return last }
        isDisturbed = true
        let deadline = MonotonicClock.milliseconds + Self.patience
        while true {
            let quietEnd = MonotonicClock.milliseconds + quiet
            var remaining = quiet
            while remaining > 0 {
                if wait(milliseconds: remaining) == .stopped { return nil }
                remaining = quietEnd - MonotonicClock.milliseconds
            }
            let present = look()
            // Who empties a file is about to fill it.
            let isBegun = present.emptyCount > known.emptyCount
            if present == last, !isBegun { return present }
            last = present
            if MonotonicClock.milliseconds >= deadline { return last }
        }
    }

    private func look() -> ContentFingerprint {
        let start = MonotonicClock.milliseconds
        let fingerprint = ContentFingerprint(of: folder, scope)
        let end = MonotonicClock.milliseconds
        nextSweep = end + max(Self.interval, (end - start) * (isListening ? 100 : 20))
        return fingerprint
    }
}
