"""The folder of backups: names, order, what happens when it cannot be written, and when the file is damaged."""

from __future__ import annotations

import os
import stat
import time
from datetime import UTC, datetime, timedelta

import pytest
from tests.store.edits import OPERATIONS, AddPerson

from meetingdesk import words
from meetingdesk.errors import FileError, UserError
from meetingdesk.store import recording
from meetingdesk.store.backups import Backups, row_of
from meetingdesk.store.checks import check
from meetingdesk.store.store import Store

NOW = datetime(2026, 11, 24, 14, 2, 5, 123456, tzinfo=UTC)


@pytest.fixture
def backups(path, tmp_path):
    return Backups(path, tmp_path / "all" / "backups")


def touch(path):
    path.write_bytes(b"copy")


def fill(backups, *ages):
    """Put backups of these ages (days) into the folder."""
    return [backups.make(touch, "timer", NOW - timedelta(days=age)) for age in ages]


def refused(call):
    with pytest.raises(UserError) as caught:
        call()
    for language in ("en", "fr"):
        assert words.explain(caught.value, language).endswith(".")
    return caught.value.code


def test_a_backup_is_a_whole_office_named_after_file_time_and_reason(store, backups):
    store.run(AddPerson(family="A"))
    row = backups.make(store.backup, "import", NOW)
    assert row.path.name == "office.20261124-140205-123456Z.import.meetingdesk"
    assert (row.at, row.reason, row.size) == (NOW, "import", row.path.stat().st_size)
    assert check(row.path) == []
    assert backups.rows() == (row,)
    if os.name == "posix":
        assert stat.S_IMODE(backups.folder.stat().st_mode) == 0o700
        assert stat.S_IMODE(row.path.stat().st_mode) == 0o600


def test_two_files_of_one_name_have_two_folders(tmp_path):
    one, other = (Backups(tmp_path / place / "office.meetingdesk", tmp_path) for place in "ab")
    assert one.folder != other.folder
    assert one.folder.name.startswith("office-")


def test_a_link_to_a_file_leads_to_its_backups(store, path, tmp_path):
    link = tmp_path / "link.meetingdesk"
    link.symlink_to(path)
    assert Backups(link, tmp_path).folder == Backups(path, tmp_path).folder


def test_a_name_as_long_as_names_can_be(tmp_path):
    path = tmp_path / ("é" * 100 + ".meetingdesk")
    with Store.create(path, OPERATIONS) as store:
        row = Backups(path, tmp_path / "backups").make(store.backup, "restore", NOW)
    assert row_of(row.path) == row


@pytest.mark.parametrize(
    "name",
    [
        "notes.txt",
        "office.meetingdesk",
        "office.20261324-140205-123456Z.close.meetingdesk",
        "office.20261124-140205-123456Z.whim.meetingdesk",
        ".office.20261124-140205-123456Z.close.meetingdesk",
        "office.20261124-140205-123456Z.close.meetingdesk.part",
    ],
)
def test_strangers_in_the_folder_are_neither_listed_nor_removed(backups, name):
    fill(backups, 1)
    stranger = backups.folder / name
    touch(stranger)
    os.utime(stranger, (0, 0))
    assert len(backups.rows()) == 1
    backups.thin(NOW)
    assert stranger.exists()


def test_two_within_a_moment_are_two_in_order(backups):
    first, second = fill(backups, 0, 0)
    assert second.at > first.at
    assert backups.rows() == (second, first)


def test_a_clock_put_back_a_little_keeps_the_order(backups):
    first = backups.make(touch, "timer", NOW)
    second = backups.make(touch, "timer", NOW - timedelta(seconds=40))
    assert backups.rows() == (second, first)
    assert backups.latest(NOW - timedelta(seconds=40)) == second


def test_a_backup_from_a_wrong_future_is_not_the_latest(backups):
    future = backups.make(touch, "timer", NOW + timedelta(days=400))
    assert backups.latest(NOW) == future  # better than none
    real = backups.make(touch, "timer", NOW)
    assert backups.latest(NOW) == real
    assert backups.thin(NOW) == []


