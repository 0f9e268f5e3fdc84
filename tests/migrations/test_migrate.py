from __future__ import annotations

import hashlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date

import pytest
import sqlalchemy as sa
from tests.store.edits import OPERATIONS, AddPerson, Do, Rename

from meetingdesk.errors import FileError
from meetingdesk.model import Meeting, Room, Sitting
from meetingdesk.store import engine, header, opening, schema
from meetingdesk.store.migrate import migrate
from meetingdesk.store.migrations import MIGRATIONS, Migration
from meetingdesk.store.store import Store


def office(session):
    session.add(Meeting(key="m", title={"en": "M"}, zone="Europe/Brussels"))
    session.flush()
    session.add(Room(meeting_id=1, name="A", position=1))
    session.add(Sitting(meeting_id=1, day=date(2027, 3, 1), start=720, minutes=180))


@pytest.fixture
def path(tmp_path):
    """An office file with children below the table that is rebuilt, steps to undo, and a key that was given back."""
    path = tmp_path / "office.meetingdesk"
    with Store.create(path, OPERATIONS) as store:
        store.run(Do(what=office))
        store.run(Do(what=lambda session: session.add(Meeting(key="gone", title={}, zone="UTC"))))
        store.run(Do(what=lambda session: session.delete(session.get(Meeting, 2))))
        store.run(AddPerson(family="A"))
        store.run(Rename(person=1, family="B"))
        store.undo()
    return path


def rebuild(op):
    """Give meetings a phone number, and rebuild their table for it: its children must stay."""
    keys = {"sqlite_autoincrement": True}
    with op.batch_alter_table("meeting", recreate="always", table_kwargs=keys) as meeting:
        meeting.add_column(sa.Column("phone", sa.String(), nullable=False, server_default=""))


def fails(op):
    op.add_column("person", sa.Column("second", sa.String()))
    op.execute("UPDATE meeting SET title = 'half'")
    message = "half way"
    raise ZeroDivisionError(message)


def dangles(op):
    op.execute("UPDATE room SET meeting_id = 77")


NEXT = header.SCHEMA_VERSION + 1
TO_NEXT = (*MIGRATIONS, Migration(NEXT, rebuild))


def rows(path, sql):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def bring_up(path, migrations):
    connection = engine.open_to_write(path)
    try:
        return migrate(connection, path, migrations)
    finally:
        engine.close(connection, written=True)


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_migrations_make_what_the_model_says(tmp_path):
    """If this fails, the model has changed: write the next migration, with the help of packaging/write_migration.py."""
    path = tmp_path / "bare"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 0")
    with closing(engine.open_to_write(path)) as raw:
        migrate(raw, path)
        with engine.engine_on(raw).connect() as connection:
            assert schema.of_file(connection) == schema.expected()


def test_the_versions_follow_one_another_up_to_the_programs_own():
    assert [migration.version for migration in MIGRATIONS] == list(range(1, header.SCHEMA_VERSION + 1))


def test_a_rebuilt_table_keeps_its_children_and_its_keys(path):
    kept = rows(path, "SELECT * FROM room"), rows(path, "SELECT * FROM sitting")
    bring_up(path, TO_NEXT)
    assert rows(path, "PRAGMA user_version") == [(NEXT,)]
    assert rows(path, "SELECT id, key, phone FROM meeting") == [(1, "m", "")]
    assert (rows(path, "SELECT * FROM room"), rows(path, "SELECT * FROM sitting")) == kept
    assert rows(path, "SELECT seq FROM sqlite_sequence WHERE name = 'meeting'") == [(2,)]  # 2 was given out once
    assert rows(path, "PRAGMA foreign_key_check") == []
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]


def test_steps_do_not_cross_a_migration_but_stay_as_history(path):
    before = rows(path, 'SELECT count(*) FROM "change"')
    bring_up(path, TO_NEXT)
    assert rows(path, "SELECT DISTINCT state FROM step") == [("expired",)]
    assert rows(path, 'SELECT count(*) FROM "change"') == before


