import ICU

extension Evaluation {
    // MARK: Text

    /// Appends a pattern's text.
    mutating func append(_ pattern: CompiledPattern, to output: inout OutputBuffer) {
        for element in pattern.elements {
            switch element {
            case .text(let range): output.append(message.text, range)
            case .expression(let expression): append(expression, to: &output)
            case .markup(let markup): checkMarkup(markup)
            }
        }
    }

    private mutating func append(_ expression: CompiledExpression, to output: inout OutputBuffer) {
        let resolution = resolve(expression)
        let start = output.count
        do {
            switch resolution.outcome {
            case .plain(.string(let text)):
                let isolate = isolate(direction: nil, option: resolution.direction)
                if let isolate { output.append(isolate) }
                output.append(text)
                if isolate != nil { output.append(Self.popIsolate) }
            case .plain(let value):
                try append(try context.ownFormats.resolve(value), resolution, to: &output)
            case .resolved(let value): try append(value, resolution, to: &output)
            case .fallback(let source, _): appendFallback(source, to: &output)
            }
        } catch {
            output.truncate(to: start)
            report(error, at: expression.span)
            appendFallback(expression.fallbackSource, to: &output)
        }
    }

    private func append(
        _ value: any ResolvedValue, _ resolution: Resolution, to output: inout OutputBuffer
    ) throws(MessageError) {
        let isolate = isolate(direction: value.direction, option: resolution.direction)
        if let isolate { output.append(isolate) }
        // A caller's own function may have written anything, which becomes valid UTF-8 here.
        var bytes: [UInt8] = []
        try value.append(to: &bytes)
        output.append(String(decoding: bytes, as: UTF8.self))
        if isolate != nil { output.append(Self.popIsolate) }
    }

    /// A fallback's direction is not known, so that the default strategy isolates it too.
    private func appendFallback(_ source: String, to output: inout OutputBuffer) {
        let isolate = isolate(direction: nil, option: nil)
        if let isolate { output.append(isolate) }
        output.append("{" + source + "}")
        if isolate != nil { output.append(Self.popIsolate) }
    }

    // MARK: Parts

    /// A pattern's parts.
    mutating func parts(of pattern: CompiledPattern) -> [MessagePart] {
        var parts: [MessagePart] = []
        for element in pattern.elements {
            switch element {
            case .text(let range): parts.append(.text(String(decoding: message.text[range], as: UTF8.self)))
            case .expression(let expression): append(expression, to: &parts)
            case .markup(let markup): parts.append(.markup(formatted(markup)))
            }
        }
        return parts
    }

    /// A pattern's text as parts, with the markup between them; values are text like any other.
    mutating func textAndMarkup(of pattern: CompiledPattern, _ output: inout OutputBuffer) -> [MessagePart] {
        var parts: [MessagePart] = []
        for element in pattern.elements {
            switch element {
            case .text(let range): output.append(message.text, range)
            case .expression(let expression): append(expression, to: &output)
            case .markup(let markup):
                if output.count > 0 { parts.append(.text(output.text)) }
                output.truncate(to: 0)
                parts.append(.markup(formatted(markup)))
            }
        }
        if output.count > 0 { parts.append(.text(output.text)) }
        return parts
    }

    private mutating func append(_ expression: CompiledExpression, to parts: inout [MessagePart]) {
        let resolution = resolve(expression)
        do {
            let value: any ResolvedValue
            switch resolution.outcome {
            case .plain(let plain): value = try context.ownFormats.resolve(plain)
            case .resolved(let resolved): value = resolved
            case .fallback(let source, _):
                appendFallback(source, to: &parts)
                return
            }
            let isolate = isolate(direction: value.direction, option: resolution.direction)
            let shown = try value.formatToParts()
            if let isolate { parts.append(.bidiIsolation(isolate)) }
            parts.append(
                .value(
                    MessagePart.Placeholder(
                        value: shown, locale: context.locale.identifier,
                        direction: direction(of: value, option: resolution.direction), id: resolution.id)))
            if isolate != nil { parts.append(.bidiIsolation(Self.popIsolate)) }
        } catch {
            report(error, at: expression.span)
            appendFallback(expression.fallbackSource, to: &parts)
        }
    }

    private func appendFallback(_ source: String, to parts: inout [MessagePart]) {
        let isolate = isolate(direction: nil, option: nil)
        if let isolate { parts.append(.bidiIsolation(isolate)) }
        parts.append(.fallback(source: source))
        if isolate != nil { parts.append(.bidiIsolation(Self.popIsolate)) }
    }

    // MARK: Markup

    private mutating func checkMarkup(_ markup: CompiledMarkup) {
        guard !markup.options.isEmpty || markup.directionOption != nil || markup.idOption != nil else { return }
        _ = formatted(markup)
    }

    private mutating func formatted(_ markup: CompiledMarkup) -> MessagePart.FormattedMarkup {
        if let option = markup.directionOption {
            report(
                MessageError(.badOption, "markup has no direction", remedy: "remove “u:dir”"), at: option.span)
        }
        var options: [String: String] = [:]
        for option in markup.options {
            let outcome = resolve(option.operand, span: option.span).outcome
            if let value = optionValue(outcome, of: option) { options[option.name] = value.text ?? "" }
        }
        return MessagePart.FormattedMarkup(
            kind: markup.kind, name: markup.name, options: options, id: idOption(markup.idOption))
    }

    // MARK: Bidirectional text

    private static let popIsolate = "\u{2069}"

    private func direction(of value: any ResolvedValue, option: DirectionOption?) -> TextDirection? {
        switch option {
        case .leftToRight: .leftToRight
        case .rightToLeft: .rightToLeft
        case .auto: nil
        case .inherit, nil: value.direction
        }
    }

    /// The control character that isolates a placeholder, or `nil` where none is needed (the Default Bidi Strategy).
    private func isolate(direction own: TextDirection?, option: DirectionOption?) -> String? {
        guard context.bidiIsolation == .default else { return nil }
        let isForced = option != nil && option != .inherit
        let direction: TextDirection? =
            switch option {
            case .leftToRight: .leftToRight
            case .rightToLeft: .rightToLeft
            case .auto: nil
            case .inherit, nil: own
            }
        switch direction {
        case .leftToRight: return context.direction == .leftToRight && !isForced ? nil : "\u{2066}"
        case .rightToLeft: return "\u{2067}"
        case nil: return "\u{2068}"
        }
    }
}
