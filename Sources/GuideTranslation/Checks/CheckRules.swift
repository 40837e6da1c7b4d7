import ExhibitGuide

/// Every rule of `guide check`.
public enum CheckRules {
    /// The rules in the order of their groups and names.
    public static let all: [any CheckRule] = {
        let rules: [any CheckRule] = messageRules + fileRules + known
        return rules.sorted { left, right in
            let order = CheckGroup.allCases
            let groups = (order.firstIndex(of: left.group) ?? 0, order.firstIndex(of: right.group) ?? 0)
            return groups.0 != groups.1 ? groups.0 < groups.1 : left.name.name < right.name.name
        }
    }()

    /// The rule of a name.
    ///
    /// - Parameter name: The name.
    /// - Returns: The rule, if there is one.
    public static func rule(named name: String) -> (any CheckRule)? { all.first { $0.name.name == name } }

    /// The rules that read messages.
    static let messageRules: [any MessageRule] = [
        // Messages.
        MissingVariableRule(), AddedVariableRule(), MissingMarkupRule(), AddedMarkupRule(), UnbalancedMarkupRule(),
        UnknownMarkupRule(), HiddenVariableRule(),
        MissingFunctionRule(), AddedFunctionRule(), UnknownFunctionRule(), UnknownOptionRule(), UnfitFunctionRule(),
        UnfitSelectorRule(), MissingPluralRule(), UnreachableVariantRule(), BadVariantKeyRule(),
        // Text.
        EmptyTextRule(), TypedDigitRule(), ControlCharacterRule(), ReplacementCharacterRule(), BidiControlRule(),
        ZeroWidthCharacterRule(), EdgeSpaceRule(),
        DoubledSpaceRule(), DoubledWordRule(), EndPunctuationRule(), InvertedPunctuationRule(),
        PunctuationSpaceRule(), QuotationMarkRule(), UnbalancedBracketRule(), EqualToSourceRule(), WrongScriptRule(),
        MixedWidthRule(), TooLongRule(),
        // The exhibition.
        GlossaryTermRule(), ForbiddenWordRule(), FlagEmojiRule(), EconomyNameRule(),
    ]

    /// The rules that read PO files.
    static let fileRules: [any FileRule] = [
        HeaderLanguageRule(), PluralEntryRule(), UnknownKeyRule(), DuplicateMessageRule(), ObsoleteEntriesRule(),
        OutdatedRule(),
        DraftRule(), MissingRule(),
    ]
}
