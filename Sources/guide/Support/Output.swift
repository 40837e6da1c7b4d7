import ArgumentParser
import ExhibitGuide
import Foundation

/// What commands print, and where.
enum Output {
    /// Prints a line to standard error.
    static func complain(_ line: some CustomStringConvertible) {
        FileHandle.standardError.write(Data("\(line)\n".utf8))
    }

    /// Prints an object as JSON with sorted keys.
    static func printJSON(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        print(String(decoding: try encoder.encode(value), as: UTF8.self))
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
    /// The product that was named on the command line, by its id or its stop number.
    ///
    /// - Parameter name: What was typed.
    /// - Returns: The product.
    /// - Throws: A `ValidationError` that names what there is.
    func product(named name: String) throws -> Product {
        if let product = product(id: name) ?? products.first(where: { String($0.stop) == name }) { return product }
        throw ValidationError(
            "There is no product “\(name.visible)”. The products are: \(products.map(\.id).joined(separator: ", ")).")
    }
}

extension String {
    /// The text without control characters, for echoing what was typed.
    var visible: String {
        String(
            String.UnicodeScalarView(unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }))
    }
}
