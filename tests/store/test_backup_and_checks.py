from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime

import pytest
from tests.store.edits import OPERATIONS, AddPerson, Do

from meetingdesk import words
from meetingdesk.errors import FileError, UserError
from meetingdesk.model import (
    AgendaItem,
    Delegate,
    Delegation,
    Entity,
    Mark,
    Meeting,
    Person,
    Precedence,
    Report,
    Room,
    Sitting,
    Slot,
)
from meetingdesk.store import checks
from meetingdesk.store.checks import check
from meetingdesk.store.store import Store


def test_a_backup_is_a_whole_office(store, path, dump):
    store.run(AddPerson(family="A"))
    copy = store.backup(path.with_name("copy.meetingdesk"))
    with Store.open(copy, OPERATIONS) as other:
        assert dump(other) == dump(store)
        assert other.undo().code == "add_person"
    assert check(copy) == []
    store.run(AddPerson(family="B"))


def test_a_backup_replaces_nothing(store, path):
    target = path.with_name("copy.meetingdesk")
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(FileError) as caught:
        store.backup(target)
    assert caught.value.code == "file.exists"
    assert target.read_text(encoding="utf-8") == "mine"


def test_a_backup_that_fails_leaves_no_half_copy(store, path, monkeypatch):
    def full(_path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("meetingdesk.store.backup._to_disk", full)
    with pytest.raises(UserError) as caught:
        store.backup(path.with_name("copy.meetingdesk"))
    assert caught.value.code == "file.full"
    assert not [file for file in path.parent.iterdir() if "copy" in file.name]


def test_a_backup_can_be_made_of_what_is_open_for_reading(store, path):
    store.close()
    with Store.open(path, OPERATIONS, read_only=True) as reader:
        assert check(reader.backup(path.with_name("copy.meetingdesk"))) == []


def two_meetings(session):
    session.add_all([Meeting(key=key, title={}, zone="UTC") for key in "ab"])
    session.add_all([Person(family="A"), Person(family="B"), Entity(name_en="E", zone="UTC")])
    session.flush()
    for meeting in (1, 2):
        session.add(Sitting(meeting_id=meeting, day=date(2027, 3, 1), start=720, minutes=180))
        session.add(Room(meeting_id=meeting, name="R", position=1))
        session.add(AgendaItem(meeting_id=meeting, position=1, title={}))
        session.add(Delegation(meeting_id=meeting, entity_id=1))
        session.flush()
        session.add(Slot(item_id=meeting, sitting_id=meeting, room_id=meeting, offset=0, minutes=10))
        session.add(Delegate(delegation_id=meeting, person_id=meeting))
        session.flush()
        session.add(Mark(delegate_id=meeting, sitting_id=meeting, status="late"))
        session.add(
            Report(
                meeting_id=meeting, sitting_id=meeting, platform="zoom", layout="", source="a.csv", sha256="0" * 64,
                zone="UTC", date_order="ymd", imported_at=datetime(2027, 3, 1, tzinfo=UTC), row_count=0,
            )
        )  # fmt: skip
        session.flush()
    session.add(AgendaItem(meeting_id=1, position=2, title={}))
    session.flush()
    session.add(Precedence(meeting_id=1, before_id=1, after_id=3))
    session.flush()


BROKEN = {
    "reference": "UPDATE delegation SET entity_id = 77 WHERE id = 1",
    "open_step": "INSERT INTO step VALUES (NULL, '', '', '', '{}', 'open', 0)",
    "slot_outside": "UPDATE slot SET minutes = 181 WHERE id = 1",
    "slot_elsewhere": "UPDATE slot SET item_id = 2 WHERE id = 1",
    "room_elsewhere": "UPDATE slot SET room_id = 2 WHERE id = 1",
    "parent_elsewhere": "UPDATE agenda_item SET parent_id = 1 WHERE id = 2",
    "heir_elsewhere": "UPDATE delegate SET status = 'replaced', replaced_by_id = 2 WHERE id = 1",
    "mark_elsewhere": "UPDATE mark SET sitting_id = 2 WHERE id = 1",
    "mark_item_elsewhere": "UPDATE mark SET item_id = 2 WHERE id = 1",
    "order_elsewhere": "UPDATE precedence SET after_id = 2",
    "report_elsewhere": "UPDATE report SET sitting_id = 2 WHERE id = 1",
    "zone": "UPDATE entity SET zone = '../../etc/passwd'",
    "json": "UPDATE meeting SET title = 'x' WHERE id = 2",
    "stranger": "CREATE TABLE notes (id INTEGER)",
    "declaration": "DROP INDEX ix_person_email",
}


@pytest.mark.parametrize(("code", "sql"), BROKEN.items(), ids=BROKEN)
def test_check_finds_what_makes_no_sense(store, path, code, sql):
    store.run(Do(what=two_meetings))
    store.close()
    assert check(path) == []
    with closing(sqlite3.connect(path)) as other:
        other.execute(sql)
        other.commit()
    before = path.read_bytes()
    problems = check(path)
    assert [problem.code for problem in problems] == [code]
    assert path.read_bytes() == before
    for language in ("en", "fr"):
        assert words.say(f"check.{code}", language, **problems[0].parameters).endswith(".")


def test_a_file_without_a_table_is_not_asked_for_what_is_in_it(store, path):
    store.close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("DROP TABLE slot")
    assert {(problem.code, problem.parameters["name"]) for problem in check(path)} >= {("declaration", "slot")}


def test_every_invariant_is_tried_above():
    assert checks._invariants().keys() <= BROKEN.keys()


def test_check_of_an_open_file_is_refused(store, path):
    with pytest.raises(FileError) as caught:
        check(path)
    assert caught.value.code == "file.locked"
