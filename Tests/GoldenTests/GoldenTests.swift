import CICU
import Foundation
import TestSupport
import Testing

/// What the command prints of the sample exhibition, compared byte by byte with the files of `Golden`.
///
/// `UPDATE_GOLDEN=1 swift test --filter GoldenTests` writes the files anew. CLDR's words change between versions of ICU, so that
/// they are compared with ICU 72 alone.
@Suite(
    "Golden files",
    .enabled(if: Golden.isComparable, "the golden files are those of ICU 72, and this is ICU \(Golden.icu)"))
struct GoldenTests {
    private static let locales = ["ko", "en", "ja", "zh-Hans", "es-419", "th", "es-PE", "de"]

    @Test("guide show", arguments: ["walking-robot", "sign-language-kiosk"], locales)
    func show(product: String, locale: String) throws {
        let result = try GuideCommand.run(["show", product, "--locale", locale, "--width", "76"])
        #expect(result.code == 0)
        try Golden.check(result.output, "show/\(product).\(locale).txt")
    }

    @Test("guide list", arguments: locales)
    func list(locale: String) throws {
        let result = try GuideCommand.run(["list", "--locale", locale])
        #expect(result.code == 0)
        try Golden.check(result.output, "list/\(locale).txt")
    }

    @Test("guide locales")
    func languages() throws {
        let result = try GuideCommand.run(["locales"])
        #expect(result.code == 0)
        try Golden.check(result.output, "locales.txt")
    }

    @Test("guide export: one document of each kind")
    func export() throws {
        let folder = try TemporaryFolder()
        let result = try GuideCommand.run(["export", "-o", folder.path, "--locale", "th", "--locale", "es-PE"])
        #expect(result.code == 0)
        for path in ["index.json", "th/index.json", "es-PE/sign-language-kiosk.json"] {
            // On lines of their own, so that a change can be read.
            let object = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.url.appending(path: path)))
            let pretty = try JSONSerialization.data(
                withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted])
            try Golden.check(pretty + Data("\n".utf8), "export/" + path)
        }
    }
}

private enum Golden {
    static let isUpdated = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
    static let icu = String(cString: cicu_version())
    static let isComparable = icu.split(separator: ".").first == "72"

    private static let folder = Surroundings.project.appending(path: "Tests/GoldenTests/Golden")

    /// Compares with a golden file, or writes it.
    static func check(_ output: Data, _ path: String) throws {
        let file = folder.appending(path: path)
        if isUpdated {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try output.write(to: file)
        }
        let expected = try Data(contentsOf: file)
        #expect(
            String(decoding: output, as: UTF8.self) == String(decoding: expected, as: UTF8.self),
            "\(path) differs; UPDATE_GOLDEN=1 writes it anew")
        #expect(output == expected)
    }
}
