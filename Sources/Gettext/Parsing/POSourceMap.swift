/// Where the strings of an entry stand in the file.
///
/// A string is a chain of quoted segments. For each only its two offsets are kept; a place within a segment is found by
/// walking through its escape sequences when somebody asks. Positions are no part of what an entry says, so two maps
/// are always equal, also when one of them is empty.
struct POSourceMap: Hashable, Sendable {
    /// One quoted piece of a string.
    struct Segment: Sendable {
        /// The string that it belongs to.
        var part: POEntry.Part
        /// The offset in the file of the byte after its opening quote.
        var sourceOffset: Int
        /// The offset in the decoded string of its first byte.
        var decodedOffset: Int
    }

    /// The file; `nil` for an entry made by a program.
    private let source: POSource?

    /// The offset of the entry's first keyword.
    private let startOffset: Int

    /// The segments, those of each string together and in order.
    private(set) var segments: [Segment]

    /// The map of an entry that stands in no file.
    init() {
        source = nil
        startOffset = 0
        segments = []
    }

    init(source: POSource, startOffset: Int, segments: [Segment]) {
        self.source = source
        self.startOffset = startOffset
        self.segments = segments
    }

    /// Where the entry's first keyword stands; `nil` for an entry made by a program.
    var start: POPosition? { source?.position(at: startOffset) }

    /// Forgets the places of the strings that were changed.
    mutating func forget(_ isChanged: (POEntry.Part) -> Bool) {
        segments.removeAll { isChanged($0.part) }
    }

    /// The position of a place in a decoded string, or `nil` when the string or the offset is unknown.
    func position(of part: POEntry.Part, utf8Offset: Int) -> POPosition? {
        sourceOffset(of: part, utf8Offset: utf8Offset).flatMap { source?.position(at: $0) }
    }

    /// The offset in the file of a place in a decoded string.
    func sourceOffset(of part: POEntry.Part, utf8Offset: Int) -> Int? {
        // Of several segments that begin there all but the last are empty.
        guard let source, utf8Offset >= 0,
            let segment = segments.last(where: { $0.part == part && $0.decodedOffset <= utf8Offset })
        else { return nil }
        let bytes = source.bytes
        var decoded = segment.decodedOffset
        var offset = segment.sourceOffset
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\""), bytes[offset] != 0x0A {
            let sourceLength: Int
            let decodedLength: Int
            if bytes[offset] == UInt8(ascii: "\\") {
                // An entry with a wrong escape sequence is not kept, so that each of these stands for one byte.
                sourceLength = EscapeSequence(in: bytes, at: offset).length
                decodedLength = 1
            } else {
                sourceLength = UTF8Sequence.step(in: bytes, at: offset, end: bytes.count).length
                decodedLength = sourceLength
            }
            if decoded + decodedLength > utf8Offset { return offset }
            decoded += decodedLength
            offset += sourceLength
        }
        return decoded == utf8Offset ? offset : nil
    }

    static func == (_: POSourceMap, _: POSourceMap) -> Bool { true }

    func hash(into _: inout Hasher) {}
}
