/// One message of a PO file: its source text, its translation and everything that is noted about it.
///
/// The properties have the names of the PO keywords. Strings are decoded: a line feed is a line feed, not `\n`.
/// Two entries are equal when they say the same; where they stood in a file takes no part.
public struct POEntry: Hashable, Sendable {
    /// The translator's comments (`# `), one element a line, without the `#` and the space after it.
    public var translatorComments: [String]

    /// The comments extracted from the source (`#.`), one element a line, without the `#.` and the space after it.
    public var extractedComments: [String]

    /// The places in the source where the message is used (`#:`).
    public var references: [POReference]

    /// The flags (`#,`), such as `fuzzy` or `c-format`, in the order of the file.
    public var flags: [String]

    /// The context that the message had when it was last translated (`#| msgctxt`).
    public var previousMsgctxt: String? {
        didSet { sourceMap.forget { $0 == .previousMsgctxt } }
    }

    /// The source text that was last translated (`#| msgid`); it differs from ``msgid`` when the source has changed.
    public var previousMsgid: String? {
        didSet { sourceMap.forget { $0 == .previousMsgid } }
    }

    /// The plural source text that was last translated (`#| msgid_plural`).
    public var previousMsgidPlural: String? {
        didSet { sourceMap.forget { $0 == .previousMsgidPlural } }
    }

    /// Whether the source no longer has the message and the entry is kept for later use (`#~`).
    public var isObsolete: Bool

    /// The context that tells apart messages with the same source text, or `nil`; an empty context is not none.
    public var msgctxt: String? {
        didSet { sourceMap.forget { $0 == .msgctxt } }
    }

    /// The source text.
    public var msgid: String {
        didSet { sourceMap.forget { $0 == .msgid } }
    }

    /// The source text for the plural, or `nil` for a message without plural forms.
    public var msgidPlural: String? {
        didSet { sourceMap.forget { $0 == .msgidPlural } }
    }

    /// The translations: one element, or one for each plural form of the language when ``msgidPlural`` is set.
    ///
    /// A missing translation is an empty string.
    public var msgstrs: [String] {
        didSet { sourceMap.forget { $0.isTranslation } }
    }

    /// Where the entry's strings stand in the file that it was read from.
    var sourceMap = POSourceMap()

    /// Makes an entry for a message without plural forms.
    ///
    /// - Parameters:
    ///   - msgctxt: The context, or `nil`.
    ///   - msgid: The source text.
    ///   - msgstr: The translation; empty when there is none yet.
    public init(msgctxt: String? = nil, msgid: String, msgstr: String = "") {
        self.init(msgctxt: msgctxt, msgid: msgid, plural: nil, msgstrs: [msgstr])
    }

    /// Makes an entry for a message with plural forms.
    ///
    /// - Parameters:
    ///   - msgctxt: The context, or `nil`.
    ///   - msgid: The source text for the singular.
    ///   - msgidPlural: The source text for the plural.
    ///   - msgstrs: The translations, one for each plural form of the language.
    public init(msgctxt: String? = nil, msgid: String, msgidPlural: String, msgstrs: [String]) {
        self.init(msgctxt: msgctxt, msgid: msgid, plural: msgidPlural, msgstrs: msgstrs)
    }

    init(msgctxt: String?, msgid: String, plural: String?, msgstrs: [String]) {
        translatorComments = []
        extractedComments = []
        references = []
        flags = []
        isObsolete = false
        self.msgctxt = msgctxt
        self.msgid = msgid
        self.msgidPlural = plural
        self.msgstrs = msgstrs
    }

    /// The translation of a message without plural forms, or the first plural form; empty when there is none.
    public var msgstr: String {
        get { msgstrs.first ?? "" }
        set {
            if msgstrs.isEmpty { msgstrs = [newValue] } else { msgstrs[0] = newValue }
        }
    }
}
