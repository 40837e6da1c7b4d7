import ExhibitGuide
import ICU
import MessageFormat

/// A guide as plain text: what `guide show` prints.
public struct PlainGuide: Sendable {
    private let guide: LocalizedGuide
    private let localizer: Localizer

    /// Prepares a guide for printing.
    ///
    /// - Parameters:
    ///   - guide: The guide, rendered.
    ///   - localizer: Who rendered it, for the words around it.
    public init(_ guide: LocalizedGuide, localizer: Localizer) {
        self.guide = guide
        self.localizer = localizer
    }

    /// The guide, its lines broken where the reader's language allows it.
    ///
    /// - Parameter width: The width in columns.
    /// - Returns: The text, ending in a newline.
    public func text(width: Int) -> String {
        var lines = wrapped(guide.title, width)
        lines += wrapped(guide.tagline, width)
        lines.append("")
        lines += wrap(
            [
                guide.company.text, localizer.interface(.guideStop, ["stop": .string(String(guide.stop))]),
                localizer.interface(.guideBooth, ["booth": .string(guide.booth)]), guide.concept.title.text,
            ].joined(separator: " · "), guide.company.locale, width)
        for notice in notices { lines += wrap("[\(notice)]", localizer.negotiation.text, width) }
        for paragraph in guide.narration {
            lines.append("")
            if paragraph.text.isFallback, !isWholeFallback {
                lines += wrap("[\(fallbackNotice(paragraph.text.locale))]", localizer.negotiation.text, width)
            }
            lines += wrapped(paragraph.text, width)
        }
        if !guide.facts.isEmpty {
            lines.append("")
            lines += wrap(localizer.interface(.guideFacts), localizer.negotiation.text, width)
            lines += factLines(width)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func wrapped(_ text: LocalizedText, _ width: Int) -> [String] { wrap(text.text, text.locale, width) }

    private func wrap(_ text: String, _ locale: LanguageTag, _ width: Int) -> [String] {
        LineWrapper(locale: locale).lines(of: text.drawingOverrides, width: width)
    }

    // MARK: Notices

    private var isWholeFallback: Bool { guide.title.isFallback && guide.narration.allSatisfy(\.text.isFallback) }

    private var notices: [String] {
        var notices: [String] = []
        if guide.sample.isWhole { notices.append(localizer.interface(.noticeSample)) }
        if !guide.sample.fieldNames.isEmpty { notices.append(localizer.interface(.noticeSamplePlace)) }
        if isWholeFallback { notices.append(fallbackNotice(guide.title.locale)) }
        let shown = guide.texts.filter { !$0.isFallback }
        if shown.contains(where: { $0.state == .outdated }) { notices.append(localizer.interface(.noticeOutdated)) }
        if shown.contains(where: { $0.state == .draft }) { notices.append(localizer.interface(.noticeDraft)) }
        return notices
    }

    private func fallbackNotice(_ locale: LanguageTag) -> String {
        localizer.interface(.noticeFallback, ["language": .string(localizer.displayName(of: locale))])
    }

    // MARK: Facts

    private func factLines(_ width: Int) -> [String] {
        let labelWidth = min(guide.facts.map { TerminalText.columns(of: $0.label.text) }.max() ?? 0, width / 2)
        return guide.facts.flatMap { fact in
            let values = wrap(fact.text.text, fact.text.locale, max(1, width - labelWidth - 4))
            let labels = wrap(fact.label.text, fact.label.locale, labelWidth)
            return (0..<max(values.count, labels.count)).map { index in
                let label = index < labels.count ? labels[index] : ""
                let padding = String(repeating: " ", count: max(0, labelWidth - TerminalText.columns(of: label)) + 2)
                return "  " + label + (index < values.count ? padding + values[index] : "")
            }
        }
    }
}
