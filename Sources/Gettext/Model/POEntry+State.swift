extension POEntry {
    /// Whether the translation awaits a translator's approval: the entry has the flag `fuzzy`.
    ///
    /// Setting it puts the flag first, where GNU gettext writes it, or removes it.
    public var isFuzzy: Bool {
        get { flags.contains("fuzzy") }
        set {
            flags.removeAll { $0 == "fuzzy" }
            if newValue { flags.insert("fuzzy", at: 0) }
        }
    }

    /// Whether the message has plural forms.
    public var isPlural: Bool { msgidPlural != nil }

    /// Whether the entry is a header: its `msgid` is empty and it has no context.
    public var isHeader: Bool { msgid.isEmpty && msgctxt == nil && !isObsolete }

    /// Whether the entry remembers the source that was last translated (`#|`).
    public var hasPrevious: Bool {
        previousMsgctxt != nil || previousMsgid != nil || previousMsgidPlural != nil
    }

    /// Whether there is text in every translation, approved or not.
    public var hasTranslation: Bool { !msgstrs.isEmpty && msgstrs.allSatisfy { !$0.isEmpty } }

    /// Whether the entry is translated as GNU gettext counts it: live, not fuzzy, with text in every plural form.
    public var isTranslated: Bool { !isObsolete && !isFuzzy && hasTranslation }
}
