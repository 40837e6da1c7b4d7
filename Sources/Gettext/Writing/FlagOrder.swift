/// The order in which GNU gettext writes flags.
enum FlagOrder {
    /// The languages of the format flags, in the order of `msgcat` 0.21.
    private static let languages = [
        "c", "objc", "python", "python-brace", "java", "java-printf", "csharp", "javascript", "scheme", "lisp", "elisp",
        "librep", "ruby", "sh", "awk", "lua", "object-pascal", "smalltalk", "qt", "qt-plural", "kde", "kde-kuit",
        "boost", "tcl", "perl", "perl-brace", "php", "gcc-internal", "gfc-internal", "ycp",
    ]

    /// Sorts flags and leaves out repeated ones.
    ///
    /// - Parameter flags: The flags in any order.
    /// - Returns: `fuzzy` first, then the formats, the range, the wrapping, and unknown ones as they stood.
    static func sorted(_ flags: [String]) -> [String] {
        guard flags.count > 1 else { return flags }
        var seen: Set<String> = []
        return flags.filter { seen.insert($0).inserted }
            .enumerated()
            .map { (rank: rank(of: $0.element), place: $0.offset, flag: $0.element) }
            .sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }
            .map(\.flag)
    }

    private static func rank(of flag: String) -> Int {
        if flag == "fuzzy" { return 0 }
        if flag.hasPrefix("range:") { return 2000 }
        if flag == "wrap" || flag == "no-wrap" { return 3000 }
        guard flag.hasSuffix("-format") else { return 4000 }
        var language = flag.dropLast("-format".count)
        for prefix in ["no-", "possible-", "impossible-"] where language.hasPrefix(prefix) {
            language = language.dropFirst(prefix.count)
            break
        }
        return 1 + (languages.firstIndex(of: String(language)) ?? 1000)
    }
}
