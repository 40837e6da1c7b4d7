import ArgumentParser
import ExhibitGuide
import Foundation
import GuideTranslation

/// Checks again after every save, until a signal ends it.
struct CheckWatch {
    let folder: String

    /// Prints a report now and after each change.
    ///
    /// - Parameter check: What is checked.
    /// - Throws: `ExitCode.failure` where the system refuses what a signal ends it by.
    func run(_ check: inout ContentCheck) throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            Output.complain("no pipe: \(String(cString: strerror(errno)))")
            throw ExitCode.failure
        }
        let (ended, end) = (ends[0], ends[1])
        let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            // Its own effect would end the program in the middle of a line.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { _ = write(end, "!", 1) }
            source.resume()
            return source
        }
        defer {
            for source in sources { source.cancel() }
            close(ended)
        }
        // Whoever saves wants to see at once what is left, and a language that was removed is checked no more.
        let watch = FolderWatch(folder: folder, scope: .checked, stop: ended, quiet: 30, absence: 0)
        repeat {
            let report = check.run()
            // On a terminal each report stands alone.
            let clear = isatty(STDOUT_FILENO) == 1 ? "\u{1B}[H\u{1B}[2J\u{1B}[3J" : ""
            let text = clear + report.text(folder: ContentFolder(folder)) + report.summary + "\n"
            try Output.write(Array(text.utf8))
        } while watch.next() != nil
    }
}
