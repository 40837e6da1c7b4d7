import ExhibitGuide
import Foundation
import Gettext
import ICU

@testable import GuideTranslation

/// The sample exhibition with German, and an XLIFF file that is edited as an agency would.
struct ExchangeSample {
    let folder: SampleFolder
    var xliff: String

    /// Exports the guides' texts.
    init(
        _ locale: String = "de", states: Set<TranslationState>? = nil, prepare: (SampleFolder) throws -> Void = { _ in }
    )
        throws
    {
        folder = try SampleFolder()
        try LanguageAddition(of: locale, folder: folder.path).write()
        try prepare(folder)
        xliff = try Self.export(folder, locale, states)
    }

    static func export(_ folder: SampleFolder, _ locale: String, _ states: Set<TranslationState>? = nil) throws
        -> String
    {
        let export = try TranslationExport(of: LanguageTag(locale), folder: folder.path, states: states)
        return export.documents.first { !$0.isInterface }.map { String(decoding: $0.contents, as: UTF8.self) } ?? ""
    }

    mutating func replace(_ old: String, with new: String) throws {
        guard xliff.contains(old) else { throw CocoaError(.formatting) }
        xliff = xliff.replacing(old, with: new)
    }

    /// Gives a source its target, in every unit that has it.
    mutating func translate(_ source: String, as target: String, state: String = "translated") throws {
        let pattern = "<segment state=\"initial\">\n"
        guard let place = xliff.firstRange(of: "<source>\(source)</source>") else { throw CocoaError(.formatting) }
        guard let segment = xliff[..<place.lowerBound].ranges(of: pattern).last else { throw CocoaError(.formatting) }
        xliff.insert(contentsOf: "\n<target>\(target)</target>", at: place.upperBound)
        xliff.replaceSubrange(segment, with: "<segment state=\"\(state)\">\n")
    }

    /// Imports the file, and writes what it changes.
    func run(_ options: TranslationImport.Options = .init()) throws -> TranslationImport {
        try folder.write(xliff, to: "back.xlf")
        let incoming = try TranslationImport(
            of: folder.url.appending(path: "back.xlf").path(percentEncoded: false), folder: folder.path,
            options: options)
        guard try incoming.write().isEmpty else { throw CocoaError(.fileWriteUnknown) }
        return incoming
    }

    func entry(_ key: String, in domain: String = "robot", _ locale: String = "de") throws -> POEntry? {
        try POFile(parsing: Array(folder.read("Translations/\(locale)/\(domain).po").utf8))[context: key]
    }
}

extension TranslationImport {
    /// The refusals without the file’s path.
    var reasons: [String] {
        refusals.map { "\($0.severity.rawValue): \($0.message)" + ($0.remedy.isEmpty ? "" : " (\($0.remedy))") }
    }
}
