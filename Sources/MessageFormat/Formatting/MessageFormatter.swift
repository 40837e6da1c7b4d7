import ICU
import Synchronization

/// A message that is ready to be formatted again and again: read, checked, bound to a context, its formatters opened.
///
/// ```swift
/// let context = FormattingContext(locale: try LanguageTag("en"))
/// let formatter = MessageFormatter(
///     """
///     .input {$count :integer}
///     .match $count
///     one {{{$count} guide}}
///     *   {{{$count} guides}}
///     """, in: context)
/// formatter.format(["count": .number(3)]).text  // "3 guides"
/// ```
///
/// Whatever is wrong with the message or its values, formatting gives a text; the errors come with it.
public final class MessageFormatter: Sendable {
    /// What the message is bound to.
    public let context: FormattingContext
    /// Errors in the message itself: of its syntax or its data model.
    public let sourceErrors: [MessageError]
    /// Not optional, so that it is used without counting a reference.
    private let direct: DirectMessage
    /// The source of a message that was read directly; otherwise empty.
    private let source: String
    private let lazyCompiled = AtomicLazyReference<CompiledMessage>()

    /// Reads a message and binds it to a context.
    ///
    /// - Parameters:
    ///   - source: The message's source.
    ///   - context: What formatting depends on.
    public convenience init(_ source: String, in context: FormattingContext) {
        var source = source
        source.makeContiguousUTF8()
        if let direct = DirectReader.read(source, in: context) {
            self.init(direct, source: source, context: context)
            return
        }
        let result = Message.parse(source)
        self.init(result.isValid ? result.message : nil, errors: result.errors, context: context)
    }

    /// Reads a message and binds it to a context.
    ///
    /// - Parameters:
    ///   - source: The message's source.
    ///   - context: What formatting depends on.
    public convenience init(_ source: some StringProtocol, in context: FormattingContext) {
        self.init(String(source), in: context)
    }

    /// Binds a message to a context.
    ///
    /// - Parameters:
    ///   - message: The message.
    ///   - context: What formatting depends on.
    public convenience init(_ message: Message, in context: FormattingContext) {
        let errors = message.dataModelErrors
        self.init(errors.isEmpty ? message : nil, errors: errors, context: context)
    }

    private init(_ message: Message?, errors: [MessageError], context: FormattingContext) {
        self.context = context
        sourceErrors = errors
        source = ""
        if let message {
            let compiled = MessageCompiler.compile(message, in: context)
            direct = DirectMessage(compiled) ?? DirectMessage()
            _ = lazyCompiled.storeIfNil(compiled)
        } else {
            direct = DirectMessage()
        }
    }

    private init(_ direct: DirectMessage, source: String, context: FormattingContext) {
        self.context = context
        sourceErrors = []
        self.direct = direct
        self.source = source
    }

    /// The whole message; `nil` where it cannot be formatted. One that was read directly is read whole when this is first needed.
    private var compiled: CompiledMessage? {
        if let known = lazyCompiled.load() { return known }
        guard sourceErrors.isEmpty, let message = Message.parse(source).message else { return nil }
        return lazyCompiled.storeIfNil(MessageCompiler.compile(message, in: context))
    }

    /// The message as text.
    ///
    /// - Parameter arguments: The values of the message's variables.
    /// - Returns: The text, and what went wrong.
    public func format(_ arguments: MessageArguments = [:]) -> (text: String, errors: [MessageError]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: OutputBuffer.usualCapacity) { room in
            var output = OutputBuffer(room)
            let errors = append(arguments, to: &output)
            return (output.text, errors)
        }
    }

    /// Appends the message's text to a buffer of UTF-8.
    ///
    /// - Parameters:
    ///   - arguments: The values of the message's variables.
    ///   - output: The buffer.
    /// - Returns: What went wrong.
    public func append(_ arguments: MessageArguments, to output: inout [UInt8]) -> [MessageError] {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: OutputBuffer.usualCapacity) { room in
            var buffer = OutputBuffer(room)
            let errors = append(arguments, to: &buffer)
            buffer.copy(to: &output)
            return errors
        }
    }

    private func append(_ arguments: MessageArguments, to output: inout OutputBuffer) -> [MessageError] {
        if direct.append(arguments, to: &output) { return [] }
        guard let compiled else {
            output.append(Self.invalidMessage)
            return sourceErrors
        }
        var evaluation = Evaluation(compiled, arguments: arguments)
        let pattern = evaluation.selectPattern()
        evaluation.append(pattern, to: &output)
        return evaluation.errors
    }

    /// The message as parts.
    ///
    /// - Parameter arguments: The values of the message's variables.
    /// - Returns: The parts in their order, and what went wrong.
    public func formatToParts(_ arguments: MessageArguments = [:]) -> (parts: [MessagePart], errors: [MessageError]) {
        guard let compiled else { return ([.fallback(source: Self.invalidSource)], sourceErrors) }
        return Self.parts(of: compiled, arguments)
    }

    /// A message as parts, for once: nothing is kept for a next time.
    ///
    /// - Parameters:
    ///   - message: The message.
    ///   - arguments: The values of the message's variables.
    ///   - context: What formatting depends on.
    /// - Returns: The parts in their order, and what went wrong.
    public static func formatToParts(
        _ message: Message, _ arguments: MessageArguments = [:], in context: FormattingContext
    ) -> (parts: [MessagePart], errors: [MessageError]) {
        let errors = message.dataModelErrors
        guard errors.isEmpty else { return ([.fallback(source: invalidSource)], errors) }
        return parts(of: MessageCompiler.compile(message, in: context), arguments)
    }

    /// A message as text with its markup, for once: values are text like any other, without what ``formatToParts(_:)`` says of them.
    ///
    /// - Parameters:
    ///   - message: The message.
    ///   - arguments: The values of the message's variables.
    ///   - context: What formatting depends on.
    /// - Returns: Parts of the kinds ``MessagePart/text(_:)`` and ``MessagePart/markup(_:)`` in their order, and what went wrong.
    public static func formatToTextAndMarkup(
        _ message: Message, _ arguments: MessageArguments = [:], in context: FormattingContext
    ) -> (parts: [MessagePart], errors: [MessageError]) {
        let errors = message.dataModelErrors
        guard errors.isEmpty else { return ([.text(invalidMessage)], errors) }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: OutputBuffer.usualCapacity) { room in
            var output = OutputBuffer(room)
            var evaluation = Evaluation(MessageCompiler.compile(message, in: context), arguments: arguments)
            let pattern = evaluation.selectPattern()
            let parts = evaluation.textAndMarkup(of: pattern, &output)
            return (parts, evaluation.errors)
        }
    }

    private static func parts(
        of message: CompiledMessage, _ arguments: MessageArguments
    ) -> (parts: [MessagePart], errors: [MessageError]) {
        var evaluation = Evaluation(message, arguments: arguments)
        let pattern = evaluation.selectPattern()
        let parts = evaluation.parts(of: pattern)
        return (parts, evaluation.errors)
    }

    /// What stands for a message that cannot be formatted: U+FFFD as a fallback value.
    private static let invalidSource = "\u{FFFD}"
    private static let invalidMessage = "{\(invalidSource)}"
}
