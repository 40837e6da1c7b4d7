import ExhibitGuide
import TestSupport
import Testing

@testable import GuideTranslation

/// A PO file of which errors hide a part: only the errors are spoken of, not what they hide.
@Suite struct DamagedFileTests {
    private func rules(_ file: [UInt8]) throws -> [String] {
        var fixture = CheckFixture([], locale: "en", entries: "")
        fixture.fixture.files["Translations/en/p.po"] = file
        return try fixture.diagnostics(paths: ["Translations/en/p.po"]).map(\.rule.name)
    }

    private static let header = CheckFixture.header("en")
    private static let entry = ExhibitionFixture.entry("title", "제목", "Title")

    @Test func withoutAnErrorWhatIsMissingIsNamed() throws {
        #expect(try rules(Array((Self.header + Self.entry).utf8)) == ["missing"])
        #expect(try rules(Array(Self.entry.utf8)).contains("header-language"))
    }

    @Test(arguments: [
        "msgctxt \"tagline\"\nmsgid \"한 줄\"\nmsgstr \"One line\n",
        "msgctxt \"tagline\"\nmsgid \"한 줄\"\nmsgstr \"a \"b\" c\"\n",
        "msgctxt \"tagline\"\nmsgid \"한 줄\"\nmsgstr \"\\q\"\n",
    ])
    func aSyntaxErrorIsAllThatIsSaid(broken: String) throws {
        #expect(try rules(Array((Self.header + Self.entry + broken).utf8)) == ["po-syntax"])
    }

    @Test func anErrorInTheHeaderIsAllThatIsSaid() throws {
        let header = Self.header.replacing("\"MIME-Version: 1.0\\n\"", with: "\"MIME-Version: 1.0\\n")
        #expect(try rules(Array((header + Self.entry).utf8)) == ["po-syntax"])
    }

    @Test func carriageReturnsAloneAreAllThatIsSaid() throws {
        let text = "# A\n" + Self.header + Self.entry
        #expect(try rules(Array(text.replacing("\n", with: "\r").utf8)) == ["po-syntax"])
    }

    @Test func bytesOfAnotherEncodingAreSpokenOfOnce() throws {
        let text = Self.header + Self.entry + ExhibitionFixture.entry("tagline", "한 줄", "café à côté")
        let latin = text.unicodeScalars.flatMap { scalar -> [UInt8] in
            (0xA0...0xFF).contains(scalar.value) ? [UInt8(scalar.value)] : Array(String(scalar).utf8)
        }
        #expect(try rules(latin) == ["encoding"])
    }

    @Test func anotherEncodingIsAllThatIsSaid() throws {
        let text = Self.header + Self.entry
        let wide: [[UInt8]] = text.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try rules([0xFF, 0xFE] + wide.flatMap(\.self)).count == 1)
        #expect(try rules(Array(text.replacing("UTF-8", with: "EUC-KR").utf8)).count == 1)
    }
}
