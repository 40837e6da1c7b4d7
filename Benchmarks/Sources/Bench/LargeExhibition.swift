import Glibc

/// An exhibition of many products, made of the sample's: each is there many times, under other names and stop numbers.
struct LargeExhibition {
    let folder: String

    /// Makes one in a folder of its own.
    init(of sample: String, products count: Int) throws {
        var template = Array("/tmp/kiosk-bench-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw BenchmarkError("no folder for the exhibition") }
        folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        try Self.makeFolder(folder + "/Guides")
        try Self.makeFolder(folder + "/Translations")
        let products = Self.names(in: sample + "/Guides").filter { $0.hasSuffix(".yaml") && $0 != "exhibition.yaml" }
        let locales = Self.names(in: sample + "/Translations").filter { !$0.contains(".") }
        guard !products.isEmpty else { throw BenchmarkError("no products in \(sample)") }
        try Self.copy(sample + "/Guides/exhibition.yaml", to: folder + "/Guides/exhibition.yaml")
        for locale in locales {
            try Self.makeFolder(folder + "/Translations/" + locale)
            for domain in ["exhibition", "interface"] {
                let path = "/Translations/\(locale)/\(domain).po"
                if access(sample + path, R_OK) == 0 { try Self.copy(sample + path, to: folder + path) }
            }
        }
        for index in 0..<count {
            let name = String(products[index % products.count].dropLast(".yaml".count))
            let copy = "\(name)-\(index)"
            let guide = try Self.read("\(sample)/Guides/\(name).yaml").split(
                separator: "\n", omittingEmptySubsequences: false
            ).map { $0.hasPrefix("stop:") ? "stop: \(1001 + index)" : String($0) }
            try Self.write(guide.joined(separator: "\n"), to: "\(folder)/Guides/\(copy).yaml")
            for locale in locales {
                let original = "\(sample)/Translations/\(locale)/\(name).po"
                guard access(original, R_OK) == 0 else { continue }
                // The first is copied, the others are further names of it: hundreds of megabytes less to write.
                let first = "\(folder)/Translations/\(locale)/\(name)-\(index % products.count).po"
                let path = "\(folder)/Translations/\(locale)/\(copy).po"
                if path == first { try Self.copy(original, to: path) } else { link(first, path) }
            }
        }
    }

    /// Removes it.
    func remove() { _ = try? Processes.elapsed(["/bin/rm", "-rf", folder]) }

    private static func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o755) == 0 else { throw BenchmarkError("cannot make \(path)") }
    }

    private static func names(in path: String) -> [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    private static func read(_ path: String) throws -> String {
        guard let file = fopen(path, "r") else { throw BenchmarkError("cannot read \(path)") }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    private static func write(_ text: String, to path: String) throws {
        guard let file = fopen(path, "w") else { throw BenchmarkError("cannot write \(path)") }
        defer { fclose(file) }
        fputs(text, file)
    }

    private static func copy(_ from: String, to path: String) throws { try write(read(from), to: path) }
}
