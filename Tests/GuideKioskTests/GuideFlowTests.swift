import ICU
import Testing

@testable import GuideKiosk

@Suite("GuideFlow")
struct GuideFlowTests {
    /// Lines of letters: a paragraph per word, a heading where it begins with a capital, a blank line for each space.
    private func flow(_ text: String, rows: Int) throws -> [String] {
        let locale = try LanguageTag("en")
        var builder = GuideFlowBuilder(width: 2, typesetter: Typesetter())
        for (index, word) in text.split(separator: " ").enumerated() {
            if index > 0 { builder.addBlank(before: .paragraph(index, offset: -1)) }
            for line in word.split(separator: "+") {
                builder.add(
                    StyledText(String(line), locale: locale), at: .paragraph(index, offset: 0),
                    belongsToNext: line.first?.isUppercase == true)
            }
        }
        return GuideFlow(builder.lines, rows: rows).pages.map { page in
            page.map { $0.parts.first?.line.plainText ?? "-" }.joined(separator: " ")
        }
    }

    @Test(
        "ends pages where little is torn apart",
        arguments: [
            ("aabb ccdd", 9, ["aa bb - cc dd"]),
            ("aabb ccdd", 5, ["aa bb - cc dd"]),
            ("aabb ccdd", 4, ["aa bb", "cc dd"]),
            ("aabb ccddee", 4, ["aa bb", "cc dd ee"]),
            ("aabbccdd eeffgghh", 7, ["aa bb cc dd - ee ff", "gg hh"]),
            ("aabb CC+dd", 4, ["aa bb", "CC dd"]),
            ("aabbccddee", 3, ["aa bb cc", "dd ee"]),
            ("aabbccdd", 3, ["aa bb", "cc dd"]),
            ("aabbcc", 1, ["aa", "bb", "cc"]),
        ])
    func pages(text: String, rows: Int, expected: [String]) throws {
        #expect(try flow(text, rows: rows) == expected)
    }

    @Test("an empty guide has an empty page")
    func empty() {
        #expect(GuideFlow([], rows: 5).pages == [[]])
    }

    @Test("finds the page of a place, on pages of any length")
    func places() throws {
        let locale = try LanguageTag("en")
        var builder = GuideFlowBuilder(width: 2, typesetter: Typesetter())
        for index in 0..<20 { builder.add(StyledText("aabbcc", locale: locale), at: .head(index)) }
        let long = GuideFlow(builder.lines, rows: 12)
        for rows in 1...60 {
            let other = GuideFlow(builder.lines, rows: rows)
            for page in long.pages.indices {
                let place = long.place(ofPage: page)
                let shown = other.pages[other.page(of: place)]
                #expect(shown.contains { $0.place == place })
                #expect(long.page(of: place) == page)
            }
        }
    }
}
