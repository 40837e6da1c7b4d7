import ICU
import MessageFormat

/// `:guide:economy` and `:guide:language`: the name of an economy or a language by its code; of a list, the list of names.
///
/// An economy has APEC's name where the exhibition gives one, else CLDR's.
struct NameFunction: MessageFunction {
    enum Kind: Sendable {
        case economy, language
    }

    let kind: Kind
    let names: any GuideNames

    func bind(_ options: FunctionOptions, in context: FormattingContext) throws(MessageError) -> any BoundFunction {
        Bound(kind: kind, names: names, context: context)
    }

    private struct Bound: BoundFunction {
        let kind: Kind
        let names: any GuideNames
        let context: FormattingContext

        func resolve(_ operand: FunctionOperand) throws(MessageError) -> any ResolvedValue {
            switch operand.value {
            case .string(let code): return NameValue(code: code, name: try name(code), direction: context.direction)
            case .list(let items):
                var texts: [String] = []
                for item in items {
                    guard case .string(let code) = item else { throw badOperand }
                    texts.append(try name(code))
                }
                do {
                    let format = try context.formatters.listFormat(locale: context.locale)
                    return TextValue(try format.format(texts), direction: context.direction)
                } catch {
                    throw .unsupported(error)
                }
            default: throw badOperand
            }
        }

        private func name(_ code: String) throws(MessageError) -> String {
            switch kind {
            case .economy:
                if let name = names.economyName(code.uppercased(), in: context) { return name }
            case .language:
                if let tag = try? LanguageTag(code), tag.isKnownLanguage { return names.languageName(tag, in: context) }
            }
            throw badOperand
        }

        private var badOperand: MessageError {
            switch kind {
            case .economy: MessageError(.badOperand, "the value is no economy", remedy: "give a code such as PE")
            case .language:
                MessageError(.badOperand, "the value is no language", remedy: "give a BCP 47 tag such as es-419")
            }
        }
    }

    /// A name: shown as such, matched by its code.
    private struct NameValue: ResolvedValue {
        let code: String
        let name: String
        let direction: TextDirection?

        var value: MessageValue { .string(name) }
        var selection: Selection { .text(code) }

        func append(to output: inout [UInt8]) { output.append(contentsOf: name.utf8) }

        func formatToParts() -> FormattedValue { FormattedValue(type: "string", text: name) }
    }
}
