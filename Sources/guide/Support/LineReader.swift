import Foundation

/// Reads standard input by the line, within bounds.
struct LineReader: IteratorProtocol {
    enum Line {
        case line([UInt8])
        /// Longer than ``maximumLength``; the rest of it was skipped.
        case tooLong
    }

    /// The longest line that is kept, in bytes.
    static let maximumLength = 4 << 20

    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    mutating func next() -> Line? {
        var line: [UInt8] = []
        var isTooLong = false
        while true {
            if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
                if !isTooLong { line += buffer[start..<end] }
                start = end + 1
                return isTooLong || line.count > Self.maximumLength ? .tooLong : .line(line)
            }
            if !isTooLong { line += buffer[start...] }
            if line.count > Self.maximumLength {
                isTooLong = true
                line = []
            }
            guard fill() else {
                if isTooLong { return .tooLong }
                return line.isEmpty ? nil : .line(line)
            }
        }
    }

    private mutating func fill() -> Bool {
        start = 0
        buffer = []
        guard !isAtEnd else { return false }
        buffer = [UInt8](unsafeUninitializedCapacity: 1 << 16) { bytes, count in
            count = max(0, read(STDIN_FILENO, bytes.baseAddress, bytes.count))
        }
        isAtEnd = buffer.isEmpty
        return !isAtEnd
    }
}
