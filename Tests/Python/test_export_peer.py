"""The benchmark's peer writes the fields that `guide export` writes, with the same values: otherwise their times say nothing."""

import copy
import json
import pathlib
import re
import subprocess
import sys

import pytest

PEER = pathlib.Path(__file__).resolve().parents[2] / "Benchmarks" / "peers" / "export.py"

# The fields that differ, by kind of document, each with the reason. The guides have none.
DIFFERENT = {
    ("exportIndex", "locales[].path"): "the peer keeps no versions: its paths lead to the plain names",
    ("exportIndex", "locales[].digest"): "the digest of a document in which paths differ",
    ("localeIndex", "products[].path"): "the peer keeps no versions: its paths lead to the plain names",
}

MISSING = object()


def kind(path):
    return "exportIndex" if path == "index.json" else "localeIndex" if path.endswith("/index.json") else "guide"


def leaves(value, path=""):
    """The values that a document consists of, by their paths; an empty list or object is one, too."""
    if isinstance(value, dict) and value:
        for key, part in value.items():
            yield from leaves(part, f"{path}.{key}" if path else key)
    elif isinstance(value, list) and value:
        for index, part in enumerate(value):
            yield from leaves(part, f"{path}[{index}]")
    else:
        yield path, value


def differences(ours, theirs):
    """Where two trees differ: the document, the path in it, and both values, `MISSING` for what is not there."""
    for document in sorted(ours.keys() | theirs.keys()):
        ours_by_path, theirs_by_path = (dict(leaves(tree.get(document, {}))) for tree in (ours, theirs))
        for path in sorted(ours_by_path.keys() | theirs_by_path.keys()):
            mine, other = ours_by_path.get(path, MISSING), theirs_by_path.get(path, MISSING)
            # A number is not the truth value that Python takes for its equal.
            if (type(mine), mine) != (type(other), other):
                yield document, path, mine, other


def field(document, path):
    return kind(document), re.sub(r"\[\d+\]", "[]", path)


def unexplained(ours, theirs):
    return [found for found in differences(ours, theirs) if field(*found[:2]) not in DIFFERENT]


@pytest.fixture(scope="module")
def peer_tree(exhibition, tmp_path_factory):
    """What the peer writes, read: documents by their paths."""
    folder = tmp_path_factory.mktemp("peer")
    subprocess.run([sys.executable, PEER, exhibition, folder], check=True, timeout=120)
    return {str(path.relative_to(folder)): json.loads(path.read_bytes()) for path in sorted(folder.rglob("*.json"))}


def test_the_documents_are_the_same(tree, peer_tree):
    assert set(peer_tree) == set(tree)


def test_the_fields_have_the_same_values(tree, peer_tree):
    assert unexplained(tree, peer_tree) == []


def test_the_fields_that_differ_do(tree, peer_tree):
    """A field that has come to agree is not to be passed over any longer."""
    assert {field(*found[:2]) for found in differences(tree, peer_tree)} == set(DIFFERENT)


@pytest.mark.parametrize("document", ["ko/walking-robot.json", "th/index.json", "index.json"])
def test_a_difference_in_any_field_is_seen(peer_tree, document):
    """The comparison above would say nothing if it passed over what differs."""
    fields = {field(document, path): path for path, _ in leaves(peer_tree[document])}
    for name, path in fields.items():
        changed = {document: copy.deepcopy(peer_tree[document])}
        *keys, last = [int(key) if key.isdigit() else key for key in re.findall(r"[^.\[\]]+", path)]
        holder = changed[document]
        for key in keys:
            holder = holder[key]
        original = {document: peer_tree[document]}
        holder[last] = "another value"
        assert bool(unexplained(original, changed)) == (name not in DIFFERENT), path
        del holder[last]
        assert bool(unexplained(original, changed)) == (name not in DIFFERENT), path
