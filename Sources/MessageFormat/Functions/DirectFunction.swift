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

/// A number function on a bare number.
final class DirectNumber: DirectFunction {
    private let format: NumberFormat
    private let roundsToInteger: Bool

    init(format: NumberFormat, roundsToInteger: Bool) {
        self.format = format
        self.roundsToInteger = roundsToInteger
    }

    func append(_ value: MessageValue, to output: inout OutputBuffer) -> Bool {
        output.append(value, by: format, roundsToInteger: roundsToInteger)
    }
}

/// A number function on a bare number that is also matched by its plural category.
final class DirectPlural: DirectFunction {
    private let format: NumberFormat
    private let plurals: PluralRules
    private let roundsToInteger: Bool

    init(format: NumberFormat, plurals: PluralRules, roundsToInteger: Bool) {
        self.format = format
        self.plurals = plurals
        self.roundsToInteger = roundsToInteger
    }

    func append(_ value: MessageValue, to output: inout OutputBuffer) -> Bool {
        output.append(value, by: format, roundsToInteger: roundsToInteger)
    }

    func integerSelection(of value: MessageValue) -> (integer: Int64, category: PluralCategory)? {
        guard case .number(let number) = value, let integer = number.int64 else { return nil }
        return (try? plurals.category(of: integer, as: format)).map { (integer, $0) }
    }
}

/// A date function on a floating time.
final class DirectDateTime: DirectFunction {
    private let format: DateTimeFormat

    init(format: DateTimeFormat) { self.format = format }

    func append(_ value: MessageValue, to output: inout OutputBuffer) -> Bool {
        guard case .dateTime(let date) = value, date.offsetMinutes == nil else { return false }
        let milliseconds = date.wallClockMilliseconds
        do {
            try output.append { (buffer) throws(ICUError) in
                try format.write(milliseconds: milliseconds, into: buffer)
            }
            return true
        } catch {
            return false
        }
    }
}

extension OutputBuffer {
    @inline(__always)
    fileprivate mutating func append(_ value: MessageValue, by format: NumberFormat, roundsToInteger: Bool) -> Bool {
        guard case .number(let number) = value else { return false }
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
}
