/// A stretch of text that runs in one direction.
public struct BidiRun: Hashable, Sendable {
    /// Where it stands in the text, in UTF-8 bytes, in the order of reading.
    public let range: Range<Int>

    /// Its embedding level (UAX #9): even levels run from left to right, odd ones from right to left.
    public let level: Int

    /// Creates a run.
    ///
    /// - Parameters:
    ///   - range: Where it stands in the text, in UTF-8 bytes.
    ///   - level: Its embedding level.
    public init(range: Range<Int>, level: Int) {
        self.range = range
        self.level = level
    }

    /// The direction that the level stands for.
    public var direction: TextDirection { level.isMultiple(of: 2) ? .leftToRight : .rightToLeft }
}
