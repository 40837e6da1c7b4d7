import ICU

/// Reads an exhibition from its folder: `Guides/` and `Translations/`.
///
/// What is wrong is collected, never thrown halfway: a broken product does not hide the others.
public struct ExhibitionLoader: Sendable {
    /// Which translations are read.
    public enum Languages: Sendable {
        /// Every one.
        case all
        /// Those that a reader of this language needs; `nil` is the source language.
        case reader(LanguageTag?)
        /// Those that readers of these languages need.
        case readers([LanguageTag])
    }

    /// Which products are read.
    public enum Products: Sendable {
        /// Every one.
        case all
        /// Those with these ids; an id without a guide gives none.
        case only([String])
    }

    private let folder: ContentFolder

    /// Prepares to read.
    ///
    /// - Parameter path: The folder that holds `Guides/` and `Translations/`.
    public init(path: String) { folder = ContentFolder(path) }

    /// Reads the exhibition.
    ///
    /// - Parameters:
    ///   - products: Which products are read.
    ///   - languages: Which translations are read.
    /// - Returns: The exhibition, `nil` where `Guides/exhibition.yaml` gives none; and everything that is wrong.
    public func load(
        products: Products = .all, languages: Languages = .all
    ) -> (exhibition: Exhibition?, diagnostics: [Diagnostic]) {
        let (guides, found) = readGuides(products)
        guard let guides else { return (nil, found) }
        let info = guides.info
        let available = guides.availableLocales
        let reader = CatalogReader(folder: folder, info: info)
        let domains = guides.domains
        var diagnostics = found
        let readings: [CatalogReader.Reading]
        switch languages {
        case .all:
            readings = domains.concurrentMap { reader.read($0, in: available) }
            let known = Set(domains.map(\.id))
            let strays = StrayCatalogs(folder: folder, known: known)
            diagnostics += strays.besideLanguages() + available.flatMap(strays.orphans(in:))
        case .reader(let tag):
            let negotiation = LocaleNegotiation(tag, info: info, available: available)
            readings = domains.concurrentMap { reader.read($0, for: [negotiation]) }
        case .readers(let tags):
            let negotiations = tags.map { LocaleNegotiation($0, info: info, available: available) }
            readings = tags.isEmpty ? [] : domains.concurrentMap { reader.read($0, for: negotiations) }
        }
        diagnostics += readings.flatMap { $0.diagnostics.map(\.diagnostic) }
        return (guides.adding(readings.flatMap(\.catalogs)), Set(diagnostics).sorted())
    }

    /// Reads the guides, and prepares to read the translations a language at a time.
    ///
    /// - Parameter products: Which products are read.
    /// - Returns: The guides, `nil` where `Guides/exhibition.yaml` gives none; and everything that is wrong with them and with the
    ///   names of folders, sorted.
    public func sources(products: Products = .all) -> (sources: ExhibitionSources?, diagnostics: [Diagnostic]) {
        let (guides, diagnostics) = readGuides(products)
        return (guides.map { ExhibitionSources(exhibition: $0, folder: folder) }, diagnostics)
    }

    /// The exhibition without translations.
    private func readGuides(_ products: Products) -> (exhibition: Exhibition?, diagnostics: [Diagnostic]) {
        guard folder.isFolder("Guides") else {
            let missing = Diagnostic(
                rule: .unreadableFile, at: SourceLocation(file: "Guides"),
                folder.isFolder("") ? "there is no folder “Guides” here" : "the exhibition's folder is not there",
                remedy: "name the exhibition's folder with -C DIR")
            return (nil, [missing])
        }
        if let fault = folder.fault(ofFolder: "Guides") { return (nil, [fault]) }
        var diagnostics: [Diagnostic] = []
        let info = readInfo(&diagnostics)
        let read = readProducts(products, info: info, &diagnostics)
        guard let info else { return (nil, diagnostics.sorted()) }
        let available = availableLocales(info, &diagnostics)
        let exhibition = Exhibition(info: info, products: read, availableLocales: available, catalogs: [:])
        return (exhibition, diagnostics.sorted())
    }

    // MARK: Guides

    private static let infoPath = "Guides/exhibition.yaml"

