import ExhibitGuide
import ICU

/// What finds the products of a language, by what a visitor has typed so far.
///
/// Every text is folded once, when the index is made; a search compares numbers. It finds at ICU's primary strength, so that
/// accents and case do not matter, by Latin letters for names in any script, by the initial consonants of hangul, by booth, and
/// by stop number.
struct SearchIndex: Sendable {
    /// The reader's locale.
    let locale: LanguageTag
    /// How many products there are.
    let count: Int
    private let collator: Collator
    private let letters: [UInt32]
    private let fields: [Field]

    /// A text of a product, folded.
    private struct Field {
        let product: Int
        let kind: Kind
        let letters: Range<Int>
    }

    /// What a text is to its product, and how its letters are written down.
    private enum Kind {
        case stop, booth, title, company
        /// The title or company in another language.
        case otherTitle, otherCompany
        /// A title or company in Latin letters.
        case latin
        /// The initial consonants of a title or company.
        case initials

        /// How good a match is; less is better, and `nil` is none.
        func score(isPrefix: Bool, isWhole: Bool) -> Int? {
            switch self {
            case .stop: isWhole ? 0 : isPrefix ? 2 : nil
            case .booth: isWhole ? 0 : isPrefix ? 3 : nil
            case .title: isPrefix ? 1 : 5
            case .company: isPrefix ? 4 : 8
            case .initials: isPrefix ? 3 : 6
            case .otherTitle: isPrefix ? 6 : 7
            case .otherCompany: isPrefix ? 8 : 9
            case .latin: isPrefix ? 7 : 9
            }
        }
    }

