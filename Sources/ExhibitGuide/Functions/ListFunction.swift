import ICU
import MessageFormat

/// `:guide:list`: several values as one text, joined as the language does.
///
/// Options: `type` — `and` (default), `or`, `unit`; `style` — `long` (default), `short`, `narrow`.
struct ListFunction: MessageFunction {
    private enum Kind: String, CaseIterable {
        case and, or, unit
    }

    func bind(_ options: FunctionOptions, in context: FormattingContext) throws(MessageError) -> any BoundFunction {
        var errors: [MessageError] = []
        let kind: ListFormat.Kind =
            switch options.choice("type", default: Kind.and, reporting: &errors) {
            case .and: .and
            case .or: .or
            case .unit: .units
            }
        let width: ListFormat.Width =
            switch options.choice("style", default: NumberFormatOptions.UnitDisplay.long, reporting: &errors) {
            case .long: .wide
            case .short: .short
            case .narrow: .narrow
            }
        return Bound(kind: kind, width: width, optionErrors: errors, context: context)
    }

    private struct Bound: BoundFunction {
        let kind: ListFormat.Kind
        let width: ListFormat.Width
        let optionErrors: [MessageError]
        let context: FormattingContext

        func resolve(_ operand: FunctionOperand) throws(MessageError) -> any ResolvedValue {
            let values: [MessageValue]
            switch operand.value {
            case .list(let items): values = items
            case .string(let text): values = [.string(text)]
            default: throw MessageError(.badOperand, "the value is no list", remedy: "give a fact of several values")
            }
            do {
                let items = try values.map { try context.text(of: $0) }
                let format = try context.formatters.listFormat(locale: context.locale, kind: kind, width: width)
                return TextValue(try format.format(items), direction: context.direction)
            } catch {
                throw .unsupported(error)
            }
        }
    }
}
