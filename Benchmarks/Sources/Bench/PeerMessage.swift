import ICUPeer

/// A message of ICU4C's `MessageFormat`, with the rows of values that it is formatted with.
final class PeerMessage {
    /// A value as ICU takes it.
    enum Value {
        case text(String)
        case integer(Int64)
        case number(Double)
        case date(milliseconds: Double)
    }

    private let locale: String
    private let pattern: String
    private let message: OpaquePointer
    private let rows: OpaquePointer
    private let rowCount: Int

    init(locale: String, pattern: String, rows values: [[Value]]) throws {
        guard let message = icu_peer_message_open(locale, pattern),
            let rows = icu_peer_rows_open(Int32(values[0].count))
        else { throw BenchmarkError("ICU refuses “\(pattern)”") }
        for value in values.joined() {
            switch value {
            case .text(let text): icu_peer_rows_add_text(rows, text)
            case .integer(let integer): icu_peer_rows_add_integer(rows, integer)
            case .number(let number): icu_peer_rows_add_number(rows, number)
            case .date(let milliseconds): icu_peer_rows_add_date(rows, milliseconds)
            }
        }
        self.locale = locale
        self.pattern = pattern
        self.message = message
        self.rows = rows
        rowCount = values.count
    }

    deinit {
        icu_peer_message_close(message)
        icu_peer_rows_close(rows)
    }

    /// The text of each row.
    func texts() throws -> [String] {
        try (0..<rowCount).map { row in
            try withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { buffer in
                let length = icu_peer_format(message, rows, Int32(row), buffer.baseAddress, 4096)
                guard length >= 0 else { throw BenchmarkError("ICU cannot format “\(pattern)”") }
                return String(decoding: UnsafeRawBufferPointer(buffer).prefix(Int(length)), as: UTF8.self)
            }
        }
    }

    /// Formats `count` times; the loop runs in C++.
    func run(_ count: Int) -> Int { Int(icu_peer_run(message, rows, Int64(count))) }

    /// Parses and formats once, `count` times.
    func runParsing(_ count: Int) -> Int { Int(icu_peer_run_parsing(locale, pattern, rows, Int64(count))) }
}

/// A benchmark that cannot be run or trusted.
struct BenchmarkError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
