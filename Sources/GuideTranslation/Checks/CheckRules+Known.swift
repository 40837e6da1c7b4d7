import ExhibitGuide

extension CheckRules {
    /// The same source translated in two ways; ``TranslationConsistency`` looks for it.
    static let inconsistentTranslation = KnownRule(
        name: "inconsistent-translation", severity: .warning, group: .text,
        explanation:
            "The same source stands in several files and is translated in two ways. Readers meet one thing under two names.",
        remedy: "translate both alike, or say why not in a translator comment")

    /// A language that the table of what is not said does not know; ``Nomenclature`` looks for it.
    static let missingNomenclature = KnownRule(
        name: "missing-nomenclature", severity: .warning, group: .exhibition,
        explanation:
            "Translations/nomenclature.csv has no column for the language, nor for one that it descends from, so that forbidden-word finds "
            + "nothing in it, and economy-name only the names that CLDR gives.",
        remedy: "add a column for the language, with the words and names of each row")

    /// A silenced rule that finds nothing any more.
    static let unusedIgnore = KnownRule(
        name: "unused-ignore", severity: .warning, group: .files,
        explanation:
            "A rule is silenced, by a translator comment or in exhibition.yaml, where it finds nothing. The mistake was mended, or the rule's "
            + "name or its place is wrong.",
        remedy: "remove it")

    /// A silenced rule without a name or a reason.
    static let badIgnore = KnownRule(
        name: "bad-ignore", group: .files,
        explanation:
            "A rule is silenced without a reason, or the name is that of no rule. The reason is for whoever reads the text next.",
        remedy: "write # guide:ignore RULE reason")

    /// The rules that the parsers and the loader know.
    static let known: [any CheckRule] =
        [inconsistentTranslation, missingNomenclature, unusedIgnore, badIgnore] + messageErrors + fileErrors

    private static let messageErrors: [KnownRule] = [
        KnownRule(
            name: .messageSyntax, group: .messages,
            explanation:
                "The message cannot be read: a brace that is not closed, an unknown keyword, a variable without a name.",
            remedy: "correct it; \\{ and \\} write a brace in the text"),
        KnownRule(
            name: .textOutsideVariants, group: .messages,
            explanation:
                "A message that chooses by .match has text before, between or after its variants, where it belongs to none.",
            remedy: "put all text inside {{…}}"),
        KnownRule(
            name: .unknownVariable, group: .messages,
            explanation: "The message uses a variable that no fact defines, so that nothing can be shown for it.",
            remedy: "correct the name, or add the fact to the guide"),
        KnownRule(
            name: "missing-fallback-variant", group: .messages,
            explanation:
                "A message that chooses by .match must end with a variant for everything else, one * for each selector.",
            remedy: "add a last variant * {{…}}"),
        KnownRule(
            name: "variant-key-mismatch", group: .messages,
            explanation: "A variant has another number of keys than .match has selectors.",
            remedy: "write one key for each selector"),
        KnownRule(
            name: "missing-selector-annotation", group: .messages,
            explanation: "A variable is matched though no function says how.",
            remedy: "declare it with one, as in .input {$count :integer}"),
        KnownRule(
            name: "duplicate-declaration", group: .messages,
            explanation: "A variable is declared twice, or after it was used.",
            remedy: "declare it once, before its first use"),
        KnownRule(
            name: "duplicate-option-name", group: .messages,
            explanation: "A function or markup has the same option twice.",
            remedy: "keep one of them"),
        KnownRule(
            name: "duplicate-variant", group: .messages, explanation: "Two variants have the same keys.",
            remedy: "keep one of them"),
    ]

    private static let fileErrors: [KnownRule] = [
        KnownRule(
            name: .unreadableFile, group: .files,
            explanation:
                "A file or a folder is not there, may not be read, or is larger than any guide or translation.",
            remedy: "create it, or mend its permissions"),
        KnownRule(
            name: .encoding, group: .files, explanation: "A file has bytes that are not UTF-8.",
            remedy: "save the file in UTF-8"),
        KnownRule(
            name: .charset, group: .files,
            explanation:
                "The header of a PO file names another charset than UTF-8. Only UTF-8 is read. A header that names none, and a byte order mark, "
                + "which gettext cannot read, are warnings.",
            remedy: "convert the file, for example with msgconv --to-code=UTF-8, and save it without a byte order mark"),
        KnownRule(
            name: .poSyntax, group: .files,
            explanation: "A PO file breaks the rules of its format (GNU gettext, PO Files).",
            remedy: "correct the line"),
        KnownRule(
            name: .conflictMarker, group: .files,
            explanation: "A version control system has left a merge conflict in the file.",
            remedy: "keep one of the two versions, and delete the markers"),
        KnownRule(
            name: .duplicateEntry, group: .files, explanation: "The same msgctxt and msgid stand twice in one file.",
            remedy: "keep the right one of the two"),
        KnownRule(
            name: .orphanFile, severity: .warning, group: .files,
            explanation:
                "A PO file is named after no product, does not end in .po, or lies elsewhere than in the folder of its language itself, so that "
                + "nobody reads it.",
            remedy: "rename it after its product, move it, or remove it"),
        KnownRule(
            name: .folderName, group: .files,
            explanation:
                "A folder of Translations/ is not named by the canonical BCP 47 tag of a language, with no more than it needs: zh-Hant, not zh-TW. "
                + "One that only says too much is read, and is a warning.",
            remedy: "rename it, for example to es-419"),
        KnownRule(
            name: .fileName, group: .files,
            explanation:
                "The file of a guide has a name that cannot be an id (lower-case letters a–z, digits and hyphens), does not end in .yaml, or lies in "
                + "a folder below Guides/.",
            remedy: "rename or move it"),
        KnownRule(
            name: .csvSyntax, group: .files,
            explanation:
                "Translations/glossary.csv or nomenclature.csv breaks the rules of its format (RFC 4180), or has a column or a row that means nothing.",
            remedy: "correct the line"),
        KnownRule(
            name: .yamlSyntax, group: .files, explanation: "A guide is not YAML, or has the same key twice.",
            remedy: "check the indentation, the colons and the quotation marks"),
        KnownRule(
            name: .guideContent, group: .files,
            explanation: "A guide has a key or a value that it cannot have, or lacks one that it must have.",
            remedy: "correct it as the line says"),
        KnownRule(
            name: .duplicateStop, group: .files, explanation: "Two products have the same stop number.",
            remedy: "give each product a number of its own"),
    ]
}
