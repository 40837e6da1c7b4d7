extension POParser {
    // MARK: The course of an entry

    /// Notes that a piece of the entry stands at `place`.
    mutating func touch(at place: Int) {
        if builder.firstOffset == nil { builder.firstOffset = place }
        builder.isFollowedByBlankLine = false
    }

    /// Notes a blank line: a broken entry ends there, any other may go on.
    mutating func endParagraph() {
        if builder.isBroken {
            builder = EntryBuilder()
            accumulator = nil
        } else {
            builder.isFollowedByBlankLine = true
        }
    }

    /// Ends an entry to which nothing is missing and which a blank line follows, before an error that is not its own.
    mutating func leaveCompleteEntry() {
        if builder.isComplete, builder.isFollowedByBlankLine { finishEntry() }
    }

    /// Reports that the lines make no sense, once for an entry, and gives up the entry.
    mutating func structuralError(
        _ kind: PODiagnostic.Kind, at place: Int, _ message: String, remedy: String
    ) {
        leaveCompleteEntry()
        if !builder.isBroken { diagnostics.report(kind, at: place, message, remedy: remedy) }
        builder.isBroken = true
        touch(at: place)
    }

    mutating func reportMixedObsolete(at place: Int) {
        structuralError(
            .mixedObsolete, at: place, "Some lines of this entry are obsolete, and some are not.",
            remedy: "Begin all of its lines with #~, or none.")
    }

    // MARK: Keywords

    /// Begins a string of the entry, or of the next one when the keyword says so.
    mutating func begin(_ keyword: Keyword, form: Int?, at place: Int) {
        closeString()
        if mode.isPrevious {
            beginPrevious(keyword, at: place)
            return
        }
        let beginsEntry =
            switch keyword {
            case .msgctxt: builder.hasMessageKeyword
            case .msgid: builder.hasMsgid || builder.hasMsgstr
            case .msgidPlural, .msgstr: false
            }
        if beginsEntry { finishEntry() }
        if builder.hasMessageKeyword {
            if mode.isObsolete != builder.entry.isObsolete { reportMixedObsolete(at: place) }
        } else {
            beginMessage(at: place)
        }
        let part: POEntry.Part
        switch keyword {
        case .msgctxt: part = .msgctxt
        case .msgid: part = .msgid
        case .msgidPlural:
            part = .msgidPlural
            checkPlural(at: place)
        case .msgstr:
            part = .msgstr(form: form ?? 0)
            checkTranslation(form: form, at: place)
        }
        touch(at: place)
        // Also for a broken entry, so that its lines are told from the next one's.
        builder.hasMessageKeyword = true
        if keyword == .msgid { builder.hasMsgid = true }
        if keyword == .msgstr { builder.hasMsgstr = true }
        accumulator = StringAccumulator(part: part, keywordOffset: place)
    }

    private mutating func beginMessage(at place: Int) {
        builder.messageOffset = place
        builder.entry.isObsolete = mode.isObsolete
        if let isObsolete = builder.isPreviousObsolete, isObsolete != mode.isObsolete, !builder.isBroken {
            diagnostics.report(
                .mixedObsolete, .warning, at: place, "The #| and #~ marks of this entry do not agree.",
                remedy: "In an obsolete entry begin the lines of the previous text with #~|, in any other with #|.")
        }
    }

    private mutating func beginPrevious(_ keyword: Keyword, at place: Int) {
        if builder.hasMessageKeyword { finishEntry() }
        let part: POEntry.Part
        let isRepeated: Bool
        switch keyword {
        case .msgctxt: (part, isRepeated) = (.previousMsgctxt, builder.entry.previousMsgctxt != nil)
        case .msgid: (part, isRepeated) = (.previousMsgid, builder.entry.previousMsgid != nil)
        case .msgidPlural: (part, isRepeated) = (.previousMsgidPlural, builder.entry.previousMsgidPlural != nil)
        case .msgstr:
            structuralError(
                .misplacedKeyword, at: place, "A previous text has no msgstr.",
                remedy: "Delete the #| mark or the line.")
            (part, isRepeated) = (.previousMsgid, false)
        }
        if isRepeated {
            structuralError(
                .repeatedKeyword, at: place, "This #| \(keyword.rawValue) is the second one of the entry.",
                remedy: "Delete one of them.")
        }
        touch(at: place)
        builder.isPreviousObsolete = mode.isObsolete
        accumulator = StringAccumulator(part: part, keywordOffset: place)
    }

    private mutating func checkPlural(at place: Int) {
        if !builder.hasMsgid {
            structuralError(
                .missingMsgid, at: place, "There is no msgid before this msgid_plural.",
                remedy: "Write the msgid before it.")
        } else if builder.entry.msgidPlural != nil {
            structuralError(
                .repeatedKeyword, at: place, "This msgid_plural is the second one of the entry.",
                remedy: "Delete one of them.")
        } else if builder.hasMsgstr {
            structuralError(
                .misplacedKeyword, at: place, "The msgid_plural stands behind the translation.",
                remedy: "Write it between msgid and msgstr[0].")
        }
    }

    private mutating func checkTranslation(form: Int?, at place: Int) {
        guard builder.hasMsgid else {
            structuralError(
                .missingMsgid, at: place, "There is no msgid before this msgstr.",
                remedy: "Write the msgid before it, or delete the msgstr.")
            return
        }
        let isPlural = builder.entry.msgidPlural != nil
        switch form {
        case nil where builder.hasMsgstr:
            structuralError(
                .repeatedKeyword, at: place, "This msgstr is the second one of the entry.",
                remedy: "Delete one of them, or write the msgid of the next entry before it.")
        case nil where isPlural:
            structuralError(
                .pluralMismatch, at: place, "A message with msgid_plural needs a translation for each plural form.",
                remedy: "Write msgstr[0], msgstr[1] and so on in place of msgstr.")
        case .some where !isPlural:
            structuralError(
                .pluralMismatch, at: place, "There is no msgid_plural before this msgstr with an index.",
                remedy: "Write msgstr in place of msgstr[0], or add the msgid_plural.")
        case let form? where form != builder.entry.msgstrs.count:
            structuralError(
                .pluralIndex, at: place,
                "This is msgstr[\(form)], but the next one is msgstr[\(builder.entry.msgstrs.count)].",
                remedy: "Number the plural forms from 0 without gaps.")
        default: break
        }
    }

    // MARK: The end of an entry

    /// Ends the entry that is read: keeps it when it is sound, and begins a new one.
    mutating func finishEntry() {
        closeString()
        var finished = EntryBuilder()
        swap(&finished, &builder)
        guard finished.hasMessageKeyword, !finished.isBroken else { return }
        guard finished.hasMsgid else {
            diagnostics.report(
                .missingMsgid, at: finished.messageOffset, "This entry has no msgid.",
                remedy: "Write the msgid behind the msgctxt, or delete the entry.")
            return
        }
        guard finished.hasMsgstr else {
            diagnostics.report(
                .missingMsgstr, at: finished.messageOffset, "This entry has no msgstr.",
                remedy: "Add one directly behind the msgid, be it empty: msgstr \"\".")
            return
        }
        if finished.entry.hasPrevious, finished.entry.previousMsgid == nil {
            diagnostics.report(
                .incompletePrevious, .warning, at: finished.messageOffset,
                "The previous text (#|) of this entry has no msgid.",
                remedy: "Add the #| msgid, or delete the #| lines.")
        }
        finished.entry.sourceMap = POSourceMap(
            source: source, startOffset: finished.messageOffset, segments: finished.segments)
        if finished.entry.isHeader, !finished.isMsgidDamaged {
            addHeader(finished.entry, at: finished.messageOffset, isDamaged: finished.isDamaged)
        } else if !finished.isDamaged {
            add(finished.entry, at: finished.messageOffset)
        }
    }

    private mutating func add(_ entry: POEntry, at place: Int) {
        let key = entry.key
        if let first = definitions[key] {
            let line = source.lineIndex(at: first.offset) + 1
            // Of two live entries one would never be seen. With an obsolete one there is no doubt which is meant.
            let isDoubtful = !entry.isObsolete && !first.isObsolete
            diagnostics.report(
                .duplicateEntry, isDoubtful ? .error : .warning, at: place,
                "The same msgid\(key.msgctxt == nil ? "" : " and msgctxt") stand in the entry on line \(line).",
                remedy: "Keep the right one of the two entries and delete the other.")
            if isDoubtful { return }
            if !entry.isObsolete { definitions[key] = (place, false) }
        } else {
            definitions[key] = (place, entry.isObsolete)
        }
        entries.append(entry)
    }
}
