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

    /// The seconds of a paragraph, rounded up; 0 for one without words.
    func seconds(of text: LocalizedText, sentences: Int, words: TextSegmenter) -> Int {
        let spoken: Double
        switch unit {
        case .characters(let pace):
            let count = text.text.unicodeScalars.count {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            }
            guard count > 0 else { return 0 }
            spoken = Double(count) / pace
        case .words(let pace):
            let count = (try? words.words(in: text.text).count) ?? 0
            guard count > 0 else { return 0 }
            spoken = Double(count) / pace
        }
        let pauses = text.runs.count { $0 == .pause }
        let silence = Double(sentences) * Self.sentencePause + Double(pauses * Self.markedPauseMilliseconds) / 1000
        return Int((spoken + silence).rounded(.up))
    }
}
