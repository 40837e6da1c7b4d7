import ICU

extension LanguageTag {
    /// Reads a tag as people type it, and as POSIX and gettext write it: an underscore does for a hyphen.
    ///
    /// - Parameter text: The tag: `es-419`, `es_419`.
    /// - Throws: `ICUError` where the tag is not well-formed.
    package init(typed text: some StringProtocol) throws(ICUError) {
        try self.init(text.map { $0 == "_" ? "-" : String($0) }.joined())
    }
}
