import ExhibitGuide
import Gettext
import ICU

/// The header of a PO file: what a new one begins with, and what every one must have.
struct CatalogHeader: Sendable {
    /// The field that names the language whose translations are shown beside the source.
    static let referenceField = "X-Reference-Language"

    let project: String
    let locale: LanguageTag

    /// The language as gettext writes it: `es_419`.
    private var language: String { String(locale.identifier.map { $0 == "-" ? "_" : $0 }) }

    /// The fields that every file must have, in gettext's order.
    private var required: [POHeader.Field] {
        [
            .init(name: "Project-Id-Version", value: project),
            .init(name: "Language", value: language),
            .init(name: "MIME-Version", value: "1.0"),
            .init(name: "Content-Type", value: "text/plain; charset=UTF-8"),
            .init(name: "Content-Transfer-Encoding", value: "8bit"),
        ]
    }

    /// The header of a new file.
    ///
    /// What only the translator can say has gettext's own placeholders, which editors replace; no field depends on the clock.
    ///
    /// - Parameters:
    ///   - subject: What the file translates: `the guide “walking-robot”`.
    ///   - languageName: The language's English name.
    /// - Returns: The entry.
    func newEntry(subject: String, languageName: String) -> POEntry {
        let fields =
            required.prefix(2) + [
                .init(name: "PO-Revision-Date", value: "YEAR-MO-DA HO:MI+ZONE"),
                .init(name: "Last-Translator", value: "FULL NAME <EMAIL@ADDRESS>"),
                .init(name: "Language-Team", value: "none"),
            ] + required.dropFirst(2)
        var header = POHeader()
        for field in fields { header[field.name] = field.value }
        var entry = POEntry(msgid: "", msgstr: header.text)
        entry.translatorComments = [
            "\(languageName) translation of \(subject).",
            "Translated by: nobody yet; write your name here.",
            "Reviewed by: nobody yet.",
        ]
        return entry
    }

    /// Adds the fields that a header lacks; those that it has stay as they are.
    ///
    /// - Parameter entry: The header entry, if the file has one.
    /// - Returns: The entry to write, and whether it is another one.
    func completed(_ entry: POEntry?) -> (entry: POEntry, isChanged: Bool) {
        // Nearly every header is complete, and there are hundreds.
        if let entry, required.allSatisfy({ entry.msgstr.hasHeaderLine($0.name) }) { return (entry, false) }
        var header = POHeader(entry?.msgstr ?? "")
        let present = Set(header.fields.map { $0.name.lowercased() })
        let missing = required.filter { !present.contains($0.name.lowercased()) }
        guard let entry, missing.isEmpty else {
            for field in missing { header[field.name] = field.value }
            var completed = entry ?? POEntry(msgid: "")
            completed.msgstr = header.text
            return (completed, true)
        }
        return (entry, false)
    }
}

extension String {
    /// Whether a line begins with a field’s name and a colon, as gettext itself writes them.
    fileprivate func hasHeaderLine(_ name: String) -> Bool {
        var lineStart = utf8.startIndex
        while lineStart < utf8.endIndex {
            let line = utf8[lineStart...]
            if line.starts(with: name.utf8), line.dropFirst(name.utf8.count).first == UInt8(ascii: ":") { return true }
            guard let end = line.firstIndex(of: UInt8(ascii: "\n")) else { return false }
            lineStart = utf8.index(after: end)
        }
        return false
    }
}
