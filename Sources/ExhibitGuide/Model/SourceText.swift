/// A message as an author or translator wrote it, and where.
public struct SourceText: Hashable, Sendable {
    /// The message's key in its domain, which is also the `msgctxt` of its translations: `narration.welcome`.
    public let key: String
    /// The message, in the syntax of MessageFormat 2.
    public let source: String
    /// Where its first character stands.
    public let location: SourceLocation
    let origin: TextOrigin

    init(key: String, source: String, location: SourceLocation, origin: TextOrigin = .unknown) {
        self.key = key
        self.source = source
        self.location = location
        self.origin = origin
    }

    /// A message that stands in no file, such as the interface's English sources.
    ///
    /// - Parameters:
    ///   - key: The message's key in its domain.
    ///   - source: The message.
    ///   - file: What is named in diagnostics.
    public init(key: String, source: String, file: String) {
        self.init(key: key, source: source, location: SourceLocation(file: file))
    }

    /// Where a character of the message stands in its file.
    ///
    /// - Parameter offset: An offset into ``source`` in UTF-8 bytes.
    /// - Returns: The place; the message's beginning where the exact place is not known.
    public func location(ofUTF8Offset offset: Int) -> SourceLocation {
        guard let base = origin.start else { return location }
        var line = base.line
        var column = base.column
        var index = 0
        for scalar in source.unicodeScalars {
            if index >= offset { break }
            index += UTF8.width(scalar)
            if scalar == "\n" {
                line += 1
                column = origin.continuationColumn
            } else {
                column += 1
            }
        }
        return SourceLocation(file: location.file, line: line, column: column)
    }
}

/// How the characters of a text lie in the file that it was read from.
enum TextOrigin: Hashable, Sendable {
    /// Only the beginning is known.
    case unknown
    /// On one line from a column on.
    case inline(line: Int, column: Int)
    /// A block of lines, each from the same column on.
    case block(line: Int, column: Int)

    var start: (line: Int, column: Int)? {
        switch self {
        case .unknown: nil
        case .inline(let line, let column), .block(let line, let column): (line, column)
        }
    }

    var continuationColumn: Int {
        switch self {
        case .unknown, .inline: 1
        case .block(_, let column): column
        }
    }
}
