extension String {
    /// The text with the letters between U+202E and U+202C in the order in which they are seen.
    ///
    /// No directional control may reach a terminal, and what one such as this meant would be lost with it.
    var drawingOverrides: String {
        guard unicodeScalars.contains("\u{202E}") else { return self }
        var result = ""
        var turned: String?
        for character in self {
            switch (character, turned) {
            case ("\u{202E}", nil): turned = ""
            case ("\u{202C}", let word?):
                result += word.reversed()
                turned = nil
            case (_, let word?): turned = word + String(character)
            case (_, nil): result.append(character)
            }
        }
        return result + (turned.map { String($0.reversed()) } ?? "")
    }
}
