"""export.py ROOT OUT: titles, taglines, facts and narrations of every product in every locale as JSON. The peer of `guide export`.

It does less than `guide export`: placeholders are replaced by a regular expression, no plural form is chosen, no sentence found.
"""

import datetime
import json
import pathlib
import re
import sys

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
    return MARKUP.sub("", PLACEHOLDER.sub(lambda match: facts.get(match[1], match[0]), text))


def guide(product, catalog, formats, shared):
    facts = shared | {key: formats.fact(fact) for key, fact in product.get("facts", {}).items()}
    return {
        "title": catalog.text("title", product["title"]),
        "tagline": catalog.text("tagline", product["tagline"]),
        "company": catalog.text("company", product["company"]),
        "stop": product["stop"],
        "booth": product["booth"],
        "facts": facts,
        "narration": {
            key: render(catalog.text(f"narration.{key}", text), facts) for key, text in product["narration"].items()
        },
    }


def write(path, value):
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True), encoding="utf-8")


def main(root, out):
    exhibition, products = load_guides(root)
    tags = locales(root, exhibition)
    for tag in tags:
        folder = pathlib.Path(out) / tag
        folder.mkdir(parents=True, exist_ok=True)
        formats = Formats(tag)
        shared = {key: formats.fact(fact) for key, fact in exhibition.get("facts", {}).items()}
        guides = {name: guide(product, Catalog(root, tag, name), formats, shared) for name, product in products.items()}
        for name, value in guides.items():
            write(folder / f"{name}.json", value)
        collator = icu.Collator.createInstance(formats.locale)
        order = sorted(guides, key=lambda name: collator.getSortKey(guides[name]["title"]))
        catalog = Catalog(root, tag, "exhibition")
        write(folder / "index.json", {"title": catalog.text("title", exhibition["title"]), "products": order})
    write(pathlib.Path(out) / "index.json", {"locales": tags, "products": sorted(products)})


if __name__ == "__main__":
    main(*sys.argv[1:])
