import ExhibitGuide
import ICU
import MessageFormat

/// Writes XLIFF 2.1.
struct XLIFFWriter {
    /// What a unit says besides its texts.
    struct Remark {
        let category: String
        let text: String
    }

    /// A term that occurs in a unit.
    struct Term: Hashable {
        let term: String
        let translations: [String]
        let definition: String
    }

    private(set) var output = ""
    private let targetIsRightToLeft: Bool
    private let sourceIsRightToLeft: Bool

    init(source: LanguageTag, target: LanguageTag) {
        sourceIsRightToLeft = source.isRightToLeft
        targetIsRightToLeft = target.isRightToLeft
        output = """
            <?xml version="1.0" encoding="UTF-8"?>
            <xliff xmlns="\(XLIFF.core)" xmlns:gls="\(XLIFF.glossary)" xmlns:slr="\(XLIFF.sizeRestriction)" \
            version="\(XLIFF.version)" srcLang="\(source)" trgLang="\(target)">

            """
    }

    mutating func end() { output += "</xliff>\n" }

    // MARK: Structure

    mutating func beginFile(_ domain: MessageDomain, subject: String, hasLimits: Bool) {
        line(
            1,
            "<file id=\"\(domain.id)\"" + attribute("original", domain.file ?? domain.id)
                + " canResegment=\"no\" srcDir=\"\(sourceIsRightToLeft ? "rtl" : "ltr")\""
                + " trgDir=\"\(targetIsRightToLeft ? "rtl" : "ltr")\" xml:space=\"preserve\">")
        if hasLimits { line(2, "<slr:profiles generalProfile=\"xliff:codepoints\"/>") }
        notes([Remark(category: "description", text: subject)], depth: 2)
    }

    mutating func endFile() { line(1, "</file>") }

    mutating func beginGroup(_ message: ExchangeMessage, id: String, remarks: [Remark]) {
        line(2, "<group id=\"\(id)\"" + attribute("name", message.text.key) + " type=\"guide:variants\">")
        notes(remarks, depth: 3)
    }

    mutating func endGroup() { line(2, "</group>") }

    /// A unit.
    ///
    /// - Parameters:
    ///   - unit: The unit.
    ///   - name: What people call it.
    ///   - state: How the message's translation stands.
    ///   - limit: The greatest length of its translation in code points, if there is one.
    ///   - terms: The terms of the glossary that occur in it.
    ///   - remarks: What else a translator should know.
    ///   - depth: How deep it stands.
    ///   - sample: What a code shows, as readers of the target language see it.
    mutating func add(
        _ unit: ExchangeMessage.Unit, name: String, state: TranslationState, limit: Int?, terms: [Term],
        remarks: [Remark], depth: Int, sample: (Message.Pattern.Element) -> String?
    ) {
        let content = InlineContent(source: unit.source, target: unit.target)
        var restriction = ""
        if let limit { restriction = " slr:sizeRestriction=\"\(limit)\"" }
        line(depth, "<unit id=\"\(unit.id)\"" + attribute("name", name) + restriction + ">")
        if !terms.isEmpty {
            line(depth + 1, "<gls:glossary>")
            for term in terms { add(term, depth: depth + 2) }
            line(depth + 1, "</gls:glossary>")
        }
        notes(remarks, depth: depth + 1)
        let codes = InlineMarkup(content, decided: unit.decided, sample: sample)
        if !codes.data.isEmpty {
            line(depth + 1, "<originalData>")
            for (id, text) in codes.data {
                line(depth + 2, "<data id=\"\(id)\">\(InlineMarkup.content(text))</data>")
            }
            line(depth + 1, "</originalData>")
        }
        let (word, subState) = unit.target == nil ? (.initial, nil) : XLIFF.state(of: state)
        line(
            depth + 1, "<segment state=\"\(word.rawValue)\"" + (subState.map { attribute("subState", $0) } ?? "") + ">")
        line(depth + 2, "<source>" + codes.markup(content.source) + "</source>")
        if let target = content.target { line(depth + 2, "<target>" + codes.markup(target) + "</target>") }
        line(depth + 1, "</segment>")
        line(depth, "</unit>")
    }

