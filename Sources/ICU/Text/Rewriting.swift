import CICU

/// A function of CICU that rewrites a text: it gets the text and its length, a buffer and its capacity, and a status, and
/// returns the length of the whole result.
typealias TextRewriter = (
    UnsafePointer<CChar>?, Int32, UnsafeMutablePointer<CChar>?, Int32, UnsafeMutablePointer<CICUStatus>
) -> Int32

/// Runs a function that rewrites a text, with room enough that it seldom has to run twice.
func rewritten(
    _ source: String, _ operation: @autoclosure () -> String, _ rewrite: TextRewriter
) throws(ICUError) -> String {
    var capacity = source.utf8.count * 2 + 64
    while true {
        let (status, length, result) = source.withICUText { text, textLength in
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
                var status: CICUStatus = 0
                let length = Int(rewrite(text, textLength, buffer.baseAddress, Int32(clamping: capacity), &status))
                guard status == 0, length <= capacity else { return (status, length, "") }
                let bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<length])
                return (status, length, String(decoding: bytes, as: UTF8.self))
            }
        }
        guard status == 0 else { throw ICUError(status: status, operation: operation()) }
        if length <= capacity { return result }
        capacity = length
    }
}
