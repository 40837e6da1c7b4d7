"""The export is what its schema says, and nothing contradicts anything else."""

import copy
import datetime
import hashlib
import json
import pathlib
import re
import subprocess
import unicodedata
import xml.etree.ElementTree

import icu
import jsonschema
import pytest

PROJECT = pathlib.Path(__file__).resolve().parents[2]
SCHEMA = json.loads((PROJECT / "Schemas" / "export-1.schema.json").read_text("utf-8"))
STATES = ["translated", "outdated", "draft", "missing"]
FACTS = {kind["title"] for kind in SCHEMA["$defs"]["factValue"]["oneOf"]} - {"another"}
SSML = "{http://www.w3.org/2001/10/synthesis}"


def closed(schema):
    """The schema, in which every object has only the fields, and every fact only the kinds, that are described: readers pass over others,
    this project writes none."""
    if isinstance(schema, list):
        return [closed(part) for part in schema if not (isinstance(part, dict) and part.get("title") == "another")]
    if not isinstance(schema, dict):
        return schema
    result = {key: closed(value) for key, value in schema.items()}
    if isinstance(schema.get("properties"), dict) and "type" in schema:
        result["additionalProperties"] = False
    return result


def validator(kind, schema=SCHEMA):
    return jsonschema.Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": closed(schema["$defs"])})


VALIDATORS = {kind: validator(kind) for kind in ("exportIndex", "localeIndex", "guide")}


def kind(path):
    return "exportIndex" if path == "index.json" else "localeIndex" if path.endswith("/index.json") else "guide"


def validate(tree):
    for path, document in tree.items():
        error = next(VALIDATORS[kind(path)].iter_errors(document), None)
        assert error is None, f"{path}: {error.json_path}: {error.message}"
        assert jsonschema.Draft202012Validator(SCHEMA).is_valid(document)


def read_tree(folder):
    return {
        str(path.relative_to(folder)): json.loads(path.read_bytes())
        for path in sorted(folder.rglob("*.json"))
        if path.parent.name != "versions"
    }


def guides(tree):
    return {path: document for path, document in tree.items() if not path.endswith("index.json")}


def test_tree_is_the_designs(tree, locales):
    products = [product["id"] for product in tree["index.json"]["products"]]
    expected = {"index.json"} | {f"{locale}/{name}.json" for locale in locales for name in [*products, "index"]}
    assert set(tree) == expected
    assert [entry["locale"] for entry in tree["index.json"]["locales"]] == locales


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    examples = [
        (definition, example)
        for definition in [*SCHEMA["$defs"].values(), *SCHEMA["$defs"]["factValue"]["oneOf"]]
        for example in definition.get("examples", [])
    ]
    assert len(examples) > 15
    for definition, example in examples:
        jsonschema.validate(example, {**definition, "$defs": SCHEMA["$defs"]})


def test_every_document_is_what_the_schema_says(tree):
    validate(tree)


def test_documents_with_regions(guide, tmp_path):
    guide("export", "-o", str(tmp_path), "--region")
    tree = read_tree(tmp_path)
    validate(tree)
    locales = {entry["locale"]: entry["textLocale"] for entry in tree["index.json"]["locales"]}
    assert locales["es-PE"] == "es-419" and locales["en-AU"] == "en" and locales["th-TH"] == "th"


RIGHT_TO_LEFT = PROJECT / "Tests" / "GuideKioskTests" / "Fixtures" / "rtl"


def test_right_to_left_documents(guide, tmp_path):
    result = subprocess.run(
        [guide.binary, "export", "-C", RIGHT_TO_LEFT, "-o", tmp_path], capture_output=True, timeout=120
    )
    assert result.returncode == 0, result.stderr
    tree = read_tree(tmp_path)
    validate(tree)
    assert any(document.get("direction") == "rtl" for document in tree.values())
    for document in guides(tree).values():
        for text in [document["title"], *document["narration"]]:
            expected = "rtl" if text["locale"].split("-")[0] in ("ar", "he", "fa", "ur") else "ltr"
            assert text["direction"] == expected


