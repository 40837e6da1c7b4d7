/// Reads comma-separated values (RFC 4180) and keeps the place of each field.
///
/// Line ends may be LF or CR LF; a field in quotation marks may hold commas, line ends and doubled quotation marks.
struct CSVReader {
    struct Field: Sendable {
        var text = ""
        let line: Int
        let column: Int
    }

    private let file: String
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var line = 1
    private var column = 1
    private(set) var diagnostics: [Diagnostic] = []

    init(_ text: String, file: String) {
        self.file = file
        scalars = Array(text.unicodeScalars)
    }

    /// The records in their order; an empty line is none.
    mutating func records() -> [[Field]] {
        var records: [[Field]] = []
        while index < scalars.count {
            let record = self.record()
            if record.count > 1 || record.first?.text.isEmpty == false { records.append(record) }
        }
        return records
    }

    private mutating func record() -> [Field] {
        var fields = [field()]
        while peek == "," {
            advance()
            fields.append(field())
        }
        if peek == "\r" { advance() }
        if peek == "\n" { advance() }
        return fields
    }

    private mutating func field() -> Field {
        var field = Field(line: line, column: column)
        var text = String.UnicodeScalarView()
        if peek == "\"" {
            advance()
            quoted(into: &text, from: field)
        } else {
            while let scalar = peek, !isFieldEnd(scalar) {
                if scalar == "\"" {
                    report(
                        "a quotation mark in a field that does not begin with one",
                        "enclose the field in “\"”, and double it")
                }
                text.append(scalar)
                advance()
            }
        }
        field.text = String(text)
        return field
    }

    private mutating func quoted(into text: inout String.UnicodeScalarView, from start: Field) {
        while let scalar = peek {
            advance()
            guard scalar == "\"" else {
                text.append(scalar)
                continue
            }
            guard peek == "\"" else {
                if let next = peek, !isFieldEnd(next) {
                    report("text after the field's closing quotation mark", "put a comma after it, or double the mark")
                    while let rest = peek, !isFieldEnd(rest) {
                        text.append(rest)
                        advance()
                    }
                }
                return
            }
            text.append("\"")
            advance()
        }
        diagnostics.append(
            Diagnostic(
                rule: .csvSyntax, at: SourceLocation(file: file, line: start.line, column: start.column),
                "a quotation mark that is not closed", remedy: "close the field with “\"”"))
    }

    private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private func isFieldEnd(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "," || scalar == "\n" || (scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n")
    }

    private mutating func advance() {
        if scalars[index] == "\n" {
            line += 1
            column = 1
        } else {
            column += 1
        }
        index += 1
    }

    private mutating func report(_ message: String, _ remedy: String) {
        diagnostics.append(
            Diagnostic(
                rule: .csvSyntax, at: SourceLocation(file: file, line: line, column: column), message, remedy: remedy))
    }
}
