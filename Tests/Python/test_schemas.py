"""The schemas of what authors write take every guide, refuse what `guide check` refuses, and know the keys that the loader knows."""

import json
import re
import subprocess

import jsonschema
import pytest
import referencing
import yaml

from conftest import PROJECT

SCHEMAS = {name: json.loads((PROJECT / "Schemas" / f"{name}.schema.json").read_text("utf-8")) for name in ("guide", "exhibition")}
REGISTRY = referencing.Registry().with_resources(
    (schema["$id"], referencing.Resource.from_contents(schema)) for schema in SCHEMAS.values()
)


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2's core schema, as editors read it: no dates, and of the truth values only true and false."""

    yaml_implicit_resolvers = {}


for tag, pattern, first in [
    ("null", r"^(|~|null|Null|NULL)$", ["", "~", "n", "N"]),
    ("bool", r"^(true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", list("-+.0123456789")),
]:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)


def validator(name):
    return jsonschema.Draft202012Validator(SCHEMAS[name], registry=REGISTRY)


def errors(name, text):
    return [f"{error.json_path}: {error.message}" for error in validator(name).iter_errors(yaml.load(text, CoreLoader))]


EXHIBITION = """\
id: expo
source: ko
fallback: [en]
reference: en
dates: { from: 2025-09-04, to: 2025-09-05 }
timeZone: Asia/Seoul
title: 작은 전시
welcome: 안녕하세요.
venue: 제주
facts: { edition: { number: 26, label: 회차 } }
concepts: { living: 생활, safety: { title: 안전, sample: true } }
labels: { price: 가격 }
economies:
  - { code: JP, locales: [ja-JP] }
  - { code: KR, name: 한국 }
policy: { drafts: hide, outdated: show }
checks: { ignore: [{ rule: too-long, reason: 까닭, locales: [en], domains: [p], messages: [title] }] }
"""

GUIDE = """\
concept: living
booth: L-01
stop: 1
sample: [booth]
company: 회사
title: 제목
tagline: 한 줄
facts:
  price: { amount: 1250, currency: KRW }
narration:
  a: 안녕하세요.
"""


@pytest.fixture
def findings(guide, tmp_path):
    """What `guide check` finds wrong in a small exhibition: errors in the exhibition's and the product's file."""

    def check(exhibition=EXHIBITION, product=GUIDE):
        folder = tmp_path / "Guides"
        folder.mkdir(exist_ok=True)
        (folder / "exhibition.yaml").write_text(exhibition, "utf-8")
        (folder / "p.yaml").write_text(product, "utf-8")
        (tmp_path / "Translations").mkdir(exist_ok=True)
        result = subprocess.run(
            [guide.binary, "check", "-C", tmp_path, "--format", "json", "Guides"], capture_output=True, timeout=120
        )
        return [
            finding
            for finding in json.loads(result.stdout)["findings"]
            if finding["severity"] == "error" and finding["file"].startswith("Guides/")
        ]

    return check


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_valid(name):
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])


def test_every_file_of_the_sample_is_taken(exhibition):
    paths = sorted((exhibition / "Guides").glob("*.yaml"))
    assert len(paths) >= 24
    for path in paths:
        name = "exhibition" if path.stem == "exhibition" else "guide"
        assert errors(name, path.read_text("utf-8")) == [], path


def test_the_small_exhibition_is_taken(findings):
    assert errors("exhibition", EXHIBITION) == []
    assert errors("guide", GUIDE) == []
    assert findings() == []


@pytest.mark.parametrize(
    "fact",
    [
        "{ number: 0.5 }", "{ number: '12' }", "{ percent: -3 }", "{ amount: 1e3, currency: USD }",
        "{ value: 1.8, unit: meter }", "{ value: 1.8, unit: meter, usage: person-height }", "{ date: 2019-05-13 }",
        "{ date: 2019-05-13T10:00+09:00 }", "{ from: 2025-09-04, to: 2025-09-05 }", "{ duration: PT1H30M }",
        "{ duration: P2W }", "{ low: 4, high: 6 }", "{ low: 4, high: 6, unit: hour }", "{ languages: [ko, zh-Hant] }",
        "{ economies: [JP, KR] }", "{ number: 1, label: true }", "{ exhibition: edition }", "{ exhibition: dates, label: 기간 }",
    ],
)  # fmt: skip
def test_every_form_of_fact_is_taken(findings, fact):
    product = GUIDE.replace("{ amount: 1250, currency: KRW }", fact)
    assert errors("guide", product) == []
    assert findings(product=product) == []


