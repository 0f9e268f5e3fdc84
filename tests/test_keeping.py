"""The file's life as the window lives it: when backups are made, and what is done when one cannot be made."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from tests.hostile import bad_files

from meetingdesk import keeping, words
from meetingdesk.errors import FileError, UserError
from meetingdesk.office import Office, latest_backup
from meetingdesk.requests.meetings import AddMeeting
from meetingdesk.requests.sittings import NewSitting
from meetingdesk.rows.backups import REASONS
from meetingdesk.rows.schedule import ForeignItem, ForeignSchedule
from meetingdesk.store.backups import Backups

HALF_HOUR = timedelta(minutes=30)
OPEN_IT = Path(__file__).parent / "hostile" / "open_it.py"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("office") / "office.meetingdesk"
    Office.create(path).close()
    return path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of all backups."""
    monkeypatch.setenv("MEETINGDESK_BACKUPS", str(tmp_path / "backups"))
    return tmp_path / "backups"


@pytest.fixture
def path(made: Path, tmp_path: Path, folder: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "office.meetingdesk"))


@pytest.fixture
def office(path: Path) -> Iterator[Office]:
    opened = Office.open(path)
    yield opened
    opened.close()


def add(office: Office, key: str) -> None:
    sitting = NewSitting(day=date(2027, 3, 1), start=720, minutes=180)
    office.run(AddMeeting(key=key, title=key, zone="Europe/Brussels", sittings=(sitting,)))


def keys(path: Path) -> set[str]:
    office = Office.open(path, read_only=True)
    try:
        return {row.key for row in office.reads.meetings()}
    finally:
        office.close()


def reasons(office: Office) -> list[str]:
    return [row.reason for row in office.backups()]


def test_every_reason_has_a_name() -> None:
    assert all(words.known(f"backup.reason.{reason}") for reason in REASONS)


def test_a_changed_file_is_backed_up_on_closing(office: Office, path: Path) -> None:
    add(office, "a")
    office.close()
    latest = latest_backup(path)
    assert latest is not None
    assert keys(latest) == {"a"}
    assert reasons(office) == ["close"]


def test_a_file_that_was_only_looked_at_is_not(path: Path, folder: Path) -> None:
    Office.open(path).close()
    office = Office.create(path.with_name("new.meetingdesk"))
    office.close()
    assert not folder.exists()
    assert latest_backup(path) is None


def test_what_an_earlier_run_could_not_back_up_is_backed_up_by_the_next(path: Path, folder: Path) -> None:
    office = Office.open(path)
    office.backup()
    folder.rename(folder.with_name("gone"))
    folder.write_text("in the way", encoding="utf-8")
    add(office, "a")
    office.close()
    folder.unlink()
    folder.with_name("gone").rename(folder)
    Office.open(path).close()
    latest = latest_backup(path)
    assert latest is not None
    assert keys(latest) == {"a"}
    Office.open(path).close()
    assert len(office.backups()) == 2


def test_nothing_is_backed_up_by_itself_where_that_was_not_wanted(path: Path, folder: Path) -> None:
    office = Office.create(path.with_name("new.meetingdesk"), backups=False)
    add(office, "a")
    assert office.back_up_when_due() is None
    office.close()
    assert not folder.exists()


def test_every_half_hour_if_something_has_changed(office: Office) -> None:
    now = datetime.now().astimezone()
    assert office.back_up_when_due(now) is None
    add(office, "a")
    first = office.back_up_when_due(now)
    assert first is not None
    assert first.reason == "timer"
    assert office.back_up_when_due(now + HALF_HOUR) is None
    add(office, "b")
    assert office.back_up_when_due(now + HALF_HOUR / 2) is None
    second = office.back_up_when_due(now + HALF_HOUR)
    assert second is not None
    office.undo()
    assert office.back_up_when_due(now + 2 * HALF_HOUR) is not None
    assert keys(first.path) == {"a"}
    assert keys(second.path) == {"a", "b"}


def test_a_clock_that_was_put_back_does_not_end_the_backups(office: Office) -> None:
    now = datetime.now().astimezone()
    add(office, "a")
    assert office.back_up_when_due(now + timedelta(days=700)) is not None
    add(office, "b")
    assert office.back_up_when_due(now) is not None
    assert office.back_up_when_due(now) is None


def test_a_patient_close_waits_for_the_half_hour(path: Path) -> None:
    for key in "abc":
        office = Office.open(path)
        add(office, key)
        office.close(patient=True)
    assert reasons(office) == ["close"]
    office = Office.open(path)
    office.close()
    assert reasons(office) == ["close", "close"]


def schedule(title: str) -> ForeignSchedule:
    item = ForeignItem(
        uid=title, title=title, kind="", day=date(2027, 3, 1), start=540, minutes=30, room="", speakers=(), language=""
    )
    return ForeignSchedule(key=title, title=title, zone="Europe/Brussels", rooms=(), items=(item,), sha256="")


def test_before_an_import_there_is_a_backup_of_what_was_before(office: Office, path: Path) -> None:
    office.take_over(schedule("a"), path)
    office.take_over(schedule("b"), path)
    assert [keys(row.path) for row in office.backups()] == [{"a"}, set()]
    assert reasons(office) == ["import", "import"]
    office.undo()
    office.backup()
    office.take_over(schedule("c"), path)
    assert reasons(office) == ["hand", "import", "import"]  # the one by hand is of what was before


