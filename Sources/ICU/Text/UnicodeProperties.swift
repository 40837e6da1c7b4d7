import CICU

/// The properties of a Unicode scalar as ICU's data has them (UAX #44), each found by one look into a table.
///
/// Swift's own `Unicode.Scalar.Properties` knows neither scripts nor widths, and its version of Unicode is another; take all
/// properties for one purpose from here.
///
/// ```swift
/// UnicodeProperties("한").script           // "Hang"
/// UnicodeProperties("한").eastAsianWidth   // .wide
/// ```
public struct UnicodeProperties: Hashable, Sendable {
    /// The scalar.
    public let scalar: Unicode.Scalar

    /// The properties of a scalar.
    ///
    /// - Parameter scalar: The scalar.
    public init(_ scalar: Unicode.Scalar) {
        self.scalar = scalar
    }

    /// The general category.
    public var generalCategory: Unicode.GeneralCategory {
        let code = Int(cicu_scalar_general_category(scalar.value))
        return Self.categories.indices.contains(code) ? Self.categories[code] : .unassigned
    }

    /// The ISO 15924 code of the script (UAX #24): `Hang`, `Latn`, `Zyyy` for what is common to many.
    public var script: String {
        String(cString: cicu_scalar_script(scalar.value))
    }

    /// The ISO 15924 codes of the scripts that use the scalar (Script_Extensions): the script alone for most.
    ///
    /// - Throws: ``ICUError`` where ICU's data fails.
    public var scriptExtensions: [String] {
        get throws(ICUError) {
            var capacity = 32
            while true {
                var codes = [UnsafePointer<CChar>?](repeating: nil, count: capacity)
                let count = Int(
                    try checked("find the scripts of a character") {
                        cicu_scalar_script_extensions(scalar.value, &codes, Int32(capacity), $0)
                    })
                if count <= capacity { return codes.prefix(count).compactMap { $0.map { String(cString: $0) } } }
                capacity = count
            }
        }
    }

    /// The width in East Asian typography.
    public var eastAsianWidth: EastAsianWidth {
        EastAsianWidth(code: cicu_scalar_east_asian_width(scalar.value))
    }

    /// Whether it is a control character (general category Cc), such as NUL or a line feed.
    public var isControl: Bool { generalCategory == .control }

    /// Whether it is a format character (general category Cf), such as the zero-width joiner.
    public var isFormat: Bool { generalCategory == .format }

    /// Whether it takes no cell of its own because it is put on the character before (general categories Mn and Me).
    public var isNonspacingMark: Bool {
        switch generalCategory {
        case .nonspacingMark, .enclosingMark: true
        default: false
        }
    }

    /// Whether it directs the bidirectional algorithm and is not shown (Bidi_Control).
    public var isBidiControl: Bool { has(CICU_SCALAR_BIDI_CONTROL) }

    /// Whether it has a mirror image in text from right to left (Bidi_Mirrored), as brackets have.
    public var isBidiMirrored: Bool { has(CICU_SCALAR_BIDI_MIRRORED) }

    /// Whether it is shown as nothing where a font lacks it (Default_Ignorable_Code_Point).
    public var isDefaultIgnorable: Bool { has(CICU_SCALAR_DEFAULT_IGNORABLE) }

    /// Whether it is shown as an emoji unless a variation selector says otherwise (Emoji_Presentation, UTS #51).
    public var isEmojiPresentation: Bool { has(CICU_SCALAR_EMOJI_PRESENTATION) }

    /// Whether it may be the base of an emoji, now or in a later version (Extended_Pictographic, UTS #51).
    public var isExtendedPictographic: Bool { has(CICU_SCALAR_EXTENDED_PICTOGRAPHIC) }

    /// The scalar that is its mirror image (Bidi_Mirroring_Glyph), else the scalar itself.
    public var mirrored: Unicode.Scalar {
        Unicode.Scalar(cicu_scalar_mirrored(scalar.value)) ?? scalar
    }

    private func has(_ property: Int) -> Bool {
        cicu_scalar_is(scalar.value, Int32(property))
    }

    /// The general categories in ICU's order (UCharCategory).
    private static let categories: [Unicode.GeneralCategory] = [
        .unassigned, .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .enclosingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber,
        .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .privateUse, .surrogate,
        .dashPunctuation, .openPunctuation, .closePunctuation, .connectorPunctuation, .otherPunctuation,
        .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .initialPunctuation, .finalPunctuation,
    ]
}
