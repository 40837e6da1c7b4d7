import Foundation
import TestSupport
import Testing

/// The formatter asks for a doc comment on every public declaration, but passes over the cases of enumerations.
@Suite struct DocCommentTests {
    @Test("Every case of a public enumeration has a doc comment")
    func cases() throws {
        var undocumented: [String] = []
        var count = 0
        let sources = Surroundings.project.appending(path: "Sources").path(percentEncoded: false)
        for case let path as String in try #require(FileManager.default.enumerator(atPath: sources))
        where path.hasSuffix(".swift") {
            let lines = try String(contentsOfFile: sources + "/" + path, encoding: .utf8)
                .split(separator: "\n", omittingEmptySubsequences: false)
            // The formatter's indentation says where an enumeration ends.
            var indentations: [Int] = []
            for (index, line) in lines.enumerated() {
                let indentation = line.prefix { $0 == " " }.count
                let code = line.dropFirst(indentation)
                if code.hasPrefix("}"), indentations.last == indentation { indentations.removeLast() }
                if code.firstMatch(of: /^(public|package) (indirect )?enum .*\{$/) != nil {
                    indentations.append(indentation)
                }
                guard let last = indentations.last, indentation == last + 4,
                    code.hasPrefix("case ") || code.hasPrefix("indirect case ")
                else { continue }
                count += 1
                if !lines[index - 1].dropFirst(indentation).hasPrefix("///") {
                    undocumented.append("\(path):\(index + 1): \(code)")
                }
            }
        }
        #expect(undocumented.isEmpty, "\(undocumented.joined(separator: "\n"))")
        #expect(count > 300)
    }
}
