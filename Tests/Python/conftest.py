"""What the Python checks need: the built command (GUIDE_BINARY) and the exhibition's folder (EXHIBITION)."""

import json
import os
import pathlib
import subprocess

import pytest

PROJECT = pathlib.Path(__file__).resolve().parents[2]
SUITE = PROJECT.parent / "shared" / "mf2-tests"


class Guide:
    """The built command, on one exhibition."""

    def __init__(self, binary, folder):
        self.binary = binary
        self.folder = folder

    def __call__(self, *arguments):
        """Runs a command that must succeed in silence, and returns what it prints."""
        result = subprocess.run(
            [self.binary, *arguments, "-C", self.folder],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=120,
            env={"PATH": "/usr/bin:/bin"},
        )
        assert result.returncode == 0, result.stderr.decode()
        assert result.stderr == b""
        return result.stdout.decode("utf-8")

    def batch(self, requests):
        """Formats many messages in one run of `guide message --batch`."""
        lines = "".join(json.dumps(request) + "\n" for request in requests)
        result = subprocess.run([self.binary, "message", "--batch"], input=lines.encode(), capture_output=True, timeout=120)
        answers = [json.loads(line) for line in result.stdout.decode("utf-8").splitlines()]
        assert len(answers) == len(requests), result.stderr
        return answers


@pytest.fixture(scope="session")
def exhibition():
    return pathlib.Path(os.environ.get("EXHIBITION", PROJECT))


@pytest.fixture(scope="session")
def guide(exhibition):
    binary = pathlib.Path(os.environ.get("GUIDE_BINARY", PROJECT / ".build/debug/guide")).resolve()
    return Guide(binary, exhibition)


@pytest.fixture(scope="session")
def locales(guide):
    return [row["tag"] for row in json.loads(guide("locales", "--format", "json"))]


@pytest.fixture(scope="session")
def tree(guide, tmp_path_factory):
    """The whole export, read: documents by their paths."""
    folder = tmp_path_factory.mktemp("export")
    guide("export", "-o", str(folder))
    return {
        str(path.relative_to(folder)): json.loads(path.read_bytes().decode("utf-8"))
        for path in sorted(folder.rglob("*.json"))
        if path.parent.name != "versions"
    }
