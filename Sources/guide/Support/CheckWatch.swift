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
    /// - Throws: `ExitCode.failure` where the folder cannot be watched.
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
        let watch: FolderWatch
        do {
            watch = try FolderWatch(path: folder)
        } catch {
            Output.complain(error)
            throw ExitCode.failure
        }
        repeat {
            let report = check.run()
            // On a terminal each report stands alone.
            let clear = isatty(STDOUT_FILENO) == 1 ? "\u{1B}[H\u{1B}[2J\u{1B}[3J" : ""
            let text = clear + report.text(folder: ContentFolder(folder)) + report.summary + "\n"
            try Output.write(Array(text.utf8))
        } while watch.waitForChange(orEndOf: ended)
    }
}
