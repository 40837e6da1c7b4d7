"""export.py ROOT OUT: what one would write instead of `guide export`, in plain Python with polib, PyYAML and PyICU.

It writes the same tree of documents with the same fields and values: texts with language, direction and state, facts typed and
rendered, paragraphs with runs, sentences, seconds and SSML, the languages' indexes with collation order, letters and search keys,
coverage, digests. A test compares them (Tests/Python/test_export_peer.py).

It does less for it than `guide export`: nothing is checked, no version is kept for those who read meanwhile, so that paths lead to the
plain names, and a text without a translation is shown in the source language, whatever other languages the exhibition falls back to.
What is left out of the messages, and what PyICU does not have, stands in messages.py.
"""

import collections
import csv
import hashlib
import json
import pathlib
import sys

import icu

from guides import Catalog, load_guides, locales
from messages import Formats, Values, display_names, format_message, locale
from search import search_keys
from speech import Speech, ssml

TYPES = {
    "number": "number",
    "percent": "percent",
    "amount": "amount",
    "value": "measurement",
    "date": "date",
    "from": "interval",
    "duration": "duration",
    "low": "range",
    "languages": "languages",
    "economies": "economies",
}
STATES = ["translated", "outdated", "draft", "missing"]
UNDERFLOW, NORMAL = icu.UAlphabeticIndexLabelType.UNDERFLOW, icu.UAlphabeticIndexLabelType.NORMAL


def direction(tag):
    return "rtl" if tag.split("-")[0] in ("ar", "he", "fa", "ur") else "ltr"


def fact_value(fact):
    """A fact's value with its type. Numbers and dates are written as text."""
    values = {
        field: value if isinstance(value, list) else str(value) for field, value in fact.items() if field != "label"
    }
    return {"type": next(TYPES[field] for field in fact if field in TYPES), **values}


