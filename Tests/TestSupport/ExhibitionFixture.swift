/// A small exhibition for one test, before it is written to a folder.
public struct ExhibitionFixture: Sendable {
    /// The files by their paths.
    public var files: [String: [UInt8]] = [:]

    /// An exhibition without products, with the labels that the tests' facts need.
    public init(exhibition: String = Self.exhibition) { self["Guides/exhibition.yaml"] = exhibition }

    /// A text file; `nil` removes it.
    ///
    /// - Parameter path: Its path below the exhibition's folder.
    public subscript(path: String) -> String? {
        get { files[path].map { String(decoding: $0, as: UTF8.self) } }
        set { files[path] = newValue.map { Array($0.utf8) } }
    }

    /// Writes the files.
    ///
    /// - Returns: The folder.
    /// - Throws: What keeps the system from writing.
    public func write() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (path, bytes) in files { try folder.write(path, bytes) }
        return folder
    }

    /// `Guides/exhibition.yaml` of thirteen lines.
    public static let exhibition = """
        id: expo
        source: ko
        fallback: [en]
        timeZone: Asia/Seoul
        title: 작은 전시
        concepts: { living: 생활, safety: 안전 }
        labels: { price: 가격, count: 개수, founded: 설립일, reach: 높이, speaks: 언어, markets: 지역 }
        economies:
          - { code: JP, locales: [ja-JP] }
          - { code: KR, name: 한국 }
          - { code: HK, name: 중국 홍콩 }
          - { code: TW, name: 차이니스 타이베이 }
        policy: { drafts: hide, outdated: show }

        """

    /// A guide's file of eight lines, in this order: concept, booth, stop, company, title, tagline, narration.
    ///
    /// - Parameters:
    ///   - stop: The stop number.
    ///   - changes: Other texts for some of the keys, from the colon on.
    ///   - more: Lines after the eighth.
    /// - Returns: The file.
    public static func guide(stop: Int = 1, _ changes: [String: String] = [:], more: String = "") -> String {
        let lines = [
            ("concept", " living"), ("booth", " L-0\(stop)"), ("stop", " \(stop)"), ("company", " 회사"),
            ("title", " 제목"), ("tagline", " 한 줄"), ("narration", "\n  a: 안녕하세요."),
        ]
        return lines.map { "\($0.0):\(changes[$0.0] ?? $0.1)\n" }.joined() + more
    }

    /// A PO file: its header of four lines, an empty one, and entries from line 6 on.
    ///
    /// - Parameters:
    ///   - charset: The charset that the header names.
    ///   - entries: What follows.
    /// - Returns: The file.
    public static func po(charset: String = "UTF-8", _ entries: String) -> String {
        """
        msgid ""
        msgstr ""
        "Content-Type: text/plain; charset=\(charset)\\n"
        "Content-Transfer-Encoding: 8bit\\n"

        \(entries)

        """
    }

    /// One entry of a PO file of three lines.
    ///
    /// - Parameters:
    ///   - key: The message's key.
    ///   - source: The source text.
    ///   - translation: The translation.
    /// - Returns: The lines, with an empty one after them.
    public static func entry(_ key: String, _ source: String, _ translation: String) -> String {
        "msgctxt \"\(key)\"\nmsgid \"\(source)\"\nmsgstr \"\(translation)\"\n\n"
    }
}
