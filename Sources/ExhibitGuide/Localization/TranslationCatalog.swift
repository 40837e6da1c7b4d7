import Gettext
import ICU
import MessageFormat

/// The translations of one domain (a product, the exhibition or the interface) into one language.
public struct TranslationCatalog: Sendable {
    /// One translated message.
    public struct Translation: Sendable {
        /// How it stands to its source.
        public let state: TranslationState
        /// The translated message, where it is valid and uses only variables that exist.
        public let message: Message?
        /// The translated message as it was written.
        public let text: SourceText
    }

    /// The language.
    public let locale: LanguageTag
    /// The domain: a product's id, `exhibition` or `interface`.
    public let domain: String
    /// Where it was read from.
    public let file: String
    private let translations: [String: Translation]

    /// The translation of a message, if there is any.
    ///
    /// - Parameter key: The message's key.
    public subscript(key: String) -> Translation? { translations[key] }

    /// How the translation of a message stands to its source.
    ///
    /// - Parameter key: The message's key.
    /// - Returns: ``TranslationState/missing`` where there is none that can be used.
    public func state(of key: String) -> TranslationState {
        guard let translation = translations[key], translation.message != nil else { return .missing }
        return translation.state
    }

    init(locale: LanguageTag, domain: String, file: String, translations: [String: Translation] = [:]) {
        self.locale = locale
        self.domain = domain
        self.file = file
        self.translations = translations
    }
}

extension TranslationCatalog {
    /// Reads a PO file against the messages that it translates.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - file: Its path, for diagnostics.
    ///   - locale: The language.
    ///   - domain: What it translates.
    /// - Returns: The catalog, and everything that is wrong with the file.
    static func read(
        _ bytes: [UInt8], file: String, locale: LanguageTag, domain: MessageDomain
    ) -> (catalog: TranslationCatalog, diagnostics: [Diagnostic]) {
        let result = POFile.parse(bytes, options: POParseOptions(keepsComments: false))
        let (catalog, diagnostics) = read(result.file, file: file, locale: locale, domain: domain)
        let found = result.diagnostics.map { Diagnostic($0, file: file) } + diagnostics
        guard found.isEmpty, result.file.entries.isEmpty, result.file.headerEntry == nil else {
            return (catalog, found)
        }
        // What a full disk or a power cut leaves; a file that is not there says that nothing is translated.
        let isEmpty = Diagnostic(
            rule: .unreadableFile, at: SourceLocation(file: file), "the file has no entries, not even a header",
            remedy: "restore it, or remove it and run guide translations sync")
        return (catalog, [isEmpty])
    }

    /// Takes the translations out of a PO file that has been read.
    ///
    /// - Parameters:
    ///   - contents: The PO file.
    ///   - file: Its path, relative to the exhibition's folder.
    ///   - locale: The language.
    ///   - domain: What it translates.
    public init(_ contents: POFile, file: String, locale: LanguageTag, domain: MessageDomain) {
        self = Self.read(contents, file: file, locale: locale, domain: domain).catalog
    }

    private static func read(
        _ contents: POFile, file: String, locale: LanguageTag, domain: MessageDomain
    ) -> (catalog: TranslationCatalog, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        var translations: [String: Translation] = [:]
        translations.reserveCapacity(domain.texts.count)
        for source in domain.texts {
            guard let (index, isCurrent) = contents.indexOfTranslation(context: source.key, msgid: source.source),
                case let entry = contents.entries[index], !entry.msgstr.isEmpty
            else { continue }
            let position = entry.position(of: .msgstr)
            let text = SourceText(
                key: source.key, source: entry.msgstr,
                location: SourceLocation(file: file, line: position?.line ?? 1, column: position?.column ?? 1))
            let outcome = domain.check(of: source).check(text.source)
            if !outcome.errors.isEmpty {
                let rules = Diagnostic.Rule.rules(of: outcome.errors, in: text.source)
                diagnostics += zip(outcome.errors, rules).map { error, rule in
                    let place = entry.position(of: .msgstr, utf8Offset: error.span.start)
                    return Diagnostic(
                        rule: rule, at: SourceLocation(file: file, line: place?.line ?? 1, column: place?.column ?? 1),
                        error.explanation, remedy: error.remedy)
                }
            }
            translations[source.key] = Translation(
                state: TranslationState(of: entry, isCurrent: isCurrent), message: outcome.message, text: text)
        }
        return (
            TranslationCatalog(locale: locale, domain: domain.id, file: file, translations: translations), diagnostics
        )
    }
}

extension Diagnostic {
    /// What is wrong in a PO file.
    ///
    /// - Parameters:
    ///   - diagnostic: The problem, as the PO file's reader says it.
    ///   - file: The PO file's path, relative to the exhibition's folder.
    public init(_ diagnostic: PODiagnostic, file: String) {
        self.init(
            diagnostic.severity == .error ? .error : .warning, rule: Rule(diagnostic.kind),
            at: SourceLocation(file: file, line: diagnostic.line, column: diagnostic.column),
            diagnostic.message.withoutFullStop, remedy: diagnostic.remedy.withoutFullStop)
    }
}

extension String {
    fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
