"""Calendar files read by engines that others wrote: a library cannot see its own mistakes.

The folder of the engines (`compare.py`, `engines`) is named by MEETINGDESK_ENGINES; without it these tests are not
collected. MEETINGDESK_ENGINE_NAMES chooses other engines than the quick three (`all`, or names with commas).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = os.environ.get("MEETINGDESK_ENGINES", "")
NAMES = os.environ.get("MEETINGDESK_ENGINE_NAMES", "gate")
collect_ignore_glob = [] if FOLDER else ["test_*.py"]


class Engines:
    """The engines, asked about files in a folder of their own."""

    def __init__(self, folder):
        self.folder = folder

    def write(self, name, data):
        path = self.folder / name
        path.write_bytes(data)
        return path

    def check(self, expected, *paths):
        """Fail where an engine disagrees with what is expected, reports a problem or does not run."""
        known = self.folder / "expected.json"
        known.write_text(json.dumps(expected, ensure_ascii=False), encoding="utf-8")
        compare = [sys.executable, str(Path(FOLDER) / "compare.py"), str(known), *map(str, paths)]
        done = subprocess.run(
            [*compare, "--engines", NAMES, "--strict"], capture_output=True, text=True, encoding="utf-8"
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def read(self, *paths):
        """Return what each engine understood, one event a row."""
        command = [sys.executable, str(Path(FOLDER) / "engines"), NAMES, *map(str, paths)]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
        return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def engines(tmp_path):
    return Engines(tmp_path)
