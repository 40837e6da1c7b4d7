import ExhibitGuide
import MessageFormat

/// Counts markup by what it looks like where it begins.
enum MarkupCount {
    /// How often each tag stands in a pattern.
    static func counts(_ marks: [Message.Markup]) -> [String: Int] {
        marks.reduce(into: [:]) { counts, mark in
            if mark.kind != .close { counts[mark.tag, default: 0] += 1 }
        }
    }

    /// How often each tag stands in the pattern that has most of it.
    static func most(_ patterns: [[Message.Markup]]) -> [String: Int] {
        patterns.reduce(into: [:]) { most, marks in most.merge(counts(marks)) { max($0, $1) } }
    }
}

extension Message.Markup {
    /// Whether it is markup that guides know, written as its kind is.
    var isWellFormed: Bool {
        GuideMarkup(rawValue: name).map { $0.enclosesWords == (kind != .standalone) } ?? false
    }

    /// The markup as it is written, without options: `{#em}`, `{#pause/}`.
    var tag: String {
        switch kind {
        case .open: "{#\(name)}"
        case .standalone: "{#\(name)/}"
        case .close: "{/\(name)}"
        }
    }
}
