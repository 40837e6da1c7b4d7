"""gettext's own tools accept every translator's file."""

import os
import pathlib
import re
import shutil
import subprocess

import polib
import pytest
import yaml

ROOT = pathlib.Path(os.environ.get("EXHIBITION", pathlib.Path(__file__).resolve().parents[2]))
FILES = sorted((ROOT / "Translations").glob("*/*.po"))
NAMES = [str(path.relative_to(ROOT)) for path in FILES]


def test_there_are_files():
    assert len(FILES) >= 40


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext's msgfmt is not installed")
@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_msgfmt_accepts(path):
    result = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", path], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    assert result.stderr == ""


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_header_names_its_language(path):
    catalog = polib.pofile(path)
    assert catalog.metadata["Language"].replace("_", "-") == path.parent.name
    assert catalog.metadata["Content-Type"] == "text/plain; charset=UTF-8"


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_every_message_has_its_source(path):
    """The key and the source are those of the guide, as PyYAML reads it."""
    if path.stem in ("exhibition", "interface"):
        pytest.skip(f"{path.stem} has no guide to compare with")
    guide = yaml.load((ROOT / "Guides" / f"{path.stem}.yaml").read_text(), yaml.BaseLoader)
    sources = {key: guide[key] for key in ("company", "title", "tagline")}
    sources |= {f"narration.{key}": text for key, text in guide["narration"].items()}
    sources |= {
        f"facts.{key}.label": fact["label"] for key, fact in guide.get("facts", {}).items() if "label" in fact
    }
    entries = {entry.msgctxt: entry.msgid for entry in polib.pofile(path) if not entry.obsolete}
    assert entries == {key: text.rstrip("\n") for key, text in sources.items()}


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_translations_use_the_facts_of_their_sources(path):
    for entry in polib.pofile(path):
        if entry.msgstr and path.stem != "interface":
            assert set(re.findall(r"\$([a-z-]+)", entry.msgstr)) == set(re.findall(r"\$([a-z-]+)", entry.msgid))


@pytest.mark.parametrize("path", [path for path in FILES if path.parent.name != "ko"])
def test_what_no_native_speaker_checked_says_so(path):
    assert "not reviewed by a native speaker" in polib.pofile(path).header
