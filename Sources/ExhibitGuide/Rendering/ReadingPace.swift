import ICU

/// How long a text takes read aloud at the pace of a museum's audio guide.
public struct ReadingPace: Sendable {
    /// What is counted in a language, and how much of it is said in a second.
    private enum Unit: Sendable {
        case characters(perSecond: Double)
        case words(perSecond: Double)
    }

    /// Silence after a sentence, in seconds.
    private static let sentencePause = 0.4
    /// Silence of a `{#pause/}`, in milliseconds.
    public static let markedPauseMilliseconds = 800

    private let unit: Unit

    init(language: String) {
        unit =
            switch language {
            // Languages that write without spaces, or whose letters are syllables, are counted by characters.
            case "ko": .characters(perSecond: 4.6)
            case "ja": .characters(perSecond: 5.6)
            case "zh": .characters(perSecond: 4.2)
            case "th": .characters(perSecond: 11)
            case "vi": .words(perSecond: 3.2)
            case "es": .words(perSecond: 2.6)
            case "fr": .words(perSecond: 2.6)
            case "ru": .words(perSecond: 1.9)
            case "id", "ms", "fil": .words(perSecond: 2.1)
            default: .words(perSecond: 2.4)
            }
    }

    /// Whether a character is a letter or a number. Those that most texts are made of are told without a look into Unicode's tables.
    static func isSpoken(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: true
        case 0..<0x80: false
        // Letters of Thai, kana, ideographs, Hangul.
        case 0x0E01...0x0E30, 0x0E40...0x0E46, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    /// The seconds of a paragraph, rounded up; 0 for one without words.
    func seconds(of text: LocalizedText, sentences: Int, words: TextSegmenter) -> Int {
        let spoken: Double
        switch unit {
        case .characters(let pace):
            let count = text.text.unicodeScalars.count(where: Self.isSpoken)
            guard count > 0 else { return 0 }
            spoken = Double(count) / pace
        case .words(let pace):
            let count = (try? words.wordCount(in: text.text)) ?? 0
            guard count > 0 else { return 0 }
            spoken = Double(count) / pace
        }
        let pauses = text.runs.count { $0 == .pause }
        let silence = Double(sentences) * Self.sentencePause + Double(pauses * Self.markedPauseMilliseconds) / 1000
        return Int((spoken + silence).rounded(.up))
    }
}
