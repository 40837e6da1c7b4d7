import ICU

/// The accepted forms of a term in one language, and whether a text has one of them.
///
/// Words may be inflected: a word of a form that is written in letters with case is found by its stem, in whatever form it stands.
struct TermForms: Sendable {
    /// The forms as the glossary has them.
    let forms: [String]
    private let folded: [[Unicode.Scalar]]

    /// Prepares to look for a term.
    ///
    /// - Parameter forms: Its accepted forms.
    init(_ forms: [String]) {
        self.forms = forms
        folded = forms.map { $0.unicodeScalars.map(\.folded) }
    }

    /// Whether a text of the source language speaks of the term: only as a whole word, or one with a particle.
    ///
    /// - Parameter text: The text's characters, folded.
    /// - Returns: Whether it does.
    func isNamed(in text: [Unicode.Scalar]) -> Bool {
        folded.contains { form in
            guard let first = form.first, let last = form.last else { return false }
            return Self.occurrences(of: form, in: text).contains { start in
                let end = start + form.count
                if first.wordScript != .unspaced, start > 0, text[start - 1].isWordCharacter { return false }
                return last.wordScript != .spaced || end == text.count || !text[end].isWordCharacter
                    || text[end].wordScript == .agglutinating
            }
        }
    }

    /// Whether a translation has one of the forms, inflected or not.
    ///
    /// - Parameter text: The text's characters, folded.
    /// - Returns: Whether it does.
    func isUsed(in text: [Unicode.Scalar]) -> Bool {
        folded.contains { form in
            if !Self.occurrences(of: form, in: text).isEmpty { return true }
            guard let first = form.first, first.wordScript == .spaced else { return false }
            return Self.hasInflected(form, in: text)
        }
    }

    private static func occurrences(of form: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Int] {
        guard let first = form.first, form.count <= text.count else { return [] }
        return (0...(text.count - form.count)).filter { start in
            text[start] == first && text[start..<start + form.count].elementsEqual(form)
        }
    }

    /// Whether the words of a form follow each other in a text, each by its stem.
    private static func hasInflected(_ form: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Bool {
        let stems = words(of: form).map { word in word.prefix(word.count <= 4 ? word.count : max(4, word.count - 3)) }
        let words = words(of: text)
        guard !stems.isEmpty, stems.count <= words.count else { return false }
        return (0...(words.count - stems.count)).contains { start in
            zip(stems, words[start...]).allSatisfy { stem, word in word.starts(with: stem) }
        }
    }

    private static func words(of text: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
        text.split { !$0.isWordCharacter && $0 != "-" }
    }
}
