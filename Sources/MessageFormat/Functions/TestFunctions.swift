import ICU

extension FunctionRegistry {
    /// The registry with the functions that the Unicode test suite defines for itself: `:test:function`, `:test:select` and
    /// `:test:format`. They are for testing an implementation, not for messages.
    ///
    /// - Returns: The larger registry.
    public func addingTestFunctions() -> FunctionRegistry {
        adding(TestFunction(canSelect: true, canFormat: true), named: "test:function")
            .adding(TestFunction(canSelect: true, canFormat: false), named: "test:select")
            .adding(TestFunction(canSelect: false, canFormat: true), named: "test:format")
    }
}

/// The test suite's functions (its README, Test Functions).
private struct TestFunction: MessageFunction {
    let canSelect: Bool
    let canFormat: Bool

    func bind(_ options: FunctionOptions, in context: FormattingContext) throws(MessageError) -> any BoundFunction {
        var errors: [MessageError] = []
        var decimalPlaces: Int?
        if let text = options["decimalPlaces"] {
            guard let places = Int(text), (0...1).contains(places) else {
                throw MessageError(.badOption, "“decimalPlaces” is 0 or 1", span: options.span(of: "decimalPlaces"))
            }
            decimalPlaces = places
        }
        var fails: (format: Bool, select: Bool)?
        switch options["fails"] {
        case "always": fails = (true, true)
        case "format": fails = (true, false)
        case "select": fails = (false, true)
        case "never", nil: break
        default:
            errors.append(
                MessageError(
                    .badOption, "“fails” is never, select, format or always", span: options.span(of: "fails")))
        }
        return Bound(function: self, decimalPlaces: decimalPlaces, fails: fails, optionErrors: errors)
    }

    private struct Bound: BoundFunction {
        let function: TestFunction
        let decimalPlaces: Int?
        let fails: (format: Bool, select: Bool)?
        let optionErrors: [MessageError]

        func resolve(_ operand: FunctionOperand) throws(MessageError) -> any ResolvedValue {
            var value: TestValue
            if case .resolved(let resolved) = operand, let annotated = resolved as? TestValue {
                value = annotated
            } else {
                let number: DecimalNumber? =
                    switch operand.value {
                    case .number(let number): number
                    case .string(let text): DecimalNumber(text)
                    default: nil
                    }
                guard let number else { throw MessageError(.badOperand, "the operand is no number") }
                value = TestValue(input: number)
            }
            value.canSelect = function.canSelect
            value.canFormat = function.canFormat
            if let decimalPlaces { value.decimalPlaces = decimalPlaces }
            if let fails {
                value.failsFormat = value.failsFormat || fails.format
                value.failsSelect = value.failsSelect || fails.select
            }
            return value
        }
    }
}

private struct TestValue: ResolvedValue, KeyMatching {
    let input: DecimalNumber
    var decimalPlaces = 0
    var failsFormat = false
    var failsSelect = false
    var canSelect = true
    var canFormat = true

    init(input: DecimalNumber) { self.input = input }

    var value: MessageValue { .number(input) }

    var direction: TextDirection? { .leftToRight }

    var selection: Selection {
        // The suite expects one Bad Selector error for a selector that fails.
        canSelect && !failsSelect ? .custom(self) : .unsupported
    }

    func matches(_ key: String) throws(MessageError) -> Bool {
        input == 1 && (key == "1" || (decimalPlaces == 1 && key == "1.0"))
    }

    func isBetter(_ key: String, than other: String) -> Bool { key == "1.0" }

    func append(to output: inout [UInt8]) throws(MessageError) {
        for field in try fields() { output.append(contentsOf: field.value.utf8) }
    }

    func formatToParts() throws(MessageError) -> FormattedValue {
        let fields = try fields()
        return FormattedValue(type: "test", text: fields.map(\.value).joined(), fields: fields)
    }

    private func fields() throws(MessageError) -> [FormattedValue.Field] {
        guard canFormat else { throw MessageError(.unsupportedOperation, "the value is only for matching") }
        guard !failsFormat else { throw MessageError(.badOption, "the value was told to fail") }
        let digits = input.description.split(separator: ".", omittingEmptySubsequences: false)
        var fields: [FormattedValue.Field] = []
        var integer = digits[0]
        if integer.first == "-" {
            fields.append(.init(type: "minusSign", value: "-"))
            integer.removeFirst()
        }
        fields.append(.init(type: "integer", value: String(integer)))
        if decimalPlaces == 1 {
            fields.append(.init(type: "decimal", value: "."))
            fields.append(.init(type: "fraction", value: digits.count > 1 ? String(digits[1].prefix(1)) : "0"))
        }
        return fields
    }
}
