/// Guesses what a misspelt word was meant to be.
package enum Spelling {
    /// The known word that is spelt most like another, if one is close.
    ///
    /// - Parameters:
    ///   - word: What was written.
    ///   - known: What could have been meant.
    /// - Returns: The nearest word.
    package static func nearest(to word: String, among known: [String]) -> String? {
        NodeReader.nearest(to: word, among: known)
    }
}
