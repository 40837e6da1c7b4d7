"""`guide list` orders the products as ICU's own collator, asked by PyICU, orders their titles."""

import json

import icu
import pytest


@pytest.mark.parametrize("locale", ["ko", "ja", "es", "zh-Hans", "th", "en", "es-PE", "fr"])
def test_order_is_the_collators(guide, locale):
    rows = json.loads(guide("list", "--locale", locale, "--format", "json"))
    assert len(rows) > 1
    collator = icu.Collator.createInstance(icu.Locale.forLanguageTag(locale))
    by_stop = sorted(rows, key=lambda row: row["stop"])
    expected = sorted(by_stop, key=lambda row: collator.getSortKey(row["title"]))
    assert [row["title"] for row in rows] == [row["title"] for row in expected]
    assert [row["id"] for row in rows] == [row["id"] for row in expected]


def test_orders_differ_between_languages(guide):
    """The check above would say nothing if every language had one order."""
    orders = {
        tuple(row["id"] for row in json.loads(guide("list", "--locale", locale, "--format", "json")))
        for locale in ["ko", "ja", "es", "zh-Hans", "th"]
    }
    assert len(orders) > 1
