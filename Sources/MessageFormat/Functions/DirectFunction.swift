import ICU

/// A function with its options that shows and matches plain values without making a ``ResolvedValue`` of each.
///
/// Its implementations are classes whose properties are constant and not optional: to use these, no references are counted, which
/// tasks that format the same message could only do one after the other.
protocol DirectFunction: AnyObject, Sendable {
    /// Appends what ``BoundFunction/resolve(_:)`` and then ``ResolvedValue/append(to:)`` would.
    ///
    /// Only called for a value whose direction, were it resolved, would be the context's.
    ///
    /// - Parameters:
    ///   - value: An argument's value.
    ///   - output: Unchanged where the result is `false`.
    /// - Returns: `false` where the value has to be resolved, also to find out what is wrong with it.
    func append(_ value: MessageValue, to output: inout OutputBuffer) -> Bool

    /// What ``BoundFunction/resolve(_:)`` and then ``ResolvedValue/selection`` would give, where that is a whole number.
    ///
    /// - Parameter value: An argument's value.
    /// - Returns: `nil` where the value has to be resolved, also to find out what is wrong with it.
    func integerSelection(of value: MessageValue) -> (integer: Int64, category: PluralCategory)?
}

extension DirectFunction {
    func integerSelection(of value: MessageValue) -> (integer: Int64, category: PluralCategory)? { nil }
}

/// A number function on plain values; its format is that of bare numbers.
final class DirectNumber: DirectFunction {
    private let format: NumberFormat
    private let roundsToInteger: Bool
    private let function: BoundNumberFunction

    init(format: NumberFormat, roundsToInteger: Bool, function: BoundNumberFunction) {
        self.format = format
        self.roundsToInteger = roundsToInteger
        self.function = function
    }

    func append(_ value: MessageValue, to output: inout OutputBuffer) -> Bool {
        guard case .number(let number) = value else { return function.append(value, to: &output) }
        return output.append(number, by: format, roundsToInteger: roundsToInteger)
    }
}

/// A number function that is also matched by the number's plural category.
final class DirectPlural: DirectFunction {
    private let format: NumberFormat
    private let plurals: PluralRules
    private let roundsToInteger: Bool
    private let function: BoundNumberFunction

    init(format: NumberFormat, plurals: PluralRules, roundsToInteger: Bool, function: BoundNumberFunction) {
        self.format = format
        self.plurals = plurals
        self.roundsToInteger = roundsToInteger
        self.function = function
    }

    func append(_ value: MessageValue, to output: inout OutputBuffer) -> Bool {
        guard case .number(let number) = value else { return function.append(value, to: &output) }
        return output.append(number, by: format, roundsToInteger: roundsToInteger)
    }

    func integerSelection(of value: MessageValue) -> (integer: Int64, category: PluralCategory)? {
        guard case .number(let number) = value, let integer = number.int64 else { return nil }
        return (try? plurals.category(of: integer, as: format)).map { (integer, $0) }
    }
}

/// A number function that only the value's type completes: `:currency` and `:unit` without the option of that name.
final class DirectTypedNumber: DirectFunction {
    private let function: BoundNumberFunction

    init(_ function: BoundNumberFunction) { self.function = function }

    func append(_ value: MessageValue, to output: inout OutputBuffer) -> Bool { function.append(value, to: &output) }
}

/// A date function on a floating time.
final class DirectDateTime: DirectFunction {
    private let format: DateTimeFormat

    init(format: DateTimeFormat) { self.format = format }

    func append(_ value: MessageValue, to output: inout OutputBuffer) -> Bool { output.append(value, by: format) }
}

extension OutputBuffer {
    @inline(__always)
    fileprivate mutating func append(_ number: DecimalNumber, by format: NumberFormat, roundsToInteger: Bool) -> Bool {
        do {
            if roundsToInteger, number.int64 == nil {
                try append { (buffer) throws(ICUError) in try format.write(number.roundedToInteger, into: buffer) }
            } else {
                try append { (buffer) throws(ICUError) in try format.write(number, into: buffer) }
            }
            return true
        } catch {
            return false
        }
    }

    /// Appends a floating time; `false`, and nothing appended, where the value is none.
    @inline(__always)
    mutating func append(_ value: MessageValue, by format: DateTimeFormat) -> Bool {
        guard case .dateTime(let date) = value, date.offsetMinutes == nil else { return false }
        let milliseconds = date.wallClockMilliseconds
        do {
            try append { (buffer) throws(ICUError) in try format.write(milliseconds: milliseconds, into: buffer) }
            return true
        } catch {
            return false
        }
    }
}
