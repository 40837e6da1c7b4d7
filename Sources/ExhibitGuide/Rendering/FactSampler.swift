import ICU
import MessageFormat

/// A fact as a message shows it to readers of one language.
public struct FactSample: Hashable, Sendable {
    /// The fact's id, which is the name of its variable.
    public let fact: String
    /// The different texts that stand for it in the message, in their order; there is at least one.
    public let texts: [String]
}

/// Shows those who write messages what will stand in place of each fact.
///
/// ```swift
/// let uses = FactUses(of: product.facts, in: message)   // {$founded :date length=long}
/// let sampler = FactSampler(localizer)
/// sampler.samples(of: uses, values: sampler.values(of: product.facts))
/// // founded: "13 พฤษภาคม 2562"
/// ```
public struct FactSampler: Sendable {
    private let localizer: Localizer
    private let context: FormattingContext

    /// Prepares samples for the readers of one language.
    ///
    /// - Parameter localizer: Who renders for these readers.
    public init(_ localizer: Localizer) {
        self.localizer = localizer
        let readers = localizer.context(for: localizer.negotiation.text)
        // A sample stands alone on its line: what keeps it from its neighbours would only be invisible clutter.
        context = FormattingContext(
            locale: readers.locale, measurementLocale: readers.measurementLocale, bidiIsolation: .none,
            functions: readers.functions, timeZone: readers.timeZone, formatters: readers.formatters)
    }

    /// The values of facts as messages take them: economies and languages have the names that they have in this language.
    ///
    /// - Parameter facts: The facts of a product or of the exhibition.
    /// - Returns: The values by the facts' ids.
    public func values(of facts: [Fact]) -> MessageArguments {
        localizer.arguments(facts, in: localizer.negotiation.text)
    }

    /// The facts that a message uses, in the order in which it first does.
    ///
    /// - Parameters:
    ///   - uses: Where the message uses facts.
    ///   - values: The values of its facts.
    /// - Returns: Each fact as the message's placeholders show it; a fact that the message only chooses by, as it shows on its own.
    public func samples(of uses: FactUses, values: MessageArguments) -> [FactSample] {
        uses.displays.map { fact, ways in
            var texts: [String] = []
            for way in ways {
                let text = text(of: fact, way, values)
                if !texts.contains(text) { texts.append(text) }
            }
            return FactSample(fact: fact, texts: texts)
        }
    }

    private func text(of fact: String, _ way: FactUses.Display, _ values: MessageArguments) -> String {
        if case .placeholder(let message) = way {
            let (text, errors) = MessageFormatter(message, in: context).format(values)
            if errors.isEmpty { return text.onOneLine }
        }
        guard let value = values[fact] else { return "" }
        return (try? context.text(of: value).onOneLine) ?? ""
    }
}

extension String {
    fileprivate var onOneLine: String {
        utf8.contains { $0 < 0x20 } ? split(whereSeparator: \.isNewline).joined(separator: " ") : self
    }
}
