"""list.py ROOT LOCALE: the products' stop, title, company and booth, in the locale's order. The peer of `guide list`."""

import sys

import icu

from guides import Catalog, load_guides


def main(root, locale):
    _, products = load_guides(root)
    rows = []
    for name, product in products.items():
        catalog = Catalog(root, locale, name)
        title = catalog.text("title", product["title"])
        company = catalog.text("company", product["company"])
        rows.append((title, product["stop"], company, product["booth"]))
    collator = icu.Collator.createInstance(icu.Locale.forLanguageTag(locale))
    rows.sort(key=lambda row: collator.getSortKey(row[0]))
    for title, stop, company, booth in rows:
        print(stop, title, company, booth, sep="  ")


if __name__ == "__main__":
    main(*sys.argv[1:])
