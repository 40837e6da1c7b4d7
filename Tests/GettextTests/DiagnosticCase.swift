import Testing

/// A broken beginning of a file, and what must be said about it.
struct DiagnosticCase: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    /// Each as `line:column severity kind`.
    var expected: [String]

    init(_ name: String, _ text: String, _ expected: String...) {
        testDescription = name
        self.text = text
        self.expected = expected
    }
}

extension DiagnosticCase {
    /// A sound entry to stand behind the broken one.
    static let rest = "\n\nmsgid \"sound\"\nmsgstr \"s\"\n"

    static let structure = [
        DiagnosticCase(
            "text without quotes", "msgid a\nmsgstr \"b\"", "1:7 error unexpectedText"),
        DiagnosticCase("a number", "msgid \"a\"\nmsgstr 12\n", "2:8 error unexpectedText"),
        DiagnosticCase("an unknown keyword", "msgid \"a\"\nmsgstring \"b\"", "2:1 error unknownKeyword"),
        DiagnosticCase(
            "a quotation mark in a string", "msgid \"a\"\nmsgstr \"b \"c\" d\"", "2:11 error unexpectedText"),
        DiagnosticCase(
            "a quotation mark before another script", "msgid \"a\"\nmsgstr \"b \"한\" d\"", "2:11 error unexpectedText",
            "2:12 warning missingCharset"),
        DiagnosticCase("a mark behind a string", "msgid \"a\"\nmsgstr \"b\" ;", "2:10 error unexpectedText"),
        DiagnosticCase("a domain", "domain \"x\"", "1:1 error unknownKeyword"),
        DiagnosticCase("a stray string", "\"a\"", "1:1 error strayString"),
        DiagnosticCase("a keyword without a string", "msgid\nmsgstr \"b\"", "1:1 error missingString"),
        DiagnosticCase("no msgid", "msgctxt \"c\"\nmsgstr \"b\"", "2:1 error missingMsgid"),
        DiagnosticCase("a context alone", "msgctxt \"c\"\n# d", "1:1 error missingMsgid"),
        DiagnosticCase(
            "a line feed that is missing behind a comment", "# a\rmsgid \"x\"\nmsgstr \"y\"", "1:4 error lineEnd"),
        DiagnosticCase("no msgstr", "msgctxt \"c\"\nmsgid \"b\"", "1:1 error missingMsgstr"),
        DiagnosticCase(
            "a comment before msgstr", "msgid \"c\"\n# x\nmsgstr \"e\"", "1:1 error missingMsgstr",
            "3:1 error missingMsgid"),
        DiagnosticCase("two msgstr", "msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"", "3:1 error repeatedKeyword"),
        DiagnosticCase("two msgid", "msgid \"a\"\nmsgid \"b\"\nmsgstr \"c\"", "1:1 error missingMsgstr"),
        DiagnosticCase(
            "a plural without indexes", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"c\"", "3:1 error pluralMismatch"),
        DiagnosticCase("an index without a plural", "msgid \"a\"\nmsgstr[0] \"c\"", "2:1 error pluralMismatch"),
        DiagnosticCase(
            "a plural behind the translation", "msgid \"a\"\nmsgstr \"b\"\nmsgid_plural \"c\"",
            "3:1 error misplacedKeyword"),
        DiagnosticCase(
            "two plurals", "msgid \"a\"\nmsgid_plural \"b\"\nmsgid_plural \"c\"\nmsgstr[0] \"\"",
            "3:1 error repeatedKeyword"),
        DiagnosticCase("a plural first", "msgid_plural \"b\"\nmsgstr[0] \"\"", "1:1 error missingMsgid"),
        DiagnosticCase(
            "a first index of 1", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"\"", "3:1 error pluralIndex"),
        DiagnosticCase(
            "a gap in the indexes", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"\"\nmsgstr[2] \"\"",
            "4:1 error pluralIndex"),
        DiagnosticCase("an empty index", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[] \"\"", "3:7 error pluralIndex"),
        DiagnosticCase(
            "a huge index", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[99999999999999999999] \"\"",
            "3:7 error pluralIndex"),
        DiagnosticCase(
            "an index without its end", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0", "3:7 error pluralIndex"),
        DiagnosticCase("half obsolete", "#~ msgid \"a\"\nmsgstr \"b\"", "2:1 error mixedObsolete"),
        DiagnosticCase("a string half obsolete", "#~ msgid \"a\"\n#~ msgstr \"b\"\n\"c\"", "3:1 error mixedObsolete"),
        DiagnosticCase(
            "a string half previous", "#| msgid \"a\"\n\"b\"\nmsgid \"c\"\nmsgstr \"d\"", "2:1 error strayString"),
        DiagnosticCase("a previous msgstr", "#| msgstr \"a\"\nmsgid \"c\"\nmsgstr \"d\"", "1:4 error misplacedKeyword"),
        DiagnosticCase(
            "two previous msgid", "#| msgid \"a\"\n#| msgid \"b\"\nmsgid \"c\"\nmsgstr \"d\"",
            "2:4 error repeatedKeyword"),
        DiagnosticCase(
            "a duplicate", "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"", "4:1 error duplicateEntry"),
        DiagnosticCase(
            "a duplicate with a context",
            "msgctxt \"x\"\nmsgid \"a\"\nmsgstr \"b\"\n\nmsgctxt \"x\"\nmsgid \"a\"\nmsgstr \"c\"",
            "5:1 error duplicateEntry"),
        DiagnosticCase(
            "two headers", "\(Fixture.header)msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"",
            "4:1 error duplicateEntry"),
    ]

    static let strings = [
        DiagnosticCase("no closing quote", "msgid \"a\nmsgstr \"b\"", "1:7 error unterminatedString"),
        DiagnosticCase("an escaped closing quote", "msgid \"a\\\"\nmsgstr \"b\"", "1:7 error unterminatedString"),
        DiagnosticCase("a backslash at the end", "msgid \"a\\\nmsgstr \"b\"", "1:7 error unterminatedString"),
        DiagnosticCase(
            "unknown escapes", "msgid \"한\\q\"\nmsgstr \"\\?\\é\"", "1:8 warning missingCharset",
            "1:9 error unknownEscape",
            "2:9 error unknownEscape", "2:11 error unknownEscape"),
        DiagnosticCase("no hexadecimal digits", "msgid \"\\xg\"\nmsgstr \"b\"", "1:8 error unknownEscape"),
        DiagnosticCase(
            "more than a byte", "msgid \"\\x100\\777\"\nmsgstr \"b\"", "1:8 error escapeOutOfRange",
            "1:13 error escapeOutOfRange"),
        DiagnosticCase(
            "NUL", "msgid \"a\0b\"\nmsgstr \"\\0\\x0\"", "1:9 error nullCharacter", "2:9 error nullCharacter",
            "2:11 error nullCharacter"),
        DiagnosticCase(
            "NUL behind another control character", "msgid \"\u{1}\0\0\"\nmsgstr \"b\"", "1:8 warning controlCharacter",
            "1:9 error nullCharacter"),
        DiagnosticCase(
            "escapes that are not UTF-8", "msgid \"\"\n\"한\"\n\"b\\t\\xff\"\nmsgstr \"b\"",
            "2:2 warning missingCharset", "3:5 error invalidUTF8"),
    ]

    static let warnings = [
        DiagnosticCase(
            "a byte order mark", "\u{FEFF}msgid \"a\"\nmsgstr \"b\"", "1:1 warning byteOrderMark"),
        DiagnosticCase(
            "raw control characters", "msgid \"a\u{1}\u{2}b\u{7F}\"\nmsgstr \"\u{1B}[\"",
            "1:9 warning controlCharacter", "1:12 warning controlCharacter", "2:9 warning controlCharacter"),
        DiagnosticCase(
            "a live and an obsolete one", "#~ msgid \"a\"\n#~ msgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"",
            "4:1 warning duplicateEntry"),
        DiagnosticCase(
            "the wrong previous mark", "#| msgid \"p\"\n#~ msgid \"a\"\n#~ msgstr \"b\"", "2:4 warning mixedObsolete"),
        DiagnosticCase(
            "a previous context alone", "#| msgctxt \"p\"\nmsgid \"a\"\nmsgstr \"b\"", "2:1 warning incompletePrevious"),
        DiagnosticCase("no header", "msgid \"a\"\nmsgstr \"한\"", "2:9 warning missingCharset"),
        DiagnosticCase("no charset", "msgid \"\"\nmsgstr \"Language: ko\\n\"", "1:1 warning missingCharset"),
        DiagnosticCase(
            "the template's charset", "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=CHARSET\\n\"",
            "3:36 warning placeholderCharset"),
        DiagnosticCase(
            "ASCII that is not",
            "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=US-ASCII\\n\"\n\nmsgid \"é\"\nmsgstr \"\"",
            "4:8 warning nonASCIIText"),
        DiagnosticCase(
            "a header in the middle",
            "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"",
            "4:1 warning misplacedHeader"),
        DiagnosticCase(
            "a header line without a colon",
            "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"oops\\n\"",
            "4:2 warning malformedHeaderLine"),
    ]
}
