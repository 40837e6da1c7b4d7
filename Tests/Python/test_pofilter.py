"""translate-toolkit's pofilter finds nothing wrong with the structure of the translations.

Its tests compare a translation with its source as plain text. What MessageFormat 2 adds is taken apart first: each variant of a
`.match` is compared with the source's last one, so that a language may have more variants than its source (`newlines`, `brackets`,
`doublespacing`), and what stands between `{` and `}` goes unchanged from one to the other.

Not run are tests that measure a language by the habits of English (`simplecaps`, `startcaps`, `endpunc`, `puncspacing`,
`sentencecount`, `doublequoting`, `simpleplurals`: Hangul has no capitals, and each language has its own marks), and those that have
better counterparts in test_content.py (`unchanged`, `acronyms`, `long`, `short`).
"""

import re

import pytest
from content import LOCALES, Message, messages, patterns
from translate.filters import checks

STRUCTURAL = [
    "blank", "brackets", "compendiumconflicts", "credits", "doublespacing", "doublewords", "emails", "endwhitespace", "escapes",
    "filepaths", "functions", "kdecomments", "musttranslatewords", "newlines", "notranslatewords", "numbers", "options", "printf",
    "pythonbraceformat", "startwhitespace", "tabs", "untranslated", "urls", "validchars", "variables", "xmltags",
]

# Reduplication is a word of its own in Vietnamese: ro ro (whirring), song song (parallel).
REDUPLICATED = {"vi": {"ro ro", "song song"}}


def checker(locale):
    language = {"es-419": "es", "fr-CA": "fr_CA", "zh-Hans": "zh_CN", "zh-Hant": "zh_TW"}.get(locale, locale)
    return checks.StandardChecker(checkerconfig=checks.CheckerConfig(targetlanguage=language), limitfilters=STRUCTURAL)


def comparable(text):
    """Parentheses are a matter of grammar: where a language cannot inflect a list of names, it sets them in parentheses. So are particles,
    which Korean chooses by what a value ends with."""
    return re.sub(r"[()（）]|\{\$[a-z-]+ :guide:particle [^}]*\}", "", text)


def remarks(checker, message):
    source = comparable(list(patterns(message.source).values())[-1])
    for target in patterns(message.text).values():
        for name in STRUCTURAL:
            try:
                passes = getattr(checker, name)(source, comparable(target))
            except checks.FilterFailure as failure:
                passes = False
                if name == "doublewords" and any(pair in target for pair in REDUPLICATED.get(message.locale, ())):
                    passes = True
                if not passes:
                    yield name, str(failure)
                continue
            if not passes:
                yield name, target


@pytest.mark.parametrize("locale", LOCALES)
def test_structure(locale):
    check = checker(locale)
    found = {message: list(remarks(check, message)) for message in messages(locale)}
    assert {message: remark for message, remark in found.items() if remark} == {}


class Entry:
    def __init__(self, source, target):
        self.msgctxt, self.msgid, self.msgstr = "narration.test", source, target


@pytest.mark.parametrize(
    "name, source, target",
    [
        ("brackets", "키 {$height}까지", "up to {$height"),
        ("startwhitespace", "키", " up"),
        ("endwhitespace", "키", "up "),
        ("doublespacing", "키 큰 사람", "a tall  person"),
        ("doublewords", "키 큰 사람", "a tall tall person"),
        ("newlines", "키", "a\ntall"),
        ("tabs", "키", "a\ttall"),
        ("escapes", "키", "a \\t tall"),
        ("brackets", "* {{센서 {$n}개}}", ".input {$n}\n.match $n\n* {{{$n} sensors]}}"),
    ],
)
def test_the_tests_can_fail(name, source, target):
    found = dict(remarks(checker("en"), Message("en", "test", Entry(source, target))))
    assert name in found
