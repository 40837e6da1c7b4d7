import ExhibitGuide

/// A report in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS), which code hosts and editors read.
public struct SARIFLog: Encodable, Sendable {
    private let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    private let version = "2.1.0"
    private let runs: [Run]

    private enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    private struct Run: Encodable, Sendable {
        let tool: Tool
        let columnKind = "unicodeCodePoints"
        let results: [Result]
    }

    private struct Tool: Encodable, Sendable {
        let driver: Driver
    }

    private struct Driver: Encodable, Sendable {
        let name = "guide check"
        let semanticVersion: String
        let rules: [Rule]
    }

    private struct Rule: Encodable, Sendable {
        let id: String
        let shortDescription: Message
        let help: Message
        let defaultConfiguration: Configuration
        let properties: Properties
    }

    private struct Properties: Encodable, Sendable {
        let tags: [String]
    }

    private struct Configuration: Encodable, Sendable {
        let level: String
    }

    private struct Message: Encodable, Sendable {
        let text: String
    }

    private struct Result: Encodable, Sendable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Message
        let locations: [Location]
    }

    private struct Location: Encodable, Sendable {
        let physicalLocation: PhysicalLocation
    }

    private struct PhysicalLocation: Encodable, Sendable {
        let artifactLocation: ArtifactLocation
        let region: Region
    }

    private struct ArtifactLocation: Encodable, Sendable {
        let uri: String
        let uriBaseId = "%SRCROOT%"
    }

    private struct Region: Encodable, Sendable {
        let startLine: Int
        let startColumn: Int
        let endColumn: Int
    }

    /// Makes a log.
    ///
    /// - Parameters:
    ///   - report: What was found.
    ///   - version: The program's version.
    public init(_ report: CheckReport, version: String) {
        let rules = CheckRules.all
        let indices = Dictionary(rules.enumerated().map { ($1.name, $0) }) { first, _ in first }
        let results = report.diagnostics.map { diagnostic in
            let location = diagnostic.location
            let remedy = diagnostic.remedy.isEmpty ? "" : " (\(diagnostic.remedy))"
            return Result(
                ruleId: diagnostic.rule.name, ruleIndex: indices[diagnostic.rule] ?? -1,
                level: diagnostic.severity.rawValue, message: Message(text: diagnostic.message + remedy),
                locations: [
                    Location(
                        physicalLocation: PhysicalLocation(
                            artifactLocation: ArtifactLocation(uri: location.file.relativeURI),
                            region: Region(
                                startLine: max(1, location.line), startColumn: max(1, location.column),
                                endColumn: max(1, location.column) + diagnostic.length)))
                ])
        }
        let described = rules.map {
            Rule(
                id: $0.name.name, shortDescription: Message(text: $0.explanation), help: Message(text: $0.remedy),
                defaultConfiguration: Configuration(level: $0.severity.rawValue),
                properties: Properties(tags: [$0.group.rawValue]))
        }
        runs = [Run(tool: Tool(driver: Driver(semanticVersion: version, rules: described)), results: results)]
    }
}

extension String {
    /// The path as a relative URI reference (RFC 3986).
    fileprivate var relativeURI: String {
        var uri = ""
        for byte in utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                uri += digits.count < 2 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return uri
    }
}