    private func readInfo(_ diagnostics: inout [Diagnostic]) -> ExhibitionInfo? {
        guard let root = root(of: Self.infoPath, &diagnostics) else { return nil }
        var reader = NodeReader()
        let info = ExhibitionReader.read(root, file: Self.infoPath, reader: &reader)
        diagnostics += reader.diagnostics
        return info
    }

    private func root(of path: String, _ diagnostics: inout [Diagnostic]) -> YAMLNode? {
        do {
            var reader = YAMLReader(try folder.readText(path), file: path)
            let root = reader.root()
            diagnostics += reader.diagnostics
            return root
        } catch {
            diagnostics.append(error)
            return nil
        }
    }

    /// A guide as it was read, and what is wrong with it.
    private struct GuideFile: Sendable {
        let product: Product?
        let stopLocation: SourceLocation?
        let diagnostics: [Diagnostic]
    }

    private func readProducts(
        _ wanted: Products, info: ExhibitionInfo?, _ diagnostics: inout [Diagnostic]
    ) -> [Product] {
        var ids = productIDs(&diagnostics)
        if case .only(let list) = wanted {
            let wanted = Set(list)
            ids.removeAll { !wanted.contains($0) }
        }
        let files = ids.concurrentMap { readGuide($0, info: info) }
        var products: [Product] = []
        var stops: [Int: String] = [:]
        for file in files {
            diagnostics += file.diagnostics
            guard let product = file.product else { continue }
            if let other = stops[product.stop] {
                diagnostics.append(
                    Diagnostic(
                        rule: .duplicateStop, at: file.stopLocation ?? SourceLocation(file: product.file),
                        "the stop number \(product.stop) is already that of \(other)",
                        remedy: "give each product a number of its own"))
            } else {
                stops[product.stop] = product.file
            }
            products.append(product)
        }
        return products
    }

    private func readGuide(_ id: String, info: ExhibitionInfo?) -> GuideFile {
        let file = "Guides/\(id).yaml"
        var diagnostics: [Diagnostic] = []
        guard let root = root(of: file, &diagnostics), let info else {
            return GuideFile(product: nil, stopLocation: nil, diagnostics: diagnostics)
        }
        var reader = NodeReader()
        let product = ProductReader(exhibition: info).read(root, id: id, file: file, reader: &reader)
        return GuideFile(
            product: product, stopLocation: Self.location(of: "stop", in: root),
            diagnostics: diagnostics + reader.diagnostics)
    }

    private static func location(of key: String, in root: YAMLNode) -> SourceLocation {
        guard case .mapping(let entries) = root.content else { return root.location }
        return entries.first { $0.key == key }?.value.location ?? root.location
    }

    /// Names that a PO domain and a document of the export have already.
    private static let reservedIDs: Set<String> = ["interface", "index"]

    /// The products' ids, which are the names of their files.
    private func productIDs(_ diagnostics: inout [Diagnostic]) -> [String] {
        var ids: [String] = []
        for name in folder.names(in: "Guides") ?? [] where name != "exhibition.yaml" {
            let path = "Guides/" + name
            guard name.hasSuffix(".yaml") else {
                diagnostics += MisnamedGuides.faults(of: name, in: folder)
                continue
            }
            let id = String(name.dropLast(".yaml".count))
            guard FactReader.isIdentifier(id), !Self.reservedIDs.contains(id) else {
                diagnostics.append(
                    Diagnostic(
                        rule: .fileName, at: SourceLocation(file: path), "“\(id)” cannot be the id of a product",
                        remedy: "name the file with lower-case letters a–z, digits and hyphens, "
                            + "and not “interface” or “index”"))
                continue
            }
            ids.append(id)
        }
        return ids
    }

    // MARK: Translations

    private func availableLocales(_ info: ExhibitionInfo, _ diagnostics: inout [Diagnostic]) -> [LanguageTag] {
        var locales: Set<LanguageTag> = [info.sourceLocale]
        if let fault = folder.fault(ofFolder: "Translations") {
            diagnostics.append(fault)
            return [info.sourceLocale]
        }
        for name in folder.names(in: "Translations") ?? [] where folder.isFolder("Translations/" + name) {
            let (locale, fault) = LanguageFolder.read(name, in: folder, economies: info.economies)
            if let fault { diagnostics.append(fault) }
            if let locale { locales.insert(locale) }
        }
        return locales.sorted()
    }
}
