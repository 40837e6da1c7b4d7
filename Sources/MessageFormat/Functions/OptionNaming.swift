/// A function that can say which options it knows, so that a tool can point at those that it would pass over in silence.
///
/// An option that a function does not know is no error to MessageFormat 2: another implementation may know it.
public protocol OptionNaming: MessageFunction {
    /// The names of the options, without those of the `u:` namespace.
    var optionNames: Set<String> { get }
}

extension NumberFunction: OptionNaming {
    var optionNames: Set<String> { kind.optionNames }
}

extension OffsetFunction: OptionNaming {
    var optionNames: Set<String> { ["add", "subtract"] }
}

extension StringFunction: OptionNaming {
    var optionNames: Set<String> { [] }
}

extension DateTimeFunction: OptionNaming {
    var optionNames: Set<String> {
        switch kind {
        case .date: ["fields", "length", "calendar", "timeZone"]
        case .time: ["precision", "timeZoneStyle", "hour12", "calendar", "timeZone"]
        case .dateTime:
            ["dateFields", "dateLength", "timePrecision", "timeZoneStyle", "hour12", "calendar", "timeZone"]
        }
    }
}
