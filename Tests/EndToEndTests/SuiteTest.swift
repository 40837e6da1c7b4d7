import Foundation

/// One test of the Unicode MessageFormat suite, as a request of `guide message --batch` and what must come back.
struct SuiteTest {
    let label: String
    let properties: [String: Any]

    var text: String? { properties["exp"] as? String }
    var parts: [Any]? { properties["expParts"] as? [Any] }
    var errors: [String] {
        (properties["expErrors"] as? [[String: Any]] ?? []).map { $0["type"] as? String ?? "" }
    }

    /// Every test of the suite's files, in the order of the files' names.
    static func all(in folder: URL) throws -> [SuiteTest] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
        return try paths.filter { $0.hasSuffix(".json") }.sorted().flatMap { path in
            let data = try Data(contentsOf: folder.appending(path: path))
            let file = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
            let defaults = file["defaultTestProperties"] as? [String: Any] ?? [:]
            return (file["tests"] as? [[String: Any]] ?? []).map { test in
                let properties = defaults.merging(test) { _, own in own }
                return SuiteTest(label: "\(path): \(properties["src"] ?? "")", properties: properties)
            }
        }
    }

    func request(id: Int) throws -> Data {
        var request: [String: Any] = ["id": id, "testFunctions": true, "locale": "und"]
        for key in ["locale", "src", "params", "bidiIsolation"] { request[key] = properties[key] ?? request[key] }
        return try JSONSerialization.data(withJSONObject: request)
    }

    /// Whether an answer has everything that is expected of it.
    static func fits(_ answer: Any, _ expected: Any) -> Bool {
        switch (answer, expected) {
        case (let answer as [String: Any], let expected as [String: Any]):
            expected.allSatisfy { key, value in answer[key].map { fits($0, value) } ?? false }
        case (let answer as [Any], let expected as [Any]):
            answer.count == expected.count && zip(answer, expected).allSatisfy(fits)
        default: "\(answer)" == "\(expected)"
        }
    }
}
