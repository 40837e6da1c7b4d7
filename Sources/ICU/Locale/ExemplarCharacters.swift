import CICU

/// The characters that a language is written with (CLDR, Exemplar Characters), in both cases.
///
/// ```swift
/// let russian = try ExemplarCharacters(locale: LanguageTag("ru"))
/// russian.main.contains("ж")   // true
/// ```
public struct ExemplarCharacters: Sendable {
    /// Those of the language itself.
    public let main: Set<Unicode.Scalar>
    /// Those that its texts borrow for foreign words and names.
    public let auxiliary: Set<Unicode.Scalar>

    /// Looks the characters of a language up.
    ///
    /// - Parameter locale: The language.
    /// - Throws: ``ICUError`` where ICU has no data at all.
    public init(locale: LanguageTag) throws(ICUError) {
        main = try Self.scalars(CICU_EXEMPLARS_MAIN, of: locale)
        auxiliary = try Self.scalars(CICU_EXEMPLARS_AUXILIARY, of: locale)
    }

    private static func scalars(
        _ kind: some BinaryInteger, of locale: LanguageTag
    ) throws(ICUError) -> Set<Unicode.Scalar> {
        var scalars: [UInt32] = []
        while true {
            let count = Int(
                try checked("look up the characters of \(locale)") { status in
                    let capacity = Int32(scalars.count)
                    return scalars.withUnsafeMutableBufferPointer { room in
                        locale.identifier.withICUText {
                            cicu_locale_exemplars($0, $1, Int32(kind), room.baseAddress, capacity, status)
                        }
                    }
                })
            if count <= scalars.count { return Set(scalars.prefix(count).compactMap(Unicode.Scalar.init)) }
            scalars = [UInt32](repeating: 0, count: count)
        }
    }
}