def test_pseudolocales(guide, tmp_path):
    result = subprocess.run(
        [guide.binary, "export", "-C", guide.folder, "-o", tmp_path, "--locale", "en-XA", "--locale", "ar-XB"],
        capture_output=True,
        timeout=120,
    )
    assert result.returncode == 0, result.stderr
    tree = read_tree(tmp_path)
    validate(tree)
    assert [entry["locale"] for entry in tree["index.json"]["locales"]] == ["ar-XB", "en-XA"]


def damages(index, listed, guide):
    """Documents, each with one thing wrong."""

    def change(document, kind, change):
        damaged = copy.deepcopy(document)
        change(damaged)
        return kind, damaged

    yield change(index, "exportIndex", lambda d: d.pop("locales"))
    yield change(index, "exportIndex", lambda d: d.update(schemaVersion=2))
    yield change(index, "exportIndex", lambda d: d.update(schemaVersion="1"))
    yield change(index, "exportIndex", lambda d: d["locales"][0].update(digest="sha256:12"))
    yield change(index, "exportIndex", lambda d: d["locales"][0].update(path="../ko/index.json"))
    yield change(index, "exportIndex", lambda d: d["locales"][0]["coverage"].update(missing=-1))
    yield change(index, "exportIndex", lambda d: d["products"][0].update(id="../etc"))
    yield change(listed, "localeIndex", lambda d: d["products"][0].pop("digest"))
    yield change(listed, "localeIndex", lambda d: d["products"][0].update(stop=0))
    yield change(listed, "localeIndex", lambda d: d["products"][0]["title"].pop("locale"))
    yield change(listed, "localeIndex", lambda d: d["economies"][0].update(code="Peru"))
    yield change(listed, "localeIndex", lambda d: d.update(direction="left"))
    yield change(guide, "guide", lambda d: d.pop("textLocale"))
    yield change(guide, "guide", lambda d: d["title"].update(state="good"))
    yield change(guide, "guide", lambda d: d["title"].update(text=None))
    yield change(guide, "guide", lambda d: d["facts"][0].update(value={"type": "number", "number": 12}))
    yield change(guide, "guide", lambda d: d["facts"][0].update(value={"type": "measurement", "value": "12"}))
    yield change(guide, "guide", lambda d: d["facts"][0].update(value={"type": "languages", "languages": []}))
    yield change(guide, "guide", lambda d: d["facts"][0].update(value={"number": "12"}))
    yield change(guide, "guide", lambda d: d["facts"][0].update(value={"type": 12}))
    yield change(guide, "guide", lambda d: d["facts"][0].update(value={"type": "amount", "amount": "1"}))
    yield change(guide, "guide", lambda d: d["narration"][0]["parts"].append({"type": "text", "emphasis": "em"}))
    yield change(guide, "guide", lambda d: d["narration"][0]["parts"].append({"type": "image", "text": "a"}))
    yield change(guide, "guide", lambda d: d["narration"][0]["sentences"][0]["utf16"].update(start=-1))
    yield change(guide, "guide", lambda d: d["narration"][0].update(ssml="<speak>"))
    yield change(guide, "guide", lambda d: d["narration"][0].update(seconds="12"))
    yield change(guide, "guide", lambda d: d.update(sampleFields=[{"name": "booth"}]))
    yield change(guide, "guide", lambda d: d.update(locale="Thai language"))


def test_damaged_documents_are_refused(tree):
    documents = list(damages(tree["index.json"], tree["th/index.json"], tree["th/walking-robot.json"]))
    assert len(documents) >= 20
    for number, (kind, document) in enumerate(documents):
        # As readers see the schema, not closed.
        schema = {"$ref": f"#/$defs/{kind}", "$defs": SCHEMA["$defs"]}
        assert not jsonschema.Draft202012Validator(schema).is_valid(document), number


def with_fields_added(value):
    """A document with a further field in every object."""
    if isinstance(value, list):
        return [with_fields_added(part) for part in value]
    if not isinstance(value, dict):
        return value
    return {key: with_fields_added(part) for key, part in value.items()} | {"later": {"a": [1]}}