@pytest.mark.parametrize(
    "old, new",
    [
        ("concept: living\n", ""),
        ("booth: L-01", "booth:"),
        ("booth: L-01", "booth: [L-01]"),
        ("stop: 1", "stop: 0"),
        ("stop: 1", "stop: one"),
        ("stop: 1", "stop: 1.5"),
        ("sample: [booth]", "sample: [title]"),
        ("sample: [booth]", "sample: 'yes'"),
        ("title: 제목", "titel: 제목"),
        ("tagline: 한 줄", "tagline: ''"),
        ("narration:\n  a: 안녕하세요.\n", ""),
        ("  a: 안녕하세요.", "  First: 안녕하세요."),
        ("  a: 안녕하세요.", "  a: { b: c }"),
        ("  a: 안녕하세요.", "  - 안녕하세요."),
        ("price:", "Price:"),
        ("currency: KRW", "currency: won"),
        (", currency: KRW", ""),
        ("amount: 1250, ", ""),
        ("{ amount: 1250, currency: KRW }", "{ label: 가격 }"),
        ("{ amount: 1250, currency: KRW }", "{ number: 1, percent: 2 }"),
        ("{ amount: 1250, currency: KRW }", "{ number: 1, unit: meter }"),
        ("{ amount: 1250, currency: KRW }", "{ number: '1,250' }"),
        ("{ amount: 1250, currency: KRW }", "{ date: 2025-13-01 }"),
        ("{ amount: 1250, currency: KRW }", "{ date: 1 May 2025 }"),
        ("{ amount: 1250, currency: KRW }", "{ duration: 2 hours }"),
        ("{ amount: 1250, currency: KRW }", "{ duration: P }"),
        ("{ amount: 1250, currency: KRW }", "{ low: 4 }"),
        ("{ amount: 1250, currency: KRW }", "{ low: 4, high: 6, usage: road }"),
        ("{ amount: 1250, currency: KRW }", "{ languages: ko }"),
        ("{ amount: 1250, currency: KRW }", "{ languages: [] }"),
        ("{ amount: 1250, currency: KRW }", "{ economies: [KR, KR] }"),
        ("{ amount: 1250, currency: KRW }", "{ economies: [Korea] }"),
        ("{ amount: 1250, currency: KRW }", "1250"),
    ],
)
def test_damaged_guides_are_refused(findings, old, new):
    product = GUIDE.replace(old, new)
    assert product != GUIDE
    assert errors("guide", product) != []
    assert findings(product=product) != []


@pytest.mark.parametrize(
    "old, new",
    [
        ("id: expo", "id: Expo 2025"),
        ("source: ko", "source: 한국어"),
        ("source: ko\n", ""),
        ("fallback: [en]", "fallback: en"),
        (", to: 2025-09-05", ""),
        ("timeZone: Asia/Seoul", "timeZone: 9 o'clock"),
        ("title: 작은 전시\n", ""),
        ("concepts: { living: 생활", "concepts: { Living: 생활, living: 생활"),
        ("{ title: 안전, sample: true }", "{ sample: true }"),
        ("{ title: 안전, sample: true }", "{ title: 안전, sample: perhaps }"),
        ("labels: { price: 가격 }", "labels: [가격]"),
        ("code: JP", "code: jp"),
        ("code: JP, ", ""),
        ("name: 한국", "title: 한국"),
        ("drafts: hide", "drafts: perhaps"),
        ("rule: too-long, ", ""),
        ("reason: 까닭, ", ""),
        ("messages: [title]", "message: [title]"),
    ],
)
def test_damaged_exhibitions_are_refused(findings, old, new):
    exhibition = EXHIBITION.replace(old, new)
    assert exhibition != EXHIBITION
    assert errors("exhibition", exhibition) != []
    assert findings(exhibition) != []


