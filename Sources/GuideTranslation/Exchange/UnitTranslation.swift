import MessageFormat

/// The translation of one unit as it came back, brought together with what was sent out.
struct UnitTranslation {
    /// Why a unit cannot be taken.
    enum Refusal: Error, Hashable {
        /// It was made from another source.
        case otherSource
        /// Only some of its segments have a translation.
        case partial
        /// Its codes are not those that it was sent with, and in which way.
        case damaged(String, remedy: String)
    }

    private let unit: ExchangeMessage.Unit
    private let content: InlineContent
    private let incoming: XLIFFDocument.Unit

    init(_ incoming: XLIFFDocument.Unit, of unit: ExchangeMessage.Unit) {
        self.incoming = incoming
        self.unit = unit
        content = InlineContent(source: unit.source, target: unit.target)
    }

    /// The pattern that the unit's target says; `nil` where it has none.
    ///
    /// - Returns: The pattern.
    /// - Throws: ``Refusal`` where it cannot be taken.
    func pattern() throws(Refusal) -> Message.Pattern? {
        try checkSource()
        guard !incoming.isPartial else { throw .partial }
        guard let target = incoming.target else { return nil }
        let pattern = try self.pattern(of: target)
        // What was there already needs no checking: it is not this file that says it.
        if pattern != unit.target { try checkCodes(of: target, pattern) }
        return pattern
    }

    // MARK: The source

    private func checkSource() throws(Refusal) {
        guard Self.fingerprint(content.source) == Self.fingerprint(incoming.source) else { throw .otherSource }
        let codes = content.sourceCodes
        for element in incoming.source {
            guard let (id, data) = element.code, let data else { continue }
            guard let text = incoming.data[data] else {
                throw .damaged("the data “\(data)” of a code are missing", remedy: "get the file whole")
            }
            guard let code = codes[id], let own = element.isEnd ? code.closing : code.element,
                Self.isCode(text, own)
            else { throw .otherSource }
        }
    }

    /// Whether the data of a code say what it is, however they are spaced: files that were exported before may have another form.
    private static func isCode(_ data: String, _ element: Message.Pattern.Element) -> Bool {
        let own = Message.Pattern([element]).serialized()
        if own == data { return true }
        guard let pattern = Message.parse(data).message?.patterns.first, pattern.elements.count == 1 else {
            return false
        }
        return pattern.serialized() == own
    }

    /// A text for comparison: the codes by their ids, and white space as tools leave it.
    private static func fingerprint(_ elements: [XLIFFDocument.Inline]) -> [String] {
        elements.reduce(into: []) { result, element in
            switch element {
            case .text(let text): append(text, to: &result)
            case .placeholder(let id, _): result.append("\u{0}ph " + id)
            case .start(let id, _): result.append("\u{0}start " + id)
            case .end(let id, _): result.append("\u{0}end " + id)
            }
        }
    }

    private static func fingerprint(_ elements: [InlineContent.Element]) -> [String] {
        fingerprint(
            elements.map { element in
                switch element {
                case .text(let text): .text(text)
                case .placeholder(let id): .placeholder(id: id, data: nil)
                case .start(let id): .start(id: id, data: nil)
                case .end(let id): .end(id: id, data: nil)
                }
            })
    }

    private static func append(_ text: String, to result: inout [String]) {
        result += text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
    }

    // MARK: The target

    private func pattern(of target: [XLIFFDocument.Inline]) throws(Refusal) -> Message.Pattern {
        var elements: [Message.Pattern.Element] = []
        // The texts of neighbouring segments are one.
        var words = ""
        for element in target {
            if case .text(let text) = element {
                words += text
                continue
            }
            if !words.isEmpty { elements.append(.text(words)) }
            words = ""
            elements.append(try code(element))
        }
        if !words.isEmpty { elements.append(.text(words)) }
        return Message.Pattern(elements)
    }

    /// What a code stands for: those of the source are known here; only further ones are taken from the file.
    private func code(_ element: XLIFFDocument.Inline) throws(Refusal) -> Message.Pattern.Element {
        guard let (id, data) = element.code else { return .text("") }
        if let code = content.sourceCodes[id] {
            guard let own = element.isEnd ? code.closing : code.element,
                (code.closing == nil) == element.isPlaceholder
            else {
                throw .damaged("the code “\(id)” is of another kind than in the source", remedy: "copy it again")
            }
            return own
        }
        let known = content.codesByID[id]
        guard let data, let text = incoming.data[data] else {
            throw .damaged("there is no code “\(id)” in the source", remedy: "use the source’s codes")
        }
        let own = element.isEnd ? known?.closing : known?.element
        if let own, Self.isCode(text, own) { return own }
        guard let pattern = Message.parse(text).message?.patterns.first, pattern.elements.count == 1 else {
            throw .damaged("the data of the code “\(id)” are no placeholder", remedy: "use the source’s codes")
        }
        if case .text = pattern.elements[0] {
            throw .damaged("the data of the code “\(id)” are no placeholder", remedy: "use the source’s codes")
        }
        return pattern.elements[0]
    }

    /// Checks that the target has every code of the source, once, and no other.
    private func checkCodes(of target: [XLIFFDocument.Inline], _ pattern: Message.Pattern) throws(Refusal) {
        var seen: Set<String> = []
        var open: Set<String> = []
        for element in target {
            guard let (id, _) = element.code else { continue }
            if element.isEnd {
                guard open.remove(id) != nil else {
                    throw .damaged("the code “\(id)” ends before it begins", remedy: "set both ends again")
                }
                continue
            }
            guard seen.insert(id).inserted else {
                let name = content.codesByID[id]?.identity ?? id
                throw .damaged("\(name) stands twice in the target", remedy: "keep one of the two")
            }
            if !element.isPlaceholder { open.insert(id) }
        }
        if let id = target.lazy.compactMap(\.code?.id).first(where: open.contains) {
            throw .damaged("the code “\(id)” does not end", remedy: "set its end")
        }
        let present = Self.identities(of: pattern)
        let before = unit.target.map(Self.identities)
        for code in content.codes.prefix(content.sourceCodeCount) where !present.contains(code.identity) {
            if let variable = code.variable, unit.decided.contains(variable) { continue }
            // A translator has done without it before.
            if let before, !before.contains(code.identity) { continue }
            throw .damaged(
                "\(code.identity) is missing from the target", remedy: "put it where the language wants it")
        }
    }

    private static func identities(of pattern: Message.Pattern) -> Set<String> {
        Set(
            pattern.elements.compactMap { element in
                if case .text = element { nil } else { InlineContent.Code.identity(of: element) }
            })
    }
}

extension XLIFFDocument.Inline {
    /// The code's id and that of its data; `nil` for text.
    fileprivate var code: (id: String, data: String?)? {
        switch self {
        case .text: nil
        case .placeholder(let id, let data), .start(let id, let data), .end(let id, let data): (id, data)
        }
    }

    fileprivate var isEnd: Bool { if case .end = self { true } else { false } }
    fileprivate var isPlaceholder: Bool { if case .placeholder = self { true } else { false } }
}
