import ExhibitGuide
import Foundation
import Gettext
import Testing

@testable import GuideTranslation

/// Where keys tell what belongs together, GNU gettext's `msgmerge --previous` finds the same by comparing texts.
@Suite(.enabled(if: Msgmerge.isInstalled, "msgmerge is not installed (apt install gettext)"))
struct MsgmergeTests {
    /// Long enough that msgmerge recognises them when a word changes.
    private static let sentences = [
        "The quick brown fox jumps over the lazy dog", "Pack my box with five dozen liquor jugs",
        "Sphinx of black quartz, judge my vow today", "How vexingly quick daft zebras jump tonight",
        "Jackdaws love my big sphinx of quartz rock", "The five boxing wizards jump very quickly",
        "Waltz, bad nymph, for quick jigs vex the judge", "Glib jocks quiz a nymph to vex every dwarf",
    ]

    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test("Random changes of sources are merged as msgmerge merges them", arguments: 0..<24)
    func randomChanges(seed: Int) throws {
        var generator = Generator(state: UInt64(seed) &+ 1)
        var entries: [POEntry] = []
        var texts: [SourceText] = []
        for (index, sentence) in Self.sentences.enumerated() {
            var entry = POEntry(msgctxt: "key\(index)", msgid: sentence, msgstr: "translation \(index)")
            if Bool.random(using: &generator) { entry.translatorComments = ["note \(index)"] }
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: entry.msgstr = ""
            case 1: entry.flags = ["fuzzy"]
            case 2:
                entry.flags = ["fuzzy"]
                entry.previousMsgctxt = entry.msgctxt
                entry.previousMsgid = "Once " + sentence
            case 3: entry.isObsolete = true
            default: break
            }
            entries.append(entry)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: break
            // An entry without a translation gives msgmerge nothing to carry over; its notes are another matter.
            case 1 where entry.hasTranslation && !entry.isObsolete:
                texts.append(SourceText(key: "key\(index)", source: sentence + " again", file: "f"))
            default: texts.append(SourceText(key: "key\(index)", source: sentence, file: "f"))
            }
        }
        texts.append(SourceText(key: "new", source: "Something else entirely: 1234567890", file: "f"))
        // Without a translation or a source, an entry has nothing to say but its note, which msgmerge drops.
        for index in entries.indices where entries[index].msgstr.isEmpty { entries[index].translatorComments = [] }
        entries.sort { !$0.isObsolete && $1.isObsolete }
        let old = POFile(header: POHeader(language: "th"), entries: entries)

        let merge = CatalogMerge(texts, into: old)
        let ours = POFile(headerEntry: old.headerEntry, entries: merge.entries + merge.obsolete).serialized()
        var template = POHeader(language: "th")
        template.language = ""
        let theirs = try Msgmerge.run(
            old.serialized(),
            POFile(header: template, entries: texts.map { POEntry(msgctxt: $0.key, msgid: $0.source) }).serialized())
        let expected = POFile.parse(theirs).file
        // msgmerge writes the header's fields in an order of its own.
        #expect(ours == POFile(headerEntry: old.headerEntry, entries: expected.entries).serialized())
    }
}

/// GNU gettext's `msgmerge`.
enum Msgmerge {
    static let path: String? = ["/usr/bin/msgmerge", "/usr/local/bin/msgmerge", "/opt/homebrew/bin/msgmerge"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    static let isInstalled: Bool = {
        if path == nil { print("SKIPPED: msgmerge is not installed (apt install gettext)") }
        return path != nil
    }()

    static func run(_ old: String, _ template: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "msgmerge-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let names = ["old.po", "template.pot", "merged.po"].map {
            folder.appending(path: $0).path(percentEncoded: false)
        }
        try Data(old.utf8).write(to: URL(filePath: names[0]))
        try Data(template.utf8).write(to: URL(filePath: names[1]))
        let process = Process()
        process.executableURL = URL(filePath: path ?? "")
        process.arguments = ["--quiet", "--previous", "--no-wrap", "--output-file=\(names[2])", names[0], names[1]]
        process.environment = ["LC_ALL": "C.UTF-8"]
        try process.run()
        process.waitUntilExit()
        return try String(contentsOfFile: names[2], encoding: .utf8)
    }
}
