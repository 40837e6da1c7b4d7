import ExhibitGuide
import ICU

/// What a reader is told about a text.
enum GuideNotice: Hashable, Sendable {
    /// All of the guide was invented for demonstration.
    case sample
    /// Only the stop number and the booth were.
    case samplePlace
    /// The text is in another language than the reader's.
    case inLanguage(LanguageTag)
    /// The source has changed since the text was translated.
    case outdated
    /// The translation has not been approved.
    case draft

    /// What is told about a text, if anything.
    ///
    /// - Parameter text: The text.
    init?(_ text: LocalizedText) {
        if text.isFallback {
            self = .inLanguage(text.locale)
            return
        }
        switch text.state {
        case .outdated: self = .outdated
        case .draft: self = .draft
        case .translated, .missing: return nil
        }
    }

    /// The notice in the reader's language, in brackets that tell it from the guide's own words.
    ///
    /// - Parameter interface: The words.
    /// - Returns: The notice.
    func text(_ interface: KioskInterface) -> StyledText {
        let words =
            switch self {
            case .sample: interface(.noticeSample)
            case .samplePlace: interface(.noticeSamplePlace)
            case .inLanguage(let tag):
                interface(.noticeFallback, ["language": .string(interface.languageName(tag))])
            case .outdated: interface(.noticeOutdated)
            case .draft: interface(.noticeDraft)
            }
        return StyledText("[\(words)]", .notice, locale: interface.locale, direction: interface.direction)
    }
}

/// The notices of a guide: once over it what holds for all of it, else beside what each is about.
struct GuideNotices {
    /// What stands over the narration.
    let top: [GuideNotice]
    /// What stands over the facts.
    let facts: [GuideNotice]
    private let common: GuideNotice?

    /// Finds a guide's notices.
    ///
    /// - Parameter guide: The guide.
    init(_ guide: LocalizedGuide) {
        let main = ([guide.title, guide.tagline] + guide.narration.map(\.text)).map(GuideNotice.init)
        let common = main.allSatisfy { $0 == main[0] } ? main[0] : nil
        self.common = common
        func distinct(_ texts: [LocalizedText]) -> [GuideNotice] {
            var notices: [GuideNotice] = []
            for case let notice? in texts.map(GuideNotice.init) where notice != common && !notices.contains(notice) {
                notices.append(notice)
            }
            return notices
        }
        var top: [GuideNotice] = []
        if guide.sample.isWhole { top.append(.sample) }
        if guide.sample.fieldNames.contains(where: { $0 == "stop" || $0 == "booth" }) { top.append(.samplePlace) }
        if let common { top.append(common) }
        self.top = top + distinct([guide.title, guide.tagline, guide.company])
        facts = distinct(guide.facts.map(\.label))
    }

    /// What stands beside a paragraph, if anything.
    ///
    /// - Parameter text: The paragraph's text.
    /// - Returns: The notice, unless it holds for all of the guide.
    func beside(_ text: LocalizedText) -> GuideNotice? { GuideNotice(text).flatMap { $0 == common ? nil : $0 } }
}
