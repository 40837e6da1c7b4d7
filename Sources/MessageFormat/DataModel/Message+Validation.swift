extension Message {
    /// What the data model forbids though the syntax allows it (LDML part 9, Data Model Errors), but for duplicate options,
    /// which the parser sees.
    ///
    /// One thing more is an error: declarations that build on each other more than ``maximumNesting`` deep.
    public var dataModelErrors: [MessageError] {
        if declarations.isEmpty, case .pattern = body { return [] }
        return declarationErrors + nestingErrors + matcherErrors
    }

    /// How deep declarations may build on each other; each is evaluated inside the one that needs it.
    public static let maximumNesting = 1_000

    private var declarationErrors: [MessageError] {
        var errors: [MessageError] = []
        var known: Set<String> = []
        for declaration in declarations {
            var used = declaration.expression.variables
            // An input declares its own operand.
            if declaration.kind == .input, let own = used.firstIndex(of: declaration.name) { used.remove(at: own) }
            if known.contains(declaration.name) || used.contains(declaration.name) {
                errors.append(
                    MessageError(
                        .duplicateDeclaration,
                        "“$\(declaration.name)” is declared though it was declared or used before",
                        remedy: "declare it once, before its first use", span: declaration.span))
            }
            // Most messages have one declaration, of which nothing needs to be remembered.
            guard declarations.count > 1 else { break }
            known.formUnion(used)
            known.insert(declaration.name)
        }
        return errors
    }

    private var nestingErrors: [MessageError] {
        guard declarations.count > Self.maximumNesting else { return [] }
        var depths: [String: Int] = [:]
        for declaration in declarations {
            let depth = 1 + (declaration.expression.variables.compactMap { depths[$0] }.max() ?? 0)
            guard depth <= Self.maximumNesting else {
                return [
                    MessageError(
                        .syntaxError, "declarations build on each other more than \(Self.maximumNesting) deep",
                        remedy: "declare values from the message's own variables", span: declaration.span)
                ]
            }
            depths[declaration.name] = max(depth, depths[declaration.name] ?? 0)
        }
        return []
    }

    private var matcherErrors: [MessageError] {
        guard case .select(let selectors, let variants) = body else { return [] }
        var errors: [MessageError] = []
        let annotated = annotatedNames
        for selector in selectors where !annotated.contains(selector.name) {
            errors.append(
                MessageError(
                    .missingSelectorAnnotation, "“$\(selector.name)” is matched but no function says how",
                    remedy: "declare it with one: .input {$\(selector.name) :integer}", span: selector.span))
        }
        var seen: Set<[Message.Variant.Key]> = []
        var hasFallback = false
        for (index, variant) in variants.enumerated() {
            if variant.keys.count != selectors.count {
                errors.append(
                    MessageError(
                        .variantKeyMismatch, "\(variant.keys.count) keys for \(selectors.count) selectors",
                        remedy: "write one key for each selector", span: variant.span))
                continue
            }
            // Comparing a few keys is faster than hashing them.
            let isRepeated =
                variants.count <= 8
                ? variants[..<index].contains { $0.keys == variant.keys } : !seen.insert(variant.keys).inserted
            if isRepeated {
                errors.append(
                    MessageError(
                        .duplicateVariant, "a variant with the same keys as one before", remedy: "keep one of them",
                        span: variant.span))
            }
            hasFallback = hasFallback || variant.keys.allSatisfy { $0 == .catchAll }
        }
        if !hasFallback, !errors.contains(where: { $0.kind == .variantKeyMismatch }) {
            let stars = Array(repeating: "*", count: selectors.count).joined(separator: " ")
            errors.append(
                MessageError(
                    .missingFallbackVariant, "no variant for everything else",
                    remedy: "add a last variant “\(stars) {{…}}”",
                    span: selectors.first?.span ?? .none))
        }
        return errors
    }

    /// The variables that lead, through declarations, to a function.
    private var annotatedNames: Set<String> {
        var names: Set<String> = []
        for declaration in declarations {
            if declaration.expression.function != nil {
                names.insert(declaration.name)
            } else if declaration.kind == .local, case .variable(let name) = declaration.expression.operand,
                names.contains(name)
            {
                names.insert(declaration.name)
            }
        }
        return names
    }
}

extension Message.Expression {
    /// The names of the variables that the expression uses, its operand's first.
    public var variables: [String] {
        var names: [String] = []
        if case .variable(let name) = operand { names.append(name) }
        for option in function?.options ?? [] {
            if case .variable(let name) = option.value { names.append(name) }
        }
        return names
    }
}

extension Message {
    /// The names of the variables that the caller has to give values for, in the order of their first use.
    public var inputVariables: [String] {
        var names: [String] = []
        var known = NameTable()
        func add(_ used: [String]) {
            for name in used where known.index(of: name) == nil {
                known.append(name)
                names.append(name)
            }
        }
        for declaration in declarations {
            add(declaration.expression.variables)
            if declaration.kind == .local, known.index(of: declaration.name) == nil { known.append(declaration.name) }
        }
        if case .select(let selectors, _) = body { add(selectors.map(\.name)) }
        for pattern in patterns {
            for element in pattern.elements {
                switch element {
                case .text: break
                case .expression(let expression): add(expression.variables)
                case .markup(let markup):
                    add(markup.options.compactMap { if case .variable(let name) = $0.value { name } else { nil } })
                }
            }
        }
        return names
    }
}
