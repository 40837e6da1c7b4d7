import MessageFormat

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
    public func location(ofUTF8Offset offset: Int) -> SourceLocation { places.location(ofUTF8Offset: offset) }

    /// The places of the message's characters, for whoever asks for more than one: the message is read once.
    package var places: Places { Places(self) }

    /// Where the characters of a message stand in its file.
    package struct Places: Sendable {
        private let text: SourceText
        private let places: TextPlaces

        fileprivate init(_ text: SourceText) {
            self.text = text
            places = TextPlaces(Array(text.source.utf8))
        }

        /// Where a character stands.
        ///
        /// - Parameter offset: An offset into the message in UTF-8 bytes.
        /// - Returns: The place; the message's beginning where the exact place is not known.
        package func location(ofUTF8Offset offset: Int) -> SourceLocation {
            guard let base = text.origin.start else { return text.location }
            let (line, column) = places[offset]
            return SourceLocation(
                file: text.location.file, line: base.line + line - 1,
                column: column - 1 + (line == 1 ? base.column : text.origin.continuationColumn))
        }

        /// How many characters a stretch of the message has, up to the end of its first line.
        ///
        /// - Parameter span: The stretch.
        /// - Returns: The number, at least 1.
        package func length(of span: SourceSpan) -> Int {
            max(1, span.end <= text.source.utf8.count ? places.length(from: span.start, to: span.end) : 1)
        }
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
