/// A key, whatever code the terminal has for it.
enum KioskKey: Hashable, Sendable {
    case up, down, left, right
    case pageUp, pageDown
    case home, end
    case enter, escape, backspace, tab
    /// A key F1, F2, ….
    case function(Int)
    /// A character that was typed: a digit, a letter, a space.
    case character(Character)
    /// A key that does nothing here, but for saying that somebody is there.
    case other

    /// The decimal digit that was typed, in any script: `๒` is 2.
    var digit: Int? {
        guard case .character(let character) = self, character.unicodeScalars.count == 1,
            let scalar = character.unicodeScalars.first, scalar.properties.numericType == .decimal
        else { return nil }
        return character.wholeNumberValue
    }
}