def additions(document):
    """The document as a later version may write it while `schemaVersion` stays, by what is added."""
    yield "fields", with_fields_added(document)
    for place in ["dates", "facts"]:
        added = copy.deepcopy(document)
        if place == "dates" and isinstance(added.get("dates", {}).get("type"), str):
            added["dates"] = {"type": "weekdays", "weekdays": ["thu", "fri"]}
        elif place == "facts" and added.get("facts"):
            added["facts"][0]["value"] = {"type": "weight", "value": {"least": 1, "most": 2}}
        else:
            continue
        yield f"a kind of value in {place}", added
    if "sampleFields" in document:
        yield "a field that is invented", {**copy.deepcopy(document), "sampleFields": ["booth", "price"]}


@pytest.mark.parametrize(
    ("path", "number"), [("index.json", 2), ("th/index.json", 1), ("th/walking-robot.json", 3), ("ko/sim-tray.json", 3)]
)
def test_what_may_be_added_while_the_version_stays_is_valid(tree, path, number):
    added = dict(additions(tree[path]))
    assert len(added) == number
    schema = {"$ref": f"#/$defs/{kind(path)}", "$defs": SCHEMA["$defs"]}
    for name, document in added.items():
        for reader in (schema, SCHEMA):
            error = next(jsonschema.Draft202012Validator(reader).iter_errors(document), None)
            assert error is None, f"{name}: {error.json_path}: {error.message}"
        # And is seen where this version writes it.
        if name != "a field that is invented":
            assert not VALIDATORS[kind(path)].is_valid(document), name


def test_digests_are_those_of_the_bytes(guide, tmp_path):
    guide("export", "-o", str(tmp_path), "--locale", "th", "--locale", "en")

    def read(entry):
        raw = (tmp_path / entry["path"]).read_bytes()
        assert entry["digest"] == "sha256:" + hashlib.sha256(raw).hexdigest()
        assert entry["path"].split(".")[1] == entry["digest"][7:23]
        return raw

    for locale in json.loads((tmp_path / "index.json").read_bytes())["locales"]:
        raw = read(locale)
        assert raw == (tmp_path / locale["locale"] / "index.json").read_bytes()
        for product in json.loads(raw)["products"]:
            assert read(product) == (tmp_path / locale["locale"] / f"{product['id']}.json").read_bytes()


def test_every_fact_type_is_there(tree):
    kinds = {fact["value"]["type"] for document in guides(tree).values() for fact in document["facts"]}
    assert kinds == FACTS


def test_documents_agree(tree, locales):
    index = tree["index.json"]
    for entry in index["locales"]:
        coverage = entry["coverage"]
        assert sum(coverage[state] for state in STATES) == coverage["total"]
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
            for key in ["id", "stop", "title", "tagline", "company", "booth", "sample", "sampleFields", "seconds"]:
                assert guide[key] == product[key]
            assert guide["concept"]["id"] == product["concept"]


def test_paragraphs_add_up(tree):
    for path, guide in guides(tree).items():
        assert guide["seconds"] == sum(paragraph["seconds"] for paragraph in guide["narration"])
        for paragraph in guide["narration"]:
            words = "".join(part.get("text", "") for part in paragraph["parts"])
            assert words == paragraph["text"], path
            squeezed = re.sub(r"\s+", "", paragraph["text"])
            assert re.sub(r"\s+", "", "".join(one["text"] for one in paragraph["sentences"])) == squeezed, path
            wide = paragraph["text"].encode("utf-16-le")
            for sentence in paragraph["sentences"]:
                points, units = sentence["codePoints"], sentence["utf16"]
                assert paragraph["text"][points["start"] : points["end"]] == sentence["text"]
                assert wide[units["start"] * 2 : units["end"] * 2].decode("utf-16-le") == sentence["text"]
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
    tree = read_tree(tmp_path)
    validate(tree)
    documents = [document for path, document in tree.items() if path != "index.json"]
    for document in documents:
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


def found(typed, keys):
    """Whether a client that searches as Documentation/Export.md says finds what has these keys."""
    forms = [typed, unicodedata.normalize("NFKC", typed).replace("\u0e4d\u0e32", "\u0e33")]
    forms = [form.replace("’", "'").replace("\u2010", "-").replace("\u2011", "-").lower() for form in forms]
    known = [keys["folded"], keys.get("latin", ""), keys.get("initials", ""), *keys.get("others", [])]
    return any(form in key for form in forms for key in known)


