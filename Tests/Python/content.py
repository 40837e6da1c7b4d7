"""The exhibition's guides and translations, read by other tools than the project's own: PyYAML, polib, csv."""

import csv
import os
import pathlib
import re

import polib
import yaml

ROOT = pathlib.Path(os.environ.get("EXHIBITION", pathlib.Path(__file__).resolve().parents[2]))
SOURCE = "ko"
LOCALES = ["ko", "en", "ja", "zh-Hans", "zh-Hant", "es-419", "fr-CA", "id", "ms", "fil", "th", "vi", "ru"]

EXHIBITION = yaml.safe_load((ROOT / "Guides/exhibition.yaml").read_text())
GUIDES = {
    path.stem: yaml.safe_load(path.read_text())
    for path in sorted((ROOT / "Guides").glob("*.yaml"))
    if path.stem != "exhibition"
}
# A guide takes over facts of the exhibition by their names.
SHARED = {"dates": EXHIBITION["dates"], **EXHIBITION["facts"]}
for guide in GUIDES.values():
    guide["facts"] = {key: SHARED[fact["exhibition"]] if "exhibition" in fact else fact for key, fact in guide["facts"].items()}

# Three companies are real, and little is known of them.
NAMED = {name for name, guide in GUIDES.items() if guide["sample"] is not True}


class Message:
    """One translation: where it stands, its source and its text."""

    def __init__(self, locale, domain, entry):
        self.locale, self.domain, self.key = locale, domain, entry.msgctxt
        self.source, self.text = entry.msgid, entry.msgstr
        self.entry = entry

    @property
    def source_locale(self):
        return "en" if self.domain == "interface" else SOURCE

    def __repr__(self):
        return f"{self.locale}/{self.domain}:{self.key}"


def messages(locale):
    folder = ROOT / "Translations" / locale
    return [
        Message(locale, path.stem, entry)
        for path in sorted(folder.glob("*.po"))
        for entry in polib.pofile(path)
        if not entry.obsolete
    ]


def patterns(message):
    """The texts among which a message chooses: its variants by their keys, or the one that it has."""
    if ".match" not in message:
        return {"": message}
    return dict(re.findall(r"^(\S+) +\{\{(.*)\}\}$", message, re.M))


def words(text):
    """What a translator wrote; an object replacement character stands for each placeholder."""
    return re.sub(r"\{[^{}]*\}", "\ufffc", re.sub(r"\{[#/][^{}]*\}", "", text))


def written(message):
    return " ".join(words(text) for text in patterns(message).values())


def placeholders(text):
    return re.findall(r"\{\s*\$([\w-]+)", text)


def table(name):
    """The rows of a table of terms; a cell is the list of its forms."""
    with open(ROOT / "Translations" / name, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        for locale in LOCALES:
            row[locale] = [form.strip() for form in row[locale].split("|") if form.strip()]
    return rows


LETTER = "[a-zà-ɏḀ-ỹа-яё가-힣]"


def stands_in(form, text, whole=True):
    """Whether a word or phrase stands in a text. In scripts that part words by spaces it begins a word, and ends one if whole;
    Korean words may go on with a particle."""
    form, text = form.casefold(), text.casefold()
    pattern = re.escape(form)
    if re.match(LETTER, form):
        pattern = f"(?<!{LETTER})" + pattern
    if whole and re.search(LETTER + "$", form) and not re.search("[가-힣]$", form):
        pattern += f"(?!{LETTER})"
    return re.search(pattern, text) is not None
