/// A gettext PO file: one header and an ordered list of messages with their translations.
///
/// The format is the one that the GNU gettext manual describes in its chapter "The Format of PO Files"; it is read with
/// ``parse(_:options:)-([UInt8],_)`` and written with ``serialized(wrap:)``. The type knows nothing of files and folders: bytes come
/// in, text goes out.
///
///     let result = POFile.parse(bytes)
///     for problem in result.diagnostics { print(problem.formatted(fileName: "ko/exhibition.po")) }
///     let welcome = result.file[context: "narration.welcome"]?.msgstr
public struct POFile: Hashable, Sendable {
    /// The header entry: the entry whose `msgid` is empty and which has no context, or `nil` when the file has none.
    ///
    /// Its `msgstr` holds the header fields, which ``header`` shows one by one; its comments hold the copyright notice.
    public var headerEntry: POEntry?

    /// The messages without the header entry, obsolete ones included, in the order of the file.
    ///
    /// Each assignment and each change in place rebuilds the index behind the lookups, in time proportional to the
    /// number of entries. To change many of them, change a local copy and assign it once.
    public var entries: [POEntry] {
        didSet { index = POIndex(entries) }
    }

    /// The comment lines after the last entry, each with its leading `#`, such as an editor's mode line.
    ///
    /// They belong to no message; they are kept here so that reading and writing a file loses nothing.
    public var trailingComments: [String]

    /// The places of the live and the obsolete entries in `entries`.
    var index: POIndex

    /// Makes a file from its parts.
    ///
    /// - Parameters:
    ///   - headerEntry: The entry that holds the header fields, or `nil`.
    ///   - entries: The messages without the header entry.
    ///   - trailingComments: The comment lines after the last entry, each with its leading `#`.
    public init(headerEntry: POEntry? = nil, entries: [POEntry] = [], trailingComments: [String] = []) {
        self.headerEntry = headerEntry
        self.entries = entries
        self.trailingComments = trailingComments
        self.index = POIndex(entries)
    }

    /// Makes a file from its header fields and messages.
    ///
    /// - Parameters:
    ///   - header: The header fields.
    ///   - entries: The messages without the header entry.
    public init(header: POHeader, entries: [POEntry] = []) {
        self.init(headerEntry: POEntry(msgid: "", msgstr: header.text), entries: entries)
    }

    /// The header fields, a view of ``headerEntry``'s `msgstr`.
    ///
    /// Setting it makes a header entry when there is none, and leaves the entry's comments and flags as they are.
    public var header: POHeader {
        get { POHeader(headerEntry?.msgstr ?? "") }
        set {
            if headerEntry == nil {
                headerEntry = POEntry(msgid: "", msgstr: newValue.text)
            } else {
                headerEntry?.msgstr = newValue.text
            }
        }
    }
}
