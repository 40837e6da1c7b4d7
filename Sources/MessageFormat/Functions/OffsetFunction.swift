import ICU

/// `:offset`: a number with a small whole number added or taken away.
struct OffsetFunction: MessageFunction {
    private struct Bound: BoundFunction {
        let offset: Int
        let context: FormattingContext

        func resolve(_ operand: FunctionOperand) throws(MessageError) -> any ResolvedValue {
            if case .resolved(let resolved) = operand, let annotated = resolved as? NumberValue {
                return NumberValue(
                    number: annotated.number.adding(offset), shape: annotated.shape,
                    isSelectable: annotated.isSelectable)
            }
            let number: DecimalNumber? =
                switch operand.value {
                case .number(let number): number
                case .string(let text): DecimalNumber(text)
                default: nil
                }
            guard let number else {
                throw MessageError(.badOperand, ":offset needs a number", remedy: "give a number, such as 12")
            }
            return try context.ownFormats.number(.number).resolve(.value(.number(number.adding(offset))))
        }
    }

    func bind(_ options: FunctionOptions, in context: FormattingContext) throws(MessageError) -> any BoundFunction {
        let set = options.entries.filter { $0.name == "add" || $0.name == "subtract" }
        guard set.count == 1, let entry = set.first else {
            throw MessageError(
                .badOption, ":offset needs one of “add” and “subtract”", remedy: "write :offset subtract=1")
        }
        guard let text = entry.value, let size = Int(text), (0...99).contains(size), String(size) == text else {
            throw MessageError(
                .badOption, "“\(entry.name)” has a value that it cannot have",
                remedy: "\(entry.name) is a whole number from 0 to 99", span: entry.span)
        }
        return Bound(offset: entry.name == "add" ? size : -size, context: context)
    }
}
