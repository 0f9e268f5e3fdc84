"""A full disk while a backup is written or a file restored: the earlier backups and the file are as they were."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.store.edits import OPERATIONS, AddPerson

from meetingdesk import words
from meetingdesk.errors import UserError
from meetingdesk.queries.traces import traces_of
from meetingdesk.store import restore
from meetingdesk.store.backups import Backups
from meetingdesk.store.checks import check
from meetingdesk.store.store import Store

NOW = datetime(2026, 11, 24, 14, 2, tzinfo=UTC)
ROOM = 900 * 1024  # bytes: enough for a few backups of an empty office, not for one of a large one


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={ROOM}", "tmpfs", str(place)]
    if os.name != "posix" or os.getuid() != 0 or subprocess.run(command, capture_output=True).returncode != 0:
        pytest.skip("no small disk can be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def fill_up(store: Store) -> None:
    store.run(AddPerson(family="x" * 2 * ROOM))


def told(error: UserError) -> str:
    for language in ("en", "fr"):
        assert words.explain(error, language).endswith(".")
    return error.code


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_backup_for_which_there_is_no_room_leaves_the_earlier_ones(small_disk, path, store):
    backups = Backups(path, small_disk)
    first = backups.make(store.backup, "timer", NOW)
    before = everything(small_disk)
    fill_up(store)
    with pytest.raises(UserError) as caught:
        backups.make(store.backup, "timer", NOW)
    assert told(caught.value) == "file.backup_full"
    assert everything(small_disk) == before
    assert check(first.path) == []
    store.run(AddPerson(family="goes on"))


def test_a_restore_for_which_there_is_no_room_leaves_the_file(small_disk, store, path, tmp_path):
    small = small_disk / "office.meetingdesk"
    Store.create(small, OPERATIONS).close()
    fill_up(store)
    large = store.backup(tmp_path / "large.meetingdesk")
    before = everything(small_disk)
    with pytest.raises(UserError) as caught:
        restore.restore(large, small, Backups(small, tmp_path / "backups"), NOW, traces_of)
    assert told(caught.value) == "file.full"
    assert everything(small_disk) == before
    assert check(small) == []


def test_a_restore_without_room_to_keep_the_present_file_does_nothing(small_disk, store, path, tmp_path):
    empty = store.backup(tmp_path / "empty.meetingdesk")
    fill_up(store)
    store.close()
    before = path.read_bytes()
    with pytest.raises(UserError) as caught:
        restore.restore(empty, path, Backups(path, small_disk), NOW, traces_of)
    assert told(caught.value) == "file.backup_full"
    assert path.read_bytes() == before
    assert not any(everything(small_disk))


LIMITED = """
import json, resource, sys
from datetime import datetime, UTC
from pathlib import Path
from tests.store.edits import OPERATIONS
from meetingdesk.errors import UserError
from meetingdesk.store.backups import Backups
from meetingdesk.store.store import Store

path, folder = map(Path, sys.argv[1:3])
with Store.open(path, OPERATIONS) as store:
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
    try:
        Backups(path, folder).make(store.backup, "timer", datetime.now(UTC))
    except UserError as error:
        print(json.dumps({"code": error.code}))
"""


@pytest.mark.skipif(os.name != "posix", reason="limits as POSIX has them")
def test_where_files_may_not_grow_the_earlier_backups_stay_too(path, store, tmp_path):
    """The same without a disk of its own: a limit on the size of files, which any user may set."""
    backups = Backups(path, tmp_path / "backups")
    backups.make(store.backup, "timer", NOW)
    before = everything(backups.folder)
    store.run(AddPerson(family="x" * 300_000))
    store.close()
    command = [sys.executable, "-c", LIMITED, str(path), str(tmp_path / "backups")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=Path(__file__).parents[2])
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["code"] in ("file.backup_full", "file.backup_folder")
    assert everything(backups.folder) == before
    assert check(path) == []


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.meetingdesk"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.create(path, OPERATIONS) as opened:
        yield opened
