import ICU

extension Glossary {
    /// Reads the glossary of an exhibition's folder.
    ///
    /// - Parameter folder: The exhibition's folder.
    /// - Returns: The glossary, empty where there is no file; and what is wrong with it.
    public static func load(from folder: ContentFolder) -> (glossary: Glossary, diagnostics: [Diagnostic]) {
        load(from: folder, languages: nil)
    }

    /// Reads a table of terms.
    ///
    /// - Parameters:
    ///   - path: The file's path, relative to the exhibition's folder.
    ///   - folder: The exhibition's folder.
    ///   - columns: The names of the three columns before those of the languages.
    ///   - languages: The languages that there are columns for; `nil` where nobody asks.
    /// - Returns: The table, empty where there is no file; and what is wrong with it.
    package static func load(
        _ path: String = path, from folder: ContentFolder, columns: [String] = ["term", "pos", "note"],
        languages: TableLanguages?
    ) -> (glossary: Glossary, diagnostics: [Diagnostic]) {
        guard folder.exists(path) else { return (.empty, []) }
        do {
            return read(try folder.readText(path), file: path, columns: columns, languages: languages)
        } catch {
            return (.empty, [error])
        }
    }

    /// Reads a glossary.
    ///
    /// - Parameters:
    ///   - text: The file's text.
    ///   - file: Its path, for diagnostics.
    ///   - columns: The names of the three columns before those of the languages.
    /// - Returns: The glossary as far as it can be read, and everything that is wrong with it.
    public static func read(
        _ text: String, file: String = path, columns: [String] = ["term", "pos", "note"]
    ) -> (glossary: Glossary, diagnostics: [Diagnostic]) {
        read(text, file: file, columns: columns, languages: nil)
    }

    private static func read(
        _ text: String, file: String, columns: [String], languages: TableLanguages?
    ) -> (glossary: Glossary, diagnostics: [Diagnostic]) {
        let (text, conflicts) = withoutConflicts(text, file: file)
        var reader = CSVReader(text, file: file)
        let records = reader.records()
        var table = GlossaryTable(
            file: file, columns: columns, languages: languages, diagnostics: conflicts + reader.diagnostics)
        let glossary = table.glossary(records)
        return (glossary, table.diagnostics.sorted())
    }

    /// A table without the merge conflicts in it, whose lines are left empty: which side is right is for a person to say.
    private static func withoutConflicts(_ text: String, file: String) -> (text: String, diagnostics: [Diagnostic]) {
        // Most tables have none.
        guard text.contains("<<<<<<<") || text.contains(">>>>>>>") || text.contains("=======") else {
            return (text, [])
        }
        var diagnostics: [Diagnostic] = []
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Substring($0) }
        /// The end of the conflict that a line begins, if it has one.
        func end(from start: Int) -> Int? {
            let rest = lines.indices.dropFirst(start + 1)
            let end = rest.first { [">", "<"].contains(Self.conflictMarker(lines[$0])) }
            return end.flatMap { Self.conflictMarker(lines[$0]) == ">" ? $0 : nil }
        }
        var index = 0
        while index < lines.count {
            guard let marker = conflictMarker(lines[index]) else {
                index += 1
                continue
            }
            diagnostics.append(
                Diagnostic(
                    rule: .conflictMarker, at: SourceLocation(file: file, line: index + 1, column: 1),
                    marker == "<"
                        ? "A merge conflict begins here and was not resolved"
                        : "This line is left over from a merge conflict",
                    remedy: "Keep the right side, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"))
            let last = marker == "<" ? end(from: index) ?? index : index
            for line in index...last { lines[line] = "" }
            index = last + 1
        }
        return (diagnostics.isEmpty ? text : lines.joined(separator: "\n"), diagnostics)
    }

    /// The character of the version control system’s marker that a line begins with; `nil` where it is none.
    private static func conflictMarker(_ line: Substring) -> Unicode.Scalar? {
        let scalars = line.unicodeScalars
        guard let first = scalars.first, ["<", "=", ">", "|"].contains(first) else { return nil }
        guard scalars.prefix(7).count == 7, scalars.prefix(7).allSatisfy({ $0 == first }) else { return nil }
        return scalars.dropFirst(7).first.map { $0.value <= 0x20 } ?? true ? first : nil
    }
}

