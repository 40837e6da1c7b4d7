import ICU

/// What is exported, and how.
public struct ExportOptions: Hashable, Sendable {
    /// The languages; every one that there is where none is named.
    public var locales: [LanguageTag] = []
    /// Whether each economy's own languages (`es-PE`, `en-AU`) are written beside those of the texts.
    public var includesRegions = false
    /// The products whose guides are written, by id or stop number; every one where none is named.
    public var products: [String] = []
    /// Whether documents are written with line breaks and indentation.
    public var isPretty = false
    /// Whether what is right is written though something is wrong with the content.
    public var keepsGoing = false
    /// How long versions that have been replaced stay for readers who hold an older `index.json`, in seconds.
    public var grace = ExportOptions.defaultGrace

    /// An hour.
    public static let defaultGrace = 3600

    /// Everything, in its usual form.
    public init() {}

    /// What decides which documents there are and what they say, besides the content.
    var request: String {
        let locales = Set(locales).sorted().map(\.identifier).joined(separator: ",")
        let products = Set(products).sorted().joined(separator: "\u{0}")
        return "locales \(locales) regions \(includesRegions) products \(products) pretty \(isPretty)"
    }
}
