extension Fixture {
    /// Files that this library must write as `msgcat --no-wrap` does.
    static let all: [Fixture] = comments + states + strings + headers

    private static let comments = [
        Fixture(
            "every kind of comment",
            """
            # translator
            #  two spaces
            #no space
            #
            # \u{20}
            #\ttab
            ##double
            #-dash
            #. extracted
            #.no space
            #.  two
            #.
            #: b.c:2 a.c:1
            #: foo bar.c:12
            #: a.c:1
            #: narration.welcome
            #, no-wrap, python-format,fuzzy, c-format
            #| msgctxt "oldc"
            #| msgid "old"
            #| msgid_plural "olds"
            msgctxt "c"
            msgid "x"
            msgid_plural "xs"
            msgstr[0] "y"
            msgstr[1] "ys"

            """),
        Fixture(
            "a comment before a blank line belongs to the next entry",
            "# c\n\nmsgid \"a\"\nmsgstr \"b\"\n# d\n\n\n#. e\nmsgid \"c\"\nmsgstr \"d\"\n"),
        Fixture(
            "comments in the wrong order",
            "#: z\n# t1\n#, fuzzy\n#. e\n# t2\n#| msgid \"u\"\nmsgid \"a\"\nmsgstr \"d\"\n"),
        Fixture("flags marked #!", "#!fuzzy\nmsgid \"a\"\nmsgstr \"b\"\n"),
        Fixture("flags between blanks", "#, fuzzy python-format\tno-wrap ,,lua-format\nmsgid \"a\"\nmsgstr \"b\"\n"),
        Fixture(
            "all format flags",
            """
            #, wrap, range: 1..5, kde-kuit-format, ruby-format, javascript-format, lua-format, boost-format, kde-format, \
            qt-plural-format, qt-format, gfc-internal-format, gcc-internal-format, php-format, perl-brace-format, \
            perl-format, tcl-format, ycp-format, object-pascal-format, awk-format, csharp-format, java-printf-format, \
            java-format, smalltalk-format, scheme-format, librep-format, elisp-format, lisp-format, \
            python-brace-format, python-format, sh-format, objc-format, c-format, fuzzy
            msgid "a"
            msgid_plural "b"
            msgstr[0] "b"

            """.replacing("wrap, range", with: "range")),
        Fixture("negated flags", "#, no-python-format, no-wrap, no-c-format\nmsgid \"a\"\nmsgstr \"b\"\n"),
        Fixture(
            "fuzzy without a translation",
            "#, fuzzy\nmsgid \"a\"\nmsgstr \"\"\n\n#, fuzzy, c-format\nmsgid \"b\"\nmsgstr \"\"\n"),
        Fixture("references with spaces", "#: \u{2068}my file.c\u{2069}:12 a.c:007 b:c:3\nmsgid \"a\"\nmsgstr \"b\"\n"),
        Fixture(
            "many references",
            "#:" + (1...40).map { " src/some/file\($0).c:\($0 * 3)" }.joined() + "\nmsgid \"a\"\nmsgstr \"b\"\n"),
        Fixture(
            "references in other scripts",
            "#: \(String(repeating: "é", count: 22)) \(String(repeating: "b", count: 30))\n"
                + "#: \(String(repeating: "é", count: 24)) \(String(repeating: "c", count: 30))\n"
                + "msgid \"a\"\nmsgstr \"b\"\n"),
        Fixture(
            "references at the edge of the page",
            (65...75).map { "#: \(String(repeating: "b", count: $0)) abc:1\nmsgid \"\($0)\"\nmsgstr \"\"\n" }.joined()),
    ]

    private static let states = [
        Fixture(
            "obsolete entries go to the end",
            """
            #~ msgid "o1"
            #~ msgstr "v1"

            msgid "live"
            msgstr "1"

            # c
            #. e
            #: r:1
            #, fuzzy, c-format
            #~| msgctxt "pc"
            #~| msgid "prev\\nious"
            #~| msgid_plural "pp"
            #~ msgctxt "k"
            #~ msgid "o2"
            #~ msgid_plural "o2s"
            #~ msgstr[0] "multi\\nline\\n"
            #~ msgstr[1] ""

            msgid "after"
            msgstr "x"

            """),
        Fixture("obsolete marks without spaces", "#~msgid \"o\"\n#~msgstr \"v\"\n#~ msgid \"p\"\n#~ msgstr \"w\"\n"),
        Fixture("comments behind obsolete marks", "#~ # comment\n#~ #, fuzzy\n#~ msgid \"o\"\n#~ msgstr \"v\"\n"),
        Fixture(
            "obsolete strings on several lines",
            "#~ msgid \"\"\n#~ \"a\"\n#~ \"b\\n\"\n#~ msgstr \"\"\n#~ \"c\\n\"\n#~ \"d\"\n"),
        Fixture(
            "plural forms", "msgid \"a\"\nmsgid_plural \"as\"\nmsgstr[0] \"\"\nmsgstr[1] \"x\\ny\"\nmsgstr[2] \"z\"\n"),
        Fixture(
            "previous texts",
            "#| msgid \"pp\"\nmsgid \"a\"\nmsgstr \"\"\n\n#, fuzzy\n#| msgctxt \"\"\n#| \"long\\n\"\n#| \"ctx\"\n#| msgid \"\"\n"
                + "#| \"a\\n\"\n#| \"b\\n\"\nmsgctxt \"a\\nb\"\nmsgid \"x\"\nmsgstr \"a\"\n"),
        Fixture(
            "same text in two contexts",
            "msgctxt \"c\"\nmsgid \"a\"\nmsgstr \"1\"\n\nmsgctxt \"d\"\nmsgid \"a\"\nmsgstr \"2\"\n\nmsgid \"a\"\nmsgstr \"3\"\n"
        ),
        Fixture("context only", "msgctxt \"c\"\nmsgid \"\"\nmsgstr \"d\"\n\nmsgctxt \"\"\nmsgid \"x\"\nmsgstr \"d\"\n"),
        Fixture("two normalization forms", "msgid \"\u{E9}\"\nmsgstr \"1\"\n\nmsgid \"e\u{301}\"\nmsgstr \"2\"\n"),
    ]

