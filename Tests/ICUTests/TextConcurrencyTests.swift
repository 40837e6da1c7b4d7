import Testing

@testable import ICU

/// One object, many tasks: what each finds is what one alone finds.
@Suite("Sharing between tasks")
struct TextConcurrencyTests {
    private static let tasks = 16
    private static let rounds = 60

    private func alike<Result: Equatable & Sendable>(_ work: @escaping @Sendable (String) throws -> Result) async throws
    {
        let texts = SegmentationTests.texts + ["한빛접근성연구소", "Café au lait", "3M", "東京タワー", "Привет"]
        let expected = try texts.map(work)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for task in 0..<Self.tasks {
                group.addTask {
                    for round in 0..<Self.rounds {
                        let index = (task * 7 + round) % texts.count
                        if try work(texts[index]) != expected[index] { return false }
                    }
                    return true
                }
            }
            for try await isAlike in group { #expect(isAlike) }
        }
    }

    @Test("segmenters", arguments: SegmentationTests.units)
    func segmenters(unit: TextUnit) async throws {
        for locale in ["th", "ja", "ko"] {
            let segmenter = try TextSegmenter(locale: LanguageTag(locale), unit: unit)
            try await alike { try segmenter.breaks(in: $0) }
        }
    }

    @Test("collators")
    func collators() async throws {
        let collator = try Collator(locale: LanguageTag("zh-Hans"))
        try await alike { try collator.sortKey(for: $0) }
        try await alike { collator.compare($0, "北京") }
        try await alike { try collator.sorted([$0, "北京", "LG", ""]) }
    }

    @Test("indexes")
    func indexes() async throws {
        let index = try AlphabeticIndex(locale: LanguageTag("zh-Hant"))
        try await alike { try index.label(for: $0) }
    }

    @Test("searchers")
    func searchers() async throws {
        let searcher = try CollationSearcher(locale: LanguageTag("ko"))
        try await alike { try searcher.ranges(of: "CAFE", in: $0) }
        try await alike { try searcher.firstRange(of: $0, in: "새 한빛접근성연구소의 cafe au lait") }
    }

    @Test("transliterators")
    func transliterators() async throws {
        let transliterator = try Transliterator.latin()
        try await alike { try transliterator.transliterate($0) }
    }

    @Test("case rules")
    func caseRules() async throws {
        let mapping = try CaseMapping(locale: LanguageTag("tr"))
        try await alike { try [mapping.titlecased($0), mapping.uppercased($0), mapping.folded($0)] }
    }

    @Test("texts with directions")
    func bidi() async throws {
        let text = try BidiText(SegmentationTests.texts.joined(separator: " "))
        try await alike { other in
            try [text.visualText(), text.visualText(in: 10..<(20 + other.utf8.count)), BidiText.visualOrder(of: other)]
        }
    }
}
