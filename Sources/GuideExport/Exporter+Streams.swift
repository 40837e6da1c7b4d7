import ExhibitGuide
import ICU

extension Exporter {
    /// A document that is written to a stream instead of a folder.
    public enum StreamError: Error, Hashable, Sendable {
        /// A single document is of one language.
        case severalLanguages
    }

    /// Renders one guide, or one language with all its guides, as a single document.
    ///
    /// - Returns: The document's bytes, `nil` where there is no exhibition, or it has errors and nobody said to go on; and what is
    ///   wrong with the content.
    /// - Throws: ``StreamError/severalLanguages``, ``UnknownProductError``, or `ICUError` where the language cannot be rendered.
    public func document() throws -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
        let (content, found) = try content()
        guard let content else { return (nil, found) }
        guard content.locales.count == 1, let locale = content.locales.first else { throw StreamError.severalLanguages }
        let renderer = LanguageRenderer(
            locale, sources: content.sources, glossary: content.glossary, formatters: formatters)
        let parts = content.sources.ranges(of: RenderingRun.partSize).concurrentMap(renderer.part)
        let diagnostics = Set(found + renderer.diagnostics + parts.flatMap(\.diagnostics)).sorted()
        if diagnostics.contains(where: { $0.severity == .error }), !options.keepsGoing { return (nil, diagnostics) }
        let guides = parts.flatMap(\.guides)
        let wanted = guides.filter { content.products?.contains($0.id) ?? true }
        if let products = content.products, products.count == 1, let guide = wanted.first {
            return (JSONWriter.document(guide, isPretty: options.isPretty), diagnostics)
        }
        let entries = guides.map { LanguageRenderer.Entry($0, published: nil) }
        let index = try renderer.index(entries, guides: wanted)
        let capacity = index.capacity + wanted.count * JSONWriter.usualCapacity
        return (JSONWriter.document(index, isPretty: options.isPretty, capacity: capacity), diagnostics)
    }

    /// Renders each guide as one line of JSON (NDJSON): the languages in the order of their tags, and in each the products in the
    /// order of their ids.
    ///
    /// - Parameters:
    ///   - progress: Is told how far the work is.
    ///   - write: Takes some lines, each with its newline; what it throws ends the work.
    /// - Returns: What is wrong with the content, and whether there was an exhibition. Lines of guides that are right are written
    ///   though something else is wrong: a stream cannot be taken back.
    /// - Throws: ``UnknownProductError``, and what `write` throws.
    public func lines(
        progress: Progress? = nil, write: ([UInt8]) throws -> Void
    ) throws -> (diagnostics: [Diagnostic], hasContent: Bool) {
        let (content, found) = try content()
        guard let content else { return (found, false) }
        let ranges = content.sources.ranges(of: RenderingRun.partSize)
        let total = content.locales.count * content.sources.exhibition.products.count
        var diagnostics = Set(found)
        var done = 0
        for locale in content.locales {
            let renderer = LanguageRenderer(
                locale, sources: content.sources, glossary: content.glossary, formatters: formatters)
            diagnostics.formUnion(renderer.diagnostics)
            // A few parts at a time, so that what waits to be written is little.
            for start in stride(from: 0, to: ranges.count, by: Self.partsAtATime) {
                let batch = ranges[start..<min(start + Self.partsAtATime, ranges.count)]
                let results = batch.concurrentMap { range -> (bytes: [UInt8], diagnostics: [Diagnostic]) in
                    let part = renderer.part(range)
                    let wanted = part.guides.filter { content.products?.contains($0.id) ?? true }
                    return (wanted.flatMap { JSONWriter.document($0) }, part.diagnostics)
                }
                for result in results {
                    diagnostics.formUnion(result.diagnostics)
                    try write(result.bytes)
                }
                done += batch.reduce(0) { $0 + $1.count }
                progress?(done, total)
            }
        }
        return (diagnostics.sorted(), true)
    }

    private static let partsAtATime = 4
}
