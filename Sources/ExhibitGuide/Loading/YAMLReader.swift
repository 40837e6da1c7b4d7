import Yams

/// Reads a YAML file into nodes with places; a key that stands twice is reported and the first kept, so that the rest is still read.
struct YAMLReader {
    private let file: String
    private var lines: [Substring]
    private(set) var diagnostics: [Diagnostic] = []

    /// More duplicates than this in one file are not worth reading on for.
    private static let maximumRepairs = 64

    init(_ text: String, file: String) {
        self.file = file
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The file's root; `nil` where it cannot be read, with a diagnostic.
    mutating func root() -> YAMLNode? {
        for _ in 0..<Self.maximumRepairs {
            do {
                let parser = try Parser(
                    yaml: lines.joined(separator: "\n"), resolver: .basic, encoding: .utf8)
                guard let node = try parser.singleRoot() else {
                    report(1, 1, "the file is empty", "write the guide's keys into it")
                    return nil
                }
                return converted(node)
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                guard removeDuplicates(of: keys, from: context.mark) else { return nil }
            } catch {
                report(error)
                return nil
            }
        }
        return nil
    }

    private mutating func report(_ line: Int, _ column: Int, _ message: String, _ remedy: String) {
        diagnostics.append(
            Diagnostic(
                at: SourceLocation(file: file, line: max(1, line), column: max(1, column)), message, remedy: remedy))
    }

    private mutating func report(_ error: any Error) {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            report(
                mark.line, mark.column, "this is not YAML: \(problem)",
                "check the indentation, the colons and the quotation marks around here")
        case YamlError.reader(let problem, let offset, _, let yaml):
            let before = offset.map { yaml.prefix($0) } ?? ""
            let line = before.count { $0.isNewline } + 1
            let column = before.reversed().prefix { !$0.isNewline }.count + 1
            report(line, column, "a character that YAML does not allow: \(problem)", "remove it")
        default:
            report(1, 1, "this is not YAML", "check the file in an editor that knows YAML")
        }
    }

    // MARK: Duplicate keys

    /// Reports keys that stand twice in one mapping and blanks the later ones, leaving every line where it was.
    private mutating func removeDuplicates(of keys: [String], from mark: Mark) -> Bool {
        var found = false
        for key in keys {
            let indent = mark.column - 1
            var first: Int?
            var index = mark.line - 1
            while index < lines.count {
                let line = lines[index]
                let isBlank = line.allSatisfy { $0 == " " || $0 == "\r" }
                let ownIndent = line.prefix { $0 == " " }.count
                if !isBlank, ownIndent < indent { break }
                if ownIndent == indent, isKey(key, line.dropFirst(indent)) {
                    if let first {
                        report(
                            index + 1, indent + 1, "the key “\(key)” stands here again, after line \(first)",
                            "keep one of the two")
                        blankEntry(at: index, indent: indent)
                        found = true
                    } else {
                        first = index + 1
                    }
                }
                index += 1
            }
        }
        if !found {
            // In braces on one line: there is no line to leave out.
            report(
                mark.line, mark.column,
                "the key \(keys.map { "“\($0)”" }.joined(separator: ", ")) stands twice in one group",
                "keep one of the two")
        }
        return found
    }

    private func isKey(_ key: String, _ text: Substring) -> Bool {
        for spelling in [key, "\"\(key)\"", "'\(key)'"] where text.hasPrefix(spelling) {
            if text.dropFirst(spelling.count).drop(while: { $0 == " " }).first == ":" { return true }
        }
        return false
    }

    private mutating func blankEntry(at start: Int, indent: Int) {
        lines[start] = ""
        var index = start + 1
        while index < lines.count {
            let isBlank = lines[index].allSatisfy { $0 == " " || $0 == "\r" }
            if !isBlank, lines[index].prefix(while: { $0 == " " }).count <= indent { break }
            lines[index] = ""
            index += 1
        }
    }

    // MARK: Conversion

    private mutating func converted(_ node: Node) -> YAMLNode {
        let location = SourceLocation(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
        switch node {
        case .scalar(let scalar):
            return YAMLNode(
                content: .scalar(scalar.string), location: location, origin: origin(of: scalar, at: location))
        case .sequence(let sequence):
            return YAMLNode(content: .sequence(sequence.map { converted($0) }), location: location, origin: .unknown)
        case .mapping(let mapping):
            var entries: [YAMLNode.Entry] = []
            for (key, value) in mapping {
                let keyLocation = SourceLocation(file: file, line: key.mark?.line ?? 1, column: key.mark?.column ?? 1)
                guard case .scalar(let name) = key else {
                    report(keyLocation.line, keyLocation.column, "a key that is no word", "write a word and a colon")
                    continue
                }
                entries.append(
                    YAMLNode.Entry(key: name.string, keyLocation: keyLocation, value: converted(value)))
            }
            return YAMLNode(content: .mapping(entries), location: location, origin: .unknown)
        case .alias:
            report(location.line, location.column, "an alias", "write the text out")
            return YAMLNode(content: .scalar(""), location: location, origin: .unknown)
        }
    }

    private func origin(of scalar: Node.Scalar, at location: SourceLocation) -> TextOrigin {
        switch scalar.style {
        case .literal:
            // The block begins on the next line that is not blank, and all of it is indented alike.
            var index = location.line
            while index < lines.count, lines[index].allSatisfy({ $0 == " " || $0 == "\r" }) { index += 1 }
            guard index < lines.count else { return .unknown }
            return .block(line: location.line + 1, column: lines[index].prefix { $0 == " " }.count + 1)
        case .plain: return .inline(line: location.line, column: location.column)
        case .singleQuoted, .doubleQuoted: return .inline(line: location.line, column: location.column + 1)
        default: return .unknown
        }
    }
}
