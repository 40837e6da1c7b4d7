"""moz.l10n, an independent parser of MessageFormat 2, agrees on which messages are valid."""

import json
import re

import polib
import pytest
import yaml
from moz.l10n.formats.mf2 import mf2_parse_message

from conftest import SUITE

# Errors of the syntax and of the data model, which both parsers can see.
STATIC_ERRORS = {
    "syntax-error", "variant-key-mismatch", "missing-fallback-variant", "missing-selector-annotation", "duplicate-declaration",
    "duplicate-option-name", "duplicate-variant",
}

# Where the two disagree on purpose: which sources, and the clause of the specification that decides.
DISAGREEMENTS = [
    (
        r"^(hello )?\{[^${}|]+( :number)?\}$",
        "message.abnf since LDML 48: `unquoted-literal = 1*name-char`; moz.l10n still asks for a name or a number literal, as LDML 47 did",
    ),
    (
        "\u1e0a\u0323",
        "Syntax, Keys: keys are compared in normalization form C, so that these variants have the same key (the suite's own tests of "
        "duplicate-variant); moz.l10n compares code points",
    ),
    (
        r"\.match \$x \$y 1 1 \{\{1,1\}\} 1 \* ",
        "message.abnf: `variant = key *(s key) o quoted-pattern`, `key = literal / \"*\"`; moz.l10n ends a variant's keys at a “*”",
    ),
]


def is_known(source):
    return any(re.search(pattern, source) for pattern, _ in DISAGREEMENTS)


def is_valid_elsewhere(source):
    try:
        mf2_parse_message(source)
        return True
    except Exception:
        return False


def agree(guide, sources):
    answers = guide.batch([{"locale": "en", "src": source, "testFunctions": True} for source in sources])
    found = []
    for source, answer in zip(sources, answers):
        ours = not any(error["type"] in STATIC_ERRORS for error in answer["errors"])
        if ours != is_valid_elsewhere(source) and not is_known(source):
            found.append((source, "valid here" if ours else "invalid here"))
    assert found == []


def test_every_source_of_the_unicode_suite(guide):
    files = sorted(SUITE.glob("**/*.json"))
    if not files:
        pytest.skip(f"the Unicode MessageFormat test suite is not at {SUITE}")
    sources = []
    for file in files:
        data = json.loads(file.read_text(encoding="utf-8"))
        default = data.get("defaultTestProperties", {}).get("src")
        sources += [test.get("src", default) for test in data["tests"]]
    assert len(sources) >= 461
    agree(guide, sources)


def strings(node):
    if isinstance(node, dict):
        for value in node.values():
            yield from strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from strings(value)
    elif isinstance(node, str):
        yield node.rstrip("\n")


def test_every_message_of_the_guides(guide):
    sources = []
    for file in sorted((guide.folder / "Guides").glob("*.yaml")):
        sources += strings(yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader))
    assert sources
    agree(guide, sources)


def test_every_message_of_the_translations(guide):
    sources = []
    for file in sorted((guide.folder / "Translations").glob("*/*.po")):
        sources += [entry.msgstr for entry in polib.pofile(str(file), encoding="utf-8") if entry.msgstr]
    assert sources
    agree(guide, sources)
