import ExhibitGuide

/// A guide as it is narrated: its sentences, one after the other.
struct NarrationScript: Hashable, Sendable {
    /// A sentence, and how long it takes.
    struct Utterance: Hashable, Sendable {
        /// The index of its paragraph.
        let paragraph: Int
        /// Where it stands in the paragraph's text, in UTF-8 bytes.
        let range: Range<Int>
        /// How long it takes to say, in milliseconds.
        let duration: Int
        /// The silence after it, in milliseconds.
        let pause: Int
    }

    /// Silence after a sentence, in milliseconds.
    static let sentencePause = 400
    /// Silence of a `{#pause/}`, in milliseconds.
    static let markedPause = 800
    /// No sentence is gone before it can be seen.
    static let shortest = 800

    /// The sentences in their order.
    let utterances: [Utterance]

    /// Takes a guide apart into its sentences.
    ///
    /// A paragraph's time is divided among its sentences by their length.
    ///
    /// - Parameter guide: The guide.
    init(_ guide: LocalizedGuide) {
        var utterances: [Utterance] = []
        for (index, paragraph) in guide.narration.enumerated() {
            let ranges = paragraph.sentences.map(\.utf8)
            let pauses = Self.pauses(in: paragraph.text)
            let silence = ranges.count * Self.sentencePause + pauses.count * Self.markedPause
            let spoken = max(0, paragraph.seconds * 1000 - silence)
            let length = max(1, ranges.reduce(0) { $0 + $1.count })
            var heard = 0
            for (number, range) in ranges.enumerated() {
                // A pause belongs to the sentence that it stands in or after.
                let end = number + 1 < ranges.count ? ranges[number + 1].lowerBound : Int.max
                let marked = pauses.count { $0 <= end } - heard
                heard += marked
                utterances.append(
                    Utterance(
                        paragraph: index, range: range, duration: max(Self.shortest, spoken * range.count / length),
                        pause: Self.sentencePause + marked * Self.markedPause))
            }
        }
        self.utterances = utterances
    }

    /// The first sentence that begins at a place or after it.
    ///
    /// - Parameter place: The place.
    /// - Returns: The sentence's index; `nil` where none does.
    func index(beginningAt place: GuideFlow.Place) -> Int? {
        utterances.firstIndex { .paragraph($0.paragraph, offset: $0.range.lowerBound) >= place }
    }

    /// The first sentence that ends after a place.
    ///
    /// - Parameter place: The place.
    /// - Returns: The sentence's index; the last where none does.
    func index(endingAfter place: GuideFlow.Place) -> Int {
        guard let paragraph = place.paragraph else {
            return place < .paragraph(0, offset: 0) ? 0 : max(0, utterances.count - 1)
        }
        let index = utterances.firstIndex {
            $0.paragraph > paragraph || $0.paragraph == paragraph && $0.range.upperBound > place.offset
        }
        return index ?? max(0, utterances.count - 1)
    }

    /// A sentence of a paragraph.
    ///
    /// - Parameters:
    ///   - number: Which of the paragraph's sentences, from 0; beyond them, the last.
    ///   - paragraph: The paragraph's index.
    /// - Returns: The sentence's index; `nil` where nothing is said of the paragraph.
    func index(ofSentence number: Int, inParagraph paragraph: Int) -> Int? {
        let sentences = utterances.indices.filter { utterances[$0].paragraph == paragraph }
        return sentences.dropFirst(number).first ?? sentences.last
    }

    private static func pauses(in text: LocalizedText) -> [Int] {
        var offset = 0
        var pauses: [Int] = []
        for run in text.runs {
            switch run {
            case .words(let words, _): offset += words.utf8.count
            case .pause: pauses.append(offset)
            }
        }
        return pauses
    }
}

/// A narration that is going on.
struct Narration: Hashable, Sendable {
    /// The speeds, in per cent of the usual one.
    static let speeds = [50, 75, 100, 125, 150, 200]
    /// The usual speed.
    static let usualSpeed = 2

    /// The sentences.
    let script: NarrationScript
    /// The index of the sentence that is lit.
    private(set) var index: Int
    /// Whether time goes on.
    private(set) var isPlaying = true
    /// Whether the last sentence has been said.
    private(set) var hasEnded = false
    /// The index of the speed.
    private(set) var speed: Int
    /// How much of the sentence and its pause has passed at the usual speed, in hundredths of a millisecond.
    private var elapsed = 0
    private var updatedAt: Int

