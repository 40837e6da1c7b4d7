import ICU

/// How a language writes sentences, as far as no data of CLDR says it.
struct WritingConventions: Sendable {
    /// What a mark at the end of a text says.
    enum Ending: String, Sendable {
        case fullStop = "a full stop"
        case question = "a question mark"
        case exclamation = "an exclamation mark"
        case ellipsis = "an ellipsis"
        case colon = "a colon"
    }

    /// Where a language sets spaces at marks.
    enum Spacing: Sendable {
        /// None before a mark.
        case closed
        /// French: no-break spaces inside « » and before a colon, narrow ones before `;`, `!` and `?`.
        case french
        /// Canadian French (Office québécois de la langue française): as French, but none before `;`, `!` and `?`.
        case canadianFrench
        /// The language parts sentences by spaces, so that a space before a mark says nothing.
        case free
    }

    /// Whether `。，！？` are used rather than `. , ! ?`.
    let usesFullWidthMarks: Bool
    /// Whether sentences end without a mark, as in Thai.
    let endsWithoutMarks: Bool
    /// Whether a word says that a sentence is a question, so that it may end as any other.
    let asksByWords: Bool
    /// Whether questions and exclamations begin with `¿` and `¡`.
    let invertsMarks: Bool
    /// Whether saying a word twice may be part of the language, or of how its words are parted: most languages of the world say so that
    /// something is done again and again, or much (“piano piano”, “yavaş yavaş”, “धीरे धीरे”).
    let doublesWords: Bool
    /// Whether words are parted by U+200B, so that lines can break.
    let partsWordsInvisibly: Bool
    let spacing: Spacing
    /// Words that may stand twice in a row.
    let doubledWords: Set<String>
    /// The language's own mark for each ending.
    let marks: [Ending: Unicode.Scalar]

    /// The languages in which a word that stands twice in a row is nearly always a slip.
    private static let singleWordLanguages: Set = [
        "be", "bg", "bs", "ca", "cs", "cy", "da", "de", "en", "es", "et", "fi", "fr", "ga", "gl", "hr", "is", "lb",
        "lt", "lv", "mk", "nb",
        "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "uk",
    ]

    /// Looks a language up.
    ///
    /// - Parameter locale: The language.
    init(locale: LanguageTag) {
        let language = locale.language
        usesFullWidthMarks = ["zh", "ja", "yue"].contains(language)
        endsWithoutMarks = ["th", "lo"].contains(language)
        asksByWords = ["ja", "lo", "my", "th"].contains(language)
        invertsMarks = ["es", "ast", "gl"].contains(language)
        doublesWords = !Self.singleWordLanguages.contains(language)
        partsWordsInvisibly = ["km", "lo", "my", "th", "dz", "bo"].contains(language)
        let isCanadian = language == "fr" && locale.region == "CA"
        spacing =
            isCanadian
            ? .canadianFrench : language == "fr" ? .french : ["th", "lo", "km"].contains(language) ? .free : .closed
        doubledWords =
            switch language {
            case "en": ["had", "that"]
            case "fr": ["nous", "vous"]
            case "de": ["das", "der", "die", "sie"]
            default: []
            }
        marks = Self.marks(of: language)
    }

    private static func marks(of language: String) -> [Ending: Unicode.Scalar] {
        var marks: [Ending: Unicode.Scalar] = [
            .fullStop: ".", .question: "?", .exclamation: "!", .ellipsis: "…", .colon: ":",
        ]
        switch language {
        case "zh", "ja", "yue": marks.merge([.fullStop: "。", .question: "？", .exclamation: "！", .colon: "："]) { $1 }
        case "el": marks[.question] = ";"
        case "hy": marks.merge([.fullStop: "։", .question: "՞", .exclamation: "՜"]) { $1 }
        case "ar", "fa", "ckb", "ps", "ug": marks[.question] = "؟"
        case "ur", "sd", "ks": marks.merge([.fullStop: "۔", .question: "؟"]) { $1 }
        case "hi", "bn", "as", "ne", "or", "pa", "sa", "mai", "doi": marks[.fullStop] = "।"
        case "km": marks[.fullStop] = "។"
        case "my": marks[.fullStop] = "။"
        case "am", "ti": marks.merge([.fullStop: "።", .question: "፧"]) { $1 }
        case "bo", "dz": marks[.fullStop] = "།"
        default: break
        }
        return marks
    }

    /// What a mark at the end of a text says in some language; `nil` for what ends none.
    ///
    /// - Parameter scalar: The text's last character.
    /// - Returns: The ending.
    func ending(_ scalar: Unicode.Scalar) -> Ending? {
        if scalar == ";" { return marks[.question] == ";" ? .question : nil }
        switch scalar {
        case ".", "。", "．", "｡", "։", "۔", "।", "॥", "។", "။", "።", "།": return .fullStop
        case "?", "？", "؟", "՞", "፧", "\u{37E}": return .question
        case "!", "！", "՜": return .exclamation
        case "…", "⋯": return .ellipsis
        case ":", "：": return .colon
        default: return nil
        }
    }
}
