"""The export has each field that the design promises, and nothing contradicts anything else."""

import datetime
import json
import re
import subprocess

import icu
import jsonschema
import pytest

TAG = {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$"}
ID = {"type": "string", "pattern": "^[a-z][a-z0-9-]*$"}
STATE = {"enum": ["translated", "outdated", "draft", "missing"]}
DIRECTION = {"enum": ["ltr", "rtl"]}
DECIMAL = {"type": "string", "pattern": r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$"}
DATE = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}.*)?$"}


def shape(required, optional=None):
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


def several(items, least=0):
    return {"type": "array", "items": items, "minItems": least}


TEXT = shape({"text": {"type": "string", "minLength": 1}, "locale": TAG, "state": STATE})
FACTS = {
    "number": {"number": DECIMAL},
    "percent": {"percent": DECIMAL},
    "amount": {"amount": DECIMAL, "currency": {"type": "string", "pattern": "^[A-Z]{3}$"}},
    "measurement": {"value": DECIMAL, "unit": {"type": "string"}},
    "date": {"date": DATE},
    "interval": {"from": DATE, "to": DATE},
    "duration": {"duration": {"type": "string", "pattern": "^P"}},
    "range": {"low": DECIMAL, "high": DECIMAL},
    "languages": {"languages": several(TAG, 1)},
    "economies": {"economies": several({"type": "string", "pattern": "^[A-Z]{2}$"}, 1)},
}
OPTIONAL = {"measurement": {"usage": {"type": "string"}}, "range": {"unit": {"type": "string"}}}
VALUE = {
    "oneOf": [shape({"type": {"const": kind}, **fields}, OPTIONAL.get(kind)) for kind, fields in FACTS.items()]
}
CONCEPT = shape({"id": ID, "title": TEXT, "sample": {"type": "boolean"}})
PART = {
    "oneOf": [
        shape({"type": {"const": "text"}, "text": {"type": "string"}}, {"emphasis": {"enum": ["em", "strong"]}}),
        shape({"type": {"const": "pause"}}),
    ]
}
PARAGRAPH = shape(
    {
        "id": ID,
        "text": {"type": "string", "minLength": 1},
        "locale": TAG,
        "state": STATE,
        "parts": several(PART, 1),
        "sentences": several({"type": "string", "minLength": 1}, 1),
        "seconds": {"type": "integer", "minimum": 1},
    }
)
LANGUAGE = {
    "schemaVersion": {"const": 1},
    "locale": TAG,
    "textLocale": TAG,
    "formattingLocale": TAG,
    "direction": DIRECTION,
}
STOP = {"type": "integer", "minimum": 1}
GUIDE = shape(
    {
        **LANGUAGE,
        "id": ID,
        "stop": STOP,
        "booth": {"type": "string"},
        "concept": CONCEPT,
        "sample": {"type": "boolean"},
        "sampleFields": several({"enum": ["booth", "concept", "stop"]}),
        "title": TEXT,
        "tagline": TEXT,
        "company": TEXT,
        "facts": several(shape({"id": ID, "label": TEXT, "text": TEXT, "value": VALUE}), 1),
        "narration": several(PARAGRAPH, 3),
        "seconds": {"type": "integer", "minimum": 1},
    }
)
LISTED = shape(
    {
        "id": ID,
        "stop": STOP,
        "title": TEXT,
        "company": TEXT,
        "booth": {"type": "string"},
        "concept": ID,
        "indexLetter": {"type": "string", "minLength": 1},
        "sample": {"type": "boolean"},
    }
)
LOCALE_INDEX = shape(
    {
        **LANGUAGE,
        "title": TEXT,
        "concepts": several(CONCEPT, 1),
        "products": several(LISTED, 1),
        "indexLetters": several({"type": "string"}, 1),
    },
    {"welcome": TEXT, "venue": TEXT, "dates": TEXT},
)
COUNT = {"type": "integer", "minimum": 0}
INDEX = shape(
    {
        "schemaVersion": {"const": 1},
        "id": ID,
        "sourceLocale": TAG,
        "title": TEXT,
        "timeZone": {"type": "string"},
        "locales": several(
            shape(
                {
                    "locale": TAG,
                    "name": {"type": "string", "minLength": 1},
                    "direction": DIRECTION,
                    "coverage": shape(
                        {key: COUNT for key in ["translated", "outdated", "draft", "missing", "total"]}
                    ),
                }
            ),
            1,
        ),
        "products": several(shape({"id": ID, "stop": STOP, "booth": {"type": "string"}, "concept": ID}), 1),
    },
    {"dates": VALUE},
)


def guides(tree):
    return {path: document for path, document in tree.items() if not path.endswith("index.json")}


def test_tree_is_the_designs(tree, locales):
    products = [product["id"] for product in tree["index.json"]["products"]]
    expected = {"index.json"} | {f"{locale}/{name}.json" for locale in locales for name in [*products, "index"]}
    assert set(tree) == expected
    assert [entry["locale"] for entry in tree["index.json"]["locales"]] == locales


