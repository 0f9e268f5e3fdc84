from __future__ import annotations

import json
import os
import sqlite3
import stat
from contextlib import closing

import pytest
from sqlalchemy import func, select
from tests.store.edits import OPERATIONS, AddPerson

from meetingdesk.errors import FileError
from meetingdesk.model import Person
from meetingdesk.store import engine, header, schema
from meetingdesk.store.store import Store


def refused(call):
    with pytest.raises(FileError) as caught:
        call()
    return caught.value.code


def beside(path):
    return sorted(file.name.removeprefix(path.name) for file in path.parent.iterdir())


def test_a_file_at_rest_lies_alone_and_is_its_owners(store, path):
    store.run(AddPerson(family="A"))
    store.close()
    assert beside(path) == [""]
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "truncate"),
        ("synchronous", 2),
        ("locking_mode", "exclusive"),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("application_id", 0x4D44534B),
        ("user_version", header.SCHEMA_VERSION),
    ],
)
def test_the_connection_is_set_up(store, pragma, value):
    store.run(AddPerson(family="A"))
    assert store._raw.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_a_new_file_never_replaces_another(tmp_path):
    path = tmp_path / "office.meetingdesk"
    path.write_text("mine", encoding="utf-8")
    assert refused(lambda: Store.create(path, {})) == "file.exists"
    assert path.read_text(encoding="utf-8") == "mine"
    assert refused(lambda: Store.create(tmp_path / "none" / "office", {})) == "file.no_folder"
    assert refused(lambda: Store.create(tmp_path, {})) == "file.exists"
    assert beside(path) == [""]


def test_a_new_file_that_fails_half_way_leaves_nothing(tmp_path, monkeypatch):
    def fails(*_):
        message = "half way"
        raise ZeroDivisionError(message)

    monkeypatch.setattr("meetingdesk.store.schema.create", fails)
    with pytest.raises(ZeroDivisionError):
        Store.create(tmp_path / "office.meetingdesk", {})
    assert list(tmp_path.iterdir()) == []


def test_names_that_urls_and_shells_dislike(tmp_path):
    path = tmp_path / "Réunion 50% #1?; été & 'co' 東京.meetingdesk"
    with Store.create(path, OPERATIONS) as store:
        store.run(AddPerson(family="A"))
        assert store.path == path
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_this_very_process_cannot_open_a_file_twice(store, path):
    """Nor may it look into it: to close a file drops the locks that the process has on it."""
    code = refused(lambda: Store.open(path, {}))
    assert code == "file.locked"
    assert refused(lambda: Store.open(path, {}, read_only=True)) == "file.locked"
    link = path.with_name("link.meetingdesk")
    link.symlink_to(path)
    assert refused(lambda: Store.open(link, {})) == "file.locked"
    with closing(sqlite3.connect(path, timeout=0)) as other, pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("SELECT * FROM step")


def test_the_note_says_who_holds_the_file(store, path):
    note = path.with_name(path.name + ".lock")
    assert set(json.loads(note.read_text(encoding="utf-8"))) == {"user", "host", "pid", "since"}
    store.close()
    assert not note.exists()


def test_a_note_that_has_become_anothers_is_left(store, path):
    note = path.with_name(path.name + ".lock")
    note.write_text("{}", encoding="utf-8")
    store.close()
    assert note.exists()


@pytest.mark.parametrize("note", [None, "", "[]", '{"user": 1}', "\x00", '"\\ud800"'])
def test_without_a_readable_note_the_file_is_in_use(path, note, monkeypatch):
    """Another program, which leaves no note, has the lock."""
    monkeypatch.setattr(engine, "WAIT_SECONDS", 0)
    Store.create(path, {}).close()
    if note is not None:
        path.with_name(path.name + ".lock").write_text(note, encoding="utf-8")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert refused(lambda: Store.open(path, {})) == "file.in_use"
        other.execute("ROLLBACK")
    Store.open(path, {}).close()


def test_a_strangers_note_is_shown_as_short_plain_text(path):
    Store.create(path, {}).close()
    words = {"user": "eve\n\x1b[31m" + "x" * 500, "host": "\u202ehost", "pid": 1, "since": "now"}
    path.with_name(path.name + ".lock").write_text(json.dumps(words), encoding="utf-8")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(FileError) as caught:
            Store.open(path, {})
    assert caught.value.parameters["user"] == "eve[31m" + "x" * 53
    assert caught.value.parameters["host"] == "host"


def test_opened_for_reading_nothing_can_be_changed(store, path):
    store.run(AddPerson(family="A"))
    store.close()
    before = path.read_bytes()
    with Store.open(path, OPERATIONS, read_only=True) as reader:
        assert reader.read_only
        assert refused(lambda: reader.run(AddPerson(family="B"))) == "file.read_only"
        assert refused(reader.undo) == "file.read_only"
        with reader.read() as connection:
            assert connection.scalar(select(func.count(Person.id))) == 1
        assert beside(path) == [""]
    assert path.read_bytes() == before


