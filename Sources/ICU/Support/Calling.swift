import CICU

/// A function of CICU that writes text: it gets a buffer, its capacity and a status, and returns the length of the whole text.
typealias TextProducer = (UnsafeMutablePointer<CChar>?, Int32, UnsafeMutablePointer<CICUStatus>) -> Int32

/// Room that most formatted values fit into, so that most calls need no second one.
private let usualCapacity = 256

/// Runs a text-producing function and appends what it wrote to `output`, asking a second time where the first buffer was small.
@inline(__always)
func appendText(
    to output: inout [UInt8], _ operation: @autoclosure () -> String, _ produce: TextProducer
) throws(ICUError) {
    let failure: CICUStatus = withUnsafeTemporaryAllocation(of: CChar.self, capacity: usualCapacity) { buffer in
        var status: CICUStatus = 0
        let length = Int(produce(buffer.baseAddress, Int32(usualCapacity), &status))
        guard status == 0 else { return status }
        if length <= usualCapacity {
            output.append(contentsOf: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<length]))
            return 0
        }
        return appendLongText(to: &output, length: length, produce)
    }
    if failure != 0 { throw ICUError(status: failure, operation: operation()) }
}

@inline(never)
private func appendLongText(to output: inout [UInt8], length: Int, _ produce: TextProducer) -> CICUStatus {
    var status: CICUStatus = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
        let written = buffer.withMemoryRebound(to: CChar.self) { produce($0.baseAddress, Int32(length), &status) }
        count = status == 0 ? min(Int(written), length) : 0
    }
    output.append(contentsOf: bytes)
    return status
}

/// Runs a text-producing function on a buffer of the caller's; the result is the length of the whole text, of which the buffer
/// holds nothing useful where it is too small.
@inline(__always)
func writeText(
    into buffer: UnsafeMutableBufferPointer<UInt8>, _ operation: @autoclosure () -> String, _ produce: TextProducer
) throws(ICUError) -> Int {
    var status: CICUStatus = 0
    let length = buffer.withMemoryRebound(to: CChar.self) {
        Int(produce($0.baseAddress, Int32(clamping: $0.count), &status))
    }
    guard status == 0 else { throw ICUError(status: status, operation: operation()) }
    return length
}

/// Runs a text-producing function and returns its text.
@inline(__always)
func text(_ operation: @autoclosure () -> String, _ produce: TextProducer) throws(ICUError) -> String {
    var bytes: [UInt8] = []
    try appendText(to: &bytes, operation(), produce)
    return String(decoding: bytes, as: UTF8.self)
}

/// Runs a function of CICU that reports a status, and throws what it reports.
@inline(__always)
func checked<Result>(
    _ operation: @autoclosure () -> String, _ body: (UnsafeMutablePointer<CICUStatus>) -> Result
) throws(ICUError) -> Result {
    var status: CICUStatus = 0
    let result = body(&status)
    guard status == 0 else { throw ICUError(status: status, operation: operation()) }
    return result
}

/// Opens an object of CICU; nothing opened without a reported status counts as a lack of memory.
func opened(
    _ operation: @autoclosure () -> String, _ body: (UnsafeMutablePointer<CICUStatus>) -> OpaquePointer?
) throws(ICUError) -> OpaquePointer {
    guard let pointer = try checked(operation(), body) else {
        throw ICUError(name: "U_MEMORY_ALLOCATION_ERROR", operation: operation())
    }
    return pointer
}

extension String {
    /// The text as CICU takes it: a pointer to UTF-8 and a length in bytes.
    @inline(__always)
    func withICUText<Result>(_ body: (UnsafePointer<CChar>?, Int32) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable({ bytes in
            bytes.withMemoryRebound(to: CChar.self) { body($0.baseAddress, Int32(clamping: $0.count)) }
        }) {
            return result
        }
        var copy = self
        return copy.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { body($0.baseAddress, Int32(clamping: $0.count)) }
        }
    }
}

/// Several texts as CICU takes them: one run of UTF-8 and the length of each.
struct JoinedText {
    private(set) var bytes: [UInt8] = []
    private(set) var lengths: [Int32] = []

    init(_ items: some Sequence<String>) {
        for item in items {
            let start = bytes.count
            bytes.append(contentsOf: item.utf8)
            lengths.append(Int32(clamping: bytes.count - start))
        }
    }

    func withICUText<Result>(_ body: (UnsafePointer<CChar>?, UnsafePointer<Int32>?, Int32) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { text in
                lengths.withUnsafeBufferPointer { body(text.baseAddress, $0.baseAddress, Int32(clamping: $0.count)) }
            }
        }
    }
}
