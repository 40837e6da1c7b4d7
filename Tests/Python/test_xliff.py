"""XLIFF as others read it: OASIS's schema, and the translate-toolkit as an agency's tool."""

import os
import pathlib
import shutil
import subprocess

import pytest
from translate.storage import xliff2

PROJECT = pathlib.Path(__file__).resolve().parents[2]
EXHIBITION = pathlib.Path(os.environ.get("EXHIBITION", PROJECT))
GUIDE = os.environ.get("GUIDE_BINARY", str(PROJECT / ".build/debug/guide"))
LOCALES = sorted(path.name for path in (EXHIBITION / "Translations").iterdir() if path.is_dir() and path.name != "ko")
CORE = "{urn:oasis:names:tc:xliff:document:2.0}"
# The folder with the schemas of XLIFF 2.1: xliff_core_2.0.xsd, glossary.xsd, size_restriction.xsd and xml.xsd.
SCHEMAS = os.environ.get("XLIFF_SCHEMAS")


def run(*arguments, folder):
    return subprocess.run(
        [GUIDE, "translations", *arguments, "-C", str(folder)], capture_output=True, text=True, check=False
    )


def export(locale, folder, target):
    result = run("export", locale, "-o", str(target / f"{locale}.xlf"), folder=folder)
    assert result.returncode == 0, result.stderr
    return sorted(target.glob("*.xlf"))


@pytest.fixture
def copy(tmp_path):
    """A copy of the sample exhibition."""
    for name in ("Guides", "Translations"):
        shutil.copytree(EXHIBITION / name, tmp_path / name)
    return tmp_path


def contents(folder):
    return {path: path.read_bytes() for path in (folder / "Translations").rglob("*.po")}


@pytest.mark.skipif(SCHEMAS is None, reason="XLIFF_SCHEMAS does not name the folder with OASIS's schemas")
@pytest.mark.parametrize("locale", LOCALES)
def test_the_schema_of_oasis(locale, tmp_path):
    from lxml import etree

    imports = "".join(
        f'<xs:import namespace="urn:oasis:names:tc:xliff:{name}:2.0" schemaLocation="{pathlib.Path(SCHEMAS) / file}"/>'
        for name, file in [
            ("document", "xliff_core_2.0.xsd"),
            ("glossary", "glossary.xsd"),
            ("sizerestriction", "size_restriction.xsd"),
        ]
    )
    schema = etree.XMLSchema(
        etree.fromstring(f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>')
    )
    for path in export(locale, EXHIBITION, tmp_path):
        schema.assertValid(etree.parse(path))


@pytest.mark.parametrize("locale", LOCALES)
def test_through_the_toolkit_and_back(locale, copy):
    """Read and written again by another program, every translation is as it was."""
    before = contents(copy)
    files = export(locale, copy, copy)
    for path in files:
        store = xliff2.Xliff2File.parsefile(str(path))
        assert store.gettargetlanguage() == locale
        assert len(store.units) > 20
        store.savefile(str(path))
        result = run("import", str(path), folder=copy)
        assert result.returncode == 0, result.stderr
        assert result.stdout == ""
    assert contents(copy) == before


def test_what_the_toolkit_translates_arrives(copy):
    result = run("add", "de", folder=copy)
    assert result.returncode == 0, result.stderr
    path = next(path for path in export("de", copy, copy) if path.name == "de.xlf")
    store = xliff2.Xliff2File.parsefile(str(path))
    # Texts without codes; codes are the agency's editor's business.
    count = 0
    for unit in store.units:
        source = unit.xmlelement.find(CORE + "source")
        if len(source) == 0:
            unit.target = "Übersetzt: " + source.text
            unit.marktranslated()
            count += 1
    assert count > 80
    store.savefile(str(path))
    result = run("import", str(path), folder=copy)
    assert result.returncode == 0, result.stderr
    assert f"{count} translated" == sum_of(result.stdout)
    company = [line for line in (copy / "Translations/de/walking-robot.po").read_text().splitlines() if "Übersetzt" in line]
    assert 'msgstr "Übersetzt: 온걸음로보틱스"' in company
    assert subprocess.run(["msgfmt", "-c", "-o", os.devnull, str(copy / "Translations/de/walking-robot.po")]).returncode == 0


def sum_of(output):
    return f"{sum(int(line.split(': ')[1].split()[0]) for line in output.splitlines())} translated"


@pytest.mark.parametrize("locale", ["ru", "ja"])
def test_codes_of_source_and_target_correspond(locale, tmp_path):
    """XLIFF 2.1, 4.7.2.4: a code of the target has the id of the same code in the source, or one of its own with its own data."""
    from lxml import etree

    for path in export(locale, EXHIBITION, tmp_path):
        for unit in etree.parse(path).iter(CORE + "unit"):
            data = {item.get("id"): item.text for item in unit.iter(CORE + "data")}
            codes = {}
            for part in ("source", "target"):
                for element in unit.iter(CORE + part):
                    for code in element.iter(CORE + "ph", CORE + "pc"):
                        reference = code.get("dataRef") or code.get("dataRefStart")
                        assert reference in data
                        codes.setdefault(code.get("id"), set()).add((code.tag, data[reference]))
            assert all(len(meanings) == 1 for meanings in codes.values())
