/// A place in the source where a message is used, as a `#:` comment names it.
///
/// The path is free text: `src/main.c` with a line, or a key such as `narration.welcome` without one.
public struct POReference: Hashable, Sendable, CustomStringConvertible {
    /// The file or key.
    public var path: String

    /// The line in the file, or `nil` when the reference names none.
    public var line: Int?

    /// Makes a reference.
    ///
    /// - Parameters:
    ///   - path: The file or key.
    ///   - line: The line in the file, or `nil`.
    public init(path: String, line: Int? = nil) {
        self.path = path
        self.line = line
    }

    /// Makes a reference from its form in a file, `path` or `path:line`.
    ///
    /// - Parameter text: The reference; a path with spaces may stand between U+2068 and U+2069.
    public init(_ text: some StringProtocol) {
        var path = Substring(text)
        var line: Int?
        // By bytes: to Swift, a colon with a combining mark after it is another character.
        if let colon = path.utf8.lastIndex(of: UInt8(ascii: ":")) {
            let digits = path.utf8[path.utf8.index(after: colon)...]
            // `Int` would also take a sign, which no line number has.
            if colon > path.startIndex, digits.allSatisfy({ (48...57).contains($0) }),
                let number = Int(Substring(digits))
            {
                line = number
                path = path[..<colon]
            }
        }
        if path.utf8.first == 0xE2, path.unicodeScalars.first == Self.isolateStart,
            path.unicodeScalars.last == Self.isolateEnd, path.unicodeScalars.count > 1
        {
            path = Substring(path.unicodeScalars.dropFirst().dropLast())
        }
        self.init(path: String(path), line: line)
    }

    /// The reference as a file shows it: `path` or `path:line`, a path with spaces between U+2068 and U+2069.
    public var description: String {
        let needsIsolates = path.utf8.contains { $0 == 0x20 || $0 == 0x09 }
        let shown = needsIsolates ? "\(Self.isolateStart)\(path)\(Self.isolateEnd)" : path
        return line.map { "\(shown):\($0)" } ?? shown
    }

    /// FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, with which GNU gettext encloses paths with spaces.
    static let isolateStart: Unicode.Scalar = "\u{2068}"
    static let isolateEnd: Unicode.Scalar = "\u{2069}"
}
