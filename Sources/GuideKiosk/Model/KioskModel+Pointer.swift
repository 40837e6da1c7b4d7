import ICU

/// What can be tapped on a screen, and what that does.
enum TapAction: Hashable, Sendable {
    /// The same as a key.
    case key(KioskKey)
    /// Chooses an item of the list: a language, an economy, a row of the catalogue, a result.
    case item(Int)
    /// Jumps to a section of the catalogue.
    case section(Int)
}

/// A touch from when it begins to when it ends.
struct Gesture: Hashable, Sendable {
    /// How far a finger moves before it turns a page, in cells.
    static let pageDistance = (rows: 3, columns: 8)

    /// Where it began.
    let start: PointerEvent
    /// What it began on.
    let action: TapAction?
    /// The first item that the list showed then.
    let top: Int
    /// Whether it has moved, so that it is no tap.
    var isDrag = false
    /// Whether it has turned a page.
    var hasTurned = false
}

extension KioskModel {
    /// The rows that a notch of the wheel scrolls.
    private static let wheelRows = 3

    /// Changes the state as a pointer asks. A tap acts when it ends where it began (WCAG 2.2, 2.5.2).
    ///
    /// - Parameter event: What the pointer did.
    /// - Returns: What is needed next.
    mutating func handle(_ event: PointerEvent) -> [KioskEffect] {
        lastActivity = now
        if countdownSince != nil {
            countdownSince = nil
            gesture = nil
            tapGuard.noteChange(at: now)
            return []
        }
        if isTooSmall { return [] }
        switch event.kind {
        case .press:
            // The first tap's own release ends its gesture; who lifts the finger after this press meets no gesture, and does nothing.
            if tapGuard.isClosed(at: now) { return [] }
            gesture = Gesture(start: event, action: action(at: event), top: scrollTop)
        case .drag: drag(to: event)
        case .release:
            defer { gesture = nil }
            guard let gesture, !gesture.isDrag, let action = action(at: event), action == gesture.action else {
                return []
            }
            let before = place
            let effects = perform(action)
            if place != before || !effects.isEmpty { tapGuard.noteChange(at: now) }
            return effects
        case .wheelUp: scroll(by: -Self.wheelRows)
        case .wheelDown: scroll(by: Self.wheelRows)
        }
        return []
    }

    private func action(at event: PointerEvent) -> TapAction? {
        KioskLayout.screen(of: self).target(column: event.column, row: event.row)?.action
    }

    /// What a tap may lead away from.
    private struct Place: Hashable {
        let screen: Screen
        let isHelp: Bool
        let product: String?
    }

    private var place: Place { Place(screen: screen, isHelp: helpTop != nil, product: reading?.guide.id) }

    private mutating func perform(_ action: TapAction) -> [KioskEffect] {
        remark = nil
        switch action {
        case .key(let key): return handle(key)
        case .section(let section):
            stopEntry.clear()
            jump(to: section)
            return []
        case .item(let index): return choose(index)
        }
    }

    private mutating func choose(_ index: Int) -> [KioskEffect] {
        switch screen {
        case .language:
            languageChoice.position.select(index, of: languageChoice.matches.count, rows: languageRows)
            return handleLanguage(.enter)
        case .economy:
            economyPosition.select(index, of: economyCount, rows: economyRows)
            return handleEconomy(.enter)
        case .catalogue:
            stopEntry.clear()
            select(row: index)
            return handleCatalogue(.enter)
        case .search:
            let (count, rows) = (search?.results.count ?? 0, searchRows)
            search?.position.select(index, of: count, rows: rows)
            return handleSearch(.enter)
        case .attract, .guide, .narration: return []
        }
    }

    // MARK: Scrolling

    /// The first line or item that the screen shows of what can be scrolled.
    private var scrollTop: Int {
        if let helpTop { return helpTop }
        return switch screen {
        case .language: languageChoice.position.top
        case .economy: economyPosition.top
        case .catalogue: cataloguePosition.top
        case .search: search?.position.top ?? 0
        case .attract, .guide, .narration: 0
        }
    }

    private mutating func scroll(by rows: Int) {
        switch screen {
        case .guide where helpTop == nil: turnPage(by: rows.signum())
        case .narration where helpTop == nil:
            if let index = narration?.index { goToSentence(index + rows.signum()) }
        default: scroll(to: scrollTop + rows)
        }
    }

    private mutating func drag(to event: PointerEvent) {
        guard var gesture else { return }
        let (rows, columns) = (gesture.start.row - event.row, gesture.start.column - event.column)
        gesture.isDrag = gesture.isDrag || rows != 0 || abs(columns) >= Gesture.pageDistance.columns
        if gesture.isDrag, helpTop != nil || (screen != .guide && screen != .narration) {
            scroll(to: gesture.top + rows)
        } else if !gesture.hasTurned {
            let isFar = abs(rows) >= Gesture.pageDistance.rows || abs(columns) >= Gesture.pageDistance.columns
            if isFar {
                // The text follows the finger: up, and to the side where reading began.
                let along = interface.direction == .leftToRight ? columns : -columns
                gesture.hasTurned = true
                scroll(by: abs(rows) >= Gesture.pageDistance.rows ? rows.signum() : along.signum())
            }
        }
        self.gesture = gesture
    }

    private mutating func scroll(to top: Int) {
        if helpTop != nil {
            let layout = HelpLayout(self)
            helpTop = max(0, min(top, layout.lines.count - layout.frame.bodyRows))
            return
        }
        switch screen {
        case .language: languageChoice.position.scroll(to: top, of: languageChoice.matches.count, rows: languageRows)
        case .economy: economyPosition.scroll(to: top, of: economyCount, rows: economyRows)
        case .catalogue:
            guard let list else { return }
            let before = cataloguePosition.selected
            cataloguePosition.scroll(to: top, of: list.rows.count, rows: catalogueRows)
            let goesUp = cataloguePosition.selected < before
            let row = list.selectable(near: cataloguePosition.selected, goesUp: goesUp)
            cataloguePosition.select(row, of: list.rows.count, rows: catalogueRows)
        case .search:
            let (count, rows) = (search?.results.count ?? 0, searchRows)
            search?.position.scroll(to: top, of: count, rows: rows)
        case .attract, .guide, .narration: break
        }
    }
}
