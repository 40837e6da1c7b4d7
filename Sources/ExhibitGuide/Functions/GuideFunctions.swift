import ICU
import MessageFormat

/// What the functions of the namespace `guide:` ask of an exhibition: the names of economies and languages.
public protocol GuideNames: Sendable {
    /// The name of an economy.
    ///
    /// - Parameters:
    ///   - code: Its code.
    ///   - context: What formatting depends on.
    /// - Returns: The name; `nil` where the code is not known.
    func economyName(_ code: String, in context: FormattingContext) -> String?

    /// The name of a language.
    ///
    /// - Parameters:
    ///   - tag: The language.
    ///   - context: What formatting depends on.
    /// - Returns: The name.
    func languageName(_ tag: LanguageTag, in context: FormattingContext) -> String
}

/// CLDR's names, for messages that belong to no exhibition.
public struct CLDRNames: GuideNames {
    /// CLDR's names.
    public init() {}

    /// CLDR's name of a region.
    ///
    /// - Parameters:
    ///   - code: Its ISO 3166-1 code.
    ///   - context: What formatting depends on.
    /// - Returns: The name; `nil` where CLDR has none.
    public func economyName(_ code: String, in context: FormattingContext) -> String? {
        guard let name = try? context.formatters.displayNames(locale: context.locale).name(ofRegion: code), name != code
        else { return nil }
        return name
    }

    /// CLDR's name of a language. A comma in it (китайский, упрощенное письмо) would read as two languages in a list, so that what
    /// follows stands in parentheses.
    ///
    /// - Parameters:
    ///   - tag: The language.
    ///   - context: What formatting depends on.
    /// - Returns: The name, or the tag.
    public func languageName(_ tag: LanguageTag, in context: FormattingContext) -> String {
        let names = try? context.formatters.displayNames(locale: context.locale)
        let name = names?.name(ofLocale: tag) ?? tag.identifier
        let parts = name.split(separator: ", ", omittingEmptySubsequences: false)
        return parts.count == 2 ? "\(parts[0]) (\(parts[1]))" : name
    }
}

extension FunctionRegistry {
    /// The registry with the functions of this project: `:guide:list`, `:guide:economy`, `:guide:language`, `:guide:duration`,
    /// `:guide:interval`, `:guide:range` and `:guide:particle`.
    ///
    /// - Parameter names: Where names of economies and languages come from.
    /// - Returns: The larger registry.
    public func addingGuideFunctions(names: any GuideNames = CLDRNames()) -> FunctionRegistry {
        adding(ListFunction(), named: "guide:list")
            .adding(NameFunction(kind: .economy, names: names), named: "guide:economy")
            .adding(NameFunction(kind: .language, names: names), named: "guide:language")
            .adding(DurationFunction(), named: "guide:duration")
            .adding(IntervalFunction(), named: "guide:interval")
            .adding(RangeFunction(), named: "guide:range")
            .adding(ParticleFunction(), named: "guide:particle")
    }
}

extension FunctionOptions {
    /// One of the values that an option can have; anything else is reported and the first of them taken.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, default fallback: Choice, reporting errors: inout [MessageError]
    ) -> Choice where Choice.RawValue == String {
        guard names.contains(name) else { return fallback }
        if let choice = self[name].flatMap(Choice.init(rawValue:)) { return choice }
        errors.append(
            MessageError(
                .badOption, "the option “\(name)” has a value that it cannot have",
                remedy: "\(name) is one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))",
                span: span(of: name)))
        return fallback
    }
}

extension MessageError {
    /// An error for what ICU cannot do.
    static func unsupported(_ error: any Error) -> MessageError {
        error as? MessageError ?? MessageError(.unsupportedOperation, "\(error)")
    }
}
