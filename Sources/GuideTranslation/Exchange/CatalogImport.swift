import ExhibitGuide
import Gettext
import MessageFormat

/// What of a `<file>` goes into its PO file, and what does not.
struct CatalogImport {
    /// Why units were not taken.
    private(set) var refusals: [Diagnostic] = []
    /// How many units were not taken.
    private(set) var refusedCount = 0
    private(set) var unchangedCount = 0
    private(set) var untranslatedCount = 0
    /// The PO file, where it changes.
    private(set) var file: TranslationImport.File?

    private let catalog: MergedCatalog
    private let exchange: ExchangeContext
    private let source: ExchangeFile
    private let options: TranslationImport.Options
    private var changed: [Int: POEntry] = [:]
    private var translatedCount = 0
    private var draftCount = 0

    init(
        of part: XLIFFDocument.File, into catalog: MergedCatalog, exchange: ExchangeContext, file: ExchangeFile,
        options: TranslationImport.Options
    ) {
        self.catalog = catalog
        self.exchange = exchange
        source = file
        self.options = options
        let messages = zip(catalog.domain.texts, catalog.merge.entries).map { text, entry in
            exchange.message(text, entry: entry, in: catalog.domain)
        }
        var places: [String: (message: Int, unit: Int)] = [:]
        for (message, content) in messages.enumerated() {
            for (unit, content) in (content?.units ?? []).enumerated() { places[content.id] = (message, unit) }
        }
        var incoming: [Int: [(unit: ExchangeMessage.Unit, incoming: XLIFFDocument.Unit)]] = [:]
        let names = Set(places.keys.map(ExchangeMessage.messageName))
        for unit in part.units {
            guard let place = places[unit.id], let message = messages[place.message] else {
                refusedCount += 1
                let name = ExchangeMessage.messageName(ofUnit: unit.id)
                if names.contains(name) {
                    refuse(unit, "“\(name)” has no such form in \(catalog.locale)", remedy: "leave it out")
                } else {
                    refuse(unit, "there is no message “\(unit.id)” in \(part.id) any more")
                }
                continue
            }
            incoming[place.message, default: []].append((message.units[place.unit], unit))
        }
        for (index, message) in messages.enumerated() {
            guard let message, let units = incoming[index] else { continue }
            take(units, for: message, at: index)
        }
        self.file = changedFile()
    }

    private mutating func refuse(_ unit: XLIFFDocument.Unit, _ reason: String, remedy: String = "") {
        refusals.append(
            Diagnostic(
                .warning, at: source.location(unit.offset), "“\(unit.id)” not taken: \(reason)", remedy: remedy))
    }

    // MARK: One message

    private mutating func take(
        _ units: [(unit: ExchangeMessage.Unit, incoming: XLIFFDocument.Unit)], for message: ExchangeMessage,
        at index: Int
    ) {
        var targets: [String: Message.Pattern] = [:]
        var state = XLIFF.State.final
        /// The units that keep the others from being taken.
        var refused: [String] = []
        for (unit, incoming) in units {
            do throws(UnitTranslation.Refusal) {
                guard let pattern = try UnitTranslation(incoming, of: unit).pattern() else {
                    if incoming.hasBlankTarget {
                        refuse(
                            incoming, "its target is nothing but white space",
                            remedy: "translate it, or leave the target out")
                        refusedCount += 1
                    } else {
                        untranslatedCount += 1
                    }
                    continue
                }
                targets[unit.id] = pattern
                state = min(state, incoming.state)
            } catch {
                refused.append(unit.id)
                switch error {
                case .partial: refuse(incoming, "only some of its segments have a translation")
                case .otherSource:
                    refuse(
                        incoming, "it was made from another source than the guide has now", remedy: "export it anew")
                case .damaged(let what, let remedy):
                    refusals.append(
                        Diagnostic(at: source.location(incoming.offset), "“\(unit.id)”: \(what)", remedy: remedy))
                }
            }
        }
        // Half of a message's forms is no translation of it.
        let given = units.filter { unit, _ in targets[unit.id].map { $0 != unit.target } ?? false }.map(\.incoming)
        if let reason = refused.first {
            refusedCount += refused.count + given.count
            for unit in given { refuse(unit, "“\(reason)” was not taken, and a message is taken with all its forms") }
            return
        }
        guard !targets.isEmpty, let first = units.first?.incoming else { return }
        guard let translation = message.message(with: targets) else {
            refusedCount += given.count
            let other = message.units.last?.id ?? message.text.key
            for unit in given { refuse(unit, "the form for everything else, “\(other)”, has no translation") }
            return
        }
        if let problem = problem(with: translation, of: message) {
            let others = given.filter { $0.id != first.id }
            refusedCount += 1 + others.count
            refusals.append(
                Diagnostic(at: source.location(first.offset), "“\(first.id)”: \(problem.what)", remedy: problem.remedy))
            for unit in others {
                refuse(unit, "“\(first.id)” was not taken, and a message is taken with all its forms")
            }
            return
        }
        apply(translation, state: state, to: message, at: index)
    }

    /// What keeps a message from being shown.
    private func problem(
        with translation: Message, of message: ExchangeMessage
    ) -> (what: String, remedy: String)? {
        if let error = Message.parse(translation.serialized()).errors.first {
            return (error.explanation, error.remedy)
        }
        let known = catalog.domain.variables(of: message.text)
        guard let name = translation.inputVariables.first(where: { !known.contains($0) }) else { return nil }
        return ("no fact defines the variable “$\(name)”", "use the source’s codes")
    }

    private mutating func apply(
        _ translation: Message, state: XLIFF.State, to message: ExchangeMessage, at index: Int
    ) {
        var entry = catalog.merge.entries[index]
        let isApproved = state > .initial || options.approvesAll
        if translation == message.translation {
            // The words are as they were; the file may say that they have been approved.
            guard entry.isFuzzy, isApproved else {
                unchangedCount += 1
                return
            }
        } else {
            entry.msgstr = translation.serialized()
        }
        entry.isFuzzy = !isApproved
        entry.forgetPrevious()
        if isApproved { translatedCount += 1 } else { draftCount += 1 }
        changed[index] = entry
    }

    // MARK: The file

    private func changedFile() -> TranslationImport.File? {
        guard !changed.isEmpty else { return nil }
        return TranslationImport.File(
            path: catalog.file.path, translatedCount: translatedCount, draftCount: draftCount,
            contents: patchedContents() ?? mergedContents(), previousContents: catalog.file.bytes)
    }

    /// The file as it is but for the entries that changed; `nil` where it has no entry of a message's key and text.
    private func patchedContents() -> [UInt8]? {
        guard let contents = catalog.file.contents, let bytes = catalog.file.bytes else { return nil }
        var entries = contents.entries
        for entry in changed.values {
            guard let place = contents.indexOfEntry(context: entry.msgctxt, msgid: entry.msgid) else { return nil }
            if entries[place].msgstr != entry.msgstr { entries[place].msgstr = entry.msgstr }
            entries[place].isFuzzy = entry.isFuzzy
            entries[place].forgetPrevious()
        }
        return POFile(
            headerEntry: contents.headerEntry, entries: entries, trailingComments: contents.trailingComments
        ).serialized(keepingLayoutOf: bytes)
    }

    /// The file brought up to date with its guide, which has to be done before the translations have a place.
    private func mergedContents() -> [UInt8] {
        var entries = catalog.merge.entries
        for (index, entry) in changed { entries[index] = entry }
        return catalog.contents(with: entries)
    }
}
