/// The texts of the kiosk and of the command itself. Their sources are English and stand here; the translations are in
/// `Translations/<locale>/interface.po`, under the same keys.
public enum InterfaceText: String, CaseIterable, Sendable {
    case languageTitle = "language.title"
    case catalogueTitle = "catalogue.title"
    case catalogueEmpty = "catalogue.empty"
    case catalogueCount = "catalogue.count"
    case guideFacts = "guide.facts"
    case guideStop = "guide.stop"
    case guideBooth = "guide.booth"
    case guideDuration = "guide.duration"
    case guidePage = "guide.page"
    case guideGone = "guide.gone"
    case noticeSample = "notice.sample"
    case noticeSamplePlace = "notice.samplePlace"
    case noticeFallback = "notice.fallback"
    case noticeOutdated = "notice.outdated"
    case noticeDraft = "notice.draft"
    case searchStop = "search.stop"
    case searchNone = "search.none"
    case helpChoose = "help.choose"
    case helpOpen = "help.open"
    case helpBack = "help.back"
    case helpLeave = "help.leave"
    case helpNext = "help.next"
    case helpPrevious = "help.previous"
    case helpLanguage = "help.language"
    case helpStop = "help.stop"
    case screenSmall = "screen.small"
    case listIndex = "list.index"
    case screenUnavailable = "screen.unavailable"

    /// The English source, a message of MessageFormat 2.
    public var source: String {
        switch self {
        case .languageTitle: "Choose your language"
        case .catalogueTitle: "Choose a product"
        case .catalogueEmpty: "There are no products to show yet."
        case .catalogueCount:
            ".input {$count :integer}\n.match $count\none {{{$count} product}}\n* {{{$count} products}}"
        case .guideFacts: "At a glance"
        case .guideStop: "Stop {$stop}"
        case .guideBooth: "Booth {$booth}"
        case .guideDuration: "About {$duration} to listen"
        case .guidePage: "{$page} / {$pages}"
        case .guideGone: "This product is no longer on show."
        case .noticeSample: "Sample content, written for demonstration"
        case .noticeSamplePlace: "Stop number and booth are samples"
        case .noticeFallback: "Not yet available in your language; shown in {$language}"
        case .noticeOutdated: "The original text has changed since this was translated"
        case .noticeDraft: "This translation has not been approved yet"
        case .searchStop: "Stop number: {$digits}"
        case .searchNone: "There is no stop {$digits}"
        case .helpChoose: "Choose"
        case .helpOpen: "Open"
        case .helpBack: "Back"
        case .helpLeave: "Leave"
        case .helpNext: "Next page"
        case .helpPrevious: "Previous page"
        case .helpLanguage: "Language"
        case .helpStop: "Stop number"
        case .screenSmall: "The window is too small"
        case .listIndex: "Index"
        case .screenUnavailable: "The guides cannot be shown at the moment"
        }
    }

    /// The language of the sources.
    public static let sourceLanguage = "en"

    /// The source as a text of the domain `interface`.
    var sourceText: SourceText { SourceText(key: rawValue, source: source, file: "interface") }
}
