import ICU
import MessageFormat

/// One message in one locale, with the values that it is formatted with in turn, for us and for ICU.
struct Subject: Sendable {
    /// The values, each in the type in which a caller would hold it.
    enum Rows: Sendable {
        case strings([(name: String, place: String)])
        case counts([DecimalNumber])
        case facts([Facts])
    }

    struct Facts: Sendable {
        let date: CivilDateTime
        let share: DecimalNumber
        let price: DecimalNumber
        let distance: DecimalNumber
    }

    let name: String
    let locale: String
    let source: String
    let peerPattern: String
    let context: FormattingContext
    let formatter: MessageFormatter
    let rows: Rows

    init(name: String, locale: String, source: String, peerPattern: String, rows: Rows) throws {
        self.name = "\(name) (\(locale))"
        self.locale = locale
        self.source = source
        self.peerPattern = peerPattern
        // ICU's MessageFormat isolates nothing, so for the same output neither do we.
        context = FormattingContext(locale: try LanguageTag(locale), bidiIsolation: .none)
        formatter = MessageFormatter(source, in: context)
        self.rows = rows
        guard formatter.sourceErrors.isEmpty else { throw BenchmarkError("\(self.name): \(formatter.sourceErrors)") }
    }

    /// The peer, after it was seen to give the same text for every row.
    func peer() throws -> PeerMessage {
        let peer = try PeerMessage(locale: locale, pattern: peerPattern, rows: rows.peerValues)
        for (arguments, theirs) in zip(rows.arguments, try peer.texts()) {
            let (ours, errors) = formatter.format(arguments)
            guard ours == theirs, errors.isEmpty else {
                throw BenchmarkError("\(name): ours “\(ours)” \(errors), ICU's “\(theirs)”")
            }
        }
        return peer
    }

    /// Formats `count` times, a row after the other; the arguments are built in the loop, as ICU's are.
    func run(_ count: Int) {
        var total = 0
        switch rows {
        case .strings(let rows):
            cycle(count, rows) { total &+= formatter.format(Rows.arguments($0)).text.utf8.count }
        case .counts(let rows):
            cycle(count, rows) { total &+= formatter.format(Rows.arguments($0)).text.utf8.count }
        case .facts(let rows):
            cycle(count, rows) { total &+= formatter.format(Rows.arguments($0)).text.utf8.count }
        }
        blackHole(total)
    }

    /// Parses and formats once, `count` times; the context, and with it its open formatters, stays.
    func runParsing(_ count: Int) {
        var total = 0
        cycle(count, rows.arguments) {
            total &+= MessageFormatter(source, in: context).format($0).text.utf8.count
        }
        blackHole(total)
    }

    @inline(__always)
    private func cycle<Row>(_ count: Int, _ rows: [Row], _ body: (Row) -> Void) {
        var row = 0
        for _ in 0..<count {
            body(rows[row])
            row = row + 1 == rows.count ? 0 : row + 1
        }
    }
}

extension Subject.Rows {
    @inline(__always)
    static func arguments(_ row: (name: String, place: String)) -> MessageArguments {
        ["name": .string(row.name), "place": .string(row.place)]
    }

    @inline(__always)
    static func arguments(_ count: DecimalNumber) -> MessageArguments { ["count": .number(count)] }

    @inline(__always)
    static func arguments(_ facts: Subject.Facts) -> MessageArguments {
        [
            "date": .dateTime(facts.date), "share": .number(facts.share), "price": .number(facts.price),
            "distance": .number(facts.distance),
        ]
    }

    /// Our arguments, by name.
    var arguments: [MessageArguments] {
        switch self {
        case .strings(let rows): rows.map(Self.arguments)
        case .counts(let rows): rows.map(Self.arguments)
        case .facts(let rows): rows.map(Self.arguments)
        }
    }

    /// ICU's arguments, by position.
    var peerValues: [[PeerMessage.Value]] {
        switch self {
        case .strings(let rows): rows.map { [.text($0.name), .text($0.place)] }
        case .counts(let rows): rows.map { [.integer($0.int64 ?? 0)] }
        case .facts(let rows):
            rows.map {
                [
                    .date(milliseconds: $0.date.wallClockMilliseconds), .number(Double($0.share.description) ?? 0),
                    .integer($0.price.int64 ?? 0), .number(Double($0.distance.description) ?? 0),
                ]
            }
        }
    }
}
