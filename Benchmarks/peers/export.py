"""export.py ROOT OUT: what one would write instead of `guide export`, in plain Python with polib, PyYAML and PyICU.

It writes the same tree of documents with the same fields: texts with language, direction and state, facts typed and rendered, paragraphs
with parts, sentences with offsets, seconds and SSML, the languages' indexes with collation order, letters and search keys, digests.

It does less for it than `guide export`: placeholders are replaced by a regular expression, no plural form is chosen, nothing is checked, no
text falls back message by message, no version is kept for those who read meanwhile.
"""

import datetime
import hashlib
import json
import pathlib
import re
import sys
import unicodedata
from xml.sax.saxutils import escape

import icu

from guides import Catalog, load_guides, locales

PLACEHOLDER = re.compile(r"\{\$([\w-]+)[^}]*\}")
MARKUP = re.compile(r"\{[#/][^}]*\}")
LAST_VARIANT = re.compile(r"\*\s+\{\{(.*)\}\}\s*\Z", re.DOTALL)


class Formats:
    """The formatters of one locale, each opened once."""

    def __init__(self, tag):
        self.locale = icu.Locale.forLanguageTag(tag)
        self.list = icu.ListFormatter.createInstance(self.locale)
        self.languages = icu.LocaleDisplayNames.createInstance(self.locale)
        self.numbers = {}
        generator = icu.DateTimePatternGenerator.createInstance(self.locale)
        self.date = icu.SimpleDateFormat(generator.getBestPattern("yMMMd"), self.locale)
        self.date.setTimeZone(icu.TimeZone.createTimeZone("UTC"))
        self.sentences = icu.BreakIterator.createSentenceInstance(self.locale)
        self.words = icu.BreakIterator.createWordInstance(self.locale)
        self.collator = icu.Collator.createInstance(self.locale)
        self.index = icu.AlphabeticIndex(self.locale).buildImmutableIndex()
        self.direction = "rtl" if tag.split("-")[0] in ("ar", "he", "fa", "ur") else "ltr"

    def number(self, skeleton, value):
        if skeleton not in self.numbers:
            self.numbers[skeleton] = icu.NumberFormatter.forSkeleton(skeleton).locale(self.locale)
        return self.numbers[skeleton].formatDouble(float(value))

    def day(self, value):
        moment = datetime.datetime(value.year, value.month, value.day, tzinfo=datetime.timezone.utc)
        return self.date.format(moment.timestamp())

    def fact(self, fact):
        if "amount" in fact:
            return self.number(f"currency/{fact['currency']}", fact["amount"])
        if "percent" in fact:
            return self.number("percent .##", fact["percent"])
        if "unit" in fact:
            skeleton = f"unit/{fact['unit']}"
            return " – ".join(self.number(skeleton, fact[end]) for end in ("value", "from", "to") if end in fact)
        if "number" in fact:
            return self.number("", fact["number"])
        if "date" in fact:
            return self.day(fact["date"])
        if "languages" in fact:
            return self.list.format([self.languages.languageDisplayName(tag) for tag in fact["languages"]])
        if "economies" in fact:
            return self.list.format([self.languages.regionDisplayName(code) for code in fact["economies"]])
        if isinstance(fact.get("from"), datetime.date):
            return f"{self.day(fact['from'])} – {self.day(fact['to'])}"
        return " ".join(str(value) for value in fact.values())


def render(text, facts):
    if text.startswith("."):
        # The variant of "*", which is the last, stands for all.
        variant = LAST_VARIANT.search(text)
        text = variant[1] if variant else text
    return PLACEHOLDER.sub(lambda match: facts.get(match[1], match[0]), text)


LATIN = icu.Transliterator.createInstance("Any-Latin; Latin-ASCII")
FOLD = icu.Normalizer2.getNFKCCasefoldInstance()
LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
PAUSE = '<break time="800ms"/>'
RUN = re.compile(r"\{#pause */\}|\{#(em|strong)\}(.*?)\{/\1\}", re.DOTALL)


