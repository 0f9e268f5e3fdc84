"""Files as earlier versions made them: each is brought up to date with everything that it held.

`version-<n>.sql` was written by the program of that version, and is never changed.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from tests.store.edits import OPERATIONS, AddPerson, Do

from meetingdesk.domain.releases import published, to_plain
from meetingdesk.model import (
    AgendaItem,
    Delegate,
    Delegation,
    Dispatch,
    Entity,
    ListRelease,
    Mark,
    Meeting,
    Person,
    Precedence,
    Reference,
    Release,
    Reply,
    Report,
    ReportRow,
    Sitting,
    Slot,
    Speaking,
)
from meetingdesk.queries import agenda, delegations, invitations
from meetingdesk.queries.releases import versions
from meetingdesk.store import header
from meetingdesk.store.checks import check
from meetingdesk.store.store import Store

HERE = Path(__file__).parent
VERSIONS = range(1, header.SCHEMA_VERSION)
NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)
WRONG_RULES = {"quorum": "most", "quorum_basis": "none", "quorum_reading": "end", "enough": 0, "grace": 121}


@pytest.fixture(params=VERSIONS, ids=lambda version: f"version {version}")
def old(request, tmp_path):
    path = tmp_path / "old.meetingdesk"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((HERE / f"version-{request.param}.sql").read_text(encoding="utf-8"))
    return path


def contents(path, columns=None):
    """Return each table's rows by its columns; of a newer file, by the columns that the older one had."""
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        held = {name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")] for name in names}
        columns = columns or held
        return columns, {
            name: connection.execute(
                f"SELECT {', '.join(map(quoted, columns[name]))} FROM {name} ORDER BY 1"
            ).fetchall()
            for name in columns
            if name not in ("step", "sqlite_sequence")
        }


def quoted(name):
    return f'"{name}"'


def test_it_is_brought_up_to_date_with_all_that_it_held(old):
    columns, before = contents(old)
    Store.open(old, OPERATIONS).close()
    assert header.inspect(old).version == header.SCHEMA_VERSION
    assert contents(old, columns)[1] == before
    assert check(old) == []


def test_it_goes_on_being_used(old):
    with Store.open(old, OPERATIONS) as store:
        with store.read() as reader:
            row = agenda.agenda(reader, 1)
            people = [person.name for group in delegations.delegations(reader, 1) for person in group.delegates]
            held = invitations.invitations(reader, 1, now=NOON)
        assert [[slot.item.title for slot in sitting.slots] for sitting in row.sittings] == [
            ["Opening", "Reports"],
            ["Break-out"],
        ]
        assert people == ["Ada Okafor", "Zoë Ng"]
        assert {line.sequence for line in held.invitations} == {1, None}
        assert {step.state for step in store.history()} == {"expired"}
        store.run(AddPerson(family="goes on"))
        assert store.undo().code == "add_person"


def attendance(session):
    session.add(Report(meeting_id=1, platform="zoom", layout="meeting", source="a.csv", sha256="0" * 64, zone="UTC",
                       date_order="ymd", imported_at=NOON, row_count=1))  # fmt: skip
    session.flush()
    session.add(ReportRow(report_id=1, line=2, name="Ada", joined=NOON, left=NOON))
    session.add(Mark(delegate_id=1, sitting_id=1, status="excused"))
    session.get_one(Sitting, 1).actual_start = session.get_one(Slot, 1).actual_start = NOON


def test_it_takes_attendance(old):
    with Store.open(old, OPERATIONS) as store:
        assert set(store.run(Do(what=attendance)).tables) == {"report", "report_row", "mark", "sitting", "slot"}
        store.undo()
        with store.read() as reader:
            assert reader.scalar(select(Report.id).where(Report.sha256 == "0" * 64)) is None
            assert reader.scalar(select(Sitting.actual_start)) is None


def test_its_items_are_chaired_and_all_in_it_is_interpreted(old):
    def chair(session):
        session.add(Speaking(item_id=1, entity_id=3, role="chair"))

    def unknown(session):
        session.add(Speaking(item_id=1, entity_id=3, role="host"))

    with Store.open(old, OPERATIONS) as store:
        with store.read() as reader:
            assert all(one for of in (AgendaItem, Sitting) for one in reader.scalars(select(of.interpretation)))
        change = store.run(Do(what=chair))
        assert change.inserted["speaking"] == (4,)  # a key that was not given out before
        with pytest.raises(IntegrityError, match="role"):
            store.run(Do(what=unknown))


def test_its_agenda_is_released(old):
    with Store.open(old, OPERATIONS) as store:
        with store.read() as reader:
            items = published(agenda.agenda(reader, 1))
        release = Release(meeting_id=1, ordinal=0, at=NOON, begins=True, items=to_plain(items))
        store.run(Do(what=lambda session: session.add(release)))
        with store.read() as reader:
            assert versions(reader, 1).releases[0].items == items
        store.undo()


def test_its_meetings_choose_how_they_mail_and_replies_are_kept_in_it(old):
    def choose(session):
        meeting = session.get_one(Meeting, 1)
        assert meeting.mails == "person"
        meeting.mails = "event"

    def answered(session):
        session.add(reply("accepted"))
        session.add(Dispatch(meeting_uid="m", issued_at=NOON, sent_at=NOON))

    with Store.open(old, OPERATIONS) as store:
        assert set(store.run(Do(what=choose)).tables) == {"meeting"}
        assert set(store.run(Do(what=answered)).tables) == {"reply", "dispatch"}
        with pytest.raises(IntegrityError, match="mails"):
            store.run(Do(what=lambda session: setattr(session.get_one(Meeting, 1), "mails", "none")))
        with pytest.raises(IntegrityError, match="answer"):
            store.run(Do(what=lambda session: session.add(reply("perhaps"))))
        with store.read() as session:
            assert session.scalars(select(Reply.answer).where(Reply.sha256 == "")).all() == ["accepted"]


def test_its_meetings_have_rules_of_attendance_and_none_of_them_is_on(old):
    def rule(session):
        meeting = session.get_one(Meeting, 1)
        said = meeting.quorum, meeting.quorum_basis, meeting.quorum_reading, meeting.enough, meeting.grace
        assert said == (None, "invited", "start", 50, 10)
        assert meeting.retained_until is None
        meeting.quorum, meeting.retained_until = "two_thirds", date(2029, 3, 1)

    def break_(column, value):
        return Do(what=lambda session: setattr(session.get_one(Meeting, 1), column, value))

    with Store.open(old, OPERATIONS) as store:
        assert set(store.run(Do(what=rule)).tables) == {"meeting"}
        for column, value in WRONG_RULES.items():
            with pytest.raises(IntegrityError, match=f"ck_meeting_{column}"):
                store.run(break_(column, value))


def test_its_delegates_are_represented_and_marked_by_item(old):
    def mark(**values):
        return Do(what=lambda session: session.add(Mark(delegate_id=2, sitting_id=1, **values)))

    with Store.open(old, OPERATIONS) as store:
        first = store.run(mark(status="represented", by_id=1)).inserted["mark"]
        assert store.run(mark(status="late", item_id=1)).inserted["mark"] == (first[0] + 1,)
        for values, name in (
            ({"status": "absent"}, "ux_mark_delegate"),
            ({"status": "late", "item_id": 1}, "ux_mark_delegate"),
            ({"status": "represented", "item_id": 2}, "ck_mark_represented"),
            ({"status": "late", "item_id": 2, "by_id": 1}, "ck_mark_represented"),
            ({"status": "represented", "item_id": 2, "by_id": 2}, "ck_mark_by"),
        ):
            with pytest.raises(IntegrityError, match=name):
                store.run(mark(**values))


def test_the_order_of_its_items_is_wished_for(old):
    def wish(before, after):
        return Do(what=lambda session: session.add(Precedence(meeting_id=1, before_id=before, after_id=after)))

    with Store.open(old, OPERATIONS) as store:
        assert set(store.run(wish(1, 2)).tables) == {"precedence"}
        with pytest.raises(IntegrityError, match="apart"):
            store.run(wish(1, 1))
        with pytest.raises(IntegrityError, match="before_id"):
            store.run(wish(1, 2))
        gone = store.run(Do(what=lambda session: session.delete(session.get_one(AgendaItem, 1))))
        assert gone.deleted["precedence"] == (1,)
        store.undo()


def test_its_meetings_have_an_order_of_lists_and_a_day_to_remind(old):
    def choose(session):
        meeting = session.get_one(Meeting, 1)
        assert (meeting.list_order, meeting.reminder_days) == ("structure", 7)
        meeting.list_order, meeting.reminder_days = "name", 60

    def set_(column, value):
        return Do(what=lambda session: setattr(session.get_one(Meeting, 1), column, value))

    with Store.open(old, OPERATIONS) as store:
        assert set(store.run(Do(what=choose)).tables) == {"meeting"}
        for column, value in (("list_order", "rank"), ("reminder_days", 0), ("reminder_days", 61)):
            with pytest.raises(IntegrityError, match=f"ck_meeting_{column}"):
                store.run(set_(column, value))
        store.run(Do(what=lambda session: setattr(session.get_one(Entity, 1), "footnote", "Of the host.")))


def test_its_delegations_have_days_and_their_people_more_capacities(old):
    def change(of, **values):
        def change(session):
            for name, value in values.items():
                setattr(session.get_one(of, 1), name, value)

        return Do(what=change)

    def add(session):
        session.add(Delegation(meeting_id=1, entity_id=2, uid="b"))

    with Store.open(old, OPERATIONS) as store:
        with store.read() as reader:
            row = delegations.delegations(reader, 1)[0]
        assert (row.invited_on, row.acknowledged_on, row.answered_on, row.head_to_come) == (None, None, None, False)
        store.run(change(Delegation, status="acknowledged", acknowledged_on=date(2027, 1, 5), head_to_come=True))
        store.run(change(Delegate, capacity="interpreter"))
        with pytest.raises(IntegrityError, match="ck_delegation_status"):
            store.run(change(Delegation, status="lost"))
        with pytest.raises(IntegrityError, match="ck_delegate_capacity"):
            store.run(change(Delegate, capacity="guest"))
        with pytest.raises(IntegrityError, match="entity_id"):
            store.run(Do(what=add))
        gone = store.run(Do(what=lambda session: session.delete(session.get_one(Delegation, 3))))
        assert gone.deleted["delegation"] == (3,)
        new = store.run(Do(what=lambda session: session.add(Delegation(meeting_id=1, entity_id=3))))
        assert new.inserted["delegation"] == (4,)  # a key that was not given out before


def test_its_list_of_participants_is_released(old):
    def release(ordinal):
        line = {"delegate": "a", "entity": "b", "capacity": "head"}
        return Do(what=lambda session: session.add(ListRelease(meeting_id=1, ordinal=ordinal, at=NOON, lines=[line])))

    with Store.open(old, OPERATIONS) as store:
        assert set(store.run(release(7)).tables) == {"list_release"}
        for ordinal, name in ((7, "ordinal"), (-1, "ck_list_release_ordinal")):
            with pytest.raises(IntegrityError, match=name):
                store.run(release(ordinal))
        store.undo()


def test_it_has_room_for_symbols_outcomes_and_how_names_are_said_and_says_nothing_yet(old):
    def say(session):
        meeting, item, person = session.get_one(Meeting, 1), session.get_one(AgendaItem, 1), session.get_one(Person, 1)
        assert (meeting.agenda_symbol, meeting.list_symbol, meeting.next_edition) == ("", "", "")
        assert (meeting.naming, item.outcome, person.pronunciation) == ("entity_name", "", "")
        assert not any(session.scalars(select(Release.final)))
        meeting.agenda_symbol, meeting.naming = "PR0001E1", "country_name"
        item.outcome, person.pronunciation = "Noted.", "AH-da oh-KAH-for"

    def unknown(session):
        session.get_one(Meeting, 1).naming = "nickname"

    with Store.open(old, OPERATIONS) as store:
        assert set(store.run(Do(what=say)).tables) == {"meeting", "agenda_item", "person"}
        with pytest.raises(IntegrityError, match="ck_meeting_naming"):
            store.run(Do(what=unknown))


def reply(answer):
    texts = dict.fromkeys(("name", "comment", "delegated_to", "delegated_from", "source", "sha256"), "")
    return Reply(meeting_uid="m", uid="u", email="a@example.org", answer=answer, sequence=0, received_at=NOON, **texts)


@pytest.mark.parametrize("of", [Sitting, Slot])
@pytest.mark.parametrize("start", [None, NOON])
def test_nothing_ends_before_it_began(old, of, start):
    def end(session):
        thing = session.get_one(of, 1)
        thing.actual_start, thing.actual_end = start, NOON

    with Store.open(old, OPERATIONS) as store, pytest.raises(IntegrityError, match="actual"):
        store.run(Do(what=end))


def test_its_items_may_be_tours_de_table_and_refer_to_documents(old):
    def refer(session):
        session.get_one(AgendaItem, 1).kind = "tour_de_table"
        session.add(Reference(item_id=1, position=0, symbol="PC-12/3", title="", address=""))

    def nothing(session):
        session.add(Reference(item_id=1, position=0, symbol="", title="", address=""))

    def drop(session):
        session.delete(session.get_one(AgendaItem, 1))

    with Store.open(old, OPERATIONS) as store:
        assert set(store.run(Do(what=refer)).tables) == {"agenda_item", "reference"}
        with pytest.raises(IntegrityError, match="named"):
            store.run(Do(what=nothing))
        assert store.run(Do(what=drop)).deleted["reference"] == (1,)
        store.undo()
        with store.read() as reader:
            assert list(reader.scalars(select(Reference.symbol))) == ["PC-12/3"]
        store.undo()
