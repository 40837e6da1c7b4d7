extension PatternText {
    /// The words between spaces and marks, as ranges of ``scalars``.
    var words: [Range<Int>] {
        var words: [Range<Int>] = []
        var start: Int?
        for (index, scalar) in scalars.enumerated() {
            let isPart = scalar.isWordCharacter || scalar == "'" || scalar == "’" || scalar == "-"
            if isPart, start == nil { start = index }
            if !isPart, let begin = start {
                words.append(begin..<index)
                start = nil
            }
        }
        if let start { words.append(start..<scalars.count) }
        return words
    }

    /// Whether the joiner at an index stands between two emoji, or the parts of one.
    func joinsEmoji(at index: Int) -> Bool {
        guard index > 0, index + 1 < scalars.count else { return false }
        return scalars[index + 1].properties.isEmoji && scalars[index + 1].value > 0x2000
            && (scalars[index - 1].properties.isEmoji || scalars[index - 1].value == 0xFE0F)
    }
}
