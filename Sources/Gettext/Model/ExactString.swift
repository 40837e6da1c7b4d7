import Glibc

/// A string that is compared byte by byte, without regard to canonical equivalence.
struct ExactString: Hashable, Sendable {
    private let string: String

    init(_ string: String) {
        self.string = string
    }

    static func == (lhs: ExactString, rhs: ExactString) -> Bool {
        guard lhs.string.utf8.count == rhs.string.utf8.count else { return false }
        // Over the bytes themselves where they lie in a row, as they do in all strings of Swift's own.
        let isEqual = lhs.string.utf8.withContiguousStorageIfAvailable { left in
            rhs.string.utf8.withContiguousStorageIfAvailable { right in
                guard let left = left.baseAddress, let other = right.baseAddress else { return true }
                return memcmp(left, other, right.count) == 0
            }
        }
        return (isEqual ?? nil) ?? lhs.string.utf8.elementsEqual(rhs.string.utf8)
    }

    func hash(into hasher: inout Hasher) {
        var string = string
        string.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        // As the standard library does: it separates two strings that are hashed one after the other.
        hasher.combine(0xFF as UInt8)
    }
}
