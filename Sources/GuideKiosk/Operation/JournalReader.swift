import Glibc

/// Reads a journal by the line, in a bounded amount of memory however long the journal is, or a line of it.
public struct JournalReader: ~Copyable {
    /// What stands on a line.
    public enum Line: Sendable {
        /// A guide was read.
        case record(JournalRecord)
        /// Something else.
        case malformed(JournalRecord.Flaw)
        /// The last line, which nobody has finished writing: a kiosk that is at work, or one that was switched off.
        case torn
    }

    private static let chunk = 1 << 16

    private let path: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// The number of the line that was read last, from 1.
    public private(set) var line = 0

    /// Opens a journal.
    ///
    /// - Parameter path: Where it is; `-` is standard input.
    /// - Throws: What keeps it from being read, as the system says it.
    public init(path: String) throws(JournalFileError) {
        self.path = path
        descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw JournalFileError(path: path, code: errno) }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            close(descriptor)
            throw JournalFileError(path: path, code: EISDIR)
        }
    }

    deinit { close(descriptor) }

    /// The next line, passing over empty ones.
    ///
    /// - Returns: What stands on it; `nil` at the end.
    /// - Throws: What keeps the rest from being read, as the system says it.
    public mutating func next() throws(JournalFileError) -> Line? {
        while let (bytes, isTooLong, isFinished) = try nextBytes() {
            line += 1
            if isTooLong { return .malformed(.tooLong) }
            if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            do throws(JournalRecord.Flaw) {
                return .record(try JournalRecord(line: bytes))
            } catch { return isFinished ? .malformed(error) : .torn }
        }
        return nil
    }

    /// The bytes of the next line, whether they were too many to keep, and whether a line feed ended them.
    private mutating func nextBytes() throws(JournalFileError) -> (
        bytes: ArraySlice<UInt8>, isTooLong: Bool, isFinished: Bool
    )? {
        var isTooLong = false
        // How far the line was searched already.
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let bytes = buffer[start..<end]
                start = end + 1
                return (bytes, isTooLong || bytes.count > JournalRecord.maximumLine, true)
            }
            if buffer.count - start > JournalRecord.maximumLine {
                isTooLong = true
                start = buffer.count
            }
            buffer.removeFirst(start)
            start = 0
            searched = buffer.count
            guard try fill() else {
                guard isTooLong || !buffer.isEmpty else { return nil }
                start = buffer.count
                return (buffer[...], isTooLong, false)
            }
        }
    }

    private mutating func fill() throws(JournalFileError) -> Bool {
        guard !isAtEnd else { return false }
        var failure: Int32 = 0
        let more = [UInt8](unsafeUninitializedCapacity: Self.chunk) { bytes, count in
            repeat { count = read(descriptor, bytes.baseAddress, bytes.count) } while count < 0 && errno == EINTR
            failure = count < 0 ? errno : 0
            count = max(0, count)
        }
        guard failure == 0 else { throw JournalFileError(path: path, code: failure) }
        buffer += more
        isAtEnd = more.isEmpty
        return !isAtEnd
    }
}

/// Why a journal cannot be read.
public struct JournalFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where it should be.
    public let path: String
    /// The system's number of what went wrong.
    public let code: Int32

    /// What is wrong, and how to mend it.
    public var description: String {
        let name = path.withoutControlCharacters
        return switch code {
        case ENOENT: "\(name):1:1: error: there is no such file (correct the path)"
        case EACCES: "\(name):1:1: error: the file cannot be read (check its permissions)"
        case EISDIR: "\(name):1:1: error: this is a folder (name the journal in it)"
        default: "\(name):1:1: error: the file cannot be read: \(String(cString: strerror(code))) (check it)"
        }
    }
}

extension JournalRecord.Flaw: CustomStringConvertible {
    /// What is wrong, and how to mend it.
    public var description: String {
        switch self {
        case .notAnObject: "this is no JSON object (remove the line)"
        case .tooLong: "the line has more than \(JournalRecord.maximumLine) bytes (remove it)"
        case .member(let name, let expected): "“\(name)” is missing or wrong (it is \(expected))"
        }
    }
}
