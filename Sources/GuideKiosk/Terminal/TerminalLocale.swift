import Glibc

/// The C library's locale, by which ncurses reads and writes characters.
enum TerminalLocale {
    /// Makes UTF-8 the encoding of the terminal's text: that of the environment, else C.UTF-8.
    ///
    /// - Throws: ``KioskError/noUTF8Locale`` where the system has no locale in UTF-8.
    static func useUTF8() throws(KioskError) {
        for name in ["", "C.UTF-8", "C.utf8", "en_US.UTF-8"] {
            guard setlocale(LC_CTYPE, name) != nil, let codeset = nl_langinfo(nl_item(CODESET)) else { continue }
            if String(cString: codeset) == "UTF-8" { return }
        }
        throw .noUTF8Locale
    }
}
