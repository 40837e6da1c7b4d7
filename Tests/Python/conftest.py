"""What the Python checks share: the built command and the exhibition, from GUIDE_BINARY and EXHIBITION."""

import json
import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SUITE = ROOT.parent / "shared" / "mf2-tests"


class Guide:
    """The command `guide` on one exhibition."""

    def __init__(self, binary, folder):
        self.binary = binary
        self.folder = pathlib.Path(folder)

    def run(self, *arguments, **options):
        environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
        return subprocess.run(
            [self.binary, *arguments], capture_output=True, text=True, encoding="utf-8", timeout=120, env=environment,
            stdin=options.pop("stdin", subprocess.DEVNULL), **options)

    def json(self, *arguments):
        result = self.run(*arguments)
        assert result.returncode == 0, result.stderr
        return json.loads(result.stdout)

    def batch(self, requests):
        """Formats many messages in one run of `guide message --batch`."""
        lines = "".join(json.dumps(request) + "\n" for request in requests)
        result = subprocess.run(
            [self.binary, "message", "--batch"], input=lines, capture_output=True, text=True, encoding="utf-8", timeout=120)
        answers = [json.loads(line) for line in result.stdout.splitlines()]
        assert len(answers) == len(requests), result.stderr
        return answers


@pytest.fixture(scope="session")
def guide():
    binary = os.environ.get("GUIDE_BINARY", str(ROOT / ".build" / "debug" / "guide"))
    return Guide(binary, os.environ.get("EXHIBITION", str(ROOT)))