    /// Prepares to find products.
    ///
    /// - Parameters:
    ///   - catalogue: The products in the reader's language.
    ///   - others: The same products in other languages, whose names a visitor may know.
    ///   - locale: The reader's locale.
    ///   - latin: What writes names of any script in Latin letters.
    /// - Throws: ``ICUError`` where ICU cannot compare in that language.
    init(
        _ catalogue: Catalogue, others: [Catalogue], locale: LanguageTag, latin: Transliterator?
    ) throws(ICUError) {
        self.locale = locale
        count = catalogue.entries.count
        collator = try Collator.forSearching(locale: locale)
        var builder = Builder(collator: collator, latin: latin)
        let known = others.map { other in
            Dictionary(other.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        for (product, entry) in catalogue.entries.enumerated() {
            builder.begin(product)
            builder.add(String(entry.stop), .stop)
            builder.add(entry.booth, .booth)
            builder.add(entry.title.text, .title)
            builder.add(entry.company.text, .company)
            for other in known {
                guard let entry = other[entry.id] else { continue }
                builder.add(entry.title.text, .otherTitle)
                builder.add(entry.company.text, .otherCompany)
            }
        }
        letters = builder.letters
        fields = builder.fields
    }

    /// How many words are looked for one by one.
    private static let maximumWords = 4

    /// The products that a text finds, the best first; those that are as good stay in the reader's order.
    ///
    /// Where nothing has the text as it was typed, what has each of its words is found: “walking robot” finds a robot for walking.
    ///
    /// - Parameter query: What was typed.
    /// - Returns: Indices of the catalogue's entries; none for a text without a letter or digit.
    func products(matching query: String) -> [Int] {
        var best = scores(of: query)
        let words = query.split(whereSeparator: \.isWhitespace).filter { !Folding.searchable(String($0)).isEmpty }
        if best.allSatisfy({ $0 == .max }), (2...Self.maximumWords).contains(words.count) {
            best = [Int](repeating: 0, count: count)
            for word in words {
                for (product, score) in scores(of: String(word)).enumerated() {
                    best[product] = best[product] == .max || score == .max ? .max : best[product] + score
                }
            }
        }
        return best.indices.filter { best[$0] < .max }.sorted { (best[$0], $0) < (best[$1], $1) }
    }

    /// How well each product matches a text; less is better, and `Int.max` is not at all.
    private func scores(of query: String) -> [Int] {
        var best = [Int](repeating: .max, count: count)
        let pattern = Folding.searchable(query)
        guard !pattern.isEmpty, let weights = try? collator.primaryWeights(of: pattern), !weights.isEmpty else {
            return best
        }
        let latin = Folding.latin(pattern)
        let initials =
            pattern.unicodeScalars.allSatisfy(KoreanRomanization.isConsonant) ? Folding.initials(pattern) : []
        letters.withUnsafeBufferPointer { letters in
            for field in fields {
                let wanted =
                    switch field.kind {
                    case .latin: latin
                    case .initials: initials
                    default: weights
                    }
                guard !wanted.isEmpty, let match = Self.find(wanted, in: letters[field.letters]),
                    let score = field.kind.score(isPrefix: match == 0, isWhole: wanted.count == field.letters.count)
                else { continue }
                if score < best[field.product] { best[field.product] = score }
            }
        }
        return best
    }

    /// Where letters stand first among others.
    private static func find(_ wanted: [UInt32], in letters: Slice<UnsafeBufferPointer<UInt32>>) -> Int? {
        guard letters.count >= wanted.count else { return nil }
        let first = wanted[0]
        let start = letters.startIndex
        for offset in 0...(letters.count - wanted.count) where letters[start + offset] == first {
            var index = 1
            while index < wanted.count, letters[start + offset + index] == wanted[index] { index += 1 }
            if index == wanted.count { return offset }
        }
        return nil
    }

    /// Gathers the fields of products.
    private struct Builder {
        let collator: Collator
        let latin: Transliterator?
        var letters: [UInt32] = []
        var fields: [Field] = []
        private var product = 0
        private var seen: Set<String> = []

        init(collator: Collator, latin: Transliterator?) {
            self.collator = collator
            self.latin = latin
        }

        mutating func begin(_ product: Int) {
            self.product = product
            seen = []
        }

        mutating func add(_ text: String, _ kind: Kind) {
            let text = Folding.searchable(String(text.prefix(Folding.maximumLength)))
            guard !text.isEmpty, seen.insert(text).inserted || kind == .stop || kind == .booth else { return }
            append((try? collator.primaryWeights(of: text)) ?? [], kind)
            guard kind != .stop, kind != .booth else { return }
            guard text.utf8.contains(where: { $0 >= 0x80 }) else { return append(Folding.latin(text), .latin) }
            if let romanized = KoreanRomanization.latin(text) {
                append(Folding.latin(romanized), .latin)
                append(Folding.initials(text), .initials)
            }
            if let transliterated = try? latin?.transliterate(text) { append(Folding.latin(transliterated), .latin) }
        }

        private mutating func append(_ folded: [UInt32], _ kind: Kind) {
            guard !folded.isEmpty else { return }
            let start = letters.count
            letters += folded
            fields.append(Field(product: product, kind: kind, letters: start..<letters.count))
        }
    }
}

/// How texts are made alike for searching.
enum Folding {
    /// No more of a text is searched.
    static let maximumLength = 200

    /// The letters, digits and marks of a text: what is typed without a hyphen or a space finds what has one.
    ///
    /// - Parameter text: The text.
    /// - Returns: The text without everything else.
    static func searchable(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
                .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
                result.append(scalar)
            default: break
            }
        }
        return String(result)
    }

    /// The ASCII letters and digits of a text in lower case.
    ///
    /// - Parameter text: The text, in Latin letters.
    /// - Returns: The letters; none where the text has letters of other scripts.
    static func latin(_ text: String) -> [UInt32] {
        var result: [UInt32] = []
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A: result.append(scalar.value)
            case 0x41...0x5A: result.append(scalar.value | 0x20)
            case 0x80... where scalar.properties.isAlphabetic: return []
            default: break
            }
        }
        return result
    }

    /// The initial consonants of a text as numbers.
    ///
    /// - Parameter text: The text.
    /// - Returns: The consonants.
    static func initials(_ text: String) -> [UInt32] { KoreanRomanization.initialConsonants(text).map(\.value) }
}
