/// The SHA-256 digest of some bytes (FIPS 180-4).
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
    public init(_ bytes: [UInt8]) {
        words = (
            0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19
        )
        bytes.withUnsafeBytes { update($0) }
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

    // MARK: Computation

    private static let constants: [UInt32] = [
        0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
        0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
        0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
        0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
        0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
        0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
        0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
        0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
    ]

    private mutating func update(_ bytes: UnsafeRawBufferPointer) {
        let whole = bytes.count & ~63
        // What is left, a one, zeros, and the length in bits.
        var tail = [UInt8](bytes[whole...])
        tail.append(0x80)
        while tail.count % 64 != 56 { tail.append(0) }
        withUnsafeBytes(of: (UInt64(bytes.count) * 8).bigEndian) { tail.append(contentsOf: $0) }
        Self.constants.withUnsafeBufferPointer { constants in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
                guard let constants = constants.baseAddress, let schedule = schedule.baseAddress else { return }
                if let start = bytes.baseAddress { compress(start, count: whole, constants, schedule) }
                tail.withUnsafeBytes { tail in
                    if let start = tail.baseAddress { compress(start, count: tail.count, constants, schedule) }
                }
            }
        }
    }

    @inline(__always)
    private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 { word &>> count | word &<< (32 &- count) }

    /// One round. The caller renames the variables from round to round, so that none is moved.
    @inline(__always)
    private static func round(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
        _ h: inout UInt32, _ addend: UInt32
    ) {
        let sum = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
        let first = h &+ sum &+ (g ^ e & (f ^ g)) &+ addend
        d = d &+ first
        h = first &+ (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ (a & b | c & (a | b))
    }

    /// Takes in blocks of 64 bytes.
    private mutating func compress(
        _ bytes: UnsafeRawPointer, count: Int, _ constants: UnsafePointer<UInt32>,
        _ schedule: UnsafeMutablePointer<UInt32>
    ) {
        var block = 0
        while block < count {
            var index = 0
            while index < 16 {
                let word = bytes.loadUnaligned(fromByteOffset: block &+ index &* 4, as: UInt32.self)
                schedule[index] = UInt32(bigEndian: word)
                index &+= 1
            }
            while index < 64 {
                let (early, late) = (schedule[index &- 15], schedule[index &- 2])
                let first = Self.rotate(early, 7) ^ Self.rotate(early, 18) ^ early &>> 3
                let second = Self.rotate(late, 17) ^ Self.rotate(late, 19) ^ late &>> 10
                schedule[index] = schedule[index &- 16] &+ first &+ schedule[index &- 7] &+ second
                index &+= 1
            }
            var (a, b, c, d, e, f, g, h) = words
            index = 0
            while index < 64 {
                Self.round(a, b, c, &d, e, f, g, &h, constants[index] &+ schedule[index])
                Self.round(h, a, b, &c, d, e, f, &g, constants[index &+ 1] &+ schedule[index &+ 1])
                Self.round(g, h, a, &b, c, d, e, &f, constants[index &+ 2] &+ schedule[index &+ 2])
                Self.round(f, g, h, &a, b, c, d, &e, constants[index &+ 3] &+ schedule[index &+ 3])
                Self.round(e, f, g, &h, a, b, c, &d, constants[index &+ 4] &+ schedule[index &+ 4])
                Self.round(d, e, f, &g, h, a, b, &c, constants[index &+ 5] &+ schedule[index &+ 5])
                Self.round(c, d, e, &f, g, h, a, &b, constants[index &+ 6] &+ schedule[index &+ 6])
                Self.round(b, c, d, &e, f, g, h, &a, constants[index &+ 7] &+ schedule[index &+ 7])
                index &+= 8
            }
            words = (
                words.0 &+ a, words.1 &+ b, words.2 &+ c, words.3 &+ d, words.4 &+ e, words.5 &+ f, words.6 &+ g,
                words.7 &+ h
            )
            block &+= 64
        }
    }
}
