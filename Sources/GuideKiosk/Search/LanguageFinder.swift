import ICU

/// Finds languages by the beginnings of the words of their names, and among Han characters and kana, which no spaces part, by any of them.
struct LanguageFinder {
    private let collator: Collator?

    /// Prepares to find languages of any script.
    init() { collator = try? Collator.forSearching(locale: .undetermined) }

    /// The languages whose names begin with a text, or have a word that does: `中文` finds `简体中文`.
    ///
    /// - Parameters:
    ///   - query: What was typed.
    ///   - names: The names of each language.
    /// - Returns: The indices of the languages, in their order; all for an empty text.
    func matches(_ query: String, names: [[String]]) -> [Int] {
        let pattern = weights(of: query)
        guard !query.isEmpty else { return Array(names.indices) }
        guard !pattern.isEmpty else { return [] }
        return names.indices.filter { index in
            names[index].contains { name in beginnings(of: name).contains { weights(of: $0).starts(with: pattern) } }
        }
    }

    private func weights(of text: String) -> [UInt32] {
        (try? collator?.primaryWeights(of: Folding.searchable(text))) ?? []
    }

    /// The name from each of its words on.
    private func beginnings(of name: String) -> [String] {
        var result: [String] = []
        var isInWord = false
        for index in name.indices {
            let isWord = name[index].isLetter || name[index].isNumber
            if isWord, !isInWord || name[index].standsAlone { result.append(String(name[index...])) }
            isInWord = isWord
        }
        return result
    }
}

extension Character {
    /// Whether it is a Han character or a kana, so that a word may begin with it in the midst of others.
    fileprivate var standsAlone: Bool {
        unicodeScalars.first.map { $0.properties.isIdeographic || (0x3041...0x30FF).contains($0.value) } ?? false
    }
}
