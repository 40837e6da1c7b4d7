import ExhibitGuide
import ICU

extension KioskModel {
    /// Asks for everything that is shown anew, because the files have changed.
    func askAnew() -> [KioskEffect] {
        // Of the greetings, those are enough that may be on the screen next; the others are read when they are due.
        [.welcome] + (content.map { [KioskEffect.load($0.locale)] } ?? [])
    }

    /// Takes note of the languages that are offered now.
    mutating func show(_ welcome: KioskWelcome) -> [KioskEffect] {
        let selected = selectedLanguage.tag
        let attracting = self.welcome.languages[attractLanguage].tag
        let index = welcome.languages.firstIndex { $0.tag == selected }
        let shown =
            [selected, attracting] + [languageChoice.queryLanguage, content?.exhibition.locale].compactMap(\.self)
        keepingEconomy { model in
            model.keepingLanguage { model in
                model.replaceWelcome(welcome)
                model.greetings = model.greetings.filter { shown.contains($0.key) }
                model.greetings[welcome.first.locale] = welcome.first
            }
        }
        var effects: [KioskEffect] = []
        if let content, !content.isFallback, !welcome.languages.contains(where: { $0.tag == content.exhibition.locale })
        {
            effects = leaveLostLanguage()
        } else if screen == .economy, index == nil {
            screen = .language
            remark = .languageGone
        }
        // What is on the screen is read anew too; it stays until then.
        var tags = [selectedLanguage.tag]
        if screen == .attract { tags.append(welcome.languages[attractLanguage].tag) }
        for tag in tags where tag != welcome.first.locale && !effects.contains(.greet(tag)) {
            effects.append(.greet(tag))
        }
        return effects
    }

    /// Lets the visitor choose again, because their language is not offered any more.
    private mutating func leaveLostLanguage() -> [KioskEffect] {
        let effects = closeReading(at: now)
        content = nil
        index = nil
        search = nil
        awaited = nil
        stopEntry.clear()
        languageChoice = LanguageChoice(count: welcome.languages.count)
        screen = .language
        remark = .languageGone
        return effects
    }

    /// Shows products: in another language, or those that have changed.
    mutating func show(_ content: KioskContent) -> [KioskEffect] {
        let isAwaited = languageChoice.awaitedLocale == content.locale
        guard isAwaited || content.locale == self.content?.locale else { return [] }
        let former = self.content
        let listed = former?.formerSelection(in: order, row: cataloguePosition.selected)
        self.content = content
        index = nil
        if isAwaited {
            languageChoice.awaitedLocale = nil
            if let locale = former?.exhibition.locale, locale != content.exhibition.locale {
                languageChoice.former = locale
            }
        }
        let list = content.list(order)
        let row = listed?.place(content.index).map(list.row(ofProduct:)) ?? firstRow
        // In another language everything stands elsewhere.
        if isAwaited { cataloguePosition = ListPosition() }
        if let row {
            cataloguePosition.follow(row, of: list.rows.count, rows: catalogueRows)
            if isAwaited { select(row: row) }
        } else {
            cataloguePosition = ListPosition()
        }
        // What was found before is found until the new index finds it anew.
        if let former { keepResults(of: former, in: content) }
        return [.index(content.locale)] + (isAwaited ? goOn(in: content) : keepReading(content))
    }

    /// Goes on where the visitor was, in another language; or to the catalogue, where they begin.
    private mutating func goOn(in content: KioskContent) -> [KioskEffect] {
        guard let origin = languageChoice.origin else {
            let effects = closeReading(at: now)
            search = nil
            hasJumped = false
            screen = .catalogue
            return effects
        }
        guard let reading else {
            screen = origin
            return []
        }
        awaited = AwaitedGuide(product: reading.guide.id, path: .languageChange, origin: origin)
        return [.open(product: reading.guide.id, locale: content.locale)]
    }

    /// Asks for the guide that is open once more.
    private mutating func keepReading(_ content: KioskContent) -> [KioskEffect] {
        guard let product = reading?.guide.id else { return [] }
        guard content.index(of: product) != nil else { return close(product) }
        return [.open(product: product, locale: content.locale)]
    }

