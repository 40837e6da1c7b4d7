import ExhibitGuide
import ICU

/// A word that is the same everywhere.
public struct GlossaryTermDocument: Hashable, Sendable, Codable, JSONWritable {
    /// The English headword, which names the term in every language.
    public let term: String
    /// The part of speech; absent where the glossary does not say.
    public let partOfSpeech: String?
    /// What a translator should know; absent where there is nothing.
    public let note: String?
    /// The BCP 47 tag of the language of the forms.
    public let locale: String
    /// The direction of its script.
    public let direction: DirectionDocument
    /// The accepted forms, the preferred one first.
    public let forms: [String]

    /// Describes a term to readers of a language; `nil` where it has no form in any language that they fall back to.
    init?(_ term: Glossary.Term, languages: [LanguageTag]) {
        guard let locale = languages.first(where: { term.forms[$0]?.isEmpty == false }), let forms = term.forms[locale]
        else { return nil }
        self.term = term.term
        partOfSpeech = term.partOfSpeech.isEmpty ? nil : term.partOfSpeech
        note = term.note.isEmpty ? nil : term.note
        self.locale = locale.identifier
        direction = locale.isRightToLeft ? .rightToLeft : .leftToRight
        self.forms = forms
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("direction", direction)
            json.field("forms", forms)
            json.field("locale", locale)
            json.field("note", note)
            json.field("partOfSpeech", partOfSpeech)
            json.field("term", term)
        }
    }
}
