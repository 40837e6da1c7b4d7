import ExhibitGuide

/// The names of XLIFF 2.1 (OASIS Standard, 13 February 2018).
enum XLIFF {
    /// The version that is written. The core of 2.1 is that of 2.0, which is read as well.
    static let version = "2.1"
    static let readVersions: Set = ["2.0", "2.1"]
    /// The core’s namespace, in both versions.
    static let core = "urn:oasis:names:tc:xliff:document:2.0"
    /// The glossary module.
    static let glossary = "urn:oasis:names:tc:xliff:glossary:2.0"
    /// The size and length restriction module.
    static let sizeRestriction = "urn:oasis:names:tc:xliff:sizerestriction:2.0"

    /// Where a segment is on its way.
    enum State: String, Comparable, Sendable {
        case initial, translated, reviewed, final

        private var rank: Int {
            switch self {
            case .initial: 0
            case .translated: 1
            case .reviewed: 2
            case .final: 3
            }
        }

        static func < (left: State, right: State) -> Bool { left.rank < right.rank }
    }

    /// The state of a translation as XLIFF says it; what it has no word for is a sub-state.
    static func state(of translation: TranslationState) -> (state: State, subState: String?) {
        switch translation {
        case .translated: (.translated, nil)
        case .outdated: (.initial, "guide:outdated")
        case .draft: (.initial, "guide:draft")
        case .missing: (.initial, nil)
        }
    }
}
