import ExhibitGuide
import Foundation
import GuideTranslation
import ICU
import TestSupport

/// A small exhibition in which messages are checked.
struct CheckFixture {
    /// The key, source and translation of each message that a test is about.
    typealias Message = (key: String, source: String)

    var fixture = ExhibitionFixture(exhibition: Self.exhibition)
    let locale: String

    /// An exhibition with one guide, and a language without translations but for those of the guide.
    ///
    /// - Parameters:
    ///   - messages: The guide's messages; what every guide has is there anyway.
    ///   - locale: The language.
    ///   - entries: The PO entries of these messages.
    init(_ messages: [Message], locale: String, entries: String) {
        self.locale = locale
        let own = Dictionary(messages.map { ($0.key, $0.source) }) { first, _ in first }
        let texts = Self.texts.filter { own[$0.key] == nil || $0.key.hasPrefix("narration") }
        var guide = "concept: living\nbooth: L-01\nstop: 1\n"
        for key in ["company", "title", "tagline"] {
            guide += "\(key): \(Self.yaml(own[key] ?? Self.texts.first { $0.key == key }?.source ?? ""))\n"
        }
        guide += "facts:\n" + Self.facts + "narration:\n"
        var narration = messages.filter { $0.key.hasPrefix("narration.") }
        if narration.isEmpty { narration = [("narration.a", "안녕")] }
        var seen: Set<String> = []
        for message in narration where seen.insert(message.key).inserted {
            guide += "  \(message.key.dropFirst("narration.".count)): \(Self.yaml(message.source))\n"
        }
        fixture["Guides/p.yaml"] = guide
        var po = Self.header(locale)
        for text in texts where !(text.key.hasPrefix("narration") && own.keys.contains { $0.hasPrefix("narration.") }) {
            po += ExhibitionFixture.entry(text.key, text.source, locale == "en" ? text.english : text.neutral)
        }
        fixture["Translations/\(locale)/p.po"] = po + entries + "\n"
        fixture["Translations/en/exhibition.po"] = Self.header("en") + Self.exhibitionEntries
        fixture["Translations/glossary.csv"] =
            locale == "ru"
            ? "term,pos,note,ko,en,ru\nbooth,noun,,부스,booth,стенд\n" : "term,pos,note,ko,en\nbooth,noun,,부스,booth\n"
        let table = Surroundings.project.appending(path: "Translations/nomenclature.csv")
        fixture.files["Translations/nomenclature.csv"] = (try? Data(contentsOf: table)).map(Array.init)
        // The interface's sources are English; in the guides' language it is not what a test is about.
        fixture["Translations/ko/interface.po"] = nil
    }

    /// The check's findings, of the guide and its translation alone.
    func diagnostics(paths: [String]? = nil) throws -> [Diagnostic] {
        let folder = try fixture.write()
        return Self.diagnostics(folder, paths: paths ?? ["Guides", "Translations/\(locale)/p.po"])
    }

    /// What is wrong in a folder.
    static func diagnostics(_ folder: TemporaryFolder, paths: [String]? = nil) -> [Diagnostic] {
        var check = ContentCheck(path: folder.path, scope: CheckScope(paths: paths))
        return check.run().diagnostics
    }

    static func header(_ locale: String) -> String {
        """
        msgid ""
        msgstr ""
        "Language: \(locale.replacing("-", with: "_"))\\n"
        "MIME-Version: 1.0\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"
        "Content-Transfer-Encoding: 8bit\\n"


        """
    }

    /// A text as a YAML scalar.
    static func yaml(_ text: String) -> String {
        let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        return "\"\(quoted)\""
    }

    private static let texts: [(key: String, source: String, english: String, neutral: String)] = [
        ("company", "회사", "Company", "KTC"), ("title", "제목", "Title", "ABC"), ("tagline", "한 줄", "One line", "XYZ"),
        ("narration.a", "안녕", "Hello", "DEF"),
    ]

    private static let facts = """
          count: { number: 3 }
          price: { amount: 18500000, currency: KRW }
          founded: { date: 2019-05-13 }
          photos: { number: 240000 }
          weight: { number: 2.5 }
          height: { value: 1.8, unit: meter, usage: person-height }

        """

    private static let exhibition = """
        id: expo
        source: ko
        fallback: [en]
        title: 작은 전시
        concepts: { living: 생활 }
        labels: { count: 개수, price: 가격, founded: 설립일, photos: 사진, weight: 무게, height: 높이 }
        economies:
          - { code: JP, locales: [ja-JP] }
          - { code: TW, name: 차이니스 타이베이 }
          - { code: HK, name: 중국 홍콩 }

        """

    private static let exhibitionEntries = [
        ("title", "작은 전시", "A small exhibition"), ("concepts.living", "생활", "Living"), ("labels.count", "개수", "Count"),
        ("labels.price", "가격", "Price"), ("labels.founded", "설립일", "Founded"), ("labels.photos", "사진", "Photos"),
        ("labels.weight", "무게", "Weight"), ("labels.height", "높이", "Height"),
        ("economies.TW", "차이니스 타이베이", "Chinese Taipei"),
        ("economies.HK", "중국 홍콩", "Hong Kong, China"),
    ].map { ExhibitionFixture.entry($0, $1, $2) }.joined()
}
