import ExhibitGuide
import ICU

/// Reads XLIFF 2.0 and 2.1 as far as translations are concerned; modules and extensions are passed over.
struct XLIFFParser {
    private var reader: XMLReader
    /// What is wrong with the document, with the offsets of the places.
    private(set) var errors: [XMLError] = []

    /// Begins to read.
    ///
    /// - Parameter bytes: The document.
    /// - Throws: ``XMLError`` where it is too large, or is not UTF-8.
    init(_ bytes: [UInt8]) throws(XMLError) { reader = try XMLReader(bytes) }

    /// Reads the document.
    ///
    /// - Returns: The document; ``errors`` says what is wrong with it.
    /// - Throws: ``XMLError`` where nothing more can be read.
    mutating func document() throws(XMLError) -> XLIFFDocument {
        guard case .start(let root) = try reader.next() else {
            throw XMLError("the file has no element", remedy: "get it whole", at: 0)
        }
        var document = try self.document(root)
        var known: Set<String> = []
        try children { parser, tag throws(XMLError) in
            guard tag.is("file") else { return try parser.skip() }
            let file = try parser.file(tag)
            if known.insert(file.id).inserted {
                document.files.append(file)
            } else {
                parser.report("the file “\(file.id)” stands twice", remedy: "keep one of the two", at: tag.offset)
            }
        }
        guard case .endOfDocument = try reader.next() else {
            throw XMLError("something stands behind the end of the document", at: reader.index)
        }
        return document
    }

    private func document(_ root: XMLTag) throws(XMLError) -> XLIFFDocument {
        guard root.is("xliff") else {
            guard root.name.local == "xliff" else {
                throw XMLError(
                    "<\(root.name.local)> is no XLIFF", remedy: "give the file that the agency returned",
                    at: root.offset)
            }
            if let version = root["version"], XLIFF.readVersions.contains(version) {
                throw XMLError(
                    "“\(root.name.namespace)” is not the namespace of XLIFF \(version)",
                    remedy: "write \(XLIFF.core), or ask for the file anew", at: root.offset)
            }
            throw XMLError(
                "XLIFF \(root["version"] ?? "of an unknown version") is not read",
                remedy: "ask for XLIFF 2.0 or 2.1", at: root.offset)
        }
        guard let version = root["version"], XLIFF.readVersions.contains(version) else {
            throw XMLError(
                "XLIFF \(root["version"] ?? "without a version") is not read", remedy: "ask for XLIFF 2.0 or 2.1",
                at: root.offset)
        }
        func language(_ attribute: String) throws(XMLError) -> LanguageTag {
            guard let value = root[attribute] else {
                throw XMLError("\(attribute) is missing", remedy: "name the language", at: root.offset)
            }
            guard let tag = try? LanguageTag(value), tag.isKnownLanguage else {
                throw XMLError(
                    "\(attribute) “\(value)” is no language", remedy: "write a BCP 47 tag", at: root.offset)
            }
            return tag
        }
        return XLIFFDocument(
            sourceLanguage: try language("srcLang"), targetLanguage: try language("trgLang"), offset: root.offset)
    }

    mutating func report(_ message: String, remedy: String = "", at offset: Int) {
        errors.append(XMLError(message, remedy: remedy, at: offset))
    }

    // MARK: Elements

    /// Hands each child of the element that is open to `body`, which reads it to its end; text between them says nothing.
    private mutating func children(_ body: (inout XLIFFParser, XMLTag) throws(XMLError) -> Void) throws(XMLError) {
        while true {
            switch try reader.next() {
            case .start(let tag): try body(&self, tag)
            case .text: break
            case .end, .endOfDocument: return
            }
        }
    }

    /// Reads the element that is open to its end.
    private mutating func skip() throws(XMLError) {
        var depth = 1
        while depth > 0 {
            switch try reader.next() {
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            case .endOfDocument: return
            }
        }
    }

    private mutating func id(of tag: XMLTag) -> String {
        if let id = tag["id"], !id.isEmpty { return id }
        report("<\(tag.name.local)> has no id", at: tag.offset)
        return ""
    }

    private mutating func file(_ tag: XMLTag) throws(XMLError) -> XLIFFDocument.File {
        var file = XLIFFDocument.File(id: id(of: tag), offset: tag.offset)
        var known: Set<String> = []
        try units(of: &file, known: &known)
        return file
    }

    /// The units of a file or group; groups within are no more than brackets.
    private mutating func units(of file: inout XLIFFDocument.File, known: inout Set<String>) throws(XMLError) {
        try children { parser, tag throws(XMLError) in
            if tag.is("group") {
                try parser.units(of: &file, known: &known)
            } else if tag.is("unit") {
                let unit = try parser.unit(tag)
                if !known.insert(unit.id).inserted {
                    parser.report("the unit “\(unit.id)” stands twice", remedy: "keep one of the two", at: tag.offset)
                }
                file.units.append(unit)
            } else {
                try parser.skip()
            }
        }
    }