    private static let strings = [
        Fixture("escapes", "msgid \"esc \\a\\b\\f\\v\\t\\r\\\\\\\"\\101\\x41\\x4a\"\nmsgstr \"a\\nb\\n\\nc\"\n"),
        Fixture(
            "line feeds",
            "msgid \"leading\\n\"\nmsgstr \"trail\\n\"\n\nmsgid \"\\n\"\nmsgstr \"\"\n\nmsgid \"\\n\\n\"\nmsgstr \"\\nx\"\n"
        ),
        Fixture("bytes as escapes", "msgid \"x\"\nmsgstr \"\\xe4\\xb8\\xad \\344\\270\\255 \\x41 \\1011\"\n"),
        Fixture(
            "segments",
            "msgid \"\"\n\"multi \"\n\"line\"\nmsgstr \"\" \"\" \"a\"\n\nmsgid \"c\"\n\nmsgstr \"e\"\n\n\"f\"\n"),
        Fixture("a backslash before an n", "msgid \"literal \\\\n bs\"\nmsgstr \"a\\\\\\nb\"\n"),
        Fixture("a raw tab", "msgid \"tab\traw\"\nmsgstr \"x\ty\"\n"),
        Fixture("keywords without space", "msgid\"a\"msgstr\"b\"msgid \"c\"\nmsgid_plural \"d\" msgstr [ 0 ] \"e\"\n"),
        Fixture("other blanks", "\u{C}msgid \"a\" \u{B}msgstr \"d\"\n\t msgid \"b\"\n  msgstr \"\"\n"),
        Fixture("no line feed at the end", "msgid \"a\"\nmsgstr \"b\""),
        Fixture("blank lines in a row", "\n\nmsgid \"a\"\nmsgstr \"b\"\n\n\n\n\nmsgid \"c\"\nmsgstr \"d\"\n\n\n"),
        Fixture(
            "Chinese", "msgid \"x\"\nmsgstr \"中文「字符」测试，中文（字符）测试。\\n\"\n\"\(String(repeating: "中文", count: 80))\"\n"),
        Fixture(
            "Thai",
            "msgid \"x\"\nmsgstr \"ภาษาไทยเป็นภาษาที่มีระดับเสียงของคำแน่นอนหรือวรรณยุกต์เช่นเดียวกับภาษาจีนและออกเสียงแยกคำต่อคำ\"\n"),
        Fixture(
            "Korean",
            "msgctxt \"한\"\nmsgid \"수어 발권 키오스크\"\nmsgstr \".input {$patents :integer}\\n.match $patents\\n* {{특허 {$patents}건}}\\n\"\n"
        ),
        Fixture(
            "emoji and controls beyond ASCII", "msgid \"👩‍👩‍👧 e\u{301} \u{200F}\"\nmsgstr \"a\u{85}b\u{2028}c\u{A0}d\"\n"),
        Fixture(
            "long lines",
            "msgid \"\(String(repeating: "word ", count: 60))\"\nmsgstr \"\(String(repeating: "a", count: 500))\"\n"),
    ]

    private static let headers = [
        Fixture("no header", whole: "msgid \"a\"\nmsgstr \"b\"\n"),
        Fixture(
            "a template's header with comments",
            whole:
                "# SOME TITLE\n# Copyright (C) YEAR\n#\n#, fuzzy\nmsgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: x\\n\"\n"
                + "\"Language: ko\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \"a\"\nmsgstr \"한\"\n"),
        Fixture(
            "a header without a line feed at its end",
            whole:
                "msgid \"\"\nmsgstr \"Language: ko\\nContent-Type: text/plain; charset=utf-8\"\n\nmsgid \"a\"\nmsgstr \"b\"\n"
        ),
        Fixture(
            "an ASCII header",
            whole: "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ASCII\\n\"\n\nmsgid \"a\"\nmsgstr \"b\"\n"),
        Fixture("a header only", whole: header),
        Fixture(
            "CR LF line ends",
            whole:
                "msgid \"\"\r\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\r\n\r\n#, fuzzy\r\n#| msgid \"p\"\r\n"
                + "msgid \"a\"\r\nmsgstr \"\"\r\n\"b\"\r\n\r\n#~ msgid \"z\"\r\n#~ msgstr \"x\"\r\n"),
    ]
}
