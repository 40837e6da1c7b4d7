import ExhibitGuide
import Gettext
import ICU

/// A header that names another language than the folder.
struct HeaderLanguageRule: FileRule {
    let name: Diagnostic.Rule = "header-language"
    let severity = Diagnostic.Severity.error
    let group = CheckGroup.files
    let explanation =
        "The header's field Language must name the language of the folder, with _ or - between its "
        + "parts; editors take spelling and plural forms from it. A file without a header, or without the "
        + "field, is no PO file of this language to them."
    let remedy =
        "write the folder's language into the header, such as “Language: es_419”"

    func check(_ file: CheckedFile) -> [FileFinding] {
        if file.isDamaged, file.contents.headerEntry == nil { return [] }
        let wanted = file.locale.identifier.map { $0 == "-" ? "_" : String($0) }.joined()
        let remedy = "write “Language: \(wanted)\\n” into the header"
        guard let header = file.contents.headerEntry, let language = file.contents.header.language, !language.isEmpty
        else {
            return [finding(SourceLocation(file: file.path), 1, "the header does not name the language", remedy)]
        }
        let named = try? LanguageTag(typed: language)
        guard named != file.locale else { return [] }
        let offset = header.msgstr.offset(ofValueAfter: "Language:")
        let location = file.location(header.position(of: .msgstr, utf8Offset: offset))
        return [
            finding(
                location, language.unicodeScalars.count,
                "the header names the language “\(language)”, the folder “\(file.locale)”", remedy)
        ]
    }

    private func finding(_ location: SourceLocation, _ length: Int, _ message: String, _ remedy: String) -> FileFinding
    {
        FileFinding(
            diagnostic: Diagnostic(severity, rule: name, at: location, length: length, message, remedy: remedy),
            entry: nil)
    }
}

extension String {
    /// The offset of a field's value in UTF-8 bytes; 0 where it is not found.
    fileprivate func offset(ofValueAfter field: String) -> Int {
        var offset = 0
        for line in utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if Substring(line).lowercased().hasPrefix(field.lowercased()) {
                let rest = line.dropFirst(field.utf8.count)
                return offset + field.utf8.count + rest.prefix { $0 == 0x20 || $0 == 0x09 }.count
            }
            offset += line.count + 1
        }
        return 0
    }
}
