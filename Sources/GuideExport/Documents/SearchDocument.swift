import ExhibitGuide

/// A name in the forms that somebody may type to find it.
public struct SearchDocument: Hashable, Sendable, Codable, JSONWritable {
    /// The name without case and compatibility differences (NFKC_Casefold), with the apostrophe and the hyphen that are typed.
    public let folded: String
    /// The name in small letters of ASCII; absent where it is so already, and where it cannot be rewritten.
    public let latin: String?
    /// The initials of its syllables: the consonants of Hangul, or in Chinese the first letters of the pinyin; absent where it has none.
    public let initials: String?
    /// Further forms, such as a Korean name without spaces; absent where there are none.
    public let others: [String]?

    init(_ keys: SearchKeys) {
        folded = keys.folded
        latin = keys.latin
        initials = keys.initials
        others = keys.others.isEmpty ? nil : keys.others
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("folded", folded)
            json.field("initials", initials)
            json.field("latin", latin)
            json.field("others", others)
        }
    }
}