def test_where_no_backup_can_be_made_one_warning_comes_and_the_work_goes_on(
    office: Office, path: Path, folder: Path
) -> None:
    told: list[UserError] = []
    office.on_warning(told.append)
    folder.write_text("in the way", encoding="utf-8")
    add(office, "a")
    assert office.back_up_when_due() is None
    assert office.back_up_when_due() is None
    office.take_over(schedule("b"), path)
    assert [warning.code for warning in told] == ["file.backup_folder"]
    assert str(folder) in words.explain(told[0])
    with pytest.raises(UserError):
        office.backup()  # who asks is answered each time
    folder.unlink()
    assert office.back_up_when_due() is not None
    shutil.rmtree(folder)
    folder.write_text("in the way", encoding="utf-8")
    add(office, "c")
    office.close()
    assert len(told) == 2  # it had worked in between
    assert keys(path) == {"a", "b", "c"}


def test_a_backup_by_hand_is_made_always_and_anywhere(office: Office, path: Path, tmp_path: Path) -> None:
    assert office.backup() != office.backup()
    assert reasons(office) == ["hand", "hand"]
    out = office.backup(tmp_path / "out.meetingdesk")
    assert keys(out) == set()
    (tmp_path / "stick").mkdir()
    assert office.backup(tmp_path / "stick").parent == tmp_path / "stick"
    with pytest.raises(FileError, match=r"file\.exists"):
        office.save_copy(out)
    assert keys(office.save_copy(tmp_path / "copy.meetingdesk")) == set()


def test_backups_are_thinned_as_they_are_made_but_not_after_damage(office: Office, folder: Path) -> None:
    place = office.backup().parent
    for number in range(5):
        (place / f"office.20200101-00000{number}-000000Z.timer.meetingdesk").write_bytes(b"old")
    kept = Backups(office.path, folder)
    kept.hold(datetime.now(UTC))
    office.backup()
    assert len(office.backups()) == 7
    kept.end_hold()
    office.backup()
    assert [row.at.year for row in office.backups()[3:]] == [2020]


def test_a_damaged_file_holds_its_backups_until_one_is_restored(office: Office, path: Path, folder: Path) -> None:
    add(office, "a")
    saved = office.backup()
    office.close()
    bad_files.zeroed_page(path)
    with pytest.raises(FileError, match=r"file\.damaged"):
        Office.open(path)
    kept = Backups(path, folder)
    assert kept.on_hold(datetime.now(UTC))
    assert Office.preview_backup(saved).counts.meetings == 1
    done = Office.restore(saved, path)
    assert done.damaged
    assert keys(path) == {"a"}
    assert not kept.on_hold(datetime.now(UTC))


def test_a_check_that_finds_damage_holds_the_backups_too(office: Office, path: Path, folder: Path) -> None:
    office.backup()
    office.close()
    assert keeping.check(path) == []
    kept = Backups(path, folder)
    assert not kept.on_hold(datetime.now(UTC))
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA writable_schema = ON")
        other.execute("DELETE FROM sqlite_schema WHERE name = 'ix_entity_region_id'")
        other.commit()
    assert {problem.code for problem in keeping.check(path)} == {"damage", "declaration"}
    assert kept.on_hold(datetime.now(UTC))
    kept.end_hold()
    bad_files.zeros(path)
    with pytest.raises(FileError):
        keeping.check(path)
    assert kept.on_hold(datetime.now(UTC))


def test_what_was_done_in_a_file_that_was_replaced_meanwhile_is_in_its_backup(office: Office, path: Path) -> None:
    """As a program that keeps folders alike does: our file is no longer at its place, but we still hold it."""
    add(office, "a")
    other = path.with_name("other")
    Office.create(other).close()
    other.replace(path)
    with pytest.raises(FileError, match=r"file\.replaced"):
        add(office, "b")
    office.close()
    latest = latest_backup(path)
    assert latest is not None
    assert keys(latest) == {"a"}
    assert keys(path) == set()


def test_a_restore_is_undone_by_restoring_what_it_kept(office: Office, path: Path) -> None:
    saved = office.backup()
    add(office, "a")
    assert office.counts().meetings == Office.preview_backup(saved).counts.meetings + 1
    with pytest.raises(FileError, match=r"file\.locked"):
        Office.restore(saved, path)
    office.close()
    done = Office.restore(saved, path)
    assert keys(path) == set()
    assert done.kept is not None
    Office.restore(done.kept, path)
    assert keys(path) == {"a"}


@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")
def test_a_second_program_looks_at_the_latest_backup_from_a_folder_it_cannot_write(made: Path) -> None:
    """While the first has the file open, and whatever the rights of the second."""
    place = Path(tempfile.mkdtemp())
    try:
        path = Path(shutil.copy(made, place / "office.meetingdesk"))
        os.environ["MEETINGDESK_BACKUPS"], before = str(place / "backups"), os.environ["MEETINGDESK_BACKUPS"]
        office = Office.open(path)
        try:
            add(office, "a")
            backup = office.backup()
            add(office, "b")
            assert latest_backup(path) == backup
            backup.chmod(0o444)
            for folder in (place, place / "backups", backup.parent):
                folder.chmod(0o555)
            command = [sys.executable, str(OPEN_IT), str(backup), "as-anyone"]
            done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
            assert json.loads(done.stdout)["read_only"] is True
            assert keys(backup) == {"a"}
            assert [file.name for file in backup.parent.iterdir()] == [backup.name]
        finally:
            for folder in (place, place / "backups", backup.parent):
                folder.chmod(0o700)
            office.close()
            os.environ["MEETINGDESK_BACKUPS"] = before
    finally:
        shutil.rmtree(place)
