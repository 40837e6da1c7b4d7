extension Diagnostic {
    /// The rule that a diagnostic comes from, by a name that does not change: lower-case words joined by hyphens.
    ///
    /// The names of rules that read messages are those of MessageFormat's own errors (LDML part 9, Errors), where it has one.
    public struct Rule: Hashable, Sendable, ExpressibleByStringLiteral {
        /// The name: `missing-variable`.
        public let name: String

        /// Names a rule.
        ///
        /// - Parameter name: The name.
        public init(_ name: String) { self.name = name }

        /// Names a rule.
        ///
        /// - Parameter name: The name.
        public init(stringLiteral name: String) { self.name = name }
    }
}

extension Diagnostic.Rule: CustomStringConvertible {
    /// The name.
    public var description: String { name }
}

extension Diagnostic.Rule {
    // MARK: Files

    /// A file or folder that is not there or cannot be read.
    public static let unreadableFile: Self = "unreadable-file"
    /// Bytes that are not UTF-8.
    public static let encoding: Self = "encoding"
    /// A guide whose file name gives no id.
    public static let fileName: Self = "file-name"
    /// A folder of translations that names no language.
    public static let folderName: Self = "folder-name"
    /// A PO file that translates nothing.
    public static let orphanFile: Self = "orphan-file"
    /// The charset that a PO file names.
    public static let charset: Self = "charset"
    /// A merge conflict marker.
    public static let conflictMarker: Self = "conflict-marker"
    /// A PO file that breaks the format's rules.
    public static let poSyntax: Self = "po-syntax"
    /// The same message twice in one file.
    public static let duplicateEntry: Self = "duplicate-entry"
    /// A table of terms that breaks the format's rules.
    public static let csvSyntax: Self = "csv-syntax"

    // MARK: Guides

    /// A file that is not YAML.
    public static let yamlSyntax: Self = "yaml-syntax"
    /// A key or value that a guide cannot have.
    public static let guideContent: Self = "guide-content"
    /// A stop number that two products have.
    public static let duplicateStop: Self = "duplicate-stop"

    // MARK: Messages

    /// A message that cannot be read.
    public static let messageSyntax: Self = "message-syntax"
    /// Text outside the variants of a message that chooses.
    public static let textOutsideVariants: Self = "text-outside-variants"
    /// A variable that no fact defines.
    public static let unknownVariable: Self = "unknown-variable"
}
