"""Calendar files read by engines that others wrote: a library cannot see its own mistakes.

Where none of them is installed these tests are not collected; see `engines.py`.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from tests.interop.comparing import differences
from tests.interop.engines import DRIVERS, chosen, run

collect_ignore_glob = [] if chosen() else ["test_*.py"]
if shutil.which("thunderbird") is None or "thunderbird" not in {engine.name for engine in chosen()}:
    collect_ignore_glob.append("test_drafts.py")


def pytest_report_header():
    return f"calendar engines: {', '.join(engine.name for engine in chosen()) or 'none'}"


class Engines:
    """The engines, asked about files in a folder of their own. A file is not changed once it was read."""

    def __init__(self, folder):
        self.folder = folder
        self._told = {}

    def write(self, name, data):
        path = self.folder / name
        path.write_bytes(data)
        return path

    def check(self, expected, *paths):
        """Fail where an engine disagrees with what is expected, reports a problem or does not run."""
        wrong = [text for engine in chosen() for text in differences(engine, self._ask(engine, paths), expected)]
        assert not wrong, "\n".join(wrong)

    def read(self, *paths):
        """Return what each engine understood, one event a row."""
        return [
            {"engine": engine.name, "file": row["file"]} | {key: row[key] for key in ("method",) if key in row} | event
            for engine in chosen()
            for row in self._ask(engine, paths)
            for event in row.get("events", ())
        ]

    def _ask(self, engine, paths):
        key = (engine.name, *paths)
        if key not in self._told:
            self._told[key] = run(engine.command, paths)
        return self._told[key]


@pytest.fixture
def engines(tmp_path):
    return Engines(tmp_path)


@pytest.fixture
def mails():
    """Return a function that reads drafts of mails with Thunderbird, a row each."""

    def read(*paths):
        return run((sys.executable, str(DRIVERS / "thunderbird_mail.py")), [Path(path) for path in paths])

    return read