UNKNOWN = "zzzzzzzzzzzz"


def known_keys(findings):
    """The keys that may stand where UNKNOWN does, as the loader lists them."""
    [finding] = [finding for finding in findings if f"“{UNKNOWN}”" in finding["message"]]
    return set(re.fullmatch(r"use one of (.*)", finding["remedy"]).group(1).split(", "))


def properties(name, *path):
    node = SCHEMAS[name]
    for step in path:
        node = node[step]
    return set(node["properties"])


@pytest.mark.parametrize(
    "old, path",
    [
        ("concept: living", []),
        ("{ amount: 1250", ["$defs", "fact"]),
    ],
)
def test_the_guides_keys_are_those_of_the_loader(findings, old, path):
    separator = f"{UNKNOWN}: 1\n" if path == [] else f"{{ {UNKNOWN}: 1, "
    product = GUIDE.replace(old, separator + old.removeprefix("{ "))
    assert known_keys(findings(product=product)) == properties("guide", *path)


@pytest.mark.parametrize(
    "old, path",
    [
        ("id: expo", []),
        ("{ from:", ["properties", "dates"]),
        ("{ title: 안전", ["$defs", "concept", "oneOf", 1]),
        ("{ code: KR", ["$defs", "economy"]),
        ("{ drafts:", ["properties", "policy"]),
        ("{ ignore:", ["properties", "checks"]),
        ("{ rule:", ["$defs", "ignoredRule"]),
        ("{ number: 26", ["guide"]),
    ],
)
def test_the_exhibitions_keys_are_those_of_the_loader(findings, old, path):
    separator = f"{UNKNOWN}: 1\n" if path == [] else f"{{ {UNKNOWN}: 1, "
    exhibition = EXHIBITION.replace(old, separator + old.removeprefix("{ "))
    expected = properties("guide", "$defs", "fact") if path == ["guide"] else properties("exhibition", *path)
    assert known_keys(findings(exhibition)) == expected


def test_the_types_of_facts_are_those_of_the_loader(findings):
    product = GUIDE.replace("{ amount: 1250, currency: KRW }", "{ label: 가격 }")
    [finding] = [finding for finding in findings(product=product) if "has no value" in finding["message"]]
    types = [form["required"] for form in SCHEMAS["guide"]["$defs"]["fact"]["oneOf"]]
    assert re.fullmatch(r"write one of (.*)", finding["remedy"]).group(1).split(", ") == sum(types, [])


@pytest.mark.parametrize("name, text", [("guide", GUIDE), ("exhibition", EXHIBITION)])
def test_the_keys_that_must_be_there_are_those_of_the_loader(findings, name, text):
    document = yaml.load(text, CoreLoader)
    needed = set()
    for key in document:
        rest = yaml.dump({other: value for other, value in document.items() if other != key}, allow_unicode=True, sort_keys=False)
        found = findings(product=rest) if name == "guide" else findings(exhibition=rest)
        if any(finding["message"] == f"the key “{key}” is missing" for finding in found):
            needed.add(key)
    assert needed == set(SCHEMAS[name]["required"])


def described(node, path=""):
    """Every property of a schema, with its place."""
    if isinstance(node, dict):
        for key, value in node.get("properties", {}).items() if isinstance(node.get("properties"), dict) else ():
            yield f"{path}/{key}", value
        for key, value in node.items():
            yield from described(value, f"{path}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from described(value, f"{path}/{index}")


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_described_with_examples_that_are_right(name):
    for path, schema in described(SCHEMAS[name]):
        assert schema.get("title") and schema.get("description") and schema.get("examples"), path
        resolver = REGISTRY.resolver(SCHEMAS[name]["$id"])
        own = jsonschema.Draft202012Validator({**schema}, registry=REGISTRY, _resolver=resolver)
        for example in schema["examples"]:
            assert own.is_valid(example), (path, example)
