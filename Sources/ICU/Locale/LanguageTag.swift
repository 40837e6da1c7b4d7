import CICU

/// A language tag in its canonical form (BCP 47, RFC 5646; canonicalised as UTS #35 says).
///
/// ```swift
/// try LanguageTag("ZH-tw").identifier          // "zh-TW"
/// try LanguageTag("es-PE").parent?.identifier  // "es-419"
/// ```
///
/// Tags are canonicalised once, where they come in; two tags that mean the same are then equal.
public struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
    /// The canonical tag, such as `zh-Hant` or `es-419`.
    public let identifier: String

    /// Canonicalises a tag.
    ///
    /// - Parameter tag: A BCP 47 language tag.
    /// - Throws: ``ICUError`` where the tag is not well-formed.
    public init(_ tag: String) throws(ICUError) {
        identifier = try text("read the language tag “\(tag)”") { out, capacity, status in
            tag.withICUText { cicu_locale_canonicalize($0, $1, out, capacity, status) }
        }
    }

    private init(canonical identifier: String) { self.identifier = identifier }

    /// The undetermined language, `und`: ICU's root locale.
    public static let undetermined = LanguageTag(canonical: "und")

    /// The tag itself.
    public var description: String { identifier }

    /// The primary language subtag, such as `es`.
    public var language: String {
        let first = identifier.utf8.prefix { $0 != UInt8(ascii: "-") }
        return first.count > 1 ? String(Substring(first)) : "und"
    }

    /// The script subtag, such as `Hant`, if the tag has one.
    public var script: String? {
        subtags.dropFirst().first { $0.utf8.count == 4 && $0.utf8.allSatisfy(Self.isLetter) }.map(String.init)
    }

    /// The region subtag, such as `PE` or `419`, if the tag has one.
    public var region: String? {
        subtags.dropFirst().first {
            ($0.utf8.count == 2 && $0.utf8.allSatisfy(Self.isLetter))
                || ($0.utf8.count == 3 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) })
        }.map(String.init)
    }

    /// Whether the tag has extensions or private use, such as `-u-ms-metric`.
    var hasExtensions: Bool { subtags.count < identifier.split(separator: "-").count }

    /// The subtags before the first extension or private use.
    private var subtags: [Substring] {
        Array(identifier.split(separator: "-").prefix { $0.utf8.count > 1 })
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

    /// The tag with its likely subtags added: `th` becomes `th-Thai-TH` (UTS #35, Likely Subtags).
    public var maximized: LanguageTag { transformed(cicu_locale_maximize) }

    /// The tag without the subtags that are likely anyway: `th-Thai-TH` becomes `th`.
    public var minimized: LanguageTag { transformed(cicu_locale_minimize) }

    /// The tag with the region that is likely where it names none, and nothing else added: `en` becomes `en-US`, `zh-Hant`
    /// `zh-Hant-TW` (UTS #35, Likely Subtags).
    ///
    /// Units are preferred by region, not by language. The undetermined language stays as it is, the whole world's.
    public var withLikelyRegion: LanguageTag {
        guard region == nil, language != "und", let likely = maximized.region else { return self }
        var subtags = identifier.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        subtags.insert(likely, at: script == nil ? 1 : 2)
        return (try? LanguageTag(subtags.joined(separator: "-"))) ?? self
    }

    /// The parent in CLDR's inheritance (`es-PE` → `es-419` → `es`), or `nil` below the root.
    ///
    /// `zh-Hant` has no parent: Simplified Chinese is no fallback for a reader of Traditional Chinese.
    public var parent: LanguageTag? {
        let tag = transformed(cicu_locale_parent)
        return tag.identifier.isEmpty || tag == .undetermined || tag == self ? nil : tag
    }

    /// Whether the language's script runs from right to left.
    public var isRightToLeft: Bool {
        // As in `transformed`: a canonical tag is well-formed, so that ICU fails for want of memory alone.
        (try? checked("tell the direction of \(identifier)") { status in
            identifier.withICUText { cicu_locale_is_right_to_left($0, $1, status) }
        }) ?? false
    }

    /// Whether CLDR knows the language, that is, has a name for it.
    public var isKnownLanguage: Bool {
        // As in `transformed`: a canonical tag is well-formed, so that ICU fails for want of memory alone.
        (try? checked("look up \(identifier)") { status in
            identifier.withICUText { cicu_locale_language_is_known($0, $1, status) }
        }) ?? false
    }

    /// Whether two tags have the same language, written in the same script.
    ///
    /// - Parameter other: The other tag.
    /// - Returns: `true` for `es-PE` and `es-419`, `false` for `zh-Hans` and `zh-TW`.
    public func hasSameLanguageAndScript(as other: LanguageTag) -> Bool {
        let own = maximized
        let others = other.maximized
        return own.language == others.language && own.script == others.script
    }

    private func transformed(
        _ function: (
            UnsafePointer<CChar>?, Int32, UnsafeMutablePointer<CChar>?, Int32, UnsafeMutablePointer<CICUStatus>?
        ) -> Int32
    ) -> LanguageTag {
        let result = try? text("transform \(identifier)") { out, capacity, status in
            identifier.withICUText { function($0, $1, out, capacity, status) }
        }
        // A canonical tag is well-formed, so only a lack of memory can bring ICU to fail here. A tag without subtags to add or to leave
        // out is its own, so that callers need no second way.
        return LanguageTag(canonical: result ?? identifier)
    }
}

extension LanguageTag: Comparable {
    /// Orders tags by their identifiers' code points: a stable order for files and lists, not one for readers.
    public static func < (left: LanguageTag, right: LanguageTag) -> Bool {
        left.identifier.utf8.lexicographicallyPrecedes(right.identifier.utf8)
    }
}

extension LanguageTag {
    /// The tag with a calendar of its own: `en` with `buddhist` is `en-u-ca-buddhist`.
    ///
    /// - Parameter calendar: A Unicode calendar identifier.
    /// - Returns: The tag; a calendar that it named before is replaced.
    /// - Throws: ``ICUError`` where the calendar's name is not well-formed.
    public func withCalendar(_ calendar: String) throws(ICUError) -> LanguageTag {
        var subtags = identifier.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        if let key = subtags.firstIndex(of: "ca"), subtags.firstIndex(of: "u").map({ $0 < key }) == true {
            let end = subtags[(key + 1)...].firstIndex { $0.utf8.count < 3 } ?? subtags.endIndex
            subtags.replaceSubrange(key..<end, with: ["ca", calendar])
            return try LanguageTag(subtags.joined(separator: "-"))
        }
        if let extensionStart = subtags.firstIndex(of: "u") {
            subtags.insert(contentsOf: ["ca", calendar], at: extensionStart + 1)
            return try LanguageTag(subtags.joined(separator: "-"))
        }
        let privateUse = subtags.firstIndex(of: "x") ?? subtags.endIndex
        subtags.insert(contentsOf: ["u", "ca", calendar], at: privateUse)
        return try LanguageTag(subtags.joined(separator: "-"))
    }
}