def test_the_backup_is_whole_and_as_it_was(path):
    before = list(closing_dump(path))
    backup = bring_up(path, TO_NEXT)
    assert backup.parent == path.parent
    assert list(closing_dump(backup)) == before
    with Store.open(backup, OPERATIONS) as store:
        assert store.redo().code == "rename"


def closing_dump(path):
    with closing(sqlite3.connect(path)) as connection:
        yield from connection.iterdump()


def test_nothing_is_done_to_a_file_that_is_up_to_date(path):
    before = digest(path)
    assert bring_up(path, MIGRATIONS) is None
    assert digest(path) == before
    assert len(list(path.parent.iterdir())) == 1


@pytest.mark.parametrize(
    ("second", "error"), [(fails, ZeroDivisionError), (dangles, RuntimeError)], ids=["fails", "dangles"]
)
def test_a_migration_that_fails_leaves_the_file_as_it_was(path, second, error):
    before = digest(path)
    with pytest.raises(error):
        bring_up(path, (*TO_NEXT, Migration(NEXT + 1, second)))
    assert digest(path) == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]  # its backup is gone again
    with Store.open(path, OPERATIONS) as store:
        assert store.undo_state().redo.code == "rename"
        store.run(AddPerson(family="goes on"))


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
def test_a_process_killed_in_a_migration_leaves_the_file_as_it_was(path):
    """By then much has been written, and the pages that do not fit into memory are in the file already."""
    before = list(closing_dump(path))
    done = subprocess.run([sys.executable, "-c", KILLED, str(path)], capture_output=True, text=True)
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert header.has_bytes(path, "-journal")
    with Store.open(path, OPERATIONS) as store:
        assert store.undo_state().redo.code == "rename"
    assert list(closing_dump(path)) == before


KILLED = """
import os, signal, sys
from pathlib import Path
from meetingdesk.store import engine
from meetingdesk.store.migrate import migrate
from meetingdesk.store.migrations import MIGRATIONS, Migration

def killed(op):
    op.execute("PRAGMA cache_size = 1")
    op.execute("UPDATE person SET family = 'half way'")
    for number in range(500):
        op.execute(f"INSERT INTO series (key, title) VALUES ('{number}', '{'x' * 500}')")
    os.kill(os.getpid(), signal.SIGKILL)

path = Path(sys.argv[1])
migrate(engine.open_to_write(path), path, (*MIGRATIONS, Migration(len(MIGRATIONS) + 1, killed)))
"""


def test_without_a_backup_nothing_is_touched(path, monkeypatch):
    before = digest(path)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("meetingdesk.store.backup._to_disk", full)
    with pytest.raises(FileError) as caught:
        bring_up(path, TO_NEXT)
    assert (caught.value.code, caught.value.parameters["reason"]) == ("file.no_backup", "No space left on device")
    assert digest(path) == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_file_with_rows_that_refer_to_nothing_is_refused_before_it_is_copied(path):
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE room SET meeting_id = 77")
        other.commit()
    before = digest(path)
    with pytest.raises(FileError, match=r"file\.damaged"):
        bring_up(path, TO_NEXT)
    assert digest(path) == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_opening_brings_an_older_file_up_to_date(path, monkeypatch):
    """As if this program were of the next version."""
    monkeypatch.setattr(header, "SCHEMA_VERSION", NEXT)
    monkeypatch.setattr(migrate, "__defaults__", (TO_NEXT,))
    with pytest.raises(FileError) as caught:
        opening.open_file(path, read_only=True)
    assert (caught.value.code, caught.value.parameters["version"]) == ("file.older", NEXT - 1)
    with Store.open(path, OPERATIONS) as store:
        assert store.undo_state().undo is None
        assert store.history()[0].state == "expired"
        store.run(AddPerson(family="goes on"))
        assert store.undo().code == "add_person"
    assert rows(path, "PRAGMA user_version") == [(NEXT,)]


def test_alembic_is_not_loaded_for_a_file_of_today(path):
    code = (
        "import sys, json; from pathlib import Path; from meetingdesk.store.store import Store; "
        f"Store.open({str(path)!r}, {{}}).close(); print(json.dumps('alembic' in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) is False
