import ExhibitGuide

/// What a key does here.
struct KeyHint: Hashable, Sendable {
    /// The key, as it is printed on keyboards.
    let key: String
    /// What it does.
    let label: InterfaceText
    /// How soon the hint is left out where there is no room: the greatest first.
    let rank: Int
}

extension KeyHint {
    /// The hints of a screen's keys, in the order in which they are shown.
    ///
    /// - Parameter screen: The screen.
    /// - Returns: The hints.
    static func all(on screen: KioskModel.Screen) -> [KeyHint] {
        let leave = KeyHint(key: "q", label: .helpLeave, rank: 3)
        let stop = KeyHint(key: "0–9", label: .helpStop, rank: 4)
        switch screen {
        case .language:
            return [
                KeyHint(key: "↑↓", label: .helpChoose, rank: 1), KeyHint(key: "Enter", label: .helpOpen, rank: 0),
                leave,
            ]
        case .catalogue:
            return [
                KeyHint(key: "↑↓", label: .helpChoose, rank: 2), KeyHint(key: "Enter", label: .helpOpen, rank: 0),
                KeyHint(key: "Esc", label: .helpLanguage, rank: 1), stop, leave,
            ]
        case .guide:
            return [
                KeyHint(key: "↓", label: .helpNext, rank: 1), KeyHint(key: "↑", label: .helpPrevious, rank: 2),
                KeyHint(key: "Esc", label: .helpBack, rank: 0), stop, leave,
            ]
        }
    }

    /// The hints while a stop number is being typed.
    static let typing = [
        KeyHint(key: "Enter", label: .helpOpen, rank: 0), KeyHint(key: "Esc", label: .helpBack, rank: 1),
    ]
}

/// Hints, laid out for a width.
struct KeyHintLines {
    /// The cells between two hints.
    private static let gap = 3

    /// The lines from the top, each with its hints and the columns where they begin.
    let lines: [[(line: StyledLine, column: Int)]]

    /// Lays hints out. Where there is no room for all, the most dispensable are left out.
    ///
    /// - Parameters:
    ///   - hints: The hints.
    ///   - interface: The words.
    ///   - typesetter: What makes lines.
    ///   - width: The width in cells.
    ///   - rows: How many lines there may be.
    init(_ hints: [KeyHint], interface: KioskInterface, typesetter: Typesetter, width: Int, rows: Int) {
        var hints = hints
        while true {
            let lines = Self.lines(of: hints, interface: interface, typesetter: typesetter, width: width)
            if lines.count <= rows || hints.count <= 1 {
                self.lines = lines
                return
            }
            let last = hints.map(\.rank).max()
            hints.removeAll { $0.rank == last }
        }
    }

    private static func lines(
        of hints: [KeyHint], interface: KioskInterface, typesetter: Typesetter, width: Int
    ) -> [[(line: StyledLine, column: Int)]] {
        var lines: [[(line: StyledLine, column: Int)]] = []
        var column = 0
        for hint in hints {
            var text = StyledText(hint.key, .key, locale: interface.locale, direction: interface.direction)
            text.append(" " + interface(hint.label))
            let line = typesetter.line(of: text, width: width)
            if lines.isEmpty || column + line.width > width {
                lines.append([])
                column = 0
            }
            lines[lines.count - 1].append((line, column))
            column += line.width + gap
        }
        return lines
    }
}
