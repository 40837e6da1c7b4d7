/// The words that begin a string in a PO file.
enum Keyword: String {
    case msgctxt
    case msgid
    case msgidPlural = "msgid_plural"
    case msgstr

    /// The keyword that stands in a range of bytes.
    init?(_ bytes: ArraySlice<UInt8>) {
        // By length first, since each has another one: this is asked for every line of a file.
        let candidate: Keyword
        switch bytes.count {
        case 5: candidate = .msgid
        case 6: candidate = .msgstr
        case 7: candidate = .msgctxt
        case 12: candidate = .msgidPlural
        default: return nil
        }
        guard bytes.elementsEqual(candidate.rawValue.utf8) else { return nil }
        self = candidate
    }
}