@pytest.mark.parametrize(
    ("locale", "product", "typed"),
    [
        ("ko", "building-control", typed)
        for typed in ["건물통합", "건물 통합", "ㄱㅁㅌㅎ", "ㄱㅁ ㅌㅎ", "juin", "geonmul", "건물"]
    ]
    + [("ko", "walking-robot", "robot"), ("ko", "kimchi-keeper", "hangari"), ("ko", "sim-tray", "ＳＩＭ")]
    + [("fr-CA", "machine-listener", "appareil d'écoute"), ("ru", "distributed-power", "распределенная")]
    + [("ja", "walking-robot", "ﾛﾎﾞｯﾄ"), ("th", "kimchi-keeper", "กิมจิ"), ("vi", "building-control", "TÒA NHÀ")],
)
def test_a_client_finds_what_people_type(tree, locale, product, typed):
    searches = {one["id"]: one["search"] for one in tree[f"{locale}/index.json"]["products"]}
    assert any(found(typed, keys) for keys in searches[product].values()), searches[product]


def test_search_keys(tree):
    for path, document in tree.items():
        if kind(path) != "localeIndex":
            continue
        for product in document["products"]:
            for field in ["title", "company"]:
                text, keys = product[field]["text"], product["search"][field]
                # The AM of Thai is the one letter that is typed.
                folded = icu.Normalizer2.getNFKCCasefoldInstance().normalize(text).replace("\u0e4d\u0e32", "\u0e33")
                assert keys["folded"] == folded.replace("’", "'").replace("\u2010", "-")
                assert found(text, keys)
                assert keys.get("latin", "a").isascii(), (path, keys)
                chinese = product[field]["locale"].startswith("zh") and re.search("[一-鿿]", text)
                assert ("initials" in keys) == bool(re.search("[가-힣]", text) or chinese)
    listed = {product["id"]: product["search"]["title"] for product in tree["ko/index.json"]["products"]}
    assert listed["walking-robot"]["initials"] == "ㅂㅎ ㅈㅎ ㅂㅈㄹㅂ"
    listed = {product["id"]: product["search"]["title"] for product in tree["zh-Hans/index.json"]["products"]}
    assert "jiqiren" in listed["walking-robot"]["latin"]
    assert "jqr" in listed["walking-robot"]["initials"]


def test_speech_is_xml_that_says_the_text(tree):
    for path, document in guides(tree).items():
        for paragraph in document["narration"]:
            speak = xml.etree.ElementTree.fromstring(paragraph["ssml"])
            assert speak.tag == SSML + "speak"
            assert speak.get("{http://www.w3.org/XML/1998/namespace}lang") == document["locale"]
            said = ["".join(element.itertext()) for element in speak.iter(SSML + "s")]
            assert said == [" ".join(one["text"].split("\n")) for one in paragraph["sentences"]], path
            pauses = sum(part["type"] == "pause" for part in paragraph["parts"])
            assert len(list(speak.iter(SSML + "break"))) == pauses
            assert bool(list(speak.iter(SSML + "lang"))) == (paragraph["locale"] != document["textLocale"])


@pytest.mark.parametrize("locale", ["ko", "en", "es-419", "ru"])
def test_a_synthesizer_speaks_it(tree, tmp_path, locale):
    try:
        subprocess.run(["espeak-ng", "--version"], capture_output=True, check=True)
    except FileNotFoundError:
        pytest.skip("espeak-ng is not installed")
    voice = {"es-419": "es-419"}.get(locale, locale)
    for product in ["walking-robot", "sign-language-kiosk"]:
        for paragraph in tree[f"{locale}/{product}.json"]["narration"]:
            file = tmp_path / f"{paragraph['id']}.wav"
            result = subprocess.run(
                ["espeak-ng", "-m", "-v", voice, "-w", file, "--stdin"],
                input=paragraph["ssml"].encode(),
                capture_output=True,
                timeout=60,
            )
            assert result.returncode == 0 and result.stderr == b"", result.stderr
            # Sound of at least a second, in 16 bits at 22,050 Hz.
            assert file.stat().st_size > 44_100


