/// A document of the tree, in one version.
///
/// Each version has a path of its own, which names its digest: `ko/versions/sim-tray.1f2e3d4c5b6a7988.json`. What stands there never
/// changes, so that a reader who holds an `index.json` finds what it names even while the next one is published. Beside it,
/// `ko/sim-tray.json` is always the newest version.
struct PublishedDocument: Hashable, Sendable {
    /// The name of a language's index.
    static let indexName = "index"

    /// The folder of the versions in that of a language.
    static let versionsFolder = "versions"

    /// The language's folder.
    let locale: String
    /// A product's id, or `index`.
    let name: String
    let digest: SHA256

    /// How many digits of the digest stand in a path.
    private static let digits = 16

    /// The path of this version.
    var path: String {
        "\(locale)/\(Self.versionsFolder)/\(name).\(digest.hexadecimal(digits: Self.digits)).json"
    }

    /// The path of the newest version, whichever it is.
    var currentPath: String { "\(locale)/\(name).json" }

    /// The digest as documents write it.
    var digestText: String { "sha256:\(digest)" }

    /// Reads a path and a digest as documents write them; `nil` where they are not those of a version.
    init?(path: String, digestText: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1] == Self.versionsFolder, let name = Self.name(ofVersion: parts[2]),
            digestText.hasPrefix("sha256:"), let digest = SHA256(hexadecimal: digestText.dropFirst(7))
        else { return nil }
        self.init(locale: String(parts[0]), name: name, digest: digest)
        guard self.path == path else { return nil }
    }

    init(locale: String, name: String, digest: SHA256) {
        self.locale = locale
        self.name = name
        self.digest = digest
    }

    /// The document's name in the name of a version's file; `nil` where it is none.
    static func name(ofVersion file: some StringProtocol) -> String? {
        let parts = file.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2] == "json", parts[1].utf8.count == digits,
            parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
            let first = parts[0].utf8.first, (0x61...0x7A).contains(first),
            parts[0].utf8.allSatisfy({
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
            })
        else { return nil }
        return String(parts[0])
    }
}