    /// Takes note of what finds products.
    mutating func take(_ index: SearchIndex) {
        guard let content, index.locale == content.locale, index.count == content.catalogue.entries.count else {
            return
        }
        self.index = index
        if search != nil { find(keepingSelection: true) }
    }

    /// Shows a guide: one that was asked for, or one that is open and has changed.
    mutating func show(_ guide: LocalizedGuide) -> [KioskEffect] {
        guard let awaited, awaited.product == guide.id else {
            // A guide that was rendered before its language was changed comes too late.
            guard let reading, reading.guide.id == guide.id, speaksAs(guide) else { return [] }
            let flow = flow(of: guide)
            self.reading?.replace(guide, flow: flow)
            // What is said goes on undisturbed where nothing has changed in it.
            if let narration, narration.script != NarrationScript(guide) {
                renewNarration(narration, of: reading.guide, isPlaying: narration.isPlaying)
            }
            return []
        }
        guard let content, speaksAs(guide) else { return [] }
        self.awaited = nil
        let (former, heard) = (reading, narration)
        let effects = closeReading(at: now)
        let flow = flow(of: guide)
        if awaited.path == .languageChange, let former {
            var reading = GuideReading(
                former.guide, flow: former.flow, locale: content.locale, openedAt: now, path: .languageChange,
                origin: former.origin)
            reading.turn(to: former.place)
            reading.replace(guide, flow: flow)
            self.reading = reading
            // The list of languages has made it pause; under the search, it waits until that is closed.
            if let heard { renewNarration(heard, of: former.guide, isPlaying: awaited.origin == .narration) }
            screen = awaited.origin
        } else {
            reading = GuideReading(
                guide, flow: flow, locale: content.locale, openedAt: now, path: awaited.path, origin: awaited.origin)
            screen = .guide
        }
        return effects
    }

    /// Whether a guide is in the language of the products.
    private func speaksAs(_ guide: LocalizedGuide) -> Bool {
        content?.exhibition.locale == guide.locale && content?.exhibition.formattingLocale == guide.formattingLocale
    }

    /// Closes what shows a product that is not on show any more.
    mutating func close(_ product: String) -> [KioskEffect] {
        let isRead = reading?.guide.id == product
        guard isRead || awaited?.product == product else { return [] }
        let wasAwaited = awaited != nil
        awaited = nil
        remark = .gone
        guard isRead else { return [] }
        let effects = closeReading(at: now)
        func leavesGuide(_ screen: Screen) -> Bool { screen == .guide || screen == .narration }
        if leavesGuide(screen) || screen == .language && wasAwaited { screen = .catalogue }
        if let origin = search?.origin, leavesGuide(origin) { search?.origin = .catalogue }
        if let origin = languageChoice.origin, leavesGuide(origin) { languageChoice.origin = .catalogue }
        return effects
    }

    /// Gives up what was asked for.
    mutating func giveUp(_ remark: Remark) {
        languageChoice.awaitedGreeting = nil
        languageChoice.awaitedLocale = nil
        awaited = nil
        self.remark = remark
    }

    /// Until when the guide that is open was read by who has gone without a word, in milliseconds since the kiosk began: until they last
    /// did something, and as long after it as what is on the screen takes to be read aloud, but not after the kiosk has asked for them.
    var readingEnd: Int {
        guard let reading, screen == .guide || screen == .narration, narration?.hasEnded != true else {
            return lastActivity
        }
        let page = reading.guide.seconds * 1000 / max(1, reading.flow.pages.count)
        return max(lastActivity, min(lastActivity + page, countdownSince ?? now))
    }

    private static func seconds(_ milliseconds: Int) -> Int { max(0, milliseconds + 500) / 1000 }

    /// Closes the guide that is open, and has the journal keep it.
    ///
    /// - Parameter time: Until when it was read.
    /// - Returns: The journal's entry.
    mutating func closeReading(at time: Int) -> [KioskEffect] {
        guard let reading else { return [] }
        // Who was listening has just been there.
        if narration?.isPlaying == true { lastActivity = max(lastActivity, time) }
        self.reading = nil
        narration = nil
        return [
            .journal(
                JournalEntry(
                    locale: reading.locale, product: reading.guide.id, age: Self.seconds(now - reading.openedAt),
                    seconds: Self.seconds(time - reading.openedAt), path: reading.path))
        ]
    }
}
