import ICU
import MessageFormat

/// `:guide:particle`: a value with the Korean particle that fits its last sound: `{$company :guide:particle pair=|은/는|}`.
///
/// Options: `pair`, the form after a consonant and the form after a vowel, `은/는`, `이/가`, `을/를`, `과/와`, `아/야`, `으로/로`
/// (which has a rule of its own for ㄹ), `이라/라`, …; `show` — `both` (default: the value and the particle) or `particle`.
struct ParticleFunction: MessageFunction {
    private enum Show: String, CaseIterable {
        case both, particle
    }

    func bind(_ options: FunctionOptions, in context: FormattingContext) throws(MessageError) -> any BoundFunction {
        var errors: [MessageError] = []
        let show = options.choice("show", default: Show.both, reporting: &errors)
        let forms = (options["pair"] ?? "").split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard forms.count == 2, forms.allSatisfy({ !$0.isEmpty }) else {
            throw MessageError(
                .badOption, ":guide:particle needs a pair of forms", remedy: "write pair=|은/는|",
                span: options.span(of: "pair"))
        }
        return Bound(
            particle: KoreanParticle(afterConsonant: forms[0], afterVowel: forms[1]), showsValue: show == .both,
            optionErrors: errors, context: context)
    }

    private struct Bound: BoundFunction {
        let particle: KoreanParticle
        let showsValue: Bool
        let optionErrors: [MessageError]
        let context: FormattingContext

        func resolve(_ operand: FunctionOperand) throws(MessageError) -> any ResolvedValue {
            let shown: String
            let value: MessageValue
            switch operand {
            case .none: throw MessageError(.badOperand, "nothing stands before the particle", remedy: "name a value")
            case .value(let own):
                shown = try context.text(of: own)
                value = own
            case .resolved(let resolved):
                var bytes: [UInt8] = []
                try resolved.append(to: &bytes)
                shown = String(decoding: bytes, as: UTF8.self)
                value = resolved.value
            }
            let form = particle.form(after: KoreanReading(context).spoken(value, shownAs: shown))
            return TextValue((showsValue ? shown : "") + form, direction: context.direction)
        }
    }
}
