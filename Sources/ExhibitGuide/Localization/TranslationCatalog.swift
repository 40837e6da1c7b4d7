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
        return (catalog, result.diagnostics.map { Diagnostic($0, file: file) } + diagnostics)
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
            let (message, errors) = MessageCheck(variables: domain.variables(of: source)).check(text.source)
            diagnostics += errors.map { error in
                let place = entry.position(of: .msgstr, utf8Offset: error.span.start)
                return Diagnostic(
                    rule: Diagnostic.Rule(error, in: text.source),
                    at: SourceLocation(file: file, line: place?.line ?? 1, column: place?.column ?? 1),
                    error.explanation,
                    remedy: error.remedy)
            }
            translations[source.key] = Translation(
                state: TranslationState(of: entry, isCurrent: isCurrent), message: message, text: text)
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

/// Reads a message and checks that every variable in it has a value.
package struct MessageCheck {
    let variables: Set<String>

    package init(variables: Set<String>) { self.variables = variables }

    /// The message, where it can be shown, and what is wrong with it.
    package func check(_ source: String) -> (message: Message?, errors: [MessageError]) {
        let result = Message.parse(source)
        guard let message = result.message, result.isValid else { return (nil, result.errors) }
        if message.plainText != nil { return (message, []) }
        let unknown = message.inputVariables.filter { !variables.contains($0) }
        guard !unknown.isEmpty else { return (message, []) }
        let errors = unknown.map { name in
            let guess = NodeReader.nearest(to: name, among: variables.sorted()).map { "did you mean “$\($0)”?" }
            let known = variables.sorted().map { "$" + $0 }.joined(separator: ", ")
            return MessageError(
                .unresolvedVariable, "no fact defines the variable “$\(name)”",
                remedy: guess
                    ?? (known.isEmpty ? "remove it, or add the fact" : "use one of \(known), or add the fact"),
                span: message.firstSpan(ofVariable: name) ?? .none)
        }
        return (nil, errors)
    }
}

extension Message {
    /// Where a variable is first used.
    func firstSpan(ofVariable name: String) -> SourceSpan? {
        for declaration in declarations where declaration.expression.variables.contains(name) {
            return declaration.expression.span
        }
        if case .select(let selectors, _) = body, let selector = selectors.first(where: { $0.name == name }) {
            return selector.span
        }
        for pattern in patterns {
            for element in pattern.elements {
                switch element {
                case .text: break
                case .expression(let expression):
                    if expression.variables.contains(name) { return expression.span }
                case .markup(let markup):
                    if markup.options.contains(where: { $0.value == .variable(name) }) { return markup.span }
                }
            }
        }
        return nil
    }
}
