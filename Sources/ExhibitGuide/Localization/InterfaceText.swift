/// The texts of the kiosk and of the command itself. Their sources are English and stand here; the translations are in
/// `Translations/<locale>/interface.po`, under the same keys.
public enum InterfaceText: String, CaseIterable, Sendable {
    /// The heading of the list of languages.
    case languageTitle = "language.title"
    /// The heading of the list of products.
    case catalogueTitle = "catalogue.title"
    /// In the place of the list where no product can be shown.
    case catalogueEmpty = "catalogue.empty"
    /// Beside the heading of the list, how many products it has.
    case catalogueCount = "catalogue.count"
    /// The heading over a guide's facts.
    case guideFacts = "guide.facts"
    /// Under a guide's title, the number that visitors type.
    case guideStop = "guide.stop"
    /// Under a guide's title, where in the hall the product stands.
    case guideBooth = "guide.booth"
    /// Under a guide's title, how long its narration takes; `$duration` comes with its units.
    case guideDuration = "guide.duration"
    /// In a corner of a guide, the page and how many there are.
    case guidePage = "guide.page"
    /// A notice, after the product that was being read has left the exhibition.
    case guideGone = "guide.gone"
    /// A notice on a guide whose company and product are made up.
    case noticeSample = "notice.sample"
    /// A notice on a guide of which only the number and the place are made up.
    case noticeSamplePlace = "notice.samplePlace"
    /// A notice beside a text in another language than the reader's, with that language's name.
    case noticeFallback = "notice.fallback"
    /// A notice beside a translation of an older source.
    case noticeOutdated = "notice.outdated"
    /// A notice beside a translation that a machine made, or nobody has read over.
    case noticeDraft = "notice.draft"
    /// On the last line, the digits of a stop number while they are typed.
    case searchStop = "search.stop"
    /// A notice, after a number was typed that no product has.
    case searchNone = "search.none"
    /// Beside the arrow keys that move in a list.
    case helpChoose = "help.choose"
    /// Beside the key that opens what is chosen.
    case helpOpen = "help.open"
    /// Beside the key that leads to the screen before.
    case helpBack = "help.back"
    /// Beside the key that ends the program, where visitors may.
    case helpLeave = "help.leave"
    /// Beside the key that turns a guide's page forward.
    case helpNext = "help.next"
    /// Beside the key that turns a guide's page back.
    case helpPrevious = "help.previous"
    /// Beside the key that opens the list of languages.
    case helpLanguage = "help.language"
    /// Beside the digits that visitors type.
    case helpStop = "help.stop"
    /// In the place of everything, where the terminal has too few cells.
    case screenSmall = "screen.small"
    /// A notice, while the exhibition's files cannot be read.
    case screenUnavailable = "screen.unavailable"
    /// On the screen that waits for a visitor, under the exhibition's title.
    case attractStart = "attract.start"
    /// In the list of languages, after letters were typed that no language begins with.
    case languageNone = "language.none"
    /// The heading of the question for the visitor's economy.
    case economyTitle = "economy.title"
    /// Under that question, what the answer is good for.
    case economyReason = "economy.reason"
    /// The first row of the list of economies, which answers nothing.
    case economySkip = "economy.skip"
    /// Beside the key that orders the list of products by themes, as the exhibition does.
    case catalogueByConcept = "catalogue.byConcept"
    /// Beside the key that orders the list of products by their titles.
    case catalogueByName = "catalogue.byName"
    /// The heading of the search, around what is being typed.
    case searchTitle = "search.title"
    /// In the search while nothing is typed, what can be searched for.
    case searchPrompt = "search.prompt"
    /// Beside the heading of the search, how many products were found.
    case searchResults = "search.results"
    /// In the search, where no product was found.
    case searchNothing = "search.nothing"
    /// Under that, how to find more.
    case searchAdvice = "search.advice"
    /// Under the narration, the sentence that is spoken and how many there are.
    case narrationProgress = "narration.progress"
    /// Under the narration, where it is not the usual one; `$speed` is a percentage.
    case narrationSpeed = "narration.speed"
    /// Under the narration while it waits.
    case narrationPaused = "narration.paused"
    /// Under the narration once its last sentence is over.
    case narrationEnd = "narration.end"
    /// After a narration, the number of the product that comes next; its title follows.
    case narrationNext = "narration.next"
    /// The heading of the help.
    case helpTitle = "help.title"
    /// In the help, over the keys of the screen that it was opened from.
    case helpHere = "help.here"
    /// In the help, over the keys that every screen has.
    case helpEverywhere = "help.everywhere"
    /// Beside the key that opens the help.
    case helpHelp = "help.help"
    /// Beside the key that leaves the help.
    case helpClose = "help.close"
    /// Beside the key that leads to the first screen, for the next visitor.
    case helpStart = "help.start"
    /// Beside the letters, which search as they are typed.
    case helpSearch = "help.search"
    /// Beside the key that answers nothing to a question.
    case helpSkip = "help.skip"
    /// Beside the keys that move by several rows or sentences.
    case helpJump = "help.jump"
    /// Beside the keys that move the help's text.
    case helpScroll = "help.scroll"
    /// Beside the key that takes back the last letter or digit.
    case helpErase = "help.erase"
    /// Beside the key that begins the narration, or begins it anew.
    case helpPlay = "help.play"
    /// Beside the key that stops the narration for a while.
    case helpPause = "help.pause"
    /// Beside the same key while the narration waits.
    case helpContinue = "help.continue"
    /// Beside the keys that move the narration by one.
    case helpSentence = "help.sentence"
    /// Beside the keys that let the narration run faster or slower.
    case helpSpeed = "help.speed"
    /// Beside the key that opens the product that comes next.
    case helpNextStop = "help.nextStop"
    /// In the help, the sentence about the search.
    case helpSearchLong = "help.searchLong"
    /// In the help, the sentence about the digits.
    case helpStopLong = "help.stopLong"
    /// In the help of the list of languages, the sentence about the letters.
    case helpFindLanguage = "help.findLanguage"
    /// In the help, how to use a touch screen or a mouse.
    case helpTouch = "help.touch"
    /// The heading of the box that opens where nobody has touched anything for long.
    case idleQuestion = "idle.question"
    /// In that box, the seconds that are left; `$seconds` is a whole number.
    case idleCountdown = "idle.countdown"
    /// A notice, after the language that was being read has left the exhibition.
    case languageGone = "language.gone"
    /// While something is still being read or made ready.
    case screenWait = "screen.wait"

    /// The language of the sources.
    public static let sourceLanguage = "en"

    /// The source as a text of the domain `interface`.
    var sourceText: SourceText { SourceText(key: rawValue, source: source, file: "interface") }
}
