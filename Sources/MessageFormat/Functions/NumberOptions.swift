import ICU

/// The options of the number functions that a message set, and no others, so that a later annotation can add to them.
struct NumberOptions: Hashable, Sendable {
    /// What the `select` option says.
    enum Select: String, Hashable, Sendable {
        case plural, ordinal, exact
    }

    var select: Select?
    var signDisplay: NumberFormatOptions.SignDisplay?
    var useGrouping: NumberFormatOptions.Grouping?
    var minimumIntegerDigits: Int?
    var minimumFractionDigits: Int?
    var maximumFractionDigits: Int?
    var minimumSignificantDigits: Int?
    var maximumSignificantDigits: Int?
    var trailingZeroDisplay: NumberFormatOptions.TrailingZeroDisplay?
    var roundingPriority: NumberFormatOptions.RoundingPriority?
    var roundingIncrement: Int?
    var roundingMode: NumberFormatOptions.RoundingMode?
    var currency: String?
    var isAccounting: Bool?
    var currencyDisplay: NumberFormatOptions.CurrencyDisplay?
    var unit: String?
    var usage: String?
    var unitDisplay: NumberFormatOptions.UnitDisplay?

    /// The currency, or where none was set ISO 4217's code for a transaction without one.
    var currencyOrNone: String { currency ?? "XXX" }

    /// Hashes what options usually differ by; equal options have equal hashes all the same.
    func hash(into hasher: inout Hasher) {
        hasher.combine(currency)
        hasher.combine(unit)
        hasher.combine(maximumFractionDigits)
    }

    /// These options, with those of a later annotation taking their place.
    func merging(_ later: NumberOptions) -> NumberOptions {
        NumberOptions(
            select: later.select ?? select, signDisplay: later.signDisplay ?? signDisplay,
            useGrouping: later.useGrouping ?? useGrouping,
            minimumIntegerDigits: later.minimumIntegerDigits ?? minimumIntegerDigits,
            minimumFractionDigits: later.minimumFractionDigits ?? minimumFractionDigits,
            maximumFractionDigits: later.maximumFractionDigits ?? maximumFractionDigits,
            minimumSignificantDigits: later.minimumSignificantDigits ?? minimumSignificantDigits,
            maximumSignificantDigits: later.maximumSignificantDigits ?? maximumSignificantDigits,
            trailingZeroDisplay: later.trailingZeroDisplay ?? trailingZeroDisplay,
            roundingPriority: later.roundingPriority ?? roundingPriority,
            roundingIncrement: later.roundingIncrement ?? roundingIncrement,
            roundingMode: later.roundingMode ?? roundingMode, currency: later.currency ?? currency,
            isAccounting: later.isAccounting ?? isAccounting, currencyDisplay: later.currencyDisplay ?? currencyDisplay,
            unit: later.unit ?? unit, usage: later.usage ?? usage, unitDisplay: later.unitDisplay ?? unitDisplay)
    }

    /// The options as ICU's number format takes them.
    func formatOptions(style: NumberFormatOptions.Style) -> NumberFormatOptions {
        var options = NumberFormatOptions(style: style)
        if let signDisplay { options.signDisplay = signDisplay }
        if let useGrouping { options.grouping = useGrouping }
        options.minimumIntegerDigits = minimumIntegerDigits
        options.minimumFractionDigits = minimumFractionDigits
        options.maximumFractionDigits = maximumFractionDigits
        options.minimumSignificantDigits = minimumSignificantDigits
        options.maximumSignificantDigits = maximumSignificantDigits
        if let trailingZeroDisplay { options.trailingZeroDisplay = trailingZeroDisplay }
        if let roundingPriority { options.roundingPriority = roundingPriority }
        if let roundingIncrement { options.roundingIncrement = roundingIncrement }
        if let roundingMode { options.roundingMode = roundingMode }
        if let isAccounting { options.isAccounting = isAccounting }
        if let currencyDisplay { options.currencyDisplay = currencyDisplay }
        options.usage = usage
        if let unitDisplay { options.unitDisplay = unitDisplay }
        return options
    }
}

/// Reads the options of the number functions and collects what is wrong with them.
struct NumberOptionReader {
    private let source: FunctionOptions
    private(set) var errors: [MessageError] = []

    init(_ source: FunctionOptions) { self.source = source }

