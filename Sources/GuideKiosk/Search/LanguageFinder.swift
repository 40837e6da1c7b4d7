import ICU

/// Finds languages by the beginnings of the words of their names.
struct LanguageFinder {
    private let collator: Collator?

    /// Prepares to find languages of any script.
    init() { collator = try? Collator.forSearching(locale: .undetermined) }

    /// The languages whose names begin with a text, or have a word that does.
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
            if isWord, !isInWord { result.append(String(name[index...])) }
            isInWord = isWord
        }
        return result
    }
}
