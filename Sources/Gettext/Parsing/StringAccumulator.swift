/// A keyword's string while its quoted segments are read.
struct StringAccumulator {
    /// The string that is read.
    var part: POEntry.Part

    /// The offset of the keyword.
    var keywordOffset: Int

    /// The decoded bytes so far.
    var bytes: [UInt8] = []

    /// Whether a segment was seen.
    var hasSegment = false

    /// Whether there was an error within the string.
    var isDamaged = false

    /// Whether a byte above 0x7F was written as an escape sequence, so that the whole has yet to be proved UTF-8.
    var hasHighEscape = false
}
