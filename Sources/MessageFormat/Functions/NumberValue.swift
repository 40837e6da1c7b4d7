import ICU

/// How a number is shown and matched: one for all calls of the same kind with the same options in one conditions.
final class NumberShape: Sendable {
    let kind: NumberFunction.Kind
    let options: NumberOptions
    let format: NumberFormat
    let plurals: PluralRules?
    let direction: TextDirection

    init(kind: NumberFunction.Kind, options: NumberOptions, conditions: FormattingConditions) throws(ICUError) {
        self.kind = kind
        self.options = options
        direction = conditions.direction
        let style: NumberFormatOptions.Style =
            switch kind {
            case .number, .integer: .decimal
            case .percent: .percent
            case .currency: .currency(options.currencyOrNone)
            case .unit: .unit(options.unit ?? "")
            }
        var settings = options.formatOptions(style: style)
        if kind == .integer, options.maximumSignificantDigits == nil { settings.maximumFractionDigits = 0 }
        if kind != .unit { settings.usage = nil }
        let locale = settings.usage == nil ? conditions.locale : conditions.measurementLocale ?? conditions.locale
        format = try conditions.formatters.numberFormat(locale: locale, options: settings)
        plurals =
            switch (kind, options.select ?? .plural) {
            case (.currency, _), (.unit, _), (_, .exact): nil
            case (_, .plural): try conditions.formatters.pluralRules(locale: conditions.locale)
            case (_, .ordinal): try conditions.formatters.pluralRules(locale: conditions.locale, kind: .ordinal)
            }
    }
}

/// A number that a number function has annotated.
final class NumberValue: ResolvedValue {
    let number: DecimalNumber
    let shape: NumberShape
    /// Whether nothing forbids matching by it.
    let isSelectable: Bool
    let errors: [MessageError]

    init(number: DecimalNumber, shape: NumberShape, isSelectable: Bool, errors: [MessageError] = []) {
        self.number = number
        self.shape = shape
        self.isSelectable = isSelectable
        self.errors = errors
    }

    var value: MessageValue {
        switch shape.kind {
        case .number, .integer, .percent: .number(number)
        case .currency: .currency(number, code: shape.options.currencyOrNone)
        case .unit: .unit(number, unit: shape.options.unit ?? "", usage: shape.options.usage)
        }
    }

    var direction: TextDirection? { shape.direction }

    var selection: Selection {
        get throws(MessageError) {
            guard isSelectable, shape.kind != .currency, shape.kind != .unit else { return .unsupported }
            let exact = shape.kind == .percent ? number.multiplied(byPowerOfTen: 2) : number
            guard let plurals = shape.plurals else { return .number(exact, nil) }
            do {
                return .number(exact, try plurals.category(of: number, as: shape.format))
            } catch {
                throw MessageError(.badSelector, "\(error)")
            }
        }
    }

    func append(to output: inout [UInt8]) throws(MessageError) {
        do {
            try shape.format.append(number, to: &output)
        } catch {
            throw MessageError(.unsupportedOperation, "\(error)")
        }
    }

    func formatToParts() throws(MessageError) -> FormattedValue {
        do {
            let (text, fields) = try shape.format.formatToFields(number)
            return FormattedValue(type: "number", text: text, spans: fields)
        } catch {
            throw MessageError(.unsupportedOperation, "\(error)")
        }
    }
}