/// Makes terms of records.
private struct GlossaryTable {
    let file: String
    let columns: [String]
    let languages: TableLanguages?
    var diagnostics: [Diagnostic]

    mutating func glossary(_ records: [[CSVReader.Field]]) -> Glossary {
        guard let header = records.first else {
            report(CSVReader.Field(line: 1, column: 1), "the file is empty", "begin it with \(headerText)")
            return .empty
        }
        guard header.count >= columns.count,
            zip(header, columns).allSatisfy({ trimmed($0.text) == $1 })
        else {
            if let other = [";", "\t"].first(where: { trimmed(header[0].text).hasPrefix(columns[0] + $0) }) {
                report(
                    header[0], "the fields are parted by \(other == ";" ? "semicolons" : "tabs")",
                    "part them by commas, as CSV (RFC 4180) does: \(headerText)")
            } else {
                report(
                    header[0], "the first line does not begin with \(columns.joined(separator: ","))",
                    "begin it with \(headerText)")
            }
            return .empty
        }
        let locales = self.locales(header.dropFirst(columns.count))
        var seen: [String: Int] = [:]
        let terms = records.dropFirst().compactMap { record -> Glossary.Term? in
            let name = trimmed(record[0].text)
            guard !name.isEmpty else {
                report(record[0], "a row without a term", "write the English headword into the first column")
                return nil
            }
            if let line = seen[name] {
                report(record[0], "the term “\(name)” stands again, after line \(line)", "keep one of the two")
                return nil
            }
            seen[name] = record[0].line
            if record.count != header.count {
                report(
                    record[min(record.count, header.count) - 1],
                    "\(record.count) fields where the first line has \(header.count)",
                    "write one field for each column, empty where there is nothing to say")
            }
            return term(name, record, locales)
        }
        return Glossary(terms: terms, locales: locales.compactMap { $0 })
    }

    private var headerText: String { (columns + ["ko", "en"]).joined(separator: ",") + "…" }

    private mutating func locales(_ fields: ArraySlice<CSVReader.Field>) -> [LanguageTag?] {
        var seen: Set<LanguageTag> = []
        var result: [LanguageTag?] = []
        for field in fields {
            let name = trimmed(field.text)
            guard let tag = try? LanguageTag(name), tag.isKnownLanguage else {
                report(field, "“\(name)” is no language", "name the column by a BCP 47 tag, such as es-419")
                result.append(nil)
                continue
            }
            guard seen.insert(tag).inserted else {
                report(field, "the language “\(tag)” has two columns", "keep one of the two")
                result.append(nil)
                continue
            }
            result.append(tag)
        }
        for (field, tag) in zip(fields, result) {
            guard let tag, let remedy = languages?.remedy(for: tag, among: result.compactMap(\.self)) else { continue }
            report(field, "“\(tag)” is no language of the exhibition: nobody reads this column", remedy, .warning)
        }
        return result
    }

    private func term(_ name: String, _ record: [CSVReader.Field], _ locales: [LanguageTag?]) -> Glossary.Term {
        func text(_ column: Int) -> String { column < record.count ? trimmed(record[column].text) : "" }
        var forms: [LanguageTag: [String]] = [:]
        for (offset, locale) in locales.enumerated() {
            guard let locale else { continue }
            let cell = text(columns.count + offset)
            let accepted = cell.split(separator: "|").map { trimmed(String($0)) }.filter { !$0.isEmpty }
            if !accepted.isEmpty { forms[locale] = accepted }
        }
        return Glossary.Term(
            term: name, partOfSpeech: text(1), note: text(2), forms: forms,
            location: SourceLocation(file: file, line: record[0].line, column: record[0].column))
    }

    private func trimmed(_ text: String) -> String {
        let text = text.unicodeScalars.drop { $0.properties.isWhitespace }
        let end = text.lastIndex { !$0.properties.isWhitespace }
        return end.map { String(text[...$0]) } ?? ""
    }

    private mutating func report(
        _ field: CSVReader.Field, _ message: String, _ remedy: String, _ severity: Diagnostic.Severity = .error
    ) {
        diagnostics.append(
            Diagnostic(
                severity, rule: .csvSyntax, at: SourceLocation(file: file, line: field.line, column: field.column),
                message,
                remedy: remedy))
    }
}
