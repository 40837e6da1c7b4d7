import Glibc

/// Reads a PO file in one pass over its bytes, line by line.
///
/// This file walks over lines and tokens; `POParser+Comments.swift`, `POParser+Strings.swift` and
/// `POParser+Entries.swift` say what they mean.
struct POParser {
    /// How the beginning of a line marks its keywords and strings.
    struct LineMode: Equatable {
        /// `#~`
        var isObsolete = false
        /// `#|`
        var isPrevious = false
    }

    let source: POSource
    let bytes: [UInt8]
    /// Whether comments and references are kept.
    let keepsComments: Bool
    var offset: Int
    var mode = LineMode()
    var diagnostics: DiagnosticCollector

    /// The entry that is read.
    var builder = EntryBuilder()
    /// The string that is read, if any.
    var accumulator: StringAccumulator?
    /// Where the last string of this line was closed, if any.
    var closingQuote: Int?

    var file = POFile()
    /// The entries so far; they become the file's at the end, because each change there builds an index.
    var entries: [POEntry] = []
    /// The messages so far: the offset of the first definition, and whether it is obsolete.
    var definitions: [POEntry.Key: (offset: Int, isObsolete: Bool)] = [:]
    var headerOffset: Int?
    var isRefused = false
    /// The first place with bytes that are not UTF-8, in what it stands, and how many such places there are.
    var invalidUTF8: (offset: Int, what: String, count: Int)?

    init(source: POSource, options: POParseOptions) {
        self.source = source
        keepsComments = options.keepsComments
        bytes = source.bytes
        // An entry takes some four lines at least, with the empty one behind it.
        entries.reserveCapacity(source.lineStarts.count / 4)
        definitions.reserveCapacity(source.lineStarts.count / 4)
        offset = source.start
        diagnostics = DiagnosticCollector(maximum: options.maximumDiagnostics)
    }

    /// Reads the file.
    mutating func parse() -> POParseResult {
        if isUTF16 {
            diagnostics.report(
                .unsupportedCharset, at: 0, "The file is encoded in UTF-16.", remedy: "Save it as UTF-8.")
        } else if let place = source.firstLoneCarriageReturn {
            isRefused = true
            diagnostics.report(
                .lineEnd, at: place,
                "The lines of this file end with carriage returns (CR) alone, so that it would be one line.",
                remedy: "Save it with the line ends of Unix (LF) or of Windows (CR LF).")
        } else {
            if source.start > 0, bytes.count > source.start {
                diagnostics.report(
                    .byteOrderMark, .warning, at: source.start,
                    "The file begins with a byte order mark, which gettext cannot read.",
                    remedy: "Save it without a byte order mark.")
            }
            while offset < bytes.count, !isRefused { readLine() }
            if !isRefused { finishFile() }
            // Another charset is the reason of its bytes.
            if !isRefused { reportInvalidUTF8() }
        }
        return POParseResult(
            file: file, diagnostics: diagnostics.diagnostics(in: source),
            omittedDiagnosticCount: diagnostics.omittedCount, hasErrors: diagnostics.hasErrors)
    }

