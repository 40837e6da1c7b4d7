import ICU

/// A message whose text can be had from its arguments alone, as that of most messages can: its placeholders are texts, facts and
/// functions on plain values, and it selects by one number or not at all.
///
/// It says only what the text is. Where there is more to say, that a value is missing or wrong, it says nothing, and the
/// ``Evaluation`` of the ``CompiledMessage`` does.
struct DirectMessage: Sendable {
    /// A run of text, and the placeholder that follows it.
    struct Element: Sendable {
        /// The placeholder's variable; empty, as no variable's name is, where no placeholder follows. The first property, so that
        /// it is reached by the element's address.
        let name: String
        /// The run: offsets into the message's text.
        let start: Int32
        let end: Int32
        /// How the variable is shown; `nil` where no function says.
        ///
        /// What it points to is owned by the message. That the element does not own it too lets formatting walk over elements
        /// without counting references, which would take more time than the rest, and which tasks could only do one after the
        /// other.
        let call: Unmanaged<DirectCall>?

        init(_ text: Range<Int>, name: String = "", call: Unmanaged<DirectCall>? = nil) {
            self.name = name
            // A source has no more than 2²⁰ bytes, its text no more than the source.
            start = Int32(truncatingIfNeeded: text.lowerBound)
            end = Int32(truncatingIfNeeded: text.upperBound)
            self.call = call
        }
    }

    /// The elements that are shown for a key.
    struct Variant: Sendable {
        enum Key: Hashable, Sendable {
            case catchAll
            case number(Int64)
            case category(PluralCategory)
        }

        let key: Key
        let elements: Range<Int>
    }

    /// The variable that a variant is chosen by.
    struct Selector: Sendable {
        let name: String
        let call: Unmanaged<DirectCall>
    }

    /// Where the elements' text stands; its UTF-8 is contiguous.
    private let text: String
    /// The elements of all variants, one after the other.
    private let elements: [Element]
    private let selector: Selector?
    /// Empty where there is nothing to choose.
    private let variants: [Variant]
    /// Keeps alive what elements and selector point to.
    private let calls: [DirectCall]
    /// How values are shown that no function is named for.
    private let ownFormats: Unmanaged<OwnFormats>?
    private let isolatesTexts: Bool

    /// A message that can never say what its text is.
    init() {
        text = ""
        elements = []
        selector = nil
        variants = []
        calls = []
        ownFormats = nil
        isolatesTexts = false
    }

    /// A message in a context, which the caller keeps alive.
    init(
        text: String, elements: [Element], selector: Selector? = nil, variants: [Variant] = [], calls: [DirectCall],
        context: FormattingContext
    ) {
        self.text = text
        self.elements = elements
        self.selector = selector
        self.variants = variants
        self.calls = calls
        ownFormats = .passUnretained(context.ownFormats)
        isolatesTexts = context.bidiIsolation == .default
    }

    /// Whether messages can be direct in a context: where what functions show is isolated, it depends on the value how.
    static func isPossible(in context: FormattingContext) -> Bool {
        context.bidiIsolation == .none || context.direction == .leftToRight
    }

    // MARK: Formatting

    /// Appends the text; `false`, and nothing appended, where a value is not such that its text is all there is to say.
    func append(_ arguments: MessageArguments, to output: inout OutputBuffer) -> Bool {
        guard let ownFormats, let range = choose(arguments) else { return false }
        let start = output.count
        let isDone = text.utf8.withContiguousStorageIfAvailable { bytes in
            elements.withUnsafeBufferPointer { elements in
                guard let first = elements.baseAddress else { return true }
                for index in range {
                    let isDone = append(first + index, bytes, arguments, ownFormats, to: &output)
                    guard isDone else { return false }
                }
                return true
            }
        }
        if isDone == true { return true }
        output.truncate(to: start)
        return false
    }

    @inline(__always)
    private func append(
        _ element: UnsafePointer<Element>, _ bytes: UnsafeBufferPointer<UInt8>, _ arguments: MessageArguments,
        _ ownFormats: Unmanaged<OwnFormats>, to output: inout OutputBuffer
    ) -> Bool {
        let (start, end) = (Int(element.pointee.start), Int(element.pointee.end))
        output.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        if element.pointee.name.isEmpty { return true }
        // A struct's first property stands where the struct does.
        let name = UnsafeRawPointer(element).assumingMemoryBound(to: String.self)
        if let call = element.pointee.call {
            return arguments.withValue(of: name) { value in
                call._withUnsafeGuaranteedRef { $0.function.append(value.pointee, to: &output) }
            } ?? false
        }
        return arguments.withValue(of: name) { value in
            guard case .string(let text) = value.pointee else {
                return ownFormats._withUnsafeGuaranteedRef { $0.append(value.pointee, to: &output) }
            }
            if isolatesTexts { output.append("\u{2068}") }
            output.append(text)
            if isolatesTexts { output.append("\u{2069}") }
            return true
        } ?? false
    }

    /// The elements of the variant whose key is the number, else of the one whose key is its category, else of `*`
    /// (LDML part 9, Pattern Selection, for one number).
    private func choose(_ arguments: MessageArguments) -> Range<Int>? {
        guard let selector else { return 0..<elements.count }
        let selection = withUnsafePointer(to: selector.name) { name in
            selector.call._withUnsafeGuaranteedRef { call in
                arguments.withValue(of: name) { call.function.integerSelection(of: $0.pointee) }
            }
        }
        guard let (integer, category) = selection else { return nil }
        var byCategory: Range<Int>?
        var byDefault: Range<Int>?
        for variant in variants {
            switch variant.key {
            case .number(let key): if key == integer { return variant.elements }
            case .category(let key): if key == category { byCategory = variant.elements }
            case .catchAll: byDefault = variant.elements
            }
        }
        return byCategory ?? byDefault
    }
}

/// A function with its options, as messages call it.
final class DirectCall: Sendable {
    let function: any DirectFunction

    init(_ function: any DirectFunction) { self.function = function }
}
