import ICU
import MessageFormat

/// A group of messages that are translated in one file, and the facts that they may use.
public struct MessageDomain: Sendable, Identifiable {
    /// The domain's name, which is that of its PO files: a product's id, `exhibition` or `interface`.
    public let id: String
    /// The messages in the order of their sources.
    public let texts: [SourceText]
    /// The facts that the messages may use; `nil` for the interface, whose English sources say what each message gets.
    public let facts: [Fact]?
    /// The file that the messages were read from; `nil` for the interface, whose sources stand in code.
    public let file: String?
    private let factIDs: Set<String>
    private let damagedFacts: Set<String>

    private init(
        id: String, texts: [SourceText], facts: [Fact]?, damagedFacts: Set<String> = [], file: String?
    ) {
        self.id = id
        self.texts = texts
        self.facts = facts
        self.file = file
        self.damagedFacts = damagedFacts
        factIDs = Set(facts?.map(\.id) ?? [])
    }

    /// The messages of a product.
    ///
    /// - Parameter product: The product.
    public init(product: Product) {
        self.init(
            id: product.id, texts: product.texts, facts: product.facts, damagedFacts: product.damagedFacts,
            file: product.file)
    }

    /// The exhibition's own messages.
    ///
    /// - Parameter exhibition: The exhibition.
    public init(exhibition: ExhibitionInfo) {
        self.init(
            id: "exhibition", texts: exhibition.texts, facts: exhibition.facts, damagedFacts: exhibition.damagedFacts,
            file: exhibition.file)
    }

    /// The interface of the kiosk and the command.
    public static let interface = MessageDomain(
        id: "interface", texts: InterfaceText.allCases.map(\.sourceText), facts: nil, file: nil)

    /// The variables of each of the interface's sources, by its key.
    private static let interfaceVariables: [String: Set<String>] = Dictionary(
        interface.texts.map { ($0.key, Set(Message.parse($0.source).message?.inputVariables ?? [])) },
        uniquingKeysWith: { first, _ in first })

    /// The variables that a message and its translations may use.
    ///
    /// - Parameter text: One of ``texts``.
    /// - Returns: Their names, without `$`.
    public func variables(of text: SourceText) -> Set<String> {
        guard facts == nil else { return factIDs }
        return Self.interfaceVariables[text.key] ?? []
    }

    /// How a message and its translations are checked.
    ///
    /// - Parameter text: One of ``texts``.
    /// - Returns: The check.
    package func check(of text: SourceText) -> MessageCheck {
        MessageCheck(
            variables: variables(of: text), damaged: damagedFacts, unmatchable: (facts ?? []).unmatchableNames)
    }
}

extension Exhibition {
    /// Everything that is translated: the interface, the exhibition's own texts and the products, in this order.
    public var domains: [MessageDomain] {
        [.interface, MessageDomain(exhibition: info)] + products.map(MessageDomain.init(product:))
    }

    /// The language in which a domain's sources are written; into this language nothing is translated.
    ///
    /// - Parameter domain: A product's id, `exhibition` or `interface`.
    /// - Returns: English for the interface, else the exhibition's source language.
    public func sourceLocale(ofDomain domain: String) -> LanguageTag {
        LocaleNegotiation.sourceLocale(of: domain, info: info)
    }
}