    private mutating func add(_ term: Term, depth: Int) {
        line(depth, "<gls:glossEntry>")
        line(depth + 1, "<gls:term>\(XMLText.content(term.term))</gls:term>")
        for translation in term.translations {
            line(depth + 1, "<gls:translation>\(XMLText.content(translation))</gls:translation>")
        }
        if !term.definition.isEmpty {
            line(depth + 1, "<gls:definition>\(XMLText.content(term.definition))</gls:definition>")
        }
        line(depth, "</gls:glossEntry>")
    }

    private mutating func notes(_ remarks: [Remark], depth: Int) {
        guard !remarks.isEmpty else { return }
        line(depth, "<notes>")
        for remark in remarks {
            line(
                depth + 1,
                "<note" + attribute("category", remark.category) + ">" + XMLText.content(remark.text) + "</note>")
        }
        line(depth, "</notes>")
    }

    private mutating func line(_ depth: Int, _ text: String) {
        output += String(repeating: "  ", count: depth) + text + "\n"
    }

    private func attribute(_ name: String, _ value: String) -> String { " \(name)=\"\(XMLText.attribute(value))\"" }
}

/// The codes of a unit as inline elements: `<ph>` for a placeholder, `<pc>` for what is marked up.
struct InlineMarkup {
    /// What the codes are in the message's own syntax, by the ids that the elements refer to.
    let data: [(id: String, text: String)]
    private let elements: [String: (start: String, end: String)]

    init(_ content: InlineContent, decided: Set<String>, sample: (Message.Pattern.Element) -> String?) {
        var data: [(id: String, text: String)] = []
        func reference(_ element: Message.Pattern.Element) -> String {
            let text = Message.Pattern([element]).serialized()
            if let known = data.first(where: { $0.text == text }) { return known.id }
            data.append(("d\(data.count + 1)", text))
            return data[data.count - 1].id
        }
        var elements: [String: (start: String, end: String)] = [:]
        for code in content.codes {
            // “one guide” need not say the number.
            let canDelete = code.variable.map(decided.contains) ?? false
            let rights = " canCopy=\"no\" canDelete=\"\(canDelete ? "yes" : "no")\""
            if let closing = code.closing {
                let attributes =
                    " dataRefStart=\"\(reference(code.element))\" dataRefEnd=\"\(reference(closing))\""
                    + " dispStart=\"\(Self.display(code.element))\""
                    + " dispEnd=\"\(Self.display(closing))\"" + Self.type(of: code.element)
                elements[code.id] = ("<pc id=\"\(code.id)\"\(rights)\(attributes)>", "</pc>")
            } else {
                let shown = sample(code.element).map { " disp=\"\(XMLText.attribute($0))\"" } ?? ""
                let attributes =
                    " dataRef=\"\(reference(code.element))\" equiv=\"\(XMLText.attribute(code.identity))\"" + shown
                    + Self.type(of: code.element)
                elements[code.id] = ("<ph id=\"\(code.id)\"\(rights)\(attributes)/>", "")
            }
        }
        self.data = data
        self.elements = elements
    }

    private static func display(_ element: Message.Pattern.Element) -> String {
        XMLText.attribute(Message.Pattern([element]).serialized())
    }

    private static func type(of element: Message.Pattern.Element) -> String {
        switch element {
        case .markup(let markup) where markup.name == "em": " type=\"fmt\" subType=\"xlf:i\""
        case .markup(let markup) where markup.name == "strong": " type=\"fmt\" subType=\"xlf:b\""
        case .expression: " type=\"ui\" subType=\"xlf:var\""
        default: " type=\"other\""
        }
    }

    /// A text with its codes.
    func markup(_ content: [InlineContent.Element]) -> String {
        content.map { element in
            switch element {
            case .text(let text): Self.content(text)
            case .placeholder(let id), .start(let id): elements[id]?.start ?? ""
            case .end(let id): elements[id]?.end ?? ""
            }
        }.joined()
    }

    /// A text; characters that XML forbids are written as code points.
    static func content(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { !XMLCharacters.isAllowed($0) }) else {
            return XMLText.content(text)
        }
        return text.unicodeScalars.map { scalar in
            guard !XMLCharacters.isAllowed(scalar) else { return XMLText.content(String(scalar)) }
            let code = String(scalar.value, radix: 16, uppercase: true)
            return "<cp hex=\"" + String(repeating: "0", count: max(0, 4 - code.count)) + code + "\"/>"
        }.joined()
    }
}
