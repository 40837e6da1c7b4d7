import ICU

/// Reads most messages straight into the form that is formatted: in one pass over the bytes, without the data model between.
///
/// It knows a part of the syntax (variables with names in ASCII, functions with plain literal options, markup without options,
/// `.input`, one selector, numbers and plural categories as keys) and gives up on everything else, valid or not: the
/// ``MessageParser`` then reads the source, and says what is wrong with it.
struct DirectReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let context: FormattingContext
    private var index = 0
    private var elements: [DirectMessage.Element] = []
    private var calls: [DirectCall] = []
    private var declarations: [DirectMessage.Selector] = []

    /// More variants than a language has forms are left to the parser, which compares many keys faster.
    private static let mostVariants = 16
    /// Names of variables are compared one after the other.
    private static let mostDeclarations = 8

    /// Reads a message.
    ///
    /// - Parameters:
    ///   - source: The message's source; its UTF-8 is contiguous.
    ///   - context: What formatting depends on.
    /// - Returns: `nil` for every message that is not so simple.
    static func read(_ source: String, in context: FormattingContext) -> DirectMessage? {
        guard DirectMessage.isPossible(in: context), source.utf8.count <= MessageParser.maximumLength else {
            return nil
        }
        let message = source.utf8.withContiguousStorageIfAvailable { bytes -> DirectMessage? in
            var reader = DirectReader(bytes, context)
            return reader.message(source)
        }
        return message ?? nil
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ context: FormattingContext) {
        self.bytes = bytes
        self.context = context
    }

    private mutating func message(_ source: String) -> DirectMessage? {
        guard let isComplex else { return nil }
        guard isComplex else {
            index = 0
            elements.reserveCapacity(4)
            guard pattern(isQuoted: false) else { return nil }
            return DirectMessage(text: source, elements: elements, calls: calls, context: context)
        }
        while skip(".input") {
            guard declaration() else { return nil }
            skipWhitespace()
        }
        var selector: DirectMessage.Selector?
        var variants: [DirectMessage.Variant] = []
        if skip(".match") {
            selector = self.selector()
            guard selector != nil, let read = self.variants() else { return nil }
            variants = read
        } else {
            guard skip("{{"), pattern(isQuoted: true) else { return nil }
        }
        skipWhitespace()
        guard index == bytes.count else { return nil }
        return DirectMessage(
            text: source, elements: elements, selector: selector, variants: variants, calls: calls, context: context)
    }

    /// Whether the message is a complex one; `nil` where its first bytes leave that to the parser.
    private var isComplex: Bool? {
        mutating get {
            skipWhitespace()
            guard index < bytes.count else { return false }
            switch bytes[index] {
            case UInt8(ascii: "."): return true
            case UInt8(ascii: "{"): return index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "{")
            // These begin the white space and the bidi marks outside ASCII.
            case 0xD8, 0xE2: return nil
            case 0xE3:
                return bytes.count > index + 2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? nil : false
            default: return false
            }
        }
    }

    // MARK: Declarations and variants

    /// `.input`, after its keyword.
    private mutating func declaration() -> Bool {
        skipWhitespace()
        guard skip("{") else { return false }
        skipWhitespace()
        guard skip("$"), let name = name(), skipWhitespace(), skip(":"), let call = call() else { return false }
        guard declarations.count < Self.mostDeclarations, declared(name) == nil else { return false }
        declarations.append(DirectMessage.Selector(name: name, call: call))
        return true
    }

    private func declared(_ name: String) -> Unmanaged<DirectCall>? {
        for declaration in declarations where declaration.name == name { return declaration.call }
        return nil
    }

    /// The selector, after `.match`.
    private mutating func selector() -> DirectMessage.Selector? {
        guard skipWhitespace(), skip("$"), let name = name(), skipWhitespace(), let call = declared(name) else {
            return nil
        }
        return DirectMessage.Selector(name: name, call: call)
    }

    private mutating func variants() -> [DirectMessage.Variant]? {
        var variants: [DirectMessage.Variant] = []
        variants.reserveCapacity(4)
        var hasCatchAll = false
        while index < bytes.count {
            guard variants.count < Self.mostVariants, let key = key() else { return nil }
            for variant in variants where variant.key == key { return nil }
            if case .catchAll = key { hasCatchAll = true }
            skipWhitespace()
            let start = elements.count
            guard skip("{{"), pattern(isQuoted: true) else { return nil }
            variants.append(DirectMessage.Variant(key: key, elements: start..<elements.count))
            skipWhitespace()
        }
        return hasCatchAll ? variants : nil
    }

    private mutating func key() -> DirectMessage.Variant.Key? {
        if skip("*") { return .catchAll }
        let start = index
        while index < bytes.count, Self.isNameCharacter(bytes[index]) { index += 1 }
        let text = UnsafeBufferPointer(rebasing: bytes[start..<index])
        if let category = Self.category(text) { return .category(category) }
        return Self.number(text).map { .number($0) }
    }

    private static func category(_ text: UnsafeBufferPointer<UInt8>) -> PluralCategory? {
        guard (3...5).contains(text.count) else { return nil }
        return PluralCategory(keyword: String(decoding: text, as: UTF8.self))
    }

    /// A whole number in its own spelling, in which alone it matches: neither "-0" nor "01" nor "1.0".
    private static func number(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        let isNegative = text.first == UInt8(ascii: "-")
        let digits = isNegative ? UnsafeBufferPointer(rebasing: text.dropFirst()) : text
        guard (1...18).contains(digits.count) else { return nil }
        var value: Int64 = 0
        for byte in digits {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        if digits[0] == UInt8(ascii: "0"), digits.count > 1 || isNegative { return nil }
        return isNegative ? -value : value
    }

    // MARK: Patterns

    /// Adds the elements of a pattern, up to the end of the source or beyond the `}}` of a quoted one.
    private mutating func pattern(isQuoted: Bool) -> Bool {
        var start = index
        while true {
            index = PatternText.end(in: bytes, from: index)
            guard index < bytes.count else {
                if index > start { append(start, index) }
                return !isQuoted
            }
            switch bytes[index] {
            case UInt8(ascii: "{"):
                guard placeholder(start, index) else { return false }
                start = index
            case UInt8(ascii: "}"):
                guard isQuoted, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "}") else { return false }
                if index > start { append(start, index) }
                index += 2
                return true
            case UInt8(ascii: "\\"):
                guard index + 1 < bytes.count else { return false }
                let escaped = bytes[index + 1]
                guard escaped != 0, PatternText.isSpecial(escaped) || escaped == UInt8(ascii: "|") else { return false }
                if index > start { append(start, index) }
                // The escaped character begins the next run.
                start = index + 1
                index += 2
            default: return false
            }
        }
    }

    @inline(__always)
    private mutating func append(_ start: Int, _ end: Int, _ name: String = "", _ call: Unmanaged<DirectCall>? = nil) {
        elements.append(DirectMessage.Element(start..<end, name: name, call: call))
    }

    /// Adds a placeholder with the text that stands before it.
    private mutating func placeholder(_ start: Int, _ end: Int) -> Bool {
        index += 1
        skipWhitespace()
        guard index < bytes.count else { return false }
        guard skip("$") else {
            // Markup has no text.
            guard markup() else { return false }
            if end > start { append(start, end) }
            return true
        }
        guard let name = name() else { return false }
        let hadWhitespace = skipWhitespace()
        if skip("}") {
            append(start, end, name, declarations.isEmpty ? nil : declared(name))
            return true
        }
        // A function on a declared variable adds to the declaration's options.
        guard hadWhitespace, skip(":"), declarations.isEmpty || declared(name) == nil, let call = call() else {
            return false
        }
        append(start, end, name, call)
        return true
    }

    /// `{#name}`, `{#name /}` or `{/name}`, after the brace.
    private mutating func markup() -> Bool {
        let opens = skip("#")
        guard opens || skip("/"), skipName() else { return false }
        skipWhitespace()
        if opens, skip("/") { return skip("}") }
        return skip("}")
    }

    /// A function's call, after its colon.
    private mutating func call() -> Unmanaged<DirectCall>? {
        let start = index
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        while index < bytes.count, Self.isCallCharacter(bytes[index]) {
            // FNV-1a.
            hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
            index += 1
        }
        let spelling = UnsafeBufferPointer(rebasing: bytes[start..<index])
        let context = context
        guard skip("}"), let call = context.callTable.call(spelling, hash: hash, bind: { Self.bind($0, in: context) })
        else { return nil }
        calls.append(call)
        return .passUnretained(call)
    }

    /// Binds a call as the compiler would.
    private static func bind(_ spelling: UnsafeBufferPointer<UInt8>, in context: FormattingContext) -> DirectCall? {
        let source = "{$x :" + String(decoding: spelling, as: UTF8.self) + "}"
        let result = Message.parse(source)
        guard result.isValid, case .pattern(let pattern)? = result.message?.body, pattern.elements.count == 1,
            case .expression(let expression) = pattern.elements[0], let reference = expression.function
        else { return nil }
        return MessageCompiler.directCall(of: reference, in: context)
    }

    // MARK: Tokens

    @inline(__always)
    private mutating func skip(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard index + length <= bytes.count else { return false }
        for offset in 0..<length where bytes[index + offset] != text.utf8Start[offset] { return false }
        index += length
        return true
    }

    /// Skips white space in ASCII, and tells whether there was any.
    @discardableResult
    @inline(__always)
    private mutating func skipWhitespace() -> Bool {
        let start = index
        while index < bytes.count, Self.isWhitespace(bytes[index]) { index += 1 }
        return index > start
    }

    /// A variable's name; one with letters outside ASCII is left to the parser.
    @inline(__always)
    private mutating func name() -> String? {
        let start = index
        guard skipSimpleName() else { return nil }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
    }

    /// A name with or without a namespace.
    private mutating func skipName() -> Bool {
        guard skipSimpleName() else { return false }
        return skip(":") ? skipSimpleName() : true
    }

    @inline(__always)
    private mutating func skipSimpleName() -> Bool {
        guard index < bytes.count, Self.isNameStart(bytes[index]) else { return false }
        index += 1
        while index < bytes.count, Self.isNameCharacter(bytes[index]) { index += 1 }
        return true
    }

    @inline(__always)
    private static func isWhitespace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    @inline(__always)
    private static func isNameStart(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
    }

    @inline(__always)
    private static func isNameCharacter(_ byte: UInt8) -> Bool {
        isNameStart(byte) || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    /// What stands in a call whose options are unquoted literals.
    @inline(__always)
    private static func isCallCharacter(_ byte: UInt8) -> Bool {
        isNameCharacter(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=") || isWhitespace(byte)
    }
}
