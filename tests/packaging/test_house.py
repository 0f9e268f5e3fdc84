"""What leaves the house must work in any house: no file may name a package registry or a folder of one machine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("src", "tests", "packaging", "resources", "docs", ".ci")
# Put together here, so that this file does not name them itself.
HOSTS = [
    ".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("deb", "debian", "org"))
]
FORBIDDEN = re.compile("|".join([*map(re.escape, HOSTS), r"(?<![\w./-])/(?:home|root|Users|work)/"]))


def texts():
    """Each file of the project that reads as text, by its path and words."""
    files = [path for path in ROOT.iterdir() if path.is_file() and path.name != ".git"]
    files += [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file()]
    for path in files:
        if "__pycache__" not in path.parts:
            try:
                yield path.relative_to(ROOT), path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue  # pictures and other files that are not text


def problems(found):
    """Return where a text names what it must not."""
    return [f"{path}: {match[0]}" for path, words in found for match in FORBIDDEN.finditer(words)]


@pytest.mark.parametrize("bad", [f"https://files.{HOSTS[1]}/x", f"http://{HOSTS[3]}", "see " + "/home" + "/ann/file"])
def test_the_search_finds_what_it_looks_for(bad):
    assert problems([("a.txt", bad)]) != []


def test_no_registry_and_no_machine_is_named():
    found = list(texts())
    assert len(found) > 10
    assert problems(found) == []