    private var isUTF16: Bool { bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) }

    /// Reads the line at `offset`, which is the beginning of one.
    private mutating func readLine() {
        mode = LineMode()
        closingQuote = nil
        if let marker = conflictMarker(at: offset) {
            skipConflict(marker)
            return
        }
        var isBlank = true
        while offset < bytes.count, !isRefused {
            switch bytes[offset] {
            case 0x0A:
                offset += 1
                if isBlank { endParagraph() }
                return
            case 0x20, 0x09, 0x0D, 0x0B, 0x0C:
                offset += 1
            default:
                isBlank = false
                readToken()
            }
        }
    }

    /// Reads a comment, a string, a keyword or whatever stands at `offset`, and moves beyond it.
    private mutating func readToken() {
        switch bytes[offset] {
        case UInt8(ascii: "#"):
            readComment()
        case UInt8(ascii: "\""):
            readString()
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
            readWord()
        default:
            if let quote = closingQuote {
                reportUnescapedQuote(at: quote)
                return
            }
            structuralError(
                .unexpectedText, at: offset, "This is no keyword, string or comment.",
                remedy: "Put quotation marks around it, or a # before it to make it a comment.")
            offset = lineEnd(from: offset)
        }
    }

    private mutating func readWord() {
        let start = offset
        var end = offset
        while end < bytes.count, Self.isWordByte(bytes[end]) { end += 1 }
        guard let keyword = Keyword(bytes[start..<end]) else {
            if accumulator?.hasSegment == false {
                structuralError(
                    .unexpectedText, at: start, "The text behind a keyword must stand in quotation marks.",
                    remedy: "Put it in quotation marks, and write those within it as \\\".")
                offset = lineEnd(from: end)
                return
            }
            if let quote = closingQuote {
                reportUnescapedQuote(at: quote)
                return
            }
            structuralError(
                .unknownKeyword, at: start, "“\(excerpt(start..<end))” is no keyword of PO files.",
                remedy: "The keywords are msgctxt, msgid, msgid_plural and msgstr.")
            offset = lineEnd(from: end)
            return
        }
        offset = end
        var form: Int?
        if keyword == .msgstr, let index = readFormIndex() {
            guard let number = index else {
                structuralError(
                    .pluralIndex, at: end, "This is no index of a plural form.", remedy: "Write it as msgstr[0].")
                offset = lineEnd(from: end)
                return
            }
            form = number
        }
        begin(keyword, form: form, at: start)
    }

    /// Reads the `[0]` of a `msgstr[0]`, with blanks where C has them.
    ///
    /// - Returns: `nil` when there is no bracket; within it, `nil` when there is no number in it.
    private mutating func readFormIndex() -> Int?? {
        var end = blanksEnd(from: offset)
        guard end < bytes.count, bytes[end] == UInt8(ascii: "[") else { return .none }
        end = blanksEnd(from: end + 1)
        let digits = end
        // Four digits are more than any language has forms, and too few to overflow.
        while end < bytes.count, (0x30...0x39).contains(bytes[end]), end - digits < 4 { end += 1 }
        let number = Int(String(decoding: bytes[digits..<end], as: UTF8.self))
        end = blanksEnd(from: end)
        guard let number, end < bytes.count, bytes[end] == UInt8(ascii: "]") else { return .some(nil) }
        offset = end + 1
        return .some(number)
    }

    // MARK: Merge conflicts

    /// The character of the version control system's marker that fills a line's beginning; `nil` when there is none.
    private func conflictMarker(at start: Int) -> UInt8? {
        guard start + 7 <= bytes.count, [0x3C, 0x3D, 0x3E, 0x7C].contains(bytes[start]) else { return nil }
        guard bytes[start..<start + 7].allSatisfy({ $0 == bytes[start] }) else { return nil }
        return start + 7 == bytes.count || bytes[start + 7] <= 0x20 ? bytes[start] : nil
    }

    /// Reports a conflict and moves behind its last line; which of its sides is right is for a person to say.
    private mutating func skipConflict(_ marker: UInt8) {
        leaveCompleteEntry()
        diagnostics.report(
            .conflictMarker, at: offset,
            marker == UInt8(ascii: "<")
                ? "A merge conflict begins here and was not resolved."
                : "This line is left over from a merge conflict.",
            remedy: "Keep the right side, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.")
        builder.isBroken = true
        builder.isFollowedByBlankLine = false
        var line = nextLine(from: offset)
        let afterMarker = line
        offset = afterMarker
        guard marker == UInt8(ascii: "<") else { return }
        // Up to the next beginning at most, so that a conflict without an end costs one line only, and the whole
        // search is linear.
        while line < bytes.count {
            let found = conflictMarker(at: line)
            if found == UInt8(ascii: "<") { return }
            line = nextLine(from: line)
            if found == UInt8(ascii: ">") {
                offset = line
                return
            }
        }
    }

    // MARK: Places

    /// The offset of the line feed that ends the line, or the end of the file.
    func lineEnd(from start: Int) -> Int {
        bytes.withUnsafeBytes { bytes in
            guard start < bytes.count, let address = bytes.baseAddress,
                let found = memchr(address + start, 0x0A, bytes.count - start)
            else { return bytes.count }
            return UnsafeRawPointer(found) - address
        }
    }

    private func nextLine(from start: Int) -> Int { min(lineEnd(from: start) + 1, bytes.count) }

    private func blanksEnd(from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
        return end
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
        default: false
        }
    }

    /// A piece of the file for a message: not too long, and safe to print.
    func excerpt(_ range: Range<Int>) -> String {
        let end = min(range.upperBound, range.lowerBound + 40)
        let printable = bytes[range.lowerBound..<end].map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: "?") : $0 }
        let text = String(decoding: printable, as: UTF8.self)
        return end < range.upperBound ? text + "…" : text
    }
}
