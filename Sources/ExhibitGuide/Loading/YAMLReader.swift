import Yams

/// Reads a YAML file into nodes with places; a key that stands twice is reported and the first kept, so that the rest is still read.
struct YAMLReader {
    private let file: String
    /// The file, with a tag before each key whose name stands again behind it.
    private(set) var lines: [Substring]
    private var tags = KeyTags()
    /// The place of the last text that was looked for: a line that holds a whole file is passed over once.
    private var reached: (line: Int, column: Int, index: String.Index)?
    private(set) var diagnostics: [Diagnostic] = []

    /// More keys than this that stand again are not worth reading on for.
    private static let maximumTags = 64

    init(_ text: String, file: String) {
        self.file = file
        // By scalars: to Swift, CR LF is one character, which is not a line feed.
        lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Substring($0) }
    }

    /// The file's root; `nil` where it cannot be read, with a diagnostic.
    mutating func root() -> YAMLNode? {
        var tagCount = 0
        while true {
            do {
                // Without its anchor every alias is an error of its own, found before it can unfold.
                if let text = textWithOtherAnchors { _ = try Self.parsed(text) }
                guard let node = try Self.parsed(lines.joined(separator: "\n")) else {
                    report(1, 1, "the file is empty", "write the guide's keys into it")
                    return nil
                }
                return converted(node)
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let key = keys.first ?? ""
                guard tagCount < Self.maximumTags, tags.add(to: key, at: context.mark, in: &lines) else {
                    report(
                        context.mark.line, context.mark.column, "the key “\(key)” stands twice in one group",
                        "keep one of the two")
                    return nil
                }
                tagCount += 1
            } catch {
                report(error)
                return nil
            }
        }
    }

    private static func parsed(_ text: String) throws -> Node? {
        try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    }

    /// Reports what is wrong at a place of the lines.
    private mutating func report(_ line: Int, _ column: Int, _ message: String, _ remedy: String) {
        report(
            SourceLocation(file: file, line: line, column: tags.original(line: line, column: column)), message, remedy)
    }

    private mutating func report(_ place: SourceLocation, _ message: String, _ remedy: String) {
        let location = SourceLocation(file: file, line: max(1, place.line), column: max(1, place.column))
        diagnostics.append(Diagnostic(rule: .yamlSyntax, at: location, message, remedy: remedy))
    }

    private mutating func reportDuplicate(_ key: String, at place: SourceLocation, first: SourceLocation) {
        let how = place.line == first.line ? "in this line" : "after line \(first.line)"
        report(place, "the key “\(key)” stands here again, \(how)", "keep one of the two")
    }

    private mutating func report(_ error: any Error) {
        if reportConflict() { return }
        switch error {
        case YamlError.scanner(let context?, let problem, _, _)
        where context.text.contains("quoted scalar") && problem.contains("end of stream"):
            report(
                context.mark.line, context.mark.column, "this quotation mark is never closed",
                "write the second one behind the text")
        case YamlError.scanner(_, _, let mark, _) where isTab(mark.line, mark.column):
            report(
                mark.line, mark.column, "a tab where YAML allows only spaces", "write spaces in place of the tab")
        case YamlError.composer(_, let problem, let mark, _) where problem.contains("alias"):
            report(mark.line, mark.column, "an alias", "write the text out")
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

    // MARK: Faults that YAML names by their consequences

    private func isTab(_ line: Int, _ column: Int) -> Bool {
        guard lines.indices.contains(line - 1) else { return false }
        return lines[line - 1].unicodeScalars.dropFirst(column - 1).first == "\t"
    }

    /// Reports the first line that a version control system has left of a merge conflict.
    ///
    /// - Returns: Whether there is one.
    private mutating func reportConflict() -> Bool {
        guard let index = lines.firstIndex(where: Self.isConflictMarker) else { return false }
        report(
            index + 1, 1,
            lines[index].hasPrefix("<")
                ? "a merge conflict begins here and was not resolved" : "this line is left over from a merge conflict",
            "keep the right side, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>")
        return true
    }

    private static func isConflictMarker(_ line: Substring) -> Bool {
        let bytes = line.utf8
        guard let mark = bytes.first, [0x3C, 0x3D, 0x3E, 0x7C].contains(mark) else { return false }
        guard bytes.prefix(while: { $0 == mark }).count == 7 else { return false }
        return bytes.dropFirst(7).first.map { $0 <= 0x20 } ?? true
    }

    // MARK: Conversion

    private mutating func converted(_ node: Node) -> YAMLNode {
        let location = location(of: node)
        switch node {
        case .scalar(let scalar):
            return YAMLNode(content: .scalar(scalar.string), location: location, origin: origin(of: scalar))
        case .sequence(let sequence):
            return YAMLNode(content: .sequence(sequence.map { converted($0) }), location: location, origin: .unknown)
        case .mapping(let mapping):
            var entries: [YAMLNode.Entry] = []
            var places: [String: SourceLocation] = [:]
            for (key, value) in mapping {
                let keyLocation = self.location(of: key)
                guard case .scalar(let name) = key else {
                    report(keyLocation, "a key that is no word", "write a word and a colon")
                    continue
                }
                if let first = places[name.string] {
                    reportDuplicate(name.string, at: keyLocation, first: first)
                    continue
                }
                places[name.string] = keyLocation
                entries.append(
                    YAMLNode.Entry(key: name.string, keyLocation: keyLocation, value: converted(value)))
            }
            return YAMLNode(content: .mapping(entries), location: location, origin: .unknown)
        case .alias:
            // Yams puts the anchor's node in its place, so that none is left.
            return YAMLNode(content: .scalar(""), location: location, origin: .unknown)
        }
    }

    private func location(of node: Node) -> SourceLocation {
        guard let mark = node.mark else { return SourceLocation(file: file) }
        return SourceLocation(
            file: file, line: mark.line, column: tags.original(line: mark.line, column: mark.column))
    }

    private mutating func origin(of scalar: Node.Scalar) -> TextOrigin {
        guard let mark = scalar.mark else { return .unknown }
        switch scalar.style {
        case .literal:
            // The block begins on the next line that is not blank, and all of it is indented alike.
            var index = mark.line
            while index < lines.count, lines[index].allSatisfy({ $0 == " " || $0 == "\r" }) { index += 1 }
            guard index < lines.count else { return .unknown }
            return .block(line: mark.line + 1, column: lines[index].prefix { $0 == " " }.count + 1)
        case .plain: return inline(scalar.string, line: mark.line, column: mark.column)
        case .singleQuoted, .doubleQuoted: return inline(scalar.string, line: mark.line, column: mark.column + 1)
        default: return .unknown
        }
    }

    /// A text that stands on its line as it is: not folded from several lines, and without escapes.
    private mutating func inline(_ text: String, line: Int, column: Int) -> TextOrigin {
        guard line >= 1, line <= lines.count else { return .unknown }
        let scalars = lines[line - 1].unicodeScalars
        if reached?.line != line || column < reached?.column ?? 0 { reached = (line, 1, scalars.startIndex) }
        guard let from = reached,
            let start = scalars.index(from.index, offsetBy: column - from.column, limitedBy: scalars.endIndex)
        else { return .unknown }
        reached = (line, column, start)
        guard scalars[start...].starts(with: text.unicodeScalars) else { return .unknown }
        return .inline(line: line, column: tags.original(line: line, column: column))
    }
}
