import CICU

/// Names of languages, scripts and regions in one language (CLDR, Locale Display Names).
///
/// ```swift
/// let names = try DisplayNames(locale: LanguageTag("es-419"), capitalization: .menu)
/// names.name(ofLocale: try LanguageTag("es-419"))  // "Español latinoamericano"
/// ```
public struct DisplayNames: Sendable {
    /// Where a name will stand, which decides its capitalization in some languages.
    public enum Capitalization: Int32, Hashable, Sendable {
        /// As CLDR has it, for the middle of a sentence.
        case none = 0
        /// For an item of a list or menu.
        case menu = 1
        /// For a name that stands alone.
        case standalone = 2
        /// For the beginning of a sentence.
        case sentence = 3
    }

    private let handle: Handle

    /// Opens the names in a language.
    ///
    /// - Parameters:
    ///   - locale: The language that the names are in.
    ///   - capitalization: Where the names will stand.
    /// - Throws: ``ICUError`` where ICU cannot open the names.
    public init(locale: LanguageTag, capitalization: Capitalization = .none) throws(ICUError) {
        let pointer = try opened("open the names in \(locale)") { status in
            locale.identifier.withICUText { cicu_display_names_open($0, $1, capitalization.rawValue, status) }
        }
        handle = Handle(pointer) { cicu_display_names_close($0) }
    }

    /// The name of a language with its script and region, as one speaks of it ("Latin American Spanish").
    ///
    /// - Parameter tag: The language.
    /// - Returns: The name, or the tag itself where CLDR has no name.
    public func name(ofLocale tag: LanguageTag) -> String { name(CICU_NAME_OF_LOCALE, tag.identifier) }

    /// The name of a script.
    ///
    /// - Parameter code: An ISO 15924 code, such as `Hant`.
    /// - Returns: The name, or the code itself.
    public func name(ofScript code: String) -> String { name(CICU_NAME_OF_SCRIPT, code) }

    /// The name of a region.
    ///
    /// - Parameter code: An ISO 3166-1 alpha-2 or UN M.49 code.
    /// - Returns: The name, or the code itself.
    public func name(ofRegion code: String) -> String { name(CICU_NAME_OF_REGION, code) }

    private func name(_ kind: some BinaryInteger, _ code: String) -> String {
        // A code that CLDR has no name for is no failure: ICU gives it back. It fails for want of memory alone.
        let result = try? text("name \(code)") { out, capacity, status in
            code.withICUText {
                cicu_display_names_name(handle.pointer, Int32(kind), $0, $1, out, capacity, status)
            }
        }
        return result ?? code
    }
}