class Language:
    """Everything that one locale's documents need. `source` is the language that the guides are written in, `None` for itself."""

    def __init__(self, root, tag, exhibition, source=None):
        self.tag = tag
        self.exhibition = exhibition
        self.source = source
        policy = exhibition.get("policy", {})
        shown = {"translated": "show", "outdated": policy.get("outdated", "show"), "draft": policy.get("drafts", "hide")}
        self.shown = [state for state in shown if shown[state] == "show"]
        self.states = collections.Counter()
        catalog = Catalog(root, tag, "exhibition")
        names = {economy["code"]: economy["name"] for economy in exhibition["economies"] if "name" in economy}
        names = {code: catalog.text(f"economies.{code}", name) for code, name in names.items()}
        self.formats = Formats(tag, names)
        self.speech = Speech(tag)
        self.values = Values(self.formats, exhibition.get("facts", {}))
        self.labels = {key: self.own_text(catalog, f"labels.{key}", label) for key, label in exhibition["labels"].items()}
        self.concepts = {key: self.concept(catalog, key, value) for key, value in exhibition["concepts"].items()}
        self.texts = {key: self.own_text(catalog, key, exhibition[key]) for key in ("title", "welcome", "venue")}
        self.economies = [self.economy(catalog, economy) for economy in exhibition["economies"]]

    def runs(self, catalog, key, source, values):
        """A message in this language or in that of the source, as runs, and what is said of its text."""
        source = source.rstrip("\n")
        state = catalog.state(key, source) if self.source else "translated"
        self.states[state] += 1
        if state in self.shown:
            return format_message(catalog.text(key, source), values), self.described(state)
        values = Values(self.source.formats, values.facts)
        return format_message(source, values), self.source.described(state)

    def described(self, state="translated"):
        return {"locale": self.tag, "direction": direction(self.tag), "state": state}

    def text(self, catalog, key, source, values):
        parts, described = self.runs(catalog, key, source, values)
        return {"text": "".join(part.get("text", "") for part in parts), **described}

    def own_text(self, catalog, key, source):
        return self.text(catalog, key, source, self.values)

    def concept(self, catalog, key, value):
        title, sample = (value["title"], value.get("sample", False)) if isinstance(value, dict) else (value, False)
        return {"id": key, "title": self.own_text(catalog, f"concepts.{key}", title), "sample": sample}

    def economy(self, catalog, economy):
        code = economy["code"]
        if "name" in economy:
            name = self.own_text(catalog, f"economies.{code}", economy["name"])
        else:
            name = {"text": self.formats.economy(code), **self.described()}
        return {"code": code, "locales": economy["locales"], "name": name}

    def paragraph(self, key, parts, described):
        text = "".join(part.get("text", "") for part in parts)
        speech = self.speech if described["locale"] == self.tag else self.source.speech
        sentences = speech.sentences(text)
        pauses = sum(part["type"] == "pause" for part in parts)
        return {
            **described,
            "id": key,
            "text": text,
            "parts": parts,
            "sentences": sentences,
            "seconds": speech.seconds(text, len(sentences), pauses),
            "ssml": ssml(parts, sentences, self.tag, described["locale"]),
        }

    def fact(self, catalog, key, fact, values):
        if "label" in fact:
            label = self.text(catalog, f"facts.{key}.label", fact["label"], values)
        else:
            label = self.labels[key]
        return {
            "id": key,
            "label": label,
            "text": {"text": values.texts[key], **self.described()},
            "value": fact_value(fact),
        }

    def head(self):
        return {
            "schemaVersion": 1,
            "locale": self.tag,
            "textLocale": self.tag,
            "formattingLocale": self.tag,
            "direction": direction(self.tag),
        }

    def guide(self, name, product, catalog):
        values = Values(self.formats, product.get("facts", {}))
        narration = [
            self.paragraph(key, *self.runs(catalog, f"narration.{key}", text, values))
            for key, text in product["narration"].items()
        ]
        sample = product.get("sample", False)
        return {
            **self.head(),
            "id": name,
            "stop": product["stop"],
            "booth": product["booth"],
            "concept": self.concepts[product["concept"]],
            "sample": sample is True,
            "sampleFields": sample if isinstance(sample, list) else [],
            **{key: self.text(catalog, key, product[key], values) for key in ("title", "tagline", "company")},
            "facts": [self.fact(catalog, key, fact, values) for key, fact in product.get("facts", {}).items()],
            "narration": narration,
            "seconds": sum(paragraph["seconds"] for paragraph in narration),
        }

    def listed(self, guide, digest):
        """A guide's entry in the index of the language."""
        return {
            **{key: guide[key] for key in LISTED},
            "concept": guide["concept"]["id"],
            "search": {key: search_keys(guide[key]["text"], guide[key]["locale"]) for key in ("title", "company")},
            "path": f"{self.tag}/{guide['id']}.json",
            "digest": digest,
        }

    def sort(self, products):
        """Puts the products into the language's order, under index letters none of which comes back after another."""
        collator = icu.Collator.createInstance(locale(self.tag))
        products.sort(key=lambda product: (collator.getSortKey(product["title"]["text"]), product["stop"]))
        index = icu.AlphabeticIndex(locale(self.tag))
        index.addLabels(icu.Locale.getEnglish())
        index = index.buildImmutableIndex()
        buckets = [index.getBucket(bucket) for bucket in range(index.bucketCount)]
        letters = [label for label, kind in buckets if kind == NORMAL]
        furthest, begins_anew = 0, False
        for product in products:
            bucket = index.getBucketIndex(product["title"]["text"])
            label, kind = buckets[bucket]
            begins_anew = begins_anew or bucket < furthest
            furthest = max(furthest, bucket)
            if kind != NORMAL:
                label = "#" if kind == UNDERFLOW else "…"
            elif begins_anew:
                label = f"{letters[0]}–{letters[-1]}"
            product["indexLetter"] = label

    def index(self, products, glossary):
        self.sort(products)
        return {
            **self.head(),
            **self.texts,
            "dates": {"text": self.formats.fact(self.exhibition["dates"]), **self.described()},
            "concepts": list(self.concepts.values()),
            "economies": self.economies,
            "glossary": [self.term(row) for row in glossary if row[self.tag].strip()],
            "products": products,
            "indexLetters": list(dict.fromkeys(product["indexLetter"] for product in products)),
        }

    def term(self, row):
        said = {"partOfSpeech": row["pos"], "note": row["note"]}
        return {
            "term": row["term"],
            **{key: value for key, value in said.items() if value},
            "locale": self.tag,
            "direction": direction(self.tag),
            "forms": [form.strip() for form in row[self.tag].split("|")],
        }

    def described_in_index(self, digest):
        """The language's entry in the index of all."""
        names = display_names(self.tag, icu.UDisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
        return {
            "locale": self.tag,
            "textLocale": self.tag,
            "name": names.localeDisplayName(locale(self.tag)),
            "direction": direction(self.tag),
            "coverage": {**{state: self.states[state] for state in STATES}, "total": self.states.total()},
            "path": f"{self.tag}/index.json",
            "digest": digest,
        }


LISTED = ["id", "stop", "title", "tagline", "company", "booth", "sample", "sampleFields", "seconds"]


def write(path, value):
    data = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"
    path.write_bytes(data)
    return "sha256:" + hashlib.sha256(data).hexdigest()


def main(root, out):
    exhibition, products = load_guides(root)
    tags = locales(root, exhibition)
    with open(pathlib.Path(root) / "Translations" / "glossary.csv", encoding="utf-8", newline="") as file:
        glossary = list(csv.DictReader(file))
    # The interface is written in English, and its messages are known by their translations.
    interface = {tag: Catalog(root, tag, "interface") for tag in tags}
    messages = {key: entry.msgid for catalog in interface.values() for key, entry in catalog.entries.items()}
    source = Language(root, exhibition["source"], exhibition)
    entries = []
    for tag in tags:
        folder = pathlib.Path(out) / tag
        folder.mkdir(parents=True, exist_ok=True)
        language = source if tag == source.tag else Language(root, tag, exhibition, source)
        listed = []
        for name, product in products.items():
            guide = language.guide(name, product, Catalog(root, tag, name))
            listed.append(language.listed(guide, write(folder / f"{name}.json", guide)))
        digest = write(folder / "index.json", language.index(listed, glossary))
        language.states.update("translated" if tag == "en" else interface[tag].state(*message) for message in messages.items())
        entries.append(language.described_in_index(digest))
    index = {
        "schemaVersion": 1,
        "id": exhibition["id"],
        "sourceLocale": source.tag,
        "title": source.texts["title"],
        "dates": fact_value(exhibition["dates"]),
        "timeZone": exhibition["timeZone"],
        "locales": entries,
        "products": [
            {"id": name, "stop": product["stop"], "booth": product["booth"], "concept": product["concept"]}
            for name, product in sorted(products.items(), key=lambda item: item[1]["stop"])
        ],
    }
    write(pathlib.Path(out) / "index.json", index)


if __name__ == "__main__":
    main(*sys.argv[1:])
