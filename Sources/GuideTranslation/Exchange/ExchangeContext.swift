import ExhibitGuide
import Gettext
import ICU
import MessageFormat

/// What export and import of a language have in common: how a message becomes units, and what translators are told.
struct ExchangeContext: Sendable {
    let translations: TranslationsFolder
    let locale: LanguageTag
    private let formatters: FormatterCache
    private let sampler: FactSampler
    private let rules: [PluralRules.Kind: PluralRules]
    private let glossary: [ExchangeTerm]

    /// Prepares an exchange.
    ///
    /// - Parameters:
    ///   - translations: The exhibition's folder.
    ///   - exhibition: The exhibition with the names of its economies in the language.
    ///   - locale: The language.
    ///   - formatters: Where formatters are shared.
    init(
        _ translations: TranslationsFolder, exhibition: Exhibition, locale: LanguageTag, formatters: FormatterCache
    ) {
        self.translations = translations
        self.locale = locale
        self.formatters = formatters
        sampler = FactSampler(Localizer(exhibition, for: locale, formatters: formatters))
        var rules: [PluralRules.Kind: PluralRules] = [:]
        for kind in [PluralRules.Kind.cardinal, .ordinal] {
            rules[kind] = try? formatters.pluralRules(locale: locale, kind: kind)
        }
        self.rules = rules
        let sources = Set(translations.domains.map { exhibition.sourceLocale(ofDomain: $0.id) }).sorted()
        glossary = ExchangeTerm.terms(
            of: Glossary.load(from: translations.folder).glossary, from: sources, into: locale)
    }

    /// The language of a domain's sources.
    func sourceLanguage(of domain: MessageDomain) -> LanguageTag {
        translations.exhibition.sourceLocale(ofDomain: domain.id)
    }

    /// A message as units; `nil` where its source cannot be read.
    func message(_ text: SourceText, entry: POEntry?, in domain: MessageDomain) -> ExchangeMessage? {
        guard var source = Message.parse(text.source).message else { return nil }
        if sourceLanguage(of: domain).language == "ko", locale.language != "ko" { source = source.withoutParticles }
        return ExchangeMessage(
            text, source: source, translation: entry.flatMap { Self.translation($0) },
            categories: { rules[$0]?.categories ?? [.other] })
    }

    private static func translation(_ entry: POEntry) -> Message? {
        guard entry.hasTranslation else { return nil }
        let result = Message.parse(entry.msgstr)
        return result.isValid ? result.message : nil
    }

    // MARK: For translators

    /// The name of a form and the numbers that take it: `few`, “$patents is few: 2, 3, 4”.
    func form(of unit: ExchangeMessage.Unit, in message: ExchangeMessage) -> (name: String, explanation: String) {
        let model = [message.translation, Message.parse(message.text.source).message].compactMap(\.self)
            .first { !$0.selectors.isEmpty }
        var names: [String] = []
        var explanations: [String] = []
        for (selector, key) in zip(message.selectors, unit.keys) {
            let kind = model.flatMap { MessageSelection.pluralKind(of: selector, in: $0) }
            let name =
                switch key {
                case .catchAll: kind == nil ? "*" : "other"
                case .literal(let text): text
                }
            names.append(name)
            let samples = PluralCategory(keyword: name).flatMap { category in
                kind.flatMap { try? rules[$0]?.sampleText(of: category) }
            }
            let numbers = samples.map { " (\($0))" } ?? ""
            explanations.append("$\(selector.name): \(name)\(numbers)")
        }
        return (names.joined(separator: " "), explanations.joined(separator: "; "))
    }

    /// What the codes of a message show, as readers of the language see it.
    func samples(of message: ExchangeMessage, in domain: MessageDomain) -> (Message.Pattern.Element) -> String? {
        guard let facts = domain.facts, !facts.isEmpty else { return { _ in nil } }
        let values = sampler.values(of: facts)
        let declarations =
            message.translation?.declarations ?? Message.parse(message.text.source).message?.declarations ?? []
        return { element in
            guard case .expression(let expression) = element, case .variable(let name)? = expression.operand else {
                return nil
            }
            let single = Message(declarations: declarations, body: .pattern(Message.Pattern([element])))
            guard single.dataModelErrors.isEmpty else { return nil }
            let fact = Self.origin(of: name, in: declarations)
            return sampler.samples(of: FactUses(of: facts, in: single), values: values)
                .first { $0.fact == fact }?.texts.first
        }
    }

    /// The input that a variable is, or that it was made from.
    private static func origin(of name: String, in declarations: [Message.Declaration]) -> String {
        // A declaration uses only what was declared before it, so that one walk back finds the beginning.
        declarations.reversed().reduce(name) { name, declaration in
            guard declaration.kind == .local, declaration.name == name,
                case .variable(let operand)? = declaration.expression.operand
            else { return name }
            return operand
        }
    }

    /// The terms of the glossary that occur in a source.
    func terms(in source: Message.Pattern, from language: LanguageTag) -> [XLIFFWriter.Term] {
        guard !glossary.isEmpty else { return [] }
        let text = source.elements.flatMap { (element) -> [Unicode.Scalar] in
            if case .text(let text) = element { text.unicodeScalars.map(\.folded) } else { [" "] }
        }
        return glossary.compactMap { term in
            guard let forms = term.source[language], forms.isNamed(in: text) else { return nil }
            return XLIFFWriter.Term(
                term: forms.forms[0], translations: term.translations, definition: term.definition)
        }
    }

    /// The greatest length of a message's translation in code points, if there is one.
    ///
    /// The kiosk counts columns: of ideographs, kana and Hangul each takes two, and of the marks above and below Thai letters none does.
    func limit(of text: SourceText, in domain: MessageDomain) -> Int? {
        guard let columns = MessageRoom.columns(domain: domain.id, key: text.key) else { return nil }
        return switch locale.language {
        case "ja", "ko", "yue", "zh": columns / 2
        case "km", "lo", "my", "th": columns * 4 / 3
        default: columns
        }
    }
}

/// A term of the glossary that has a form in the target language.
struct ExchangeTerm: Sendable {
    /// What is found in sources, by their language.
    let source: [LanguageTag: TermForms]
    /// The accepted translations, the preferred one first.
    let translations: [String]
    /// What a translator should know.
    let definition: String

    /// The terms that are known in a source language and in the target language.
    static func terms(of glossary: Glossary, from sources: [LanguageTag], into locale: LanguageTag) -> [ExchangeTerm] {
        let vocabulary = Vocabulary(glossary: glossary)
        return glossary.terms.compactMap { term in
            guard let translations = vocabulary.forms(of: term, in: locale) else { return nil }
            var found: [LanguageTag: TermForms] = [:]
            for source in sources { found[source] = vocabulary.forms(of: term, in: source).map(TermForms.init) }
            return ExchangeTerm(source: found, translations: translations, definition: term.note)
        }
    }
}

extension ExchangeMessage {
    /// How the message's translation stands; one that cannot be read is none.
    func state(by entry: POEntry) -> TranslationState { translation == nil ? .missing : entry.translationState }
}

extension POEntry {
    /// How the entry's translation stands to its source, which it has.
    var translationState: TranslationState {
        hasTranslation ? TranslationState(of: self, isCurrent: true) : .missing
    }
}
