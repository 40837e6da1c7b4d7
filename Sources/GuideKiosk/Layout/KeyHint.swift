import ExhibitGuide

/// What a key does here.
struct KeyHint: Hashable, Sendable {
    /// The key, as it is printed on keyboards.
    let key: String
    /// What it does, in a word.
    let label: InterfaceText
    /// How soon the hint is left out where there is no room: the greatest first.
    let rank: Int
    /// The key that tapping the hint presses, where it is one key.
    var action: KioskKey?
    /// What it does, in a sentence, for the help.
    var explanation: InterfaceText?
}

extension KeyHint {
    /// Opens the help.
    static let help = KeyHint(key: "F1", label: .helpHelp, rank: 0, action: .function(1))
    /// Opens the list of languages.
    static let language = KeyHint(key: "F2", label: .helpLanguage, rank: 1, action: .function(2))
    /// Leads back.
    static let back = KeyHint(key: "Esc", label: .helpBack, rank: 0, action: .escape)
    /// Begins again.
    static let start = KeyHint(key: "Home", label: .helpStart, rank: 7, action: .home)
    /// Ends the kiosk.
    static let leave = KeyHint(key: "F10", label: .helpLeave, rank: 8, action: .function(10))

    private static let open = KeyHint(key: "Enter", label: .helpOpen, rank: 0, action: .enter)
    private static let choose = KeyHint(key: "↑↓", label: .helpChoose, rank: 3)
    private static let letters = KeyHint(
        key: "A–Z", label: .helpSearch, rank: 2, action: .character("/"), explanation: .helpSearchLong)
    /// As ``letters``, where something else matters more.
    private static let found = KeyHint(
        key: letters.key, label: letters.label, rank: 4, action: letters.action, explanation: letters.explanation)
    private static let digits = KeyHint(key: "0–9", label: .helpStop, rank: 5, explanation: .helpStopLong)

    /// The hints of the keys of the screen, in the order in which they are shown.
    ///
    /// - Parameter model: What is shown.
    /// - Returns: The hints.
    static func here(_ model: KioskModel) -> [KeyHint] {
        let hints: [KeyHint] =
            switch model.screen {
            case .attract: [open]
            case .language:
                [choose, open, KeyHint(key: "A–Z", label: .helpSearch, rank: 4, explanation: .helpFindLanguage), back]
            case .economy: [choose, open, KeyHint(key: "Tab", label: .helpSkip, rank: 1, action: .tab), back]
            case .catalogue:
                [
                    choose, open, letters,
                    KeyHint(
                        key: "Tab", label: model.order == .concept ? .catalogueByName : .catalogueByConcept, rank: 2,
                        action: .tab),
                    KeyHint(key: "←→", label: .helpJump, rank: 4), digits, back,
                ]
            case .search:
                [choose, open, KeyHint(key: "⌫", label: .helpErase, rank: 2, action: .backspace), back]
            case .guide: guide(model)
            case .narration: narration(model)
            }
        let isListening = model.screen == .attract || model.screen == .language
        return hints + (isListening ? [] : [language]) + [help]
    }

    /// The hints of the keys that do the same on every screen, for the help.
    ///
    /// - Parameter model: What is shown.
    /// - Returns: The hints.
    static func everywhere(_ model: KioskModel) -> [KeyHint] {
        [
            KeyHint(key: "F1  ?", label: .helpHelp, rank: 0), KeyHint(key: "F2  *", label: .helpLanguage, rank: 0),
            start,
        ] + (model.options.isLocked ? [] : [leave])
    }

    /// The hints while a stop number is being typed.
    static let typing = [open, KeyHint(key: "⌫", label: .helpErase, rank: 1, action: .backspace), back]

    private static func guide(_ model: KioskModel) -> [KeyHint] {
        let (page, pages) = (model.reading?.page ?? 0, model.reading?.flow.pages.count ?? 1)
        var hints = [KeyHint(key: "Enter", label: .helpPlay, rank: 0, action: .enter)]
        if page + 1 < pages { hints.append(KeyHint(key: "↓", label: .helpNext, rank: 1, action: .down)) }
        if page > 0 { hints.append(KeyHint(key: "↑", label: .helpPrevious, rank: 2, action: .up)) }
        return hints + [found, digits, back]
    }

    private static func narration(_ model: KioskModel) -> [KeyHint] {
        guard let narration = model.narration else { return [back] }
        if narration.hasEnded {
            let replay = KeyHint(key: "Space", label: .helpPlay, rank: 2, action: .character(" "))
            guard model.nextEntry != nil else { return [replay, found, digits, back] }
            return [
                KeyHint(key: "Enter", label: .helpNextStop, rank: 0, action: .enter), replay, found, digits, back,
            ]
        }
        return [
            KeyHint(
                key: "Enter", label: narration.isPlaying ? .helpPause : .helpContinue, rank: 0, action: .enter),
            KeyHint(key: "↑↓", label: .helpSentence, rank: 2), KeyHint(key: "PgUp PgDn", label: .helpJump, rank: 6),
            KeyHint(key: "+ −", label: .helpSpeed, rank: 2), found, digits, back,
        ]
    }
}

/// Hints, laid out on one line.
struct KeyHintLine {
    /// A hint in its place.
    struct Placed {
        /// What is drawn.
        let line: StyledLine
        /// The column where it begins.
        let column: Int
        /// The key that tapping it presses.
        let action: KioskKey?
    }

    /// The cells between two hints.
    static let gap = 3

    /// The hints from the beginning of the line.
    let hints: [Placed]
    /// Whether nothing is cut off, and every hint is there that is left out last.
    let isSufficient: Bool

    /// Lays hints out. Where there is no room for all, the most dispensable are left out.
    ///
    /// - Parameters:
    ///   - hints: The hints.
    ///   - interface: The words.
    ///   - typesetter: What makes lines.
    ///   - width: The width in cells.
    init(_ hints: [KeyHint], interface: KioskInterface, typesetter: Typesetter, width: Int) {
        var placed = hints.map { hint in
            var text = StyledText(hint.key, .key, locale: interface.locale, direction: interface.direction)
            text.append(" " + interface(hint.label))
            return (hint: hint, line: typesetter.line(of: text, width: width))
        }
        func total(_ gap: Int) -> Int { placed.reduce(-gap) { $0 + $1.line.width + gap } }
        while placed.count > 1, total(2) > width {
            // Of those that are as dispensable, the last.
            let rank = placed.map(\.hint.rank).max()
            guard let index = placed.lastIndex(where: { $0.hint.rank == rank }) else { break }
            placed.remove(at: index)
        }
        func essential(_ hints: [KeyHint]) -> Int { hints.count { $0.rank == 0 } }
        isSufficient = total(2) <= width && essential(placed.map(\.hint)) == essential(hints)
        let gap = total(Self.gap) > width ? 2 : Self.gap
        var column = 0
        var result: [Placed] = []
        for (hint, line) in placed {
            result.append(Placed(line: line, column: column, action: hint.action))
            column += line.width + gap
        }
        self.hints = result
    }
}
