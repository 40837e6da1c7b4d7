import ICU

extension Evaluation {
    /// The pattern that the selectors choose (LDML part 9, Pattern Selection).
    mutating func selectPattern() -> CompiledPattern {
        switch message.body {
        case .pattern(let pattern): return pattern
        case .select(let selectors, let variants):
            var selections: [Selection] = []
            selections.reserveCapacity(selectors.count)
            for selector in selectors { selections.append(selection(selector)) }
            var best: CompiledVariant?
            for variant in variants where matches(selections, variant, selectors) {
                guard let current = best else {
                    best = variant
                    continue
                }
                if isBetter(variant.keys, than: current.keys, selections) { best = variant }
            }
            // A valid message has a variant of catch-alls, which always matches.
            return best?.pattern ?? CompiledPattern(elements: [])
        }
    }

    private mutating func selection(_ selector: CompiledSelector) -> Selection {
        switch resolve(selector.operand, span: selector.span).outcome {
        case .resolved(let value):
            do {
                let selection = try value.selection
                if case .unsupported = selection { return badSelector(selector) }
                return selection
            } catch {
                report(error, at: selector.span)
                return .nothing
            }
        case .plain: return badSelector(selector)
        case .fallback(_, let isSilent): return isSilent ? .nothing : badSelector(selector)
        }
    }

    private mutating func badSelector(_ selector: CompiledSelector) -> Selection {
        report(
            MessageError(
                .badSelector, "“$\(selector.name)” cannot be matched",
                remedy: "match by a text or a number: .input {$\(selector.name) :integer}"), at: selector.span)
        return .nothing
    }

    private mutating func matches(
        _ selections: [Selection], _ variant: CompiledVariant, _ selectors: [CompiledSelector]
    ) -> Bool {
        for (index, key) in variant.keys.enumerated() {
            guard case .literal(let text, let number, let category, let isNumber) = key else { continue }
            switch selections[index] {
            case .unsupported, .nothing: return false
            case .number(let value, let own):
                if isNumber {
                    guard number == value else { return false }
                } else if let category {
                    guard category == own else { return false }
                } else {
                    report(
                        MessageError(
                            .badVariantKey, "“\(text)” is neither a number nor a plural category",
                            remedy: "use zero, one, two, few, many, other, or a number"), at: selectors[index].span)
                    return false
                }
            case .text(let own): guard composed(own).utf8.elementsEqual(text.utf8) else { return false }
            case .custom(let matcher):
                do {
                    guard try matcher.matches(text) else { return false }
                } catch {
                    report(error, at: selectors[index].span)
                    return false
                }
            }
        }
        return true
    }

    private func isBetter(_ keys: [CompiledKey], than others: [CompiledKey], _ selections: [Selection]) -> Bool {
        for index in keys.indices {
            switch (keys[index], others[index]) {
            case (.catchAll, .catchAll): continue
            case (.catchAll, _): return false
            case (_, .catchAll): return true
            case (.literal(let key, _, _, let isNumber), .literal(let other, _, _, let isOtherNumber)):
                if key.utf8.elementsEqual(other.utf8) { continue }
                switch selections[index] {
                case .number: return isNumber && !isOtherNumber
                case .custom(let matcher): return matcher.isBetter(key, than: other)
                case .text, .unsupported, .nothing: return false
                }
            }
        }
        return false
    }
}
