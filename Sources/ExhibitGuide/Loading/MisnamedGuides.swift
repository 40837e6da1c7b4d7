/// Finds guides whose files nobody reads, because of their names or of where they lie.
enum MisnamedGuides {
    /// The name of a YAML file without its ending, however that is written.
    ///
    /// - Parameter name: The file's name.
    /// - Returns: The name; `nil` where the file is none.
    static func stem(_ name: String) -> String? {
        let ending = [".yaml", ".yml"].first { name.lowercased().hasSuffix($0) }
        return ending.map { String(name.dropLast($0.count)) }
    }

    /// The guides in a folder below `Guides/`.
    ///
    /// - Parameters:
    ///   - name: The name of something in `Guides/`.
    ///   - folder: The exhibition's folder.
    /// - Returns: The files; none where there is no such folder.
    static func files(below name: String, in folder: ContentFolder) -> [(path: String, id: String)] {
        let path = "Guides/" + name
        guard stem(name) == nil, folder.isFolder(path), !folder.isLink(path) else { return [] }
        return (folder.names(in: path) ?? []).compactMap { inner in
            stem(inner).map { ("\(path)/\(inner)", $0) }
        }
    }

    /// What is wrong with something in `Guides/` that is no guide by its name.
    ///
    /// - Parameters:
    ///   - name: Its name, which does not end in `.yaml`.
    ///   - folder: The exhibition's folder.
    /// - Returns: An error for each guide that nobody reads.
    static func faults(of name: String, in folder: ContentFolder) -> [Diagnostic] {
        if let stem = stem(name) {
            return [fault("Guides/" + name, "a guide's file ends in .yaml", remedy: "rename it to \(stem).yaml")]
        }
        return files(below: name, in: folder).map { path, id in
            fault(path, "guides lie in Guides/ itself: this one is not read", remedy: "move it to Guides/\(id).yaml")
        }
    }

    private static func fault(_ path: String, _ message: String, remedy: String) -> Diagnostic {
        Diagnostic(rule: .fileName, at: SourceLocation(file: path), message, remedy: remedy)
    }
}
