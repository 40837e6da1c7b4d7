/// A line as it stands on the screen, from left to right.
struct StyledLine: Hashable, Sendable {
    /// The glyphs, each with its style.
    let glyphs: [Glyph]
    /// The cells that they take.
    let width: Int

    /// A line of glyphs.
    ///
    /// - Parameter glyphs: The glyphs from left to right.
    init(glyphs: [Glyph] = []) {
        self.glyphs = glyphs
        width = glyphs.reduce(0) { $0 + $1.width }
    }

    /// What is drawn.
    var plainText: String { glyphs.reduce(into: "") { $0 += $1.text } }
}
