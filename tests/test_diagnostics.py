"""Diagnostics tell what the program is and how the file is, and nothing of anybody."""

from __future__ import annotations

import getpass
import json
import re
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from meetingdesk import __version__, diagnostics
from meetingdesk.office import Office
from meetingdesk.paths import resources
from meetingdesk.store.place import file_system


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    opened = Office.create(tmp_path_factory.mktemp("Ramirez") / "Gonzalez.meetingdesk", sample=True)
    opened.backup()
    yield opened
    opened.close()


def texts(value: object) -> Iterator[str]:
    """Every text in a JSON document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)


def test_nothing_of_the_sample_nor_of_the_user_is_told(office: Office) -> None:
    told = diagnostics.text(office.facts())
    shipped = [
        json.loads((resources() / name).read_text(encoding="utf-8"))
        for name in ("sample/office.json", "directory/wco.json")
    ]
    mine = [getpass.getuser(), socket.gethostname(), str(Path.home()), *office.path.parts[1:], office.path.stem]
    names = {text for text in [*texts(shipped), *mine] if len(text) > 2 and any(map(str.isalpha, text))}
    assert len(names) > 1000
    words = {word for name in names for word in re.findall(r"[^\W\d_]{4,}", name)}
    assert {name for name in names if name in told} == set()
    assert {word for word in words if re.search(rf"\b{re.escape(word)}\b", told)} <= {"last"}


def test_versions_and_the_state_of_the_file_are_told(office: Office) -> None:
    lines = dict(line.split(": ", 1) for line in diagnostics.text(office.facts()).splitlines())
    assert lines["MeetingDesk"] == __version__
    assert lines["SQLite"] == sqlite3.sqlite_version
    assert lines["Journal mode"] == "truncate"
    assert lines["Checked"].endswith("UTC, in full")
    assert re.fullmatch(r"\d+ kB \(\d+,\d{3} bytes\)", lines["Size"])
    assert re.fullmatch(r"\d+, the last \d+ \w+ 20\d\d, \d\d:\d\d UTC", lines["Backups"])
    assert all(re.match(r"\d", lines[name]) for name in diagnostics.PACKAGES)
    assert all(lines.values())


def test_a_file_under_suspicion_says_so(office: Office) -> None:
    office.keeping.backups.hold(office.facts().checked)
    assert "held" in diagnostics.text(office.facts())
    office.keeping.backups.end_hold()
    assert "held" not in diagnostics.text(office.facts())


def test_without_a_window_qt_is_neither_named_nor_loaded() -> None:
    code = "import sys; from meetingdesk import diagnostics; print(diagnostics.text()); print('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "Qt" not in done.stdout
    assert done.stdout.splitlines()[-1] == "False"


def test_with_a_window_qt_is_named() -> None:
    from PySide6 import QtCore

    assert f"Qt: {QtCore.qVersion()}\n" in diagnostics.text()


MOUNTS = r"""21 1 0:19 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 21 0:25 / /net rw shared:2 - btrfs /dev/sdb rw
31 30 0:26 / /net/share\040of\040all rw - cifs //server/share rw
32 21 0:27 / /net rw - nfs4 server:/net rw
33 21 0:28 / /nets rw - xfs /dev/sdc rw
nonsense
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/srv/office", "ext4"),
        ("/net/office", "nfs4"),  # mounted over the other
        ("/net/share of all/office", "cifs"),
        ("/nets/office", "xfs"),
    ],
)
def test_the_file_system_is_that_of_the_nearest_mount(tmp_path: Path, path: str, kind: str) -> None:
    (tmp_path / "mounts").write_text(MOUNTS, encoding="utf-8")
    assert file_system(Path(path), tmp_path / "mounts") == kind


def test_where_the_system_does_not_tell_there_is_no_file_system(tmp_path: Path) -> None:
    assert file_system(tmp_path, tmp_path / "none") == ""
