import ExhibitGuide
import ICU

/// A paragraph of a narration: a text, and what a reader aloud needs.
public struct ParagraphDocument: Hashable, Sendable, Codable {
    /// The paragraph's id.
    public let id: String
    /// The text.
    public let text: String
    /// The BCP 47 tag of its language.
    public let locale: String
    /// The direction of its script.
    public let direction: DirectionDocument
    /// How its translation into the document's language stands.
    public let state: TranslationState
    /// The text as runs, with emphasis and pauses.
    public let parts: [PartDocument]
    /// The sentences, without the spaces between them.
    public let sentences: [SentenceDocument]
    /// How long the paragraph takes read aloud, in seconds (an estimate).
    public let seconds: Int
    /// The paragraph for a speech synthesizer, an SSML 1.1 document.
    public let ssml: String

    init(_ paragraph: LocalizedParagraph, in locale: LanguageTag) {
        id = paragraph.id
        text = paragraph.text.text
        self.locale = paragraph.text.locale.identifier
        direction = DirectionDocument(paragraph.text.direction)
        state = paragraph.text.state
        parts = paragraph.text.runs.map(PartDocument.init)
        sentences = paragraph.sentences.map(SentenceDocument.init)
        seconds = paragraph.seconds
        ssml = SpeechMarkup.markup(paragraph.text, sentences: paragraph.sentences, locale: locale)
    }
}

extension ParagraphDocument: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("direction", direction)
            json.field("id", id)
            json.field("locale", locale)
            json.field("parts", parts)
            json.field("seconds", seconds)
            json.field("sentences", sentences)
            json.field("ssml", ssml)
            json.field("state", state)
            json.field("text", text)
        }
    }
}

/// A run of a paragraph: words spoken alike, or a pause.
public struct PartDocument: Hashable, Sendable, Codable, JSONWritable {
    /// The kinds of part.
    public enum Kind: String, Hashable, Sendable, Codable, JSONWritable {
        /// Words, with how they are stressed.
        case text
        /// A moment of silence, without words.
        case pause
    }

    /// How words are stressed.
    public enum Emphasis: String, Hashable, Sendable, Codable, JSONWritable {
        /// Set apart.
        case em
        /// Of weight.
        case strong
    }

    /// The kind of part.
    public let type: Kind
    /// The words; absent for a pause.
    public let text: String?
    /// How the words are stressed; absent where they are not.
    public let emphasis: Emphasis?

    init(_ run: TextRun) {
        switch run {
        case .pause:
            type = .pause
            text = nil
            emphasis = nil
        case .words(let words, let stress):
            type = .text
            text = words
            emphasis = Emphasis(rawValue: stress.rawValue)
        }
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("emphasis", emphasis)
            json.field("text", text)
            json.field("type", type)
        }
    }
}

/// A sentence, and where it stands in its paragraph's text.
public struct SentenceDocument: Hashable, Sendable, Codable, JSONWritable {
    /// A stretch of a text; offsets count from its beginning.
    public struct Stretch: Hashable, Sendable, Codable, JSONWritable {
        /// Where it begins.
        public let start: Int
        /// Where it ends: the offset of what comes next.
        public let end: Int

        init(_ range: Range<Int>) {
            start = range.lowerBound
            end = range.upperBound
        }

        func write(to json: inout JSONWriter) {
            json.object { json in
                json.field("end", end)
                json.field("start", start)
            }
        }
    }

    /// The sentence.
    public let text: String
    /// Where it stands, in UTF-16 code units, as JavaScript and Java count.
    public let utf16: Stretch
    /// Where it stands, in Unicode code points, as Python counts.
    public let codePoints: Stretch

    init(_ sentence: LocalizedSentence) {
        text = sentence.text
        utf16 = Stretch(sentence.utf16)
        codePoints = Stretch(sentence.codePoints)
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("codePoints", codePoints)
            json.field("text", text)
            json.field("utf16", utf16)
        }
    }
}
