import Dispatch
import ExhibitGuide
import Foundation
import ICU
import Synchronization

/// Renders the languages of an export on all cores. What a language needs is let go when its last guide has been rendered, and
/// what a few products need as soon as they have been.
final class RenderingRun: Sendable {
    /// A language that has been rendered.
    struct Language: Sendable {
        let description: ExportIndexDocument.Locale
        /// The languages in which its texts were looked for, in order.
        let chain: [String]
    }

    /// Takes a document when it has been rendered.
    typealias Store = @Sendable (PublishedDocument, [UInt8]) throws -> Void

    /// How many products are read and rendered at a time: a few files, so that two threads hold little.
    static let partSize = 12

    private let content: Exporter.Content
    private let isPretty: Bool
    private let formatters: FormatterCache
    private let store: Store
    private let progress: Exporter.Progress?

    private struct Slot {
        var renderer: LanguageRenderer?
        var entries: [LanguageRenderer.Entry] = []
        var coverage = Coverage()
        var remaining: Int
        var result: Language?
    }

    private final class LockedSlot: Sendable {
        let slot: Mutex<Slot>
        init(_ slot: sending Slot) { self.slot = Mutex(slot) }
    }

    private struct Shared {
        var diagnostics: Set<Diagnostic> = []
        var error: (index: Int, error: any Error)?
        var done = 0
    }

    private let shared = Mutex(Shared())

    init(
        _ content: Exporter.Content, isPretty: Bool, formatters: FormatterCache, progress: Exporter.Progress?,
        store: @escaping Store
    ) {
        self.content = content
        self.isPretty = isPretty
        self.formatters = formatters
        self.progress = progress
        self.store = store
    }

    /// Renders.
    ///
    /// - Parameter locales: The languages.
    /// - Returns: The languages in the same order, and what is wrong with their translations, each thing once, in no order.
    /// - Throws: What the store throws, or `ICUError`; the first in the order of rendering.
    func run(_ locales: [LanguageTag]) throws -> (languages: [Language], diagnostics: Set<Diagnostic>) {
        let ranges = content.sources.ranges(of: Self.partSize)
        let slots = locales.map { _ in LockedSlot(Slot(remaining: ranges.count)) }
        let total = locales.count * content.sources.exhibition.products.count
        // As many languages at a time as there are cores, part by part: each core opens the formatters of its own, and when the
        // last ones are reached, no core waits for another's whole language.
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let order = stride(from: 0, to: locales.count, by: cores).flatMap { first in
            ranges.indices.flatMap { part in
                (first..<min(first + cores, locales.count)).map { (language: $0, part: part) }
            }
        }
        DispatchQueue.concurrentPerform(iterations: order.count) { index in
            guard shared.withLock({ $0.error == nil }) else { return }
            let (language, part) = order[index]
            let range = ranges[part]
            do {
                try render(range, locales[language], slots[language])
            } catch {
                shared.withLock { shared in
                    if shared.error.map({ index < $0.index }) ?? true { shared.error = (index, error) }
                }
            }
            let done = shared.withLock { shared in
                shared.done += range.count
                return shared.done
            }
            progress?(done, total)
        }
        let (error, diagnostics) = shared.withLock { ($0.error, $0.diagnostics) }
        if let error { throw error.error }
        return (slots.compactMap { $0.slot.withLock { $0.result } }, diagnostics)
    }

    private func render(_ range: Range<Int>, _ locale: LanguageTag, _ slot: LockedSlot) throws {
        let renderer = slot.slot.withLock { slot in
            if let renderer = slot.renderer { return renderer }
            let renderer = LanguageRenderer(
                locale, sources: content.sources, glossary: content.glossary, formatters: formatters)
            slot.renderer = renderer
            slot.coverage = renderer.coverage
            shared.withLock { $0.diagnostics.formUnion(renderer.diagnostics) }
            return renderer
        }
        let part = renderer.part(range)
        if !part.diagnostics.isEmpty { shared.withLock { $0.diagnostics.formUnion(part.diagnostics) } }
        var entries: [LanguageRenderer.Entry] = []
        for guide in part.guides {
            guard content.products?.contains(guide.id) ?? true else {
                entries.append(LanguageRenderer.Entry(guide, published: nil))
                continue
            }
            entries.append(LanguageRenderer.Entry(guide, published: try publish(guide, locale, guide.id)))
        }
        let finished = slot.slot.withLock { slot -> (entries: [LanguageRenderer.Entry], coverage: Coverage)? in
            slot.entries += entries
            slot.coverage += part.coverage
            slot.remaining -= 1
            guard slot.remaining == 0 else { return nil }
            defer {
                slot.entries = []
                slot.renderer = nil
            }
            return (slot.entries, slot.coverage)
        }
        guard let finished else { return }
        let rendered = try renderer.index(finished.entries)
        let index = try publish(rendered, locale, PublishedDocument.indexName, capacity: rendered.capacity)
        let description = try renderer.description(coverage: finished.coverage, index: index)
        slot.slot.withLock { slot in
            slot.result = Language(description: description, chain: renderer.chain)
        }
    }

    private func publish(
        _ document: some JSONWritable, _ locale: LanguageTag, _ name: String,
        capacity: Int = JSONWriter.usualCapacity
    ) throws -> PublishedDocument {
        let bytes = JSONWriter.document(document, isPretty: isPretty, capacity: capacity)
        let published = PublishedDocument(locale: locale.identifier, name: name, digest: SHA256(bytes))
        try store(published, bytes)
        return published
    }
}