def test_triggers_and_views_that_a_file_brings_along_are_dropped(path):
    Store.create(path, {}).close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TRIGGER evil AFTER INSERT ON person BEGIN DELETE FROM meeting; END")
        other.execute("CREATE VIEW spy AS SELECT * FROM person")
    with Store.open(path, OPERATIONS) as store:
        store.run(AddPerson(family="A"))
        kinds = store._raw.execute("SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')").fetchone()
    assert kinds == (0,)


STRANGE = {
    "a table is missing": "DROP TABLE speaking",
    "a foreign column": "ALTER TABLE person ADD COLUMN shoe_size INTEGER",
    "a foreign table": "CREATE TABLE notes (id INTEGER)",
    "a column by another name": "ALTER TABLE person RENAME COLUMN family TO surname",
    "the history is missing": 'DROP TABLE "change"',
    "it says that it is empty": "PRAGMA user_version = 0",
    "it says that it is older": "PRAGMA user_version = 1",
}


@pytest.mark.parametrize("sql", STRANGE.values(), ids=STRANGE)
def test_a_file_whose_tables_are_not_those_of_its_version_is_refused_and_left(store, path, sql):
    store.run(AddPerson(family="A"))
    store.close()
    with closing(sqlite3.connect(path)) as other:
        other.execute(sql)
        other.commit()
    before = path.read_bytes()
    for _ in range(2):
        assert refused(lambda: Store.open(path, OPERATIONS)) == "file.damaged"
    assert refused(lambda: Store.open(path, OPERATIONS, read_only=True)) in ("file.damaged", "file.older")
    assert path.read_bytes() == before
    assert beside(path) == [""]


def test_the_tables_asked_for_at_opening_are_those_that_a_new_file_gets(store):
    with engine.engine_on(store._raw).connect() as connection:
        assert schema.tables_of_file(connection) == schema.expected_tables()


def make_unfinished(path):
    """Leave the file as a crash does: half of an edit in it, and the journal to take it back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA cache_size = 1")
        other.execute("PRAGMA cache_spill = 1")
        other.execute("BEGIN")
        for number in range(2000):
            values = (f"{number}", "x" * 200)
            other.execute('INSERT INTO series ("key", title) VALUES (?, ?)', values)
        halves = {suffix: path.with_name(path.name + suffix).read_bytes() for suffix in ("", "-journal")}
        other.execute("ROLLBACK")
    for suffix, data in halves.items():
        path.with_name(path.name + suffix).write_bytes(data)


@pytest.mark.parametrize("read_only", [False, True])
def test_an_edit_that_a_crash_cut_short_is_taken_back(store, path, dump, read_only):
    store.run(AddPerson(family="A"))
    before = dump(store)
    store.close()
    make_unfinished(path)
    with Store.open(path, OPERATIONS, read_only=read_only) as again:
        assert dump(again) == before
        assert not header.has_bytes(path, "-journal")
    assert beside(path) == [""]


def leave_journal(path, head=b""):
    """Leave a journal that is of no use any more, as a process that was killed between two edits does."""
    path.with_name(path.name + "-journal").write_bytes(head + bytes(512 - len(head)) + b"x" * 4096)


def test_a_journal_that_is_over_is_taken_away(store, path):
    store.run(AddPerson(family="A"))
    store.close()
    leave_journal(path)
    assert not header.inspect(path).unfinished
    with Store.open(path, OPERATIONS) as again:
        assert not header.has_bytes(path, "-journal")
        again.run(AddPerson(family="B"))
    assert beside(path) == [""]
    with Store.open(path, OPERATIONS) as again, again.read() as reader:
        assert reader.scalar(select(func.count(Person.id))) == 2


def test_beside_a_journal_that_is_over_a_file_that_is_cut_short_is_found(store, path):
    store.close()
    path.write_bytes(path.read_bytes()[:-4096])
    leave_journal(path)
    assert refused(lambda: Store.open(path, OPERATIONS)) == "file.truncated"
    leave_journal(path, b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7")
    assert header.inspect(path).unfinished


def test_a_file_that_another_program_has_put_into_wal_mode_is_taken_back(store, path):
    store.run(AddPerson(family="A"))
    store.close()
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("PRAGMA journal_mode=WAL").fetchone() == ("wal",)
    with Store.open(path, OPERATIONS, read_only=True) as store, store.read() as reader:
        assert reader.scalar(select(func.count(Person.id))) == 1
    with Store.open(path, OPERATIONS) as again:
        again.run(AddPerson(family="B"))
    assert not header.inspect(path).wal
    assert beside(path) == [""]


def test_close_twice_is_no_harm(store):
    store.close()
    store.close()


def test_may_write_asks_for_the_folder_as_well(tmp_path, monkeypatch):
    path = tmp_path / "office"
    path.touch()
    assert engine.may_write(path)
    monkeypatch.setattr(os, "access", lambda where, _how: where != tmp_path)
    assert not engine.may_write(path)


def test_the_tables_of_a_new_file_are_known_at_a_glance(path):
    """Whoever changes a table writes the new digest into `schema.DIGEST`."""
    with Store.create(path, OPERATIONS) as store, store.read() as reader:
        assert schema.digest(schema.tables_of_file(reader)) == schema.DIGEST
