import Gettext

/// Any bytes are read as a PO file, written, and read again: nothing may trap, every diagnostic has a place, and what was written
/// is read as it is, but for what was wrong before.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzGettext(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let result = POFile.parse(bytes)
    for diagnostic in result.diagnostics where diagnostic.line < 1 || diagnostic.column < 1 {
        fatalError("a diagnostic without a place: \(diagnostic)")
    }
    for entry in result.file.entries where entry.position(of: .msgid, utf8Offset: entry.msgid.utf8.count) == nil {
        fatalError("an entry without a place: \(entry.msgid.debugDescription)")
    }
    guard result.hasErrors == !result.errors.isEmpty else { fatalError("an error that is not among the diagnostics") }
    // A refused charset is refused again.
    if result.diagnostics.contains(where: { $0.kind == .unsupportedCharset }) { return 0 }
    let text = result.file.serialized()
    let again = POFile.parse(text)
    if again.hasErrors || again.file.serialized() != text {
        fatalError("written, it is read differently: \(text.debugDescription) \(again.diagnostics)")
    }
    if result.hasErrors { return 0 }
    // So is what keeps the layout of the original.
    let kept = POFile.parse(result.file.serialized(keepingLayoutOf: bytes))
    if kept.hasErrors || kept.file.serialized() != text {
        fatalError("written in its layout, it is read differently: \(text.debugDescription) \(kept.diagnostics)")
    }
    return 0
}