def test_every_document_has_each_field(tree, locales):
    jsonschema.validate(tree["index.json"], INDEX)
    for locale in locales:
        jsonschema.validate(tree[f"{locale}/index.json"], LOCALE_INDEX)
    for document in guides(tree).values():
        jsonschema.validate(document, GUIDE)


def test_every_fact_type_is_there(tree):
    kinds = {fact["value"]["type"] for document in guides(tree).values() for fact in document["facts"]}
    assert kinds == set(FACTS)


def test_documents_agree(tree, locales):
    index = tree["index.json"]
    for entry in index["locales"]:
        coverage = entry["coverage"]
        assert sum(coverage[state] for state in STATE["enum"]) == coverage["total"]
    assert [product["stop"] for product in index["products"]] == sorted(product["stop"] for product in index["products"])
    for locale in locales:
        listed = tree[f"{locale}/index.json"]
        assert listed["locale"] == locale
        assert sorted(product["id"] for product in listed["products"]) == sorted(
            product["id"] for product in index["products"]
        )
        concepts = {concept["id"] for concept in listed["concepts"]}
        letters = [product["indexLetter"] for product in listed["products"]]
        assert listed["indexLetters"] == [
            letter for at, letter in enumerate(letters) if at == 0 or letters[at - 1] != letter
        ]
        for product in listed["products"]:
            guide = tree[f"{locale}/{product['id']}.json"]
            assert product["concept"] in concepts
            for key in ["id", "stop", "title", "company", "booth", "sample"]:
                assert guide[key] == product[key]
            assert guide["concept"]["id"] == product["concept"]


def test_paragraphs_add_up(tree):
    for path, guide in guides(tree).items():
        assert guide["seconds"] == sum(paragraph["seconds"] for paragraph in guide["narration"])
        for paragraph in guide["narration"]:
            words = "".join(part.get("text", "") for part in paragraph["parts"])
            assert words == paragraph["text"], path
            squeezed = re.sub(r"\s+", "", paragraph["text"])
            assert re.sub(r"\s+", "", "".join(paragraph["sentences"])) == squeezed, path
            assert not re.search(r"[{}]", paragraph["text"]), path


def test_sample_content_is_marked(tree):
    documents = guides(tree).values()
    # Of the companies that the report names only the place in the hall is invented.
    assert {guide["id"] for guide in documents if not guide["sample"]} == {"building-control", "distributed-power", "sim-tray"}
    assert all(guide["sampleFields"] == ["booth", "concept", "stop"] for guide in documents if not guide["sample"])


def test_texts_are_in_the_language_they_name(tree):
    letters = {"ko": "[가-힣]", "ja": "[ぁ-ヿ]", "th": "[ก-๛]", "zh-Hans": "[一-鿿]", "zh-Hant": "[一-鿿]", "ru": "[а-я]"}
    for path, guide in guides(tree).items():
        for text in guide["narration"]:
            assert re.search(letters.get(text["locale"], "[A-Za-z]"), text["text"]), (path, text)


def test_thai_years_are_buddhist(tree):
    for path, guide in guides(tree).items():
        for fact in guide["facts"]:
            if fact["value"]["type"] == "date" and guide["locale"] == "th":
                year = datetime.date.fromisoformat(fact["value"]["date"]).year
                assert str(year + 543) in fact["text"]["text"], path


def test_numbers_are_those_of_icu(tree, locales):
    for path, guide in guides(tree).items():
        formatter = icu.NumberFormatter.withLocale(icu.Locale.forLanguageTag(guide["formattingLocale"]))
        for fact in guide["facts"]:
            if fact["value"]["type"] == "number":
                assert fact["text"]["text"] == formatter.formatDouble(float(fact["value"]["number"])), path


@pytest.mark.parametrize("locale", ["es-PE", "de"])
def test_languages_that_are_not_there(guide, tmp_path, locale):
    guide("export", "-o", str(tmp_path), "--locale", locale)
    index = json.loads((tmp_path / "index.json").read_text())
    assert [entry["locale"] for entry in index["locales"]] == [locale]
    documents = [json.loads(path.read_text()) for path in sorted((tmp_path / locale).iterdir())]
    for document in documents:
        jsonschema.validate(document, LOCALE_INDEX if "products" in document else GUIDE)
        assert document["locale"] == locale
        assert document["textLocale"] == {"es-PE": "es-419", "de": "en"}[locale]
        assert document["title"]["state"] == {"es-PE": "translated", "de": "missing"}[locale]


def test_bytes_are_canonical(guide, tmp_path):
    guide("export", "-o", str(tmp_path), "--locale", "th")
    for path in tmp_path.rglob("*.json"):
        raw = path.read_bytes()
        assert raw.endswith(b"}\n") and raw.count(b"\n") == 1
        text = json.dumps(json.loads(raw), sort_keys=True, ensure_ascii=False, separators=(",", ":")) + "\n"
        assert raw.decode() == text


def test_files_are_readable_by_others(guide, tmp_path):
    guide("export", "-o", str(tmp_path / "out"), "--locale", "en")
    mask = int(subprocess.run(["sh", "-c", "umask"], capture_output=True, text=True, check=True).stdout, 8)
    for path in (tmp_path / "out").rglob("*.json"):
        assert path.stat().st_mode & 0o777 == 0o666 & ~mask
