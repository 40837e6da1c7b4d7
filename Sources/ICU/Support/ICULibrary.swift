import CICU

/// The ICU that the program runs on.
public enum ICULibrary {
    /// ICU's version, such as "72.1".
    public static var version: String { String(cString: cicu_version()) }

    /// The version of the CLDR data inside ICU, such as "42.0".
    ///
    /// - Throws: ``ICUError`` where ICU's data does not tell.
    public static var cldrVersion: String {
        get throws(ICUError) { try text("tell the version of CLDR") { cicu_cldr_version($0, $1, $2) } }
    }
}
