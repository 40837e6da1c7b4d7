import ArgumentParser
import CLibrary
import ExhibitGuide
import Foundation

/// What commands print, and where.
enum Output {
    /// Standard output that cannot be written: its disk is full, it was closed, who read it has gone.
    struct Failure: Error, CustomStringConvertible {
        /// The number of what keeps it from being written; `nil` where that is not known any more.
        fileprivate let code: Int32?

        var description: String {
            guard let code else { return "standard output: not all of it could be written" }
            return "standard output: cannot be written: \(String(cString: strerror(code)))"
        }
    }

    /// Takes the places of standard streams that were closed, so that no file that is opened gets one and is written what is printed. What
    /// is printed there fails, as before.
    static func takeClosedStreams() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    /// Prints a line, or several, to standard error, where they drive no terminal. Where that cannot be written, there is nobody left to tell.
    static func complain(_ text: some CustomStringConvertible) {
        let lines = text.description.split(separator: "\n", omittingEmptySubsequences: false)
        let shown = lines.map { String($0).withoutControlCharacters }.joined(separator: "\n")
        try? write(Array((shown + "\n").utf8), to: STDERR_FILENO)
    }

    /// Prints a piece of a line to standard error, at once.
    static func show(_ piece: String) { try? write(Array(piece.utf8), to: STDERR_FILENO) }

    /// Prints bytes to standard output, at once.
    static func write(_ bytes: [UInt8]) throws(Failure) {
        try flush()
        try write(bytes, to: STDOUT_FILENO)
    }

    /// Writes out what has been printed: the C library keeps it back, and says only now whether it could be written.
    static func flush() throws(Failure) {
        errno = 0
        // All streams, since the library's name of this one is a variable that any thread may change.
        let isFlushed = fflush(nil) == 0
        let code = errno
        guard isFlushed, !clibrary_output_failed() else { throw Failure(code: code == 0 ? nil : code) }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
        var start = 0
        while start < bytes.count {
            let length = bytes.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress.map { $0 + start }, $0.count - start)
            }
            if length < 0, errno == EINTR { continue }
            guard length > 0 else { throw Failure(code: errno) }
            start += length
        }
    }

    /// Prints JSON to standard output, at once. DEL and the C1 controls, which may stand in its strings as they are (RFC 8259, 7), are escaped,
    /// since terminals obey them.
    static func writeJSON(_ json: [UInt8]) throws(Failure) { try write(json.withEscapedControls) }

    /// Prints an object as JSON with sorted keys.
    static func printJSON(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        try writeJSON(Array(try encoder.encode(value)) + [UInt8(ascii: "\n")])
    }
}

extension [UInt8] {
    /// JSON in UTF-8 with U+007F to U+009F, which its strings alone can hold, written as `\u007f` to `\u009f`.
    fileprivate var withEscapedControls: [UInt8] {
        guard contains(where: { $0 == 0x7F || $0 == 0xC2 }) else { return self }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(count)
        for (index, byte) in enumerated() {
            // U+0080 to U+00BF begin with the byte C2, and end with that of their number.
            let isSecond = index > 0 && self[index - 1] == 0xC2
            if byte == 0x7F || (isSecond && byte < 0xA0) {
                if isSecond { escaped.removeLast() }
                escaped += "\\u00\(String(byte, radix: 16))".utf8
            } else {
                escaped.append(byte)
            }
        }
        return escaped
    }
}

extension ExhibitionLoader {
    /// Reads what a command needs, and prints what is wrong with it.
    ///
    /// - Parameters:
    ///   - products: Which products are read.
    ///   - languages: Which translations are read.
    /// - Returns: The exhibition, and whether something was wrong that makes the command fail in the end.
    /// - Throws: `ExitCode.failure` where there is no exhibition to go on with.
    func loadOrFail(
        products: Products = .all, languages: Languages
    ) throws -> (exhibition: Exhibition, hasErrors: Bool) {
        let (exhibition, diagnostics) = load(products: products, languages: languages)
        for diagnostic in diagnostics { Output.complain(diagnostic) }
        guard let exhibition else { throw ExitCode.failure }
        return (exhibition, diagnostics.contains { $0.severity == .error })
    }
}

extension Exhibition {
    /// The product of an id or a stop number.
    ///
    /// - Parameter name: What was typed.
    /// - Returns: The product; `nil` where there is none.
    func product(called name: String) -> Product? {
        product(id: name) ?? products.first { String($0.stop) == name }
    }

    /// The product that was named on the command line, by its id or its stop number.
    ///
    /// - Parameter name: What was typed.
    /// - Returns: The product.
    /// - Throws: A `ValidationError` that names what there is.
    func product(named name: String) throws -> Product {
        if let product = product(called: name) { return product }
        throw ValidationError(unknownProduct: name, known: products.map(\.id))
    }
}
