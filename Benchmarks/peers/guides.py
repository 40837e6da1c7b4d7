"""What both Python peers share: reading the folder of an exhibition with PyYAML and polib."""

import pathlib

import polib
import yaml


def load_yaml(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def load_guides(root):
    """The exhibition, and the products by id."""
    folder = pathlib.Path(root) / "Guides"
    exhibition = load_yaml(folder / "exhibition.yaml")
    products = {path.stem: load_yaml(path) for path in sorted(folder.glob("*.yaml")) if path.stem != "exhibition"}
    shared = exhibition["facts"] = {"dates": exhibition["dates"], **exhibition.get("facts", {})}
    for product in products.values():
        facts = product.get("facts", {})
        for key, fact in facts.items():
            if "exhibition" in fact:
                facts[key] = {**shared[fact["exhibition"]], **{name: fact[name] for name in ("label",) if name in fact}}
    return exhibition, products


def locales(root, exhibition):
    return sorted({exhibition["source"], *(path.name for path in (pathlib.Path(root) / "Translations").iterdir() if path.is_dir())})


class Catalog:
    """The translations of one domain into one locale, by their keys; texts that have none are shown as they are."""

    def __init__(self, root, locale, domain):
        path = pathlib.Path(root) / "Translations" / locale / f"{domain}.po"
        file = polib.pofile(str(path)) if path.exists() else []
        self.entries = {entry.msgctxt: entry for entry in file if not entry.obsolete}

    def text(self, key, source):
        entry = self.entries.get(key)
        return entry.msgstr if entry and entry.msgstr else source

    def state(self, key, source):
        """How a translation stands: missing, outdated where its source has changed since, draft, or translated."""
        entry = self.entries.get(key)
        if not entry or not entry.msgstr:
            return "missing"
        if entry.msgid != source:
            return "outdated"
        if entry.fuzzy:
            return "outdated" if entry.previous_msgid else "draft"
        return "translated"
