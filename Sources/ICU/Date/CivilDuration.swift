/// A span of time as ISO 8601 writes it (`P1DT2H30M`), kept in the units in which it was written.
public struct CivilDuration: Hashable, Sendable {
    /// A unit of time, from the largest to the smallest.
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        /// ISO 8601's `Y`, as in `P2Y`.
        case year
        /// `M` before the `T`, as in `P3M`.
        case month
        /// `W`, as in `P2W`.
        case week
        /// `D`, as in `P1D`.
        case day
        /// `H` after the `T`, as in `PT1H`.
        case hour
        /// `M` after the `T`, as in `PT30M`.
        case minute
        /// `S` after the `T`, as in `PT0.5S`.
        case second
    }

    /// One unit's share.
    public struct Component: Hashable, Sendable {
        /// The unit.
        public let unit: Unit
        /// How many of it; only the smallest component may have a fraction.
        public let value: DecimalNumber
    }

    /// The components, the largest unit first; none is zero unless the whole is.
    public let components: [Component]

    /// Reads an ISO 8601 duration.
    ///
    /// - Parameter text: Such as `PT1H30M`, `P2W`, `PT0.5S`.
    /// - Note: The result is `nil` where the text has another form.
    public init?(_ text: some StringProtocol) {
        var rest = Substring(text)
        guard rest.popFirst() == "P" else { return nil }
        var components: [Component] = []
        var isTime = false
        var last = -1
        while !rest.isEmpty {
            if rest.first == "T" {
                guard !isTime else { return nil }
                isTime = true
                rest.removeFirst()
            }
            let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            rest = rest.dropFirst(digits.count)
            guard let letter = rest.popFirst(), let unit = Self.unit(of: letter, isTime: isTime),
                let order = Unit.allCases.firstIndex(of: unit), order > last,
                let value = DecimalNumber(digits), components.allSatisfy({ $0.value.isInteger })
            else { return nil }
            last = order
            components.append(Component(unit: unit, value: value))
        }
        guard let smallest = components.last else { return nil }
        let shown = components.filter { $0.value != 0 }
        self.components = shown.isEmpty ? [smallest] : shown
    }

    /// A duration of whole minutes and seconds, split into hours, minutes and seconds.
    ///
    /// - Parameter seconds: The seconds; a negative number counts as zero.
    public init(seconds: Int) {
        let seconds = max(0, seconds)
        let parts = [(Unit.hour, seconds / 3600), (.minute, seconds / 60 % 60), (.second, seconds % 60)]
        let shown = parts.filter { $0.1 > 0 }.map { Component(unit: $0.0, value: DecimalNumber($0.1)) }
        components = shown.isEmpty ? [Component(unit: .second, value: 0)] : shown
    }

    private static func unit(of letter: Character, isTime: Bool) -> Unit? {
        switch (letter, isTime) {
        case ("Y", false): .year
        case ("M", false): .month
        case ("W", false): .week
        case ("D", false): .day
        case ("H", true): .hour
        case ("M", true): .minute
        case ("S", true): .second
        default: nil
        }
    }
}

extension CivilDuration: CustomStringConvertible {
    /// The ISO 8601 form.
    public var description: String {
        let letters: [Unit: String] = [
            .year: "Y", .month: "M", .week: "W", .day: "D", .hour: "H", .minute: "M", .second: "S",
        ]
        var result = "P"
        var isTime = false
        for component in components {
            if !isTime, [.hour, .minute, .second].contains(component.unit) {
                isTime = true
                result += "T"
            }
            result += component.value.description + (letters[component.unit] ?? "")
        }
        return result
    }
}
