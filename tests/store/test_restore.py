"""A restore: what it brings back, what it keeps, what it refuses, and that nothing issued is forgotten."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from tests.hostile import bad_files
from tests.store.edits import OPERATIONS, AddPerson, Do, DoForGood, issue

from meetingdesk import words
from meetingdesk.errors import UserError
from meetingdesk.model import Base, Delegate, Delegation, Entity, Issue, Meeting, Person
from meetingdesk.queries.traces import traces_of
from meetingdesk.store import engine, header, ledger, restore
from meetingdesk.store.backups import Backups, row_of
from meetingdesk.store.checks import check
from meetingdesk.store.migrate import upgrade
from meetingdesk.store.migrations import MIGRATIONS
from meetingdesk.store.restore import preview
from meetingdesk.store.store import Store

NOW = datetime(2026, 11, 24, 14, 2, tzinfo=UTC)
BEFORE, AFTER = {"A"}, {"A", "B"}


@pytest.fixture
def backups(path, tmp_path):
    return Backups(path, tmp_path / "backups")


@pytest.fixture
def saved(path, backups):
    """A backup with person A and one issued invitation; the file has person B and two more invitations since."""
    with Store.create(path, OPERATIONS) as store:
        store.run(AddPerson(family="A"))
        store.run(DoForGood(what=lambda session: session.add(issue("one"))))
        saved = backups.make(store.backup, "timer", NOW).path
        store.run(AddPerson(family="B"))
        store.run(DoForGood(what=lambda session: session.add_all([issue("two"), issue("three")])))
    return saved


def put_back(saved, path, backups):
    return restore.restore(saved, path, backups, NOW, traces_of)


def people(path):
    with Store.open(path, OPERATIONS, read_only=True) as store, store.read() as reader:
        return set(reader.scalars(select(Person.family)))


def issued(path):
    with Store.open(path, OPERATIONS, read_only=True) as store, store.read() as reader:
        return list(reader.scalars(select(Issue.uid).order_by(Issue.id)))


def refused(call):
    with pytest.raises(UserError) as caught:
        call()
    for language in ("en", "fr"):
        assert words.explain(caught.value, language).endswith(".")
    return caught.value.code


def beside(path):
    return sorted(file.name for file in path.parent.iterdir() if file.is_file())


def test_a_restore_brings_back_what_was_and_keeps_what_is(saved, path, backups):
    done = put_back(saved, path, backups)
    assert people(path) == BEFORE
    assert people(done.kept) == AFTER
    assert row_of(done.kept).reason == "restore"
    assert (done.path, done.damaged, done.complete) == (path, False, True)
    assert check(path) == []
    assert beside(path) == [path.name]
    back = put_back(done.kept, path, backups)
    assert people(path) == AFTER
    assert people(back.kept) == BEFORE


def test_what_was_issued_since_is_still_issued_and_in_its_order(saved, path, backups):
    done = put_back(saved, path, backups)
    assert done.carried == 2
    assert issued(path) == ["one", "two", "three"]
    with Store.open(path, OPERATIONS) as store:
        store.run(DoForGood(what=lambda session: session.add(issue("four"))))
    assert put_back(done.kept, path, backups).carried == 1  # forward again: neither twice nor lost
    assert issued(path) == ["one", "two", "three", "four"]
    assert put_back(saved, path, backups).carried == 3
    assert put_back(saved, path, backups).carried == 3
    assert issued(path) == ["one", "two", "three", "four"]


def test_every_table_that_is_never_undone_is_carried_and_refers_to_none():
    names = {table.name for table in ledger.tables()}
    assert "issue" in names
    assert names == {table.name for table in Base.metadata.tables.values() if table.info.get("journal") is False}
    assert [table.name for table in ledger.tables() if table.foreign_keys] == []


def test_the_history_says_so_and_steps_of_the_backup_can_still_be_undone(saved, path, backups):
    put_back(saved, path, backups)
    with Store.open(path, OPERATIONS) as store:
        last = store.history()[0]
        assert (last.code, last.state, last.rows) == ("restore_backup", "expired", 2)
        for language in words.LANGUAGES:
            assert "2026-11-24 14:02 UTC" in words.say(f"step.{last.code}", language, **last.parameters)
        assert store.undo().code == "add_person"
    assert issued(path) == ["one", "two", "three"]


def test_a_step_that_was_undone_in_the_backup_is_not_redone(path, backups):
    with Store.create(path, OPERATIONS) as store:
        store.run(AddPerson(family="A"))
        store.undo()
        saved = store.backup(path.with_name("saved.meetingdesk"))
    put_back(saved, path, backups)
    with Store.open(path, OPERATIONS) as store:
        assert refused(store.redo) == "undo.nothing_to_redo"


def test_after_a_restore_the_file_is_not_what_any_backup_holds(saved, path, backups):
    """Or the next backup would be thought superfluous."""
    put_back(saved, path, backups)
    with Store.open(path, OPERATIONS) as store:
        stamp = store.stamp()
    assert stamp not in {restore.recording.stamp_of(row.path) for row in backups.rows()}


def test_a_preview_counts_and_touches_nothing(path):
    def some(session):
        session.add_all([Meeting(key="m", title={}, zone="UTC"), Person(family="A"), Entity(name_en="E", zone="UTC")])
        session.flush()
        session.add(Delegation(meeting_id=1, entity_id=1))
        session.flush()
        session.add(Delegate(delegation_id=1, person_id=1))

    with Store.create(path, OPERATIONS) as store:
        store.run(Do(what=some))
        store.run(DoForGood(what=lambda session: session.add(issue("one"))))
        with store.read() as reader:
            counts = restore.counts(reader)
        last = store.history()[0].at
    before = path.read_bytes()
    seen = preview(path)
    assert seen.counts == counts
    assert (counts.meetings, counts.delegations, counts.delegates, counts.steps, counts.issued) == (1, 1, 1, 2, 1)
    assert counts.last_change == last
    assert (seen.version, seen.backup.size, seen.backup.reason) == (header.SCHEMA_VERSION, len(before), "hand")
    assert path.read_bytes() == before
    assert beside(path) == [path.name]


@pytest.mark.parametrize("spoil", bad_files.CODES, ids=lambda spoil: spoil.__name__)
def test_a_bad_backup_is_refused_and_all_stays_as_it_was(saved, path, backups, spoil):
    spoil(saved)
    before = path.read_bytes()
    assert refused(lambda: preview(saved)) == bad_files.CODES[spoil]
    assert refused(lambda: put_back(saved, path, backups)) == bad_files.CODES[spoil]
    assert path.read_bytes() == before
    assert beside(path) == [path.name]
    assert list(backups.folder.iterdir()) == [saved]


def test_a_missing_backup_and_the_file_itself_are_refused(saved, path, backups):
    assert refused(lambda: put_back(path.with_name("none"), path, backups)) == "file.backup_missing"
    assert refused(lambda: put_back(path, path, backups)) == "file.same"
    link = path.with_name("link.meetingdesk")
    link.symlink_to(path)
    assert refused(lambda: put_back(link, path, backups)) == "file.same"


def test_a_file_that_is_open_is_not_replaced(saved, path, backups, monkeypatch):
    with Store.open(path, OPERATIONS) as store:
        assert refused(lambda: put_back(saved, path, backups)) == "file.locked"
        store.run(AddPerson(family="goes on"))
    monkeypatch.setattr(engine, "WAIT_SECONDS", 0)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:  # another program
        other.execute("BEGIN IMMEDIATE")
        assert refused(lambda: put_back(saved, path, backups)) == "file.in_use"
        other.execute("ROLLBACK")
    assert people(path) == {*AFTER, "goes on"}


@pytest.mark.parametrize("spoil", [bad_files.another_programs_database, bad_files.newer], ids=["foreign", "newer"])
def test_what_another_program_has_made_is_not_replaced(saved, path, backups, spoil):
    spoil(path)
    before = path.read_bytes()
    assert refused(lambda: put_back(saved, path, backups)) == bad_files.CODES[spoil]
    assert path.read_bytes() == before
    assert beside(path) == [path.name]


def test_to_a_place_where_nothing_is(saved, tmp_path, backups):
    path = tmp_path / "new.meetingdesk"
    done = put_back(saved, path, backups)
    assert (done.kept, done.carried) == (None, 0)
    assert people(path) == BEFORE
    assert refused(lambda: put_back(saved, tmp_path / "none" / "new", backups)) == "file.no_folder"
    assert refused(lambda: put_back(saved, tmp_path, backups)) == "file.folder"


@pytest.mark.parametrize(
    "spoil",
    [spoil for spoil in bad_files.CODES if spoil not in (bad_files.another_programs_database, bad_files.newer)],
    ids=lambda spoil: spoil.__name__,
)
def test_a_damaged_file_is_kept_under_another_name(saved, path, backups, spoil):
    spoil(path)
    backups.hold(NOW)
    before = path.read_bytes()
    done = put_back(saved, path, backups)
    assert people(path) == BEFORE
    assert done.damaged
    assert done.kept.name == "office.damaged-20261124-140200-000000Z.meetingdesk"
    assert done.kept.read_bytes() == before
    assert beside(path) == sorted([path.name, done.kept.name])
    assert check(path) == []
    assert not backups.on_hold(NOW)
    assert backups.rows()[0].path == saved


@pytest.mark.parametrize("table", ["speaking", "issue"])
def test_a_file_without_a_table_is_kept_under_another_name(saved, path, backups, table):
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"DROP TABLE {table}")
    done = put_back(saved, path, backups)
    assert (done.damaged, done.complete) == (True, table != "issue")
    assert people(path) == BEFORE
    assert done.kept.exists()


def test_a_backup_without_a_table_is_refused(saved, path, backups):
    with closing(sqlite3.connect(saved)) as other:
        other.execute("DROP TABLE speaking")
    assert refused(lambda: preview(saved)) == "file.damaged"
    assert refused(lambda: put_back(saved, path, backups)) == "file.damaged"
    assert people(path) == AFTER


def test_a_journal_goes_aside_with_its_damaged_file_and_is_not_played_into_the_new_one(saved, path, backups):
    bad_files.zeros(path)
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(504))
    done = put_back(saved, path, backups)
    assert done.kept.with_name(done.kept.name + "-journal").stat().st_size == 512
    assert not journal.exists()
    assert people(path) == BEFORE


def test_on_a_file_system_without_second_names(saved, path, backups, monkeypatch):
    def no_links(*_):
        raise PermissionError(1, "Operation not permitted")

    bad_files.zeros(path)
    monkeypatch.setattr(os, "link", no_links)
    done = put_back(saved, path, backups)
    assert not any(done.kept.read_bytes())
    assert people(path) == BEFORE


def issue_many(path, count):
    with Store.open(path, OPERATIONS) as store:
        store.run(DoForGood(what=lambda session: session.add_all([issue(f"more {n}") for n in range(count)])))


def test_what_was_issued_is_read_out_of_a_damaged_file(saved, path, backups):
    issue_many(path, 500)
    bad_files.spoil_table(path, "person")
    done = put_back(saved, path, backups)
    assert (done.damaged, done.carried, done.complete) == (True, 502, True)
    assert issued(path)[:4] == ["one", "two", "three", "more 0"]


def test_a_damaged_list_of_what_was_issued_is_said_to_be_incomplete(saved, path, backups):
    bad_files.spoil_table(path, "issue")
    done = put_back(saved, path, backups)
    assert (done.carried, done.complete) == (0, False)
    assert issued(path) == ["one"]


@pytest.mark.parametrize(
    ("spoilt", "carried"),
    [
        ("UPDATE issue SET uid = 'garbage' WHERE id = 1", ["one", "two", "three"]),  # known: the backup's is right
        ("UPDATE issue SET sequence = 'garbage' WHERE id = 2", ["one", "three"]),
        ("UPDATE issue SET issued_at = 'garbage' WHERE id = 2", ["one", "three"]),
        ("UPDATE issue SET issued_at = 7 WHERE id = 2", ["one", "three"]),
        ("UPDATE issue SET method = 'GARBAGE' WHERE id = 2", ["one", "three"]),
        ("UPDATE issue SET name = CAST(x'ff' AS TEXT) WHERE id = 2", ["one", "three"]),
        ("UPDATE issue SET name = x'00' WHERE id = 2", ["one", "three"]),
    ],
)
def test_a_line_of_a_damaged_file_that_makes_no_sense_is_left_out(saved, path, backups, spoilt, carried):
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA ignore_check_constraints = ON")
        other.execute(spoilt)
        other.commit()
    bad_files.spoil_table(path, "person")
    done = put_back(saved, path, backups)
    assert issued(path) == carried
    assert done.complete is (len(carried) == 3)


def test_an_unfinished_edit_is_taken_back_before_the_file_is_kept(saved, path, backups):
    from tests.store.test_opening import make_unfinished

    make_unfinished(path)
    done = put_back(saved, path, backups)
    assert (done.damaged, people(done.kept), people(path)) == (False, AFTER, BEFORE)
    assert beside(path) == [path.name]


def test_what_an_earlier_restore_has_left_is_swept_away(saved, path, backups):
    for name in (".office.meetingdesk.0a1b2c3d.part", ".office.meetingdesk.0a1b2c3d.part-journal"):
        path.with_name(name).write_bytes(b"half")
    other = path.with_name(".other.meetingdesk.0a1b2c3d.part")
    other.write_bytes(b"half")
    put_back(saved, path, backups)
    assert beside(path) == sorted([other.name, path.name])


@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")
def test_the_file_keeps_its_rights_and_a_link_to_it_stays_a_link(saved, path, backups):
    path.chmod(0o640)
    link = path.with_name("link.meetingdesk")
    link.symlink_to(path)
    assert put_back(saved, link, backups).path == path
    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert people(path) == BEFORE


def test_without_room_for_keeping_the_present_file_nothing_is_done(saved, path, backups, monkeypatch):
    def full(_path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("meetingdesk.store.backup._to_disk", full)
    before = path.read_bytes()
    assert refused(lambda: put_back(saved, path, backups)) == "file.backup_full"
    assert path.read_bytes() == before
    assert (beside(path), [row.path for row in backups.rows()]) == ([path.name], [saved])


def test_a_restore_lets_no_backup_go(saved, path, backups):
    old = backups.folder / "office.20200101-000000-000000Z.timer.meetingdesk"
    shutil.copy(saved, old)
    for number in range(5):
        shutil.copy(saved, backups.folder / f"office.20200102-00000{number}-000000Z.timer.meetingdesk")
    put_back(old, path, backups)
    assert len(backups.rows()) == 8


def make_older(path, uid):
    """Make a file as the first version of the program left it, with one issued invitation."""
    with closing(sqlite3.connect(path)) as bare:
        bare.execute("PRAGMA user_version = 0")
    with closing(engine.open_to_write(path)) as raw:
        upgrade(raw, MIGRATIONS[:1])
        raw.execute(f"PRAGMA application_id = {header.APPLICATION_ID}")
        columns = [row[1] for row in raw.execute("PRAGMA table_info(issue)")][1:]
        at = "2027-03-01T12:00:00.000000+00:00"
        known = {"by_what": "sitting", "sequence": 1, "method": "REQUEST", "how": "written", "uid": uid}
        known |= dict.fromkeys(("start", "end", "issued_at"), at)
        names = ", ".join(f'"{name}"' for name in columns)
        raw.execute("BEGIN")
        raw.execute(
            f"INSERT INTO issue ({names}) VALUES ({', '.join('?' * len(columns))})",
            [known.get(name, "") for name in columns],
        )
        raw.execute("INSERT INTO person (uid, honorific, family, given, native, email, phone, languages, list_address)"
                    " VALUES ('u', '', 'Older', '', '', '', '', '[]', 0)")  # fmt: skip
        raw.execute("COMMIT")
        engine.close(raw, written=True)
    assert header.inspect(path).version == 1


def test_a_backup_of_an_earlier_version_is_brought_up_to_date(saved, path, backups, tmp_path):
    older = tmp_path / "older.meetingdesk"
    make_older(older, "zero")
    before = older.read_bytes()
    assert preview(older).version == 1
    done = put_back(older, path, backups)
    assert header.inspect(path).version == header.SCHEMA_VERSION
    assert check(path) == []
    assert people(path) == {"Older"}
    assert (done.carried, issued(path)) == (3, ["zero", "one", "two", "three"])
    assert older.read_bytes() == before
    assert beside(path) == sorted([older.name, path.name])


def test_a_file_of_an_earlier_version_gives_what_was_issued_to_the_backup(saved, path, backups, tmp_path):
    older = tmp_path / "older.meetingdesk"
    make_older(older, "zero")
    before = older.read_bytes()
    done = put_back(saved, older, backups)
    assert (done.carried, issued(older)) == (1, ["one", "zero"])
    assert people(older) == BEFORE
    assert header.inspect(done.kept).version == 1
    assert len(before) == done.kept.stat().st_size
    assert beside(older) == sorted([older.name, path.name])
