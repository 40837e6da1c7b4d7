/// Reads what a terminal sends: characters in UTF-8, the codes of keys, the reports of its pointer.
///
/// It takes any bytes in any pieces, and keeps no more than a short code's worth of them. Codes are those of terminfo's entry for the
/// terminal, and those that nearly all terminals share (ECMA-48, DEC VT220, xterm); others are passed over whole. A lone Escape cannot be
/// told from the beginning of a code: it is a key once nothing has followed for a moment.
struct InputDecoder: Sendable {
    /// What was sent.
    enum Input: Hashable, Sendable {
        /// A key was pressed.
        case key(KioskKey)
        /// The pointer was used.
        case pointer(PointerEvent)
        /// The screen is to be drawn anew (Control-L).
        case redraw
    }

    /// A longer code is none.
    private static let maximumCode = 64
    /// A longer answer of the terminal (a title, a colour) is none.
    private static let maximumAnswer = 1024

    private let codes: [[UInt8]: KioskKey]
    private var pending: [UInt8] = []

    /// A decoder.
    ///
    /// - Parameter codes: The codes of keys, as the terminal's entry in terminfo has them.
    init(codes: [[UInt8]: KioskKey] = [:]) { self.codes = codes.filter { !$0.key.isEmpty } }

    /// Whether what was sent so far may go on.
    var isWaiting: Bool { !pending.isEmpty }

    /// Reads bytes.
    ///
    /// - Parameter bytes: What was sent.
    /// - Returns: What it means, in order.
    mutating func decode(_ bytes: some Sequence<UInt8>) -> [Input] {
        pending += bytes
        var inputs: [Input] = []
        var start = 0
        while start < pending.count {
            switch read(pending[start...]) {
            case .incomplete:
                pending.removeFirst(start)
                return inputs
            case .complete(let input, let length):
                if let input { inputs.append(input) }
                start += length
            }
        }
        pending.removeAll(keepingCapacity: true)
        return inputs
    }

    /// Takes note that nothing has followed for a moment.
    ///
    /// - Returns: What was sent before, then: Escape, or nothing.
    mutating func giveUp() -> [Input] {
        defer { pending.removeAll(keepingCapacity: true) }
        return pending == [Self.escape] ? [.key(.escape)] : []
    }

    // MARK: Reading

    private static let escape: UInt8 = 0x1B

    private enum Reading {
        case complete(Input?, length: Int)
        case incomplete
    }

    private func read(_ bytes: ArraySlice<UInt8>) -> Reading {
        if let (key, length) = listed(bytes) { return .complete(.key(key), length: length) }
        switch bytes[bytes.startIndex] {
        case Self.escape: return readCode(bytes)
        case 0x0C: return .complete(.redraw, length: 1)
        case 0..<0x80:
            let scalar = Unicode.Scalar(bytes[bytes.startIndex])
            return .complete(KioskKey(typed: scalar).map(Input.key), length: 1)
        default: return readCharacter(bytes)
        }
    }

    /// The key whose code of terminfo the bytes begin with; the longest counts.
    private func listed(_ bytes: ArraySlice<UInt8>) -> (key: KioskKey, length: Int)? {
        var best: (key: KioskKey, length: Int)?
        for (code, key) in codes where code.count > best?.length ?? 0 && bytes.starts(with: code) {
            best = (key, code.count)
        }
        return best
    }