def test_thinning_removes_what_the_policy_says(backups):
    rows = fill(backups, 5.2, 5.1, 5, 4, 3)
    assert backups.thin(NOW) == [rows[1].path, rows[0].path]
    assert backups.rows() == (rows[4], rows[3], rows[2])


def test_no_backup_goes_after_damage_was_found_until_a_month_has_passed_or_one_was_restored(backups):
    fill(backups, 5.2, 5.1, 5, 4, 3)
    backups.hold(NOW)
    assert backups.thin(NOW + timedelta(days=29)) == []
    assert backups.on_hold(NOW - timedelta(days=500))  # a clock that was wrong changes nothing
    assert len(backups.thin(NOW + timedelta(days=31))) == 2
    fill(backups, 5.1)
    assert backups.thin(NOW) == []
    backups.end_hold()
    assert len(backups.thin(NOW)) == 1


@pytest.mark.parametrize("note", ["", "yesterday", "2026-11-24"])
def test_a_note_of_damage_that_cannot_be_read_holds_all_the_same(backups, note):
    fill(backups, 5.2, 5.1, 5, 4, 3)
    backups.hold(NOW)
    backups._hold.write_text(note, encoding="utf-8")
    assert backups.thin(NOW + timedelta(days=400)) == []


def spoil(store):
    """Damage a page of the open file, as a bad disk would, and let SQLite forget what it knows of it."""
    store.run(AddPerson(family="A" * 3000))
    store.run(AddPerson(family="B" * 9000))
    data = bytearray(store.path.read_bytes())
    at = data.index(b"A" * 2000)
    data[at : at + 2000] = bytes(2000)
    start = at // 4096 * 4096
    data[start : start + 64] = b"\xff" * 64
    with store.path.open("r+b") as file:
        file.write(data)
    store._raw.execute("PRAGMA shrink_memory")


def test_a_damaged_file_makes_no_backup_and_lets_none_go(path, backups):
    fill(backups, 5.2, 5.1, 5, 4, 3)
    before = {row.path: row.path.read_bytes() for row in backups.rows()}
    with Store.create(path, OPERATIONS) as store:
        spoil(store)
        assert refused(lambda: backups.make(store.backup, "timer", NOW)) == "file.backup_damaged"
    assert {row.path: row.path.read_bytes() for row in backups.rows()} == before
    assert backups.on_hold(datetime.now(UTC))
    assert backups.thin(datetime.now(UTC)) == []


def test_damage_that_a_read_meets_is_remembered(path):
    with Store.create(path, OPERATIONS) as store:
        assert not store.damaged
        spoil(store)
        with pytest.raises(FileError), store.read() as reader:
            reader.exec_driver_sql("SELECT * FROM person").all()
        assert store.damaged


def test_a_place_where_no_folder_can_be_made(store, path, tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    backups = Backups(path, tmp_path / "file")
    assert refused(lambda: backups.make(store.backup, "timer", NOW)) == "file.backup_folder"
    assert backups.rows() == ()
    assert backups.latest(NOW) is None
    assert backups.thin(NOW) == []
    backups.hold(NOW)
    backups.end_hold()


def test_a_folder_that_vanished_is_made_anew(store, backups):
    fill(backups, 1)
    for file in backups.folder.iterdir():
        file.unlink()
    backups.folder.rmdir()
    assert backups.make(store.backup, "timer", NOW).path.exists()


def test_an_old_unfinished_copy_is_swept_away_and_a_new_one_left(backups):
    fill(backups, 1)
    old, new = backups.folder / ".a.1.part", backups.folder / ".b.2.part"
    touch(old)
    touch(new)
    os.utime(old, (time.time() - 90000,) * 2)
    backups.thin(NOW)
    assert (old.exists(), new.exists()) == (False, True)


def test_the_stamp_of_a_backup_is_that_of_the_file_until_something_changes(store, backups):
    store.run(AddPerson(family="A"))
    row = backups.make(store.backup, "timer", NOW)
    assert recording.stamp_of(row.path) == store.stamp()
    seen = {store.stamp()}
    for change in (lambda: store.run(AddPerson(family="B")), store.undo, store.redo, store.undo, store.undo):
        change()
        assert store.stamp() not in seen
        seen.add(store.stamp())
    touch(row.path)
    assert recording.stamp_of(row.path) is None
