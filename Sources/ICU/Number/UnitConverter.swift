import CICU

/// Converts measurements to the units that a region prefers for a usage (UTS #35, Part 6, Unit Preferences).
///
/// ICU reads its tables of units and preferences anew for every format that has a usage, which takes much longer than the rest of opening it.
/// Regions without preferences of their own share those of the whole world, and no language has any: one converter serves many
/// formats.
final class UnitConverter: Sendable {
    /// The regions that have preferences of their own, by usage.
    typealias Regions = SharedTable<String, Set<String>>

    /// What of a format decides how a measurement is converted and rounded.
    struct Conversion: Hashable, Sendable {
        /// A region that has preferences of its own, or 001, the world.
        let region: String
        /// The unit, the usage, and how the result is rounded.
        let options: NumberFormatOptions
    }

    private let format: NumberFormat

    /// Opens a converter.
    ///
    /// - Parameter conversion: What it is for.
    /// - Throws: ``ICUError`` for options that ICU cannot carry out.
    init(_ conversion: Conversion) throws(ICUError) {
        format = try NumberFormat(locale: LanguageTag("und-" + conversion.region), options: conversion.options)
    }

    /// Converts and rounds a measurement.
    ///
    /// - Parameter number: The measurement in the unit of the options.
    /// - Returns: The number that is shown, and its CLDR unit identifier; `nil` for a measurement that is shown in several units, and
    ///   for one that becomes zero, which may have a sign, or infinite, which ICU calls zero here.
    /// - Throws: ``ICUError`` where ICU cannot convert it.
    func converted(_ number: DecimalNumber) throws(ICUError) -> (number: DecimalNumber, unit: String)? {
        let (handle, number) = try format.resolved(number)
        let digits = number.description
        let result = try text("convert \(digits)") { out, capacity, status in
            digits.withICUText { cicu_number_converted(handle.pointer, $0, $1, out, capacity, status) }
        }
        let parts = result.split(separator: " ")
        guard parts.count == 2, !parts[1].contains("-and-"), let shown = DecimalNumber(parts[0]), shown != 0 else {
            return nil
        }
        return (shown, String(parts[1]))
    }
}

extension UnitConverter.Conversion {
    /// What a converter has to do for a format; `nil` where the format converts nothing, or its locale says itself which units it prefers.
    ///
    /// - Parameters:
    ///   - locale: The format's locale.
    ///   - options: How its numbers look.
    ///   - regions: What is known already of usages.
    init?(for locale: LanguageTag, _ options: NumberFormatOptions, regions: UnitConverter.Regions) {
        // A keyword may say which units the reader prefers.
        guard let usage = options.usage, options.notation == .standard, !locale.hasExtensions,
            let region = options.region(of: locale).region
        else { return nil }
        var converting = NumberFormatOptions(style: options.style)
        converting.usage = usage
        converting.minimumFractionDigits = options.minimumFractionDigits
        converting.maximumFractionDigits = options.maximumFractionDigits
        converting.minimumSignificantDigits = options.minimumSignificantDigits
        converting.maximumSignificantDigits = options.maximumSignificantDigits
        converting.trailingZeroDisplay = options.trailingZeroDisplay
        converting.roundingPriority = options.roundingPriority
        converting.roundingIncrement = options.roundingIncrement
        converting.roundingMode = options.roundingMode
        guard let own = try? Self.regionsWithPreferences(for: usage, known: regions) else { return nil }
        self.init(region: own.contains(region) ? region : "001", options: converting)
    }

    /// The regions that have preferences of their own for a usage, or for one of the more general usages that ICU falls back to.
    private static func regionsWithPreferences(
        for usage: String, known: UnitConverter.Regions
    ) throws(ICUError) -> Set<String> {
        try known.value(for: usage) { () throws(ICUError) in
            var regions: Set<String> = []
            var name: Substring? = Substring(usage)
            while let current = name {
                regions.formUnion(try named(for: String(current)))
                name = current.lastIndex(of: "-").map { current[..<$0] }
            }
            return regions.union(try named(for: "default"))
        }
    }

    private static func named(for usage: String) throws(ICUError) -> [String] {
        try text("list the regions with preferred units for \(usage)") { out, capacity, status in
            usage.withICUText { cicu_unit_preference_regions($0, $1, out, capacity, status) }
        }.split(separator: " ").map(String.init)
    }
}