    private func readCharacter(_ bytes: ArraySlice<UInt8>) -> Reading {
        let length: Int
        switch bytes[bytes.startIndex] {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return .complete(nil, length: 1)
        }
        let present = bytes.prefix(length)
        guard present.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return .complete(nil, length: 1) }
        guard present.count == length else { return .incomplete }
        guard let text = String(validating: present, as: UTF8.self), let scalar = text.unicodeScalars.first else {
            return .complete(nil, length: 1)
        }
        return .complete(KioskKey(typed: scalar).map(Input.key), length: length)
    }

    private func readCode(_ bytes: ArraySlice<UInt8>) -> Reading {
        guard bytes.count > 1 else { return .incomplete }
        switch bytes[bytes.startIndex + 1] {
        case UInt8(ascii: "["): return readControlSequence(bytes)
        case UInt8(ascii: "O"): return readSingleShift(bytes)
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
            return readAnswer(bytes)
        // Nothing that Escape begins.
        default: return .complete(.key(.escape), length: 1)
        }
    }

    /// `ESC [`, parameters, and a letter (ECMA-48, 5.4).
    private func readControlSequence(_ bytes: ArraySlice<UInt8>) -> Reading {
        let body = bytes.dropFirst(2)
        guard let first = body.first else { return .incomplete }
        if first == UInt8(ascii: "M") { return readOldMouse(bytes) }
        // The Linux console's F1 to F5.
        if first == UInt8(ascii: "[") {
            guard let letter = body.dropFirst().first else { return .incomplete }
            guard (0x41...0x45).contains(letter) else { return .complete(nil, length: 3) }
            return .complete(KioskKey(functionNumber: Int(letter) - 0x40).map(Input.key), length: 4)
        }
        guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
            return bytes.count < Self.maximumCode ? .incomplete : .complete(nil, length: bytes.count)
        }
        let length = end - bytes.startIndex
        // Something that is no code cuts it off, and counts itself.
        guard (0x40...0x7E).contains(bytes[end]) else { return .complete(nil, length: length) }
        let parameters = body[..<end]
        if first == UInt8(ascii: "<") {
            let report = Self.mouse(parameters.dropFirst(), final: bytes[end])
            let input = report.map(Input.pointer) ?? (Self.isOtherButton(parameters.dropFirst()) ? .key(.other) : nil)
            return .complete(input, length: length + 1)
        }
        let number = Self.numbers(parameters)?.first
        return .complete(KioskKey(controlSequence: bytes[end], number: number).map(Input.key), length: length + 1)
    }

    /// `ESC O` and a letter: the keys of a keypad that is in application mode.
    private func readSingleShift(_ bytes: ArraySlice<UInt8>) -> Reading {
        // Some terminals put the modifiers before the letter.
        guard let end = bytes.dropFirst(2).firstIndex(where: { !(0x30...0x3B).contains($0) }) else {
            return bytes.count < Self.maximumCode ? .incomplete : .complete(nil, length: bytes.count)
        }
        let length = end - bytes.startIndex
        guard (0x40...0x7E).contains(bytes[end]) else { return .complete(nil, length: length) }
        return .complete(KioskKey(singleShift: bytes[end]).map(Input.key), length: length + 1)
    }

    /// What the terminal answers to a question that nobody asked; it ends with BEL or `ESC \`.
    private func readAnswer(_ bytes: ArraySlice<UInt8>) -> Reading {
        for index in bytes.indices.dropFirst(2) {
            let length = index - bytes.startIndex
            if bytes[index] == 0x07 { return .complete(nil, length: length + 1) }
            guard bytes[index] == Self.escape else { continue }
            guard index + 1 < bytes.endIndex else { break }
            return .complete(nil, length: bytes[index + 1] == UInt8(ascii: "\\") ? length + 2 : length)
        }
        return bytes.count < Self.maximumAnswer ? .incomplete : .complete(nil, length: bytes.count)
    }

    // MARK: The pointer

    /// The protocol before SGR 1006: `ESC [ M` and three bytes, each with 32 added.
    private func readOldMouse(_ bytes: ArraySlice<UInt8>) -> Reading {
        let values = bytes.dropFirst(3).prefix(3).map { Int($0) - 32 }
        guard values.count == 3 else { return .incomplete }
        let isRelease = values[0] & 0b11 == 3 && values[0] & 64 == 0
        let report = PointerEvent(code: values[0], column: values[1], row: values[2], isRelease: isRelease)
        return .complete(report.map(Input.pointer), length: 6)
    }

    private static func mouse(_ parameters: ArraySlice<UInt8>, final: UInt8) -> PointerEvent? {
        guard let numbers = numbers(parameters), numbers.count == 3,
            final == UInt8(ascii: "M") || final == UInt8(ascii: "m")
        else { return nil }
        return PointerEvent(
            code: numbers[0], column: numbers[1], row: numbers[2], isRelease: final == UInt8(ascii: "m"))
    }

    /// Whether a report says that another button than the main one was used, which does nothing here.
    private static func isOtherButton(_ parameters: ArraySlice<UInt8>) -> Bool {
        guard let numbers = numbers(parameters), numbers.count == 3 else { return false }
        // Without the modifiers; 32 is a movement, 3 no button, 64 the wheel.
        let button = numbers[0] & ~0b1_1100
        return button == 1 || button == 2
    }

    /// Numbers between semicolons; `nil` where there is anything else, or a number that is too large for any key.
    private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int]? {
        var numbers: [Int] = []
        for word in parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
            guard word.count <= 5, word.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            numbers.append(word.reduce(0) { $0 * 10 + Int($1 - 0x30) })
        }
        return numbers
    }
}