    /// Begins to narrate.
    ///
    /// - Parameters:
    ///   - script: The sentences; at least one.
    ///   - index: The sentence to begin with.
    ///   - speed: The index of the speed.
    ///   - now: The time in milliseconds.
    init(_ script: NarrationScript, from index: Int, speed: Int = Narration.usualSpeed, now: Int) {
        self.script = script
        self.index = max(0, min(index, script.utterances.count - 1))
        self.speed = speed
        updatedAt = now
        if script.utterances.isEmpty {
            hasEnded = true
            isPlaying = false
        }
    }

    /// The sentence that is lit.
    var utterance: NarrationScript.Utterance? {
        script.utterances.indices.contains(index) ? script.utterances[index] : nil
    }

    /// Which of its paragraph's sentences is lit, from 0.
    var sentenceInParagraph: Int {
        script.utterances.prefix(index).count { $0.paragraph == utterance?.paragraph }
    }

    /// The speed in per cent.
    var speedPercent: Int { Self.speeds[speed] }

    /// When something changes by itself, in milliseconds.
    ///
    /// - Parameter offset: An offset in the paragraph at which the page must be turned, in UTF-8 bytes, if there is one.
    /// - Returns: The time; `nil` while nothing does.
    func nextChange(turningAt offset: Int?) -> Int? {
        guard isPlaying, let utterance else { return nil }
        var target = utterance.duration + utterance.pause
        if let offset, utterance.range.contains(offset), !utterance.range.isEmpty {
            let turn = utterance.duration * (offset - utterance.range.lowerBound) / utterance.range.count
            if turn * 100 > elapsed { target = min(target, turn) }
        }
        let remaining = max(0, target * 100 - elapsed)
        return updatedAt + (remaining + speedPercent - 1) / speedPercent
    }

    /// Where the voice is.
    var place: GuideFlow.Place? {
        guard let utterance else { return nil }
        let said = min(elapsed / 100, utterance.duration)
        let offset = utterance.range.lowerBound + utterance.range.count * said / max(1, utterance.duration)
        let last = max(utterance.range.lowerBound, utterance.range.upperBound - 1)
        return .paragraph(utterance.paragraph, offset: min(offset, last))
    }

    /// Lets time pass.
    ///
    /// - Parameter now: The time in milliseconds.
    mutating func advance(to now: Int) {
        let passed = max(0, now - updatedAt)
        updatedAt = max(updatedAt, now)
        guard isPlaying else { return }
        elapsed += passed * speedPercent
        while isPlaying, let utterance, elapsed >= (utterance.duration + utterance.pause) * 100 {
            elapsed -= (utterance.duration + utterance.pause) * 100
            if index + 1 < script.utterances.count {
                index += 1
            } else {
                end()
            }
        }
    }

    /// Stops or goes on.
    mutating func togglePause() {
        if hasEnded { return go(to: 0) }
        isPlaying.toggle()
    }

    /// Stops.
    mutating func pause() { isPlaying = false }

    /// Goes to the end, as if the last sentence had just been said.
    mutating func end() {
        index = max(0, script.utterances.count - 1)
        elapsed = (utterance?.duration ?? 0) * 100
        hasEnded = true
        isPlaying = false
    }

    /// Goes to a sentence, and on from there where time was passing.
    ///
    /// - Parameter index: The sentence; beyond the ends, the first or last.
    mutating func go(to index: Int) {
        guard !script.utterances.isEmpty else { return }
        self.index = max(0, min(index, script.utterances.count - 1))
        elapsed = 0
        if hasEnded { isPlaying = true }
        hasEnded = false
    }

    /// Goes to the middle of the sentence, as far as the voice was or the page begins.
    ///
    /// - Parameter offset: An offset in the paragraph's text, in UTF-8 bytes.
    mutating func skip(to offset: Int) {
        guard let utterance, utterance.range.contains(offset) else { return }
        elapsed = utterance.duration * 100 * (offset - utterance.range.lowerBound) / utterance.range.count
    }

    /// Narrates faster or slower.
    ///
    /// - Parameter change: By how many steps.
    mutating func changeSpeed(by change: Int) { speed = max(0, min(speed + change, Self.speeds.count - 1)) }
}