    mutating func read(for kind: NumberFunction.Kind) -> NumberOptions {
        var options = NumberOptions()
        guard !source.entries.isEmpty else { return options }
        let names = kind.optionNames
        for entry in source.entries where names.contains(entry.name) {
            guard let value = entry.value else {
                report(entry, "needs a text or a number")
                continue
            }
            set(entry, value, in: &options)
        }
        checkUsage(in: &options)
        return options
    }

    /// ICU takes a usage that it does not know for the default one; a typing mistake is not to pass unseen.
    private mutating func checkUsage(in options: inout NumberOptions) {
        guard let unit = options.unit, let usage = options.usage, let entry = source.entry("usage") else { return }
        let usages = CodeLists.usages(ofUnit: unit)
        guard !usages.contains(usage) else { return }
        report(
            entry, usages.isEmpty ? "has no meaning for \(unit)" : "is one of \(usages.joined(separator: ", "))")
        options.usage = nil
    }

    private mutating func set(_ entry: FunctionOptions.Entry, _ value: String, in options: inout NumberOptions) {
        switch entry.name {
        case "select": options.select = choice(entry, value)
        case "signDisplay": options.signDisplay = choice(entry, value)
        case "useGrouping": options.useGrouping = choice(entry, value)
        case "minimumIntegerDigits": options.minimumIntegerDigits = digitSize(entry, value)
        case "minimumFractionDigits": options.minimumFractionDigits = digitSize(entry, value)
        case "maximumFractionDigits": options.maximumFractionDigits = digitSize(entry, value)
        case "minimumSignificantDigits": options.minimumSignificantDigits = digitSize(entry, value, from: 1)
        case "maximumSignificantDigits": options.maximumSignificantDigits = digitSize(entry, value, from: 1)
        case "trailingZeroDisplay": options.trailingZeroDisplay = choice(entry, value)
        case "roundingPriority": options.roundingPriority = choice(entry, value)
        case "roundingMode": options.roundingMode = choice(entry, value)
        case "roundingIncrement":
            let steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000]
            if let step = Int(value), steps.contains(step) {
                options.roundingIncrement = step
            } else {
                report(entry, "is one of \(steps.map(String.init).joined(separator: ", "))")
            }
        case "fractionDigits":
            if value != "auto", let digits = digitSize(entry, value) {
                options.minimumFractionDigits = digits
                options.maximumFractionDigits = digits
            }
        case "currency":
            if value.utf8.count == 3, value.utf8.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }) {
                options.currency = value.uppercased()
            } else {
                report(entry, "is a code of three letters, such as KRW")
            }
        case "currencySign":
            switch value {
            case "standard": options.isAccounting = false
            case "accounting": options.isAccounting = true
            default: report(entry, "is standard or accounting")
            }
        case "currencyDisplay": options.currencyDisplay = choice(entry, value)
        case "unit":
            if CodeLists.isUnit(value) || CodeLists.isMixedUnit(value) {
                options.unit = value
            } else {
                report(entry, "is a CLDR unit, such as meter, kilometer-per-hour or foot-and-inch")
            }
        case "usage":
            if !value.isEmpty, value.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D }) {
                options.usage = value
            } else {
                report(entry, "is a CLDR unit usage, such as road or person-height")
            }
        case "unitDisplay": options.unitDisplay = choice(entry, value)
        default: break
        }
    }

    private mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ entry: FunctionOptions.Entry, _ value: String
    ) -> Choice? where Choice.RawValue == String {
        if let choice = Choice(rawValue: value) { return choice }
        report(entry, "is one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
        return nil
    }

    /// `digit-size-option`: a whole number of one or two digits.
    private mutating func digitSize(_ entry: FunctionOptions.Entry, _ value: String, from least: Int = 0) -> Int? {
        if let size = Int(value), size >= least, size <= 99, String(size) == value { return size }
        report(entry, "is a whole number from \(least) to 99")
        return nil
    }

    private mutating func report(_ entry: FunctionOptions.Entry, _ rule: String) {
        errors.append(
            MessageError(
                .badOption, "the option “\(entry.name)” has a value that it cannot have",
                remedy: "\(entry.name) \(rule)", span: entry.span))
    }
}

extension NumberOptions.Select: CaseIterable {}
