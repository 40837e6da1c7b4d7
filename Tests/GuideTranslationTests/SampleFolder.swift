import Foundation

/// A small exhibition in a folder of its own, which is removed with it.
final class SampleFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "guide-translation-\(UUID().uuidString)")
        try write(Self.exhibition, to: "Guides/exhibition.yaml")
        try write(Self.robot, to: "Guides/robot.yaml")
        try write(Self.tray, to: "Guides/tray.yaml")
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var path: String { url.path(percentEncoded: false) }

    func write(_ text: String, to path: String) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func read(_ path: String) throws -> String { try String(contentsOf: url.appending(path: path), encoding: .utf8) }

    func replace(_ old: String, with new: String, in path: String) throws {
        let text = try read(path)
        guard text.contains(old) else { throw CocoaError(.formatting) }
        try write(text.replacingOccurrences(of: old, with: new), to: path)
    }

    /// Every file below a folder with its contents, by its path.
    func contents(of folder: String) throws -> [String: Data] {
        let root = url.appending(path: folder)
        var contents: [String: Data] = [:]
        for case let path as String in FileManager.default.enumerator(atPath: root.path(percentEncoded: false))
            ?? FileManager.DirectoryEnumerator()
        {
            if let data = try? Data(contentsOf: root.appending(path: path)) { contents[path] = data }
        }
        return contents
    }

    static let exhibition = """
        id: sample
        source: ko
        fallback: [en]
        title: 전시
        welcome: |
          .input {$companies :integer}
          .match $companies
          * {{{$companies}개 기업}}
        facts:
          companies: { number: 23 }
        concepts:
          living: 생활
        labels:
          price: 가격
          founded: 설립일
          markets: 지역
        economies:
          - { code: HK, name: 중국 홍콩, locales: [zh-Hant-HK] }
          - { code: CN, locales: [zh-Hans-CN] }
          - { code: PE, locales: [es-PE] }
        """

    static let robot = """
        concept: living
        booth: L-01
        stop: 101
        company: 회사
        title: 로봇
        tagline: 걷는 로봇
        facts:
          price: { amount: 18500000, currency: KRW }
          founded: { date: 2019-05-13 }
          markets: { economies: [HK, PE] }
        narration:
          price: |
            가격은 {$price}입니다.
          company: |
            설립일은 {$founded :date length=long}입니다.
          markets: |
            {$markets}에서 운영합니다.
        """

    static let tray = """
        concept: living
        booth: L-02
        stop: 102
        company: 회사
        title: 상자
        tagline: 작은 상자
        narration:
          story: |
            상자 이야기입니다.
        """
}
