import MessageFormat

extension ListFunction: OptionNaming {
    var optionNames: Set<String> { ["type", "style"] }
}

extension NameFunction: OptionNaming {
    var optionNames: Set<String> { [] }
}

extension ParticleFunction: OptionNaming {
    var optionNames: Set<String> { ["pair", "show"] }
}

extension DurationFunction: OptionNaming {
    var optionNames: Set<String> { ["style"] }
}

extension IntervalFunction: OptionNaming {
    var optionNames: Set<String> { ["length", "fields"] }
}

extension RangeFunction: OptionNaming {
    var optionNames: Set<String> { ["unit", "unitDisplay", "maximumFractionDigits"] }
}
