import ExhibitGuide
import ICU

/// An XLIFF document as it came in: what its units say, and where they stand.
struct XLIFFDocument {
    /// What stands in a text.
    enum Inline: Hashable {
        case text(String)
        /// A placeholder, by its id and the id of its data.
        case placeholder(id: String, data: String?)
        /// The beginning of what is marked up.
        case start(id: String, data: String?)
        /// Its end.
        case end(id: String, data: String?)
    }

    /// A `<unit>`, its segments joined.
    struct Unit {
        let id: String
        var source: [Inline] = []
        /// `nil` where no segment has a translation.
        var target: [Inline]?
        /// The state that the least advanced segment is in.
        var state = XLIFF.State.final
        /// What codes stand for, by the ids of the data.
        var data: [String: String] = [:]
        /// Whether only some of the segments have a translation.
        var isPartial = false
        /// Whether a segment has a target of nothing but white space where its source says something; it counts as none.
        var hasBlankTarget = false
        let offset: Int
    }

    /// A `<file>`.
    struct File {
        let id: String
        var units: [Unit] = []
        let offset: Int
    }

    var sourceLanguage: LanguageTag
    var targetLanguage: LanguageTag
    /// Where the document names its languages.
    let offset: Int
    var files: [File] = []
}
