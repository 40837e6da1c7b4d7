extension NumberFormatOptions {
    /// The options as an ICU number skeleton (ICU User Guide, Number Skeletons).
    var skeleton: String {
        var stems: [String] = []
        appendStyle(to: &stems)
        switch notation {
        case .standard: break
        case .compactShort: stems.append("compact-short")
        case .compactLong: stems.append("compact-long")
        case .scientific: stems.append("scientific")
        }
        if let precision = precision ?? (isRounded ? "precision-unlimited" : nil) { stems.append(precision) }
        stems.append(roundingModeStem)
        switch grouping {
        case .auto: break
        case .always: stems.append("group-on-aligned")
        case .never: stems.append("group-off")
        case .min2: stems.append("group-min2")
        }
        if let digits = minimumIntegerDigits, digits > 1 {
            stems.append("integer-width/+" + String(repeating: "0", count: digits))
        }
        if let sign = signStem { stems.append(sign) }
        return stems.joined(separator: " ")
    }

    /// Whether integers look as the locale's ordinary decimal format makes them.
    var showsPlainIntegers: Bool {
        style == .decimal && notation == .standard && signDisplay == .auto && grouping == .auto
            && (minimumIntegerDigits ?? 1) <= 1 && roundingIncrement == 1
            && minimumSignificantDigits == nil && maximumSignificantDigits == nil
            && ((minimumFractionDigits ?? 0) == 0 || trailingZeroDisplay == .stripIfInteger)
    }

    /// Whether a number is divided among several units (UTS #35, Mixed Units).
    var isMixed: Bool {
        guard case .unit(let unit) = style else { return false }
        return unit.contains("-and-")
    }

    private func appendStyle(to stems: inout [String]) {
        switch style {
        case .decimal: break
        case .percent: stems += ["percent", "scale/100"]
        case .currency(let code):
            stems.append("currency/\(code)")
            switch currencyDisplay {
            case .symbol: break
            case .narrowSymbol: stems.append("unit-width-narrow")
            case .code: stems.append("unit-width-iso-code")
            case .name: stems.append("unit-width-full-name")
            case .never: stems.append("unit-width-hidden")
            }
        case .unit(let unit):
            stems.append("unit/\(unit)")
            switch unitDisplay {
            case .short: break
            case .narrow: stems.append("unit-width-narrow")
            case .long: stems.append("unit-width-full-name")
            }
            if let usage { stems.append("usage/\(usage)") }
        }
    }

    private var signStem: String? {
        let accounting = isAccounting ? "accounting-" : ""
        switch signDisplay {
        case .auto: return isAccounting ? "sign-accounting" : nil
        case .always: return "sign-\(accounting)always"
        case .exceptZero: return "sign-\(accounting)except-zero"
        case .negative: return "sign-\(accounting)negative"
        case .never: return "sign-never"
        }
    }

    private var roundingModeStem: String {
        let name =
            switch roundingMode {
            case .ceil: "ceiling"
            case .floor: "floor"
            case .expand: "up"
            case .trunc: "down"
            case .halfCeil: "half-ceiling"
            case .halfFloor: "half-floor"
            case .halfExpand: "half-up"
            case .halfTrunc: "half-down"
            case .halfEven: "half-even"
            }
        return "rounding-mode-\(name)"
    }

    /// The precision stem, or `nil` for ICU's own default (six fraction digits; a currency's usual ones).
    private var precision: String? {
        let significant = significantStem
        let fraction = fractionStem
        let strip = trailingZeroDisplay == .stripIfInteger ? "/w" : ""
        if let significant, roundingPriority != .auto {
            return "\(fraction ?? usualFractionStem)/\(significant)\(roundingPriority == .morePrecision ? "r" : "s")"
        }
        // Significant digits win over fraction digits, as in ECMA-402.
        if let significant { return significant + strip }
        if roundingIncrement > 1 { return incrementStem }
        if let fraction { return fraction == "precision-integer" ? fraction : fraction + strip }
        if !strip.isEmpty, case .currency = style { return "precision-currency-standard/w" }
        return nil
    }

    private var significantStem: String? {
        guard minimumSignificantDigits != nil || maximumSignificantDigits != nil else { return nil }
        let minimum = max(1, minimumSignificantDigits ?? 1)
        let stem = String(repeating: "@", count: minimum)
        guard let maximum = maximumSignificantDigits else { return stem + "+" }
        return stem + String(repeating: "#", count: max(0, maximum - minimum))
    }

    private var fractionStem: String? {
        let isPercent = style == .percent
        guard minimumFractionDigits != nil || maximumFractionDigits != nil || isPercent else { return nil }
        let minimum = minimumFractionDigits ?? 0
        let maximum = max(
            minimum, maximumFractionDigits ?? (isPercent ? 0 : max(minimum, Self.defaultMaximumFractionDigits)))
        guard maximum > 0 else { return "precision-integer" }
        let shown = maximumFractionDigits != nil && maximum < (minimumFractionDigits ?? 0) ? maximum : minimum
        return "." + String(repeating: "0", count: shown) + String(repeating: "#", count: maximum - shown)
    }

    /// The fraction digits where none are asked for: a currency's own, up to six of others.
    private var usualFractionStem: String {
        guard case .currency(let code) = style else {
            return "." + String(repeating: "#", count: Self.defaultMaximumFractionDigits)
        }
        let digits = CodeLists.fractionDigits(ofCurrency: code)
        return digits > 0 ? "." + String(repeating: "0", count: digits) : "precision-integer"
    }

    /// ICU shows at most six fraction digits where nothing else was asked for.
    private static let defaultMaximumFractionDigits = 6

    private var incrementStem: String {
        var digits = maximumFractionDigits ?? minimumFractionDigits ?? 0
        if case .currency(let code) = style, maximumFractionDigits == nil, minimumFractionDigits == nil {
            digits = CodeLists.fractionDigits(ofCurrency: code)
        }
        let step = String(roundingIncrement)
        guard digits > 0 else { return "precision-increment/\(step)" }
        let padded = String(repeating: "0", count: max(0, digits + 1 - step.count)) + step
        return "precision-increment/\(padded.dropLast(digits)).\(padded.suffix(digits))"
    }
}

extension NumberFormatOptions {
    /// The locale by whose region a measurement's unit is chosen: ICU takes a locale without a region for the whole world's, CLDR
    /// for that of its likely region (UTS #35, Part 6, Unit Preferences).
    func region(of locale: LanguageTag) -> LanguageTag { usage == nil ? locale : locale.withLikelyRegion }
}
