import ICU

/// A text, as `:string` and functions that give text resolve to.
public struct TextValue: ResolvedValue {
    /// The text.
    public let text: String
    /// Its direction, where it is known.
    public let direction: TextDirection?

    /// Creates a text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - direction: Its direction, where it is known.
    public init(_ text: String, direction: TextDirection? = nil) {
        self.text = text
        self.direction = direction
    }

    /// The text.
    public var value: MessageValue { .string(text) }

    /// By the text.
    public var selection: Selection { .text(text) }

    /// Appends the text as it is.
    ///
    /// - Parameter output: UTF-8.
    public func append(to output: inout [UInt8]) { output.append(contentsOf: text.utf8) }

    /// The text, without inner parts.
    ///
    /// - Returns: A value of the type `string`.
    public func formatToParts() -> FormattedValue { FormattedValue(type: "string", text: text) }
}

/// `:string`: a text, for showing and matching.
struct StringFunction: MessageFunction, BoundFunction {
    func bind(_ options: FunctionOptions, in context: FormattingContext) -> any BoundFunction { self }

    /// Where there is no value there is no text, which is no fault of this function's.
    var acceptsFallbackOperand: Bool { true }

    func resolve(_ operand: FunctionOperand) throws(MessageError) -> any ResolvedValue {
        guard let text = operand.string else {
            throw MessageError(.badOperand, ":string needs a text", remedy: "use a function that fits the value")
        }
        return TextValue(text)
    }
}
