import ExhibitGuide

extension KioskModel {
    /// The stop that is offered when a guide has been narrated.
    var nextEntry: Catalogue.Entry? { reading.flatMap { content?.entry(after: $0.guide.stop) } }

    /// The offset in the sentence that is lit at which the page must be turned, if it runs on to the next page.
    var narrationTurn: Int? {
        guard let reading, let utterance = narration?.utterance else { return nil }
        return reading.flow.turn(after: reading.page, in: utterance.paragraph)
    }

    /// Begins to narrate the guide that is open, with what is on the screen.
    mutating func beginNarration() {
        guard let reading else { return }
        let script = NarrationScript(reading.guide)
        narration = narration(of: script, in: reading)
        screen = .narration
        followNarration()
    }

    /// A narration that begins with what is on the page.
    private func narration(of script: NarrationScript, in reading: GuideReading) -> Narration {
        let (flow, page) = (reading.flow, reading.page)
        let place = page == 0 ? GuideFlow.Place.beginning : max(reading.place, flow.place(ofPage: page))
        // Where the page shows no text that is narrated, it is heard from its beginning.
        if place > .paragraph(.max, offset: 0) { return Narration(script, from: 0, speed: narrationSpeed, now: now) }
        if let index = script.index(beginningAt: place) {
            let utterance = script.utterances[index]
            if flow.page(of: .paragraph(utterance.paragraph, offset: utterance.range.lowerBound)) == page {
                return Narration(script, from: index, speed: narrationSpeed, now: now)
            }
        }
        var narration = Narration(script, from: script.index(endingAfter: place), speed: narrationSpeed, now: now)
        narration.skip(to: place.offset)
        return narration
    }

    /// Goes on narrating the guide that is open, another version of which was narrated before: in another language, or before the files
    /// changed.
    ///
    /// The same sentence of the same paragraph is said; the paragraph's last where it has fewer.
    ///
    /// - Parameters:
    ///   - former: The narration of the other version.
    ///   - guide: The other version.
    ///   - isPlaying: Whether time goes on.
    mutating func renewNarration(_ former: Narration, of guide: LocalizedGuide, isPlaying: Bool) {
        guard let reading else { return }
        let script = NarrationScript(reading.guide)
        var renewed = narration(of: script, in: reading)
        if let said = former.utterance, let paragraph = reading.guide.paragraph(of: said.paragraph, in: guide),
            let index = script.index(ofSentence: former.sentenceInParagraph, inParagraph: paragraph)
        {
            renewed = Narration(script, from: index, speed: narrationSpeed, now: now)
        }
        if former.hasEnded { renewed.end() } else if !isPlaying { renewed.pause() }
        if isPlaying, !renewed.isPlaying { lastActivity = now }
        narration = renewed
        followNarration()
    }

    /// Changes the state as a key on a narration asks.
    ///
    /// - Parameter key: The key.
    /// - Returns: What is needed next.
    mutating func handleNarration(_ key: KioskKey) -> [KioskEffect] {
        if let effects = handleStop(key) { return effects }
        guard let narration else { return [] }
        advanceNarration()
        let direction = interface.direction
        switch key {
        case .enter where narration.hasEnded:
            guard let nextEntry else { return [] }
            return open(nextEntry, .nextStop)
        case .enter, .character(" "): self.narration?.togglePause()
        case .down, .forward(in: direction): self.narration?.go(to: narration.index + 1)
        case .up, .backward(in: direction): self.narration?.go(to: narration.index - 1)
        case .pageDown: goToParagraph(1)
        case .pageUp: goToParagraph(-1)
        case .character("+"), .character("="): changeSpeed(by: 1)
        case .character("-"): changeSpeed(by: -1)
        case .escape, .backspace:
            self.narration = nil
            screen = .guide
        case .character(let character) where character.isSearchable || character == "/": openSearch(typing: character)
        default: break
        }
        followNarration()
        return []
    }

    /// Lets the narration go on as far as time has.
    mutating func advanceNarration() {
        guard let playing = narration?.isPlaying else { return }
        narration?.advance(to: now)
        if playing { followNarration() }
        // Nobody has to press a key while they listen, and everybody has time when it has ended.
        if playing, narration?.isPlaying == false { lastActivity = now }
    }

    /// Goes to a sentence.
    ///
    /// - Parameter index: The sentence.
    mutating func goToSentence(_ index: Int) {
        advanceNarration()
        narration?.go(to: index)
        followNarration()
    }

    private mutating func changeSpeed(by change: Int) {
        narration?.changeSpeed(by: change)
        narrationSpeed = narration?.speed ?? narrationSpeed
    }

    private mutating func goToParagraph(_ step: Int) {
        guard let narration, let paragraph = narration.utterance?.paragraph else { return }
        let utterances = narration.script.utterances
        let index =
            step > 0
            ? utterances.firstIndex { $0.paragraph > paragraph }
            : utterances.firstIndex { $0.paragraph >= max(0, paragraph - 1) }
        self.narration?.go(to: index ?? utterances.count - 1)
    }

    /// Turns to the page on which the voice is.
    private mutating func followNarration() {
        guard let place = narration?.place else { return }
        reading?.turn(to: place)
    }
}