def blocks(language):
    text = (PROJECT / "Documentation" / "Export.md").read_text("utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def published(guide, tmp_path_factory):
    folder = tmp_path_factory.mktemp("published")
    guide("export", "-o", str(folder), "--locale", "th", "--locale", "ko")
    return folder


def expected_lines(folder, locale):
    tree = read_tree(folder)
    for product in tree[f"{locale}/index.json"]["products"]:
        guide = tree[f"{locale}/{product['id']}.json"]
        sentence = guide["narration"][0]["sentences"][0]["text"]
        yield f"{guide['stop']} | {guide['title']['text']} | {guide['seconds']} s | {sentence}"


@pytest.mark.parametrize("language", ["python", "javascript", "swift"])
def test_the_readers_of_the_documentation(published, tmp_path, language):
    (source,) = blocks(language)
    file = tmp_path / {"python": "reader.py", "javascript": "reader.mjs", "swift": "main.swift"}[language]
    file.write_text(source, "utf-8")
    command = {"python": ["python3", file], "javascript": ["node", file], "swift": [tmp_path / "reader"]}[language]
    try:
        if language == "swift":
            subprocess.run(["swiftc", file, "-o", tmp_path / "reader"], check=True, timeout=300, cwd=tmp_path)
        for locale in ["th", "ko"]:
            result = subprocess.run(
                [*command, published, locale], capture_output=True, timeout=60, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
            )
            assert result.returncode == 0, result.stderr.decode()
            assert result.stdout.decode().splitlines() == list(expected_lines(published, locale))
    except FileNotFoundError as error:
        pytest.skip(f"{error.filename} is not installed")


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 1 MiB."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place], capture_output=True)
    if mount.returncode != 0:
        pytest.skip(f"no file system can be mounted here: {mount.stderr.decode().strip()}")
    yield place
    subprocess.run(["umount", place], check=True)


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def complaint(guide, *arguments):
    result = subprocess.run([guide.binary, "export", "-C", guide.folder, *arguments], capture_output=True, timeout=120)
    assert result.returncode == 1
    (line,) = result.stderr.decode().splitlines()
    return line


def test_a_full_disk(guide, small_disk):
    guide("export", "-o", str(small_disk), "--locale", "th", "--product", "walking-robot")
    before = contents(small_disk)
    line = complaint(guide, "-o", small_disk)
    assert line.startswith(f"{small_disk}/") and line.endswith(": cannot be written: No space left on device")
    assert contents(small_disk) == before


def test_a_disk_on_which_the_plain_names_find_no_room_has_all_that_its_index_names(guide, small_disk):
    guide("export", "-o", str(small_disk), "--locale", "th", "--product", "walking-robot")
    used = int(subprocess.run(["stat", "-f", "-c", "%c %d", small_disk], capture_output=True, check=True).stdout.split()[0])
    free = int(subprocess.run(["stat", "-f", "-c", "%d", small_disk], capture_output=True, check=True).stdout)
    # Room for the versions of four documents and two indexes, with the folders and what is unfinished, and not for all of their names.
    subprocess.run(["mount", "-o", f"remount,size=16m,nr_inodes={used - free + 9}", small_disk], check=True)
    arguments = ["-o", str(small_disk), "--locale", "ko", "--locale", "th"]
    arguments += [argument for product in ("walking-robot", "sim-tray") for argument in ("--product", product)]
    line = complaint(guide, *arguments)
    assert line.endswith(": cannot be written: No space left on device")
    index = json.loads((small_disk / "index.json").read_text())
    assert [locale["locale"] for locale in index["locales"]] == ["ko", "th"]
    for locale in index["locales"]:
        products = json.loads((small_disk / locale["path"]).read_text())["products"]
        for product in products:
            if "path" in product:
                content = (small_disk / product["path"]).read_bytes()
                assert "sha256:" + hashlib.sha256(content).hexdigest() == product["digest"]
    subprocess.run(["mount", "-o", "remount,nr_inodes=1000", small_disk], check=True)
    guide("export", *arguments)
    guide("export", "--check", *arguments)
    assert (small_disk / "ko/sim-tray.json").exists()


def test_a_disk_that_is_only_read(guide, small_disk):
    guide("export", "-o", str(small_disk), "--locale", "th", "--product", "walking-robot")
    before = contents(small_disk)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    line = complaint(guide, "-o", small_disk, "--locale", "th")
    assert line == f"{small_disk}: cannot be written: Read-only file system"
    assert contents(small_disk) == before