def search_keys(name):
    keys = {"folded": FOLD.normalize(name)}
    latin = FOLD.normalize(LATIN.transliterate(name))
    if latin != keys["folded"]:
        keys["latin"] = latin
    initials = "".join(
        LEADS[(ord(letter) - 0xAC00) // 588] if "가" <= letter <= "힣" else letter for letter in unicodedata.normalize("NFC", name)
    )
    if initials != name:
        keys["initials"] = initials
    return keys


class Language:
    """Everything that one locale's documents need."""

    def __init__(self, root, tag, exhibition):
        self.tag = tag
        self.source = exhibition["source"]
        self.formats = Formats(tag)
        self.catalog = Catalog(root, tag, "exhibition")
        self.exhibition = exhibition
        self.shared = {key: self.formats.fact(fact) for key, fact in exhibition.get("facts", {}).items()}
        self.labels = {key: self.text(self.catalog, f"labels.{key}", label) for key, label in exhibition["labels"].items()}
        self.concepts = {key: self.concept(key, value) for key, value in exhibition["concepts"].items()}

    def described(self, text, is_translated=True):
        return {
            "text": text,
            "locale": self.tag if is_translated else self.source,
            "direction": self.formats.direction,
            "state": "translated" if is_translated else "missing",
        }

    def text(self, catalog, key, source, facts=None):
        found = catalog.texts.get(key)
        is_translated = bool(found) or self.tag == self.source
        return self.described(render(found or source, facts or self.shared), is_translated)

    def concept(self, key, value):
        title = value["title"] if isinstance(value, dict) else value
        sample = isinstance(value, dict) and value.get("sample", False)
        return {"id": key, "title": self.text(self.catalog, f"concepts.{key}", title), "sample": sample}

    def paragraph(self, key, described):
        marked = described["text"]
        parts, runs, last = [], [], 0
        for match in RUN.finditer(marked):
            if match.start() > last:
                parts.append({"type": "text", "text": marked[last : match.start()]})
            if match[1]:
                parts.append({"type": "text", "text": match[2], "emphasis": match[1]})
            else:
                parts.append({"type": "pause"})
            last = match.end()
        if last < len(marked):
            parts.append({"type": "text", "text": marked[last:]})
        text = "".join(part.get("text", "") for part in parts)
        wide = icu.UnicodeString(text)
        self.formats.sentences.setText(wide)
        sentences, start = [], 0
        for end in self.formats.sentences:
            piece = str(wide[start:end])
            stripped = piece.strip()
            if stripped:
                before = len(piece) - len(piece.lstrip())
                units = start + before
                points = len(str(wide[:units]))
                sentences.append(
                    {
                        "text": stripped,
                        "utf16": {"start": units, "end": units + len(stripped.encode("utf-16-le")) // 2},
                        "codePoints": {"start": points, "end": points + len(stripped)},
                    }
                )
            start = end
        self.formats.words.setText(wide)
        words = sum(1 for _ in self.formats.words)
        seconds = round(words / 4 + 0.4 * len(sentences) + 0.5)
        spoken = "".join(f"<s>{escape(sentence['text'])}</s>" for sentence in sentences)
        pauses = PAUSE * sum(part["type"] == "pause" for part in parts)
        ssml = (
            '<speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" '
            f'xml:lang="{self.tag}"><p>{spoken}{pauses}</p></speak>'
        )
        return {**described, "text": text, "id": key, "parts": parts, "sentences": sentences, "seconds": seconds, "ssml": ssml}

    def head(self):
        return {
            "schemaVersion": 1,
            "locale": self.tag,
            "textLocale": self.tag,
            "formattingLocale": self.tag,
            "direction": self.formats.direction,
        }

    def guide(self, name, product, catalog):
        facts = self.shared | {key: self.formats.fact(fact) for key, fact in product.get("facts", {}).items()}
        narration = [
            self.paragraph(key, self.text(catalog, f"narration.{key}", text, facts))
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
            "title": self.text(catalog, "title", product["title"], facts),
            "tagline": self.text(catalog, "tagline", product["tagline"], facts),
            "company": self.text(catalog, "company", product["company"], facts),
            "facts": [
                {
                    "id": key,
                    "label": self.labels.get(key) or self.text(catalog, f"facts.{key}.label", fact.get("label", key)),
                    "text": self.described(facts[key]),
                    "value": {field: str(value) for field, value in fact.items()},
                }
                for key, fact in product.get("facts", {}).items()
            ],
            "narration": narration,
            "seconds": sum(paragraph["seconds"] for paragraph in narration),
        }

    def listed(self, guide, digest):
        index = self.formats.index
        return {
            **{key: guide[key] for key in LISTED},
            "concept": guide["concept"]["id"],
            "indexLetter": index.getBucket(index.getBucketIndex(guide["title"]["text"]))[0],
            "search": {key: search_keys(guide[key]["text"]) for key in ("title", "company")},
            "path": f"{self.tag}/{guide['id']}.json",
            "digest": digest,
        }

    def list(self, products):
        texts = {key: self.text(self.catalog, key, self.exhibition[key]) for key in ("title", "welcome", "venue")}
        names = self.formats.languages
        return {
            **self.head(),
            **texts,
            "dates": self.described(self.formats.fact(self.exhibition["dates"])),
            "concepts": list(self.concepts.values()),
            "economies": [
                {
                    "code": economy["code"],
                    "locales": economy["locales"],
                    "name": self.text(
                        self.catalog, f"economies.{economy['code']}", names.regionDisplayName(economy["code"])
                    ),
                }
                for economy in self.exhibition["economies"]
            ],
            "products": products,
            "indexLetters": list(dict.fromkeys(product["indexLetter"] for product in products)),
        }


LISTED = ["id", "stop", "title", "tagline", "company", "booth", "sample", "sampleFields", "seconds"]


def write(path, value):
    data = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"
    path.write_bytes(data)
    return "sha256:" + hashlib.sha256(data).hexdigest()


def main(root, out):
    exhibition, products = load_guides(root)
    entries = []
    for tag in locales(root, exhibition):
        folder = pathlib.Path(out) / tag
        folder.mkdir(parents=True, exist_ok=True)
        language = Language(root, tag, exhibition)
        listed = []
        translated = total = 0
        for name, product in products.items():
            catalog = Catalog(root, tag, name)
            guide = language.guide(name, product, catalog)
            total += 3 + len(product["narration"])
            translated += len(catalog.texts)
            listed.append(language.listed(guide, write(folder / f"{name}.json", guide)))
        listed.sort(key=lambda product: language.formats.collator.getSortKey(product["title"]["text"]))
        digest = write(folder / "index.json", language.list(listed))
        entries.append(
            {
                "locale": tag,
                "name": language.formats.languages.localeDisplayName(icu.Locale.forLanguageTag(tag)),
                "direction": language.formats.direction,
                "coverage": {"translated": translated, "total": total},
                "digest": digest,
            }
        )
    names = [
        {"id": name, "stop": product["stop"], "booth": product["booth"], "concept": product["concept"]}
        for name, product in sorted(products.items(), key=lambda item: item[1]["stop"])
    ]
    write(pathlib.Path(out) / "index.json", {"schemaVersion": 1, "id": exhibition["id"], "locales": entries, "products": names})


if __name__ == "__main__":
    main(*sys.argv[1:])