    private mutating func unit(_ tag: XMLTag) throws(XMLError) -> XLIFFDocument.Unit {
        var unit = XLIFFDocument.Unit(id: id(of: tag), offset: tag.offset)
        var segments = 0
        var translated = 0
        try children { parser, tag throws(XMLError) in
            if tag.is("originalData") {
                try parser.data(of: &unit)
            } else if tag.is("segment") || tag.is("ignorable") {
                let isSegment = tag.is("segment")
                let segment = try parser.segment(tag)
                unit.source += segment.source
                if isSegment {
                    segments += 1
                    unit.state = min(unit.state, segment.state)
                    if segment.target != nil { translated += 1 }
                    if segment.hasBlankTarget { unit.hasBlankTarget = true }
                }
                // What may be ignored stays as it is where nobody translated it.
                if let target = segment.target ?? (isSegment ? nil : segment.source) {
                    if unit.target == nil { unit.target = [] }
                    unit.target?.append(contentsOf: target)
                }
            } else {
                try parser.skip()
            }
        }
        if segments == 0 { report("the unit “\(unit.id)” has no segment", at: tag.offset) }
        unit.isPartial = translated > 0 && translated < segments
        if translated == 0 { unit.target = nil }
        return unit
    }

    private mutating func data(of unit: inout XLIFFDocument.Unit) throws(XMLError) {
        try children { parser, tag throws(XMLError) in
            guard tag.is("data") else { return try parser.skip() }
            let id = parser.id(of: tag)
            let content = try parser.inline()
            let text = content.map { if case .text(let text) = $0 { text } else { "" } }.joined()
            if unit.data.updateValue(text, forKey: id) != nil {
                parser.report("the data “\(id)” stand twice", remedy: "keep one of the two", at: tag.offset)
            }
        }
    }

    private struct Segment {
        var source: [XLIFFDocument.Inline] = []
        var target: [XLIFFDocument.Inline]?
        var state = XLIFF.State.initial
        /// Whether the target is nothing but white space where the source says something.
        var hasBlankTarget = false
    }

    private mutating func segment(_ tag: XMLTag) throws(XMLError) -> Segment {
        var segment = Segment()
        if let word = tag["state"] {
            if let state = XLIFF.State(rawValue: word) {
                segment.state = state
            } else {
                report(
                    "there is no state “\(word)”", remedy: "write initial, translated, reviewed or final",
                    at: tag.offset)
            }
        }
        var sources = 0
        var targets = 0
        try children { parser, tag throws(XMLError) in
            if tag.is("source") {
                sources += 1
                segment.source = try parser.inline()
            } else if tag.is("target") {
                targets += 1
                if tag["order"] != nil {
                    parser.report("segments in another order cannot be taken", remedy: "join them", at: tag.offset)
                }
                let content = try parser.inline()
                if !content.isEmpty { segment.target = content }
            } else {
                try parser.skip()
            }
        }
        if sources != 1 || targets > 1 {
            report("<\(tag.name.local)> has \(sources) sources and \(targets) targets", at: tag.offset)
        }
        if let target = segment.target, target.isBlank, !segment.source.isBlank {
            segment.target = nil
            segment.hasBlankTarget = true
        }
        return segment
    }

    // MARK: Texts

    /// The content of the element that is open, up to its end.
    private mutating func inline() throws(XMLError) -> [XLIFFDocument.Inline] {
        var content: [XLIFFDocument.Inline] = []
        /// The ends of the elements that are open.
        var ends: [XLIFFDocument.Inline?] = []
        var words = ""
        /// Ends the words before an element.
        func endWords() {
            if !words.isEmpty { content.append(.text(words)) }
            words = ""
        }
        while true {
            switch try reader.next() {
            case .text(let text, _): words += text
            case .start(let tag):
                let (begin, end) = code(tag)
                if tag.is("cp") { words += character(tag) }
                if let begin {
                    endWords()
                    content.append(begin)
                }
                ends.append(end)
            case .end:
                guard let end = ends.popLast() else {
                    endWords()
                    return content
                }
                if let end {
                    endWords()
                    content.append(end)
                }
            case .endOfDocument:
                endWords()
                return content
            }
        }
    }

    /// What an inline element begins, and what its end is.
    private mutating func code(_ tag: XMLTag) -> (begin: XLIFFDocument.Inline?, end: XLIFFDocument.Inline?) {
        guard tag.name.namespace == XLIFF.core else {
            report("<\(tag.name.local)> cannot stand in a text", remedy: "remove it", at: tag.offset)
            return (nil, nil)
        }
        switch tag.name.local {
        case "ph": return (.placeholder(id: id(of: tag), data: tag["dataRef"]), nil)
        case "pc":
            let id = id(of: tag)
            return (.start(id: id, data: tag["dataRefStart"]), .end(id: id, data: tag["dataRefEnd"]))
        case "sc": return (.start(id: id(of: tag), data: tag["dataRef"]), nil)
        case "ec": return (.end(id: tag["startRef"] ?? id(of: tag), data: tag["dataRef"]), nil)
        // Annotations mark a text and are none of it.
        case "mrk", "sm", "em", "cp": return (nil, nil)
        default:
            report("<\(tag.name.local)> cannot stand in a text", remedy: "remove it", at: tag.offset)
            return (nil, nil)
        }
    }

    /// The character of `<cp hex="001F"/>`.
    private mutating func character(_ tag: XMLTag) -> String {
        if let hex = tag["hex"], let value = UInt32(hex, radix: 16), let scalar = Unicode.Scalar(value) {
            return String(scalar)
        }
        report("“\(tag["hex"] ?? "")” is no code point", remedy: "write it in hexadecimal", at: tag.offset)
        return ""
    }
}

extension [XLIFFDocument.Inline] {
    /// Whether a text is nothing but white space.
    fileprivate var isBlank: Bool {
        allSatisfy {
            if case .text(let text) = $0 { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) } else { false }
        }
    }
}

extension XMLTag {
    /// Whether this is an element of XLIFF's core.
    fileprivate func `is`(_ name: String) -> Bool { self.name == XMLName(namespace: XLIFF.core, local: name) }
}
