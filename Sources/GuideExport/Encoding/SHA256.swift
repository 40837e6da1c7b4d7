internal import CNettle

/// The SHA-256 digest of some bytes (FIPS 180-4), which Nettle computes, with the processor's own instructions where it has them.
///
/// It says whether two documents are the same; it keeps no secret and proves no author.
public struct SHA256: Hashable, Sendable, CustomStringConvertible {
    private var words: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)

    /// Whether two digests are the same.
    public static func == (left: SHA256, right: SHA256) -> Bool {
        left.words.0 == right.words.0 && left.words.1 == right.words.1 && left.words.2 == right.words.2
            && left.words.3 == right.words.3 && left.words.4 == right.words.4 && left.words.5 == right.words.5
            && left.words.6 == right.words.6 && left.words.7 == right.words.7
    }

    /// Adds the first 64 bits, which tell digests apart as well as all of them.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
    }

    /// Computes a digest.
    ///
    /// - Parameter bytes: What to digest.
    public init(_ bytes: [UInt8]) { self = bytes.withUnsafeBytes { SHA256($0) } }

    /// Computes a digest.
    ///
    /// - Parameter bytes: What to digest.
    init(_ bytes: UnsafeRawBufferPointer) {
        words = (0, 0, 0, 0, 0, 0, 0, 0)
        withUnsafeMutableBytes(of: &words) { digest in
            cnettle_sha256(bytes.baseAddress, bytes.count, digest.baseAddress?.assumingMemoryBound(to: UInt8.self))
        }
        words = (
            words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian, words.4.bigEndian,
            words.5.bigEndian, words.6.bigEndian, words.7.bigEndian
        )
    }

    /// A digest as it is written, 64 hexadecimal digits.
    ///
    /// - Parameter hexadecimal: The digits, small; anything else gives `nil`.
    public init?(hexadecimal: some StringProtocol) {
        let digits = Array(hexadecimal.utf8)
        guard digits.count == 64 else { return nil }
        var values: [UInt32] = []
        for start in stride(from: 0, to: 64, by: 8) {
            var value: UInt32 = 0
            for digit in digits[start..<start + 8] {
                switch digit {
                case 0x30...0x39: value = value << 4 | UInt32(digit - 0x30)
                case 0x61...0x66: value = value << 4 | UInt32(digit - 0x57)
                default: return nil
                }
            }
            values.append(value)
        }
        words = (values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7])
    }

    /// The digest in 64 small hexadecimal digits.
    public var description: String { hexadecimal(digits: 64) }

    /// The digest's first digits.
    func hexadecimal(digits count: Int) -> String {
        let words = [
            words.0, words.1, words.2, words.3, words.4, words.5, words.6, words.7,
        ]
        let digits: StaticString = "0123456789abcdef"
        return String(unsafeUninitializedCapacity: count) { buffer in
            for index in 0..<count {
                let word = words[index / 8]
                buffer[index] = digits.utf8Start[Int(word >> UInt32(28 - index % 8 * 4) & 15)]
            }
            return count
        }
    }
}
