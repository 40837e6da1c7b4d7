import ICU

/// Where the variants of a message stand, as far as the parser's errors need it; found once for all of them.
struct VariantOutline {
    private let bytes: [UInt8]
    private let choosesVariants: Bool
    /// The offsets behind each `}}`, and those of each `{{`.
    private var ends: [Int] = []
    private var beginnings: [Int] = []
    /// Whether what stands between two variants has words that can be no keys, by the offset behind the first.
    private var textBehind: [Int: Bool] = [:]

    /// Reads a message.
    ///
    /// - Parameter source: The message.
    init(of source: String) {
        bytes = Array(source.utf8)
        choosesVariants = source.contains(".match")
        guard choosesVariants else { return }
        for index in bytes.indices.dropLast() where bytes[index] == bytes[index + 1] {
            if bytes[index] == UInt8(ascii: "{") { beginnings.append(index) }
            if bytes[index] == UInt8(ascii: "}") { ends.append(index + 2) }
        }
    }

    /// Whether the parser stumbled over text before, between or after the variants of a message that chooses.
    ///
    /// - Parameter offset: Where it stumbled, in UTF-8 bytes.
    /// - Returns: Whether it was over such text.
    mutating func isOutsideVariants(_ offset: Int) -> Bool {
        guard choosesVariants, offset <= bytes.count else { return false }
        // Before the first variant there is text only where no statement begins the message.
        let endCount = ends.partitioningIndex { $0 > offset }
        guard endCount > 0 else { return bytes.first { $0 > 0x20 } != UInt8(ascii: ".") }
        let start = ends[endCount - 1]
        let next = beginnings.partitioningIndex { $0 >= start }
        let end = next < beginnings.count ? beginnings[next] : bytes.count
        // Within a variant's text something else is wrong.
        guard offset <= end else { return false }
        if let known = textBehind[start] { return known }
        let hasText = bytes[start..<end].split { $0 <= 0x20 }.contains {
            !Self.canBeKey(String(decoding: $0, as: UTF8.self))
        }
        textBehind[start] = hasText
        return hasText
    }

    private static func canBeKey(_ word: String) -> Bool {
        word == "*" || word.hasPrefix("|") || PluralCategory(keyword: word) != nil || DecimalNumber(word) != nil
    }
}
