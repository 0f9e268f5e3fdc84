"""Attendance on the sample: gmre-16 has two sittings of 12:00-15:00 in Brussels, on 18 and 19 February 2021.

The first breaks off from 13:10 to 13:20, so that 170 minutes of it count; the second from 12:40 to 12:50.
"""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import event
from tests.operations.test_attendance import imported, report, stay
from tests.store.edits import Do

from meetingdesk.errors import UserError
from meetingdesk.model import Sitting
from meetingdesk.operations import OPERATIONS
from meetingdesk.queries.attendance import attendance
from meetingdesk.requests.attendance import MatchName, NotAPerson, SetMark
from meetingdesk.requests.delegations import NominateDelegate, SetDelegationStatus
from meetingdesk.requests.meetings import EditMeeting
from meetingdesk.requests.now import CloseItem, CloseSitting, StartItem, StartSitting
from meetingdesk.requests.sittings import MoveSitting


def of(desk, delegate, sitting=1, meeting=1):
    row = desk.ask(attendance, meeting)
    line = next(one for one in row.people if one.delegate.id == delegate.id)
    return line.presence[sitting - 1]


def region_of(desk, delegate):
    """Return the region of a delegate: with it, a name is safe."""
    return next(group.region for group in desk.delegations() if delegate in group.delegates)


@pytest.fixture
def people(desk):
    """Somebody with an address, somebody without, and the head of another delegation."""
    everybody = [one for group in desk.delegations() for one in group.delegates if one.stands]
    with_address = next(one for one in everybody if one.email)
    without = next(one for one in everybody if not one.email)
    other = desk.delegations()[-1].delegates[0]
    return with_address, without, other


def test_before_any_log_nothing_is_known(desk, people):
    row = desk.ask(attendance, 1)
    assert [part.has_log for part in row.sittings] == [False, False]
    assert {cell.status for line in row.people for cell in line.presence} == {"unknown"}
    assert {cell.source for line in row.people for cell in line.presence} == {"none"}
    standing = [one for group in desk.delegations() if group.status != "declined" for one in group.delegates]
    assert len(row.people) == sum(one.stands for one in standing)
    assert row.sittings[0].figures.attended == 0
    assert row.sittings[0].figures.people == len(row.people)


def test_presence_follows_from_all_rows_of_a_person(desk, people):
    """By address and by name, on two devices, with a line that dropped; what is outside it or in its break is none."""
    one, _, _ = people
    region = region_of(desk, one)
    desk.run(
        imported(
            report(
                stay("Whatever", "10:30", "11:30", one.email),
                stay(f"{region} - {one.listed_name}", "11:20", "12:00"),
                stay(f"{one.name} ({region})", "12:01", "12:30"),
            )
        )
    )
    cell = of(desk, one)
    assert (cell.minutes, cell.share, cell.status, cell.source) == (
        80,
        80 / 170,
        "partial",
        "log",
    )
    assert cell.spans == ((0, 70 * 60), (80 * 60, 90 * 60))
    assert [row.method for row in desk.ask(attendance, 1).names] == ["email", "exact", "exact"]


def test_who_is_not_in_the_log_was_absent_and_who_came_for_less_than_half_was_there_in_part(desk, people):
    one, absent, _ = people
    desk.run(imported(report(stay(one.name, "11:00", "12:34", email=one.email))))
    assert (of(desk, one).status, of(desk, one).minutes) == ("partial", 84)
    assert (of(desk, absent).status, of(desk, absent).source) == ("absent", "log")
    assert of(desk, absent, sitting=2).status == "unknown"  # no log speaks of the second day


def test_a_mark_wins_over_the_log_whose_minutes_stay(desk, people):
    one, other, _ = people
    desk.run(imported(report(stay(one.name, email=one.email))))
    desk.run(SetMark(delegate=one.id, sitting=1, status="excused"))
    desk.run(SetMark(delegate=other.id, sitting=2, status="present"))
    cell = of(desk, one)
    assert (cell.status, cell.source, cell.mark, cell.minutes) == ("excused", "hand", "excused", 170)
    cell = of(desk, other, 2)
    assert (cell.status, cell.source, cell.mark, cell.minutes) == ("attended", "hand", "present", 0)
    assert [part.marks for part in desk.ask(attendance, 1).sittings] == [1, 1]


def test_the_sitting_counts_as_it_was_run(desk, people):
    one, _, _ = people
    desk.run(imported(report(stay(one.name, "11:00", "12:30", email=one.email))))
    desk.run(StartSitting(sitting=1, at=datetime(2021, 2, 18, 11, 30, tzinfo=UTC)))
    desk.run(CloseSitting(sitting=1, at=datetime(2021, 2, 18, 13, 0, tzinfo=UTC)))
    part = desk.ask(attendance, 1).sittings[0]
    assert (f"{part.start:%H:%M}", f"{part.end:%H:%M}") == ("12:30", "14:00")
    assert (of(desk, one).minutes, of(desk, one).status) == (50, "left_early")


def test_a_break_counts_as_it_was_taken(desk, people):
    """The break of ten minutes began at 13:00 and went on until 13:30: 150 minutes of the sitting are left."""
    one, _, _ = people
    desk.run(imported(report(stay(one.name, "11:00", "12:15", email=one.email))))
    pause = next(slot for slot in desk.agenda().sittings[0].slots if slot.item.kind == "break")
    desk.run(StartSitting(sitting=1, at=datetime(2021, 2, 18, 11, 0, tzinfo=UTC)))
    desk.run(StartItem(slot=pause.id, at=datetime(2021, 2, 18, 12, 0, tzinfo=UTC)))
    desk.run(CloseItem(slot=pause.id, at=datetime(2021, 2, 18, 12, 30, tzinfo=UTC)))
    assert (of(desk, one).minutes, of(desk, one).share) == (60, 60 / 150)
    assert desk.ask(attendance, 1).sittings[0].breaks == ((3600, 5400),)


def test_late_and_left_early_and_enough_are_those_of_the_meeting(desk, people):
    one, other, _ = people
    rows = stay(one.name, "11:12", "14:00", email=one.email), stay("FJ", "11:00", "12:10", line=3)
    desk.run(imported(report(*rows)))
    assert of(desk, one).status == "late"
    desk.run(EditMeeting(meeting=1, grace=12))
    assert of(desk, one).status == "attended"
    desk.run(EditMeeting(meeting=1, enough=95))
    assert of(desk, one).status == "partial"  # 158 of 170 minutes
    desk.run(SetMark(delegate=one.id, sitting=1, status="represented", by=other.id))
    cell = of(desk, one)
    assert (cell.status, cell.by, cell.by_log, cell.attended) == ("represented", other.id, "partial", False)
    assert desk.ask(attendance, 1).sittings[0].figures.represented == 1


def test_a_decision_about_an_item_is_none_about_the_sitting(desk, people):
    one, _, _ = people
    slot = desk.agenda().sittings[0].slots[0]
    desk.run(SetMark(delegate=one.id, sitting=1, item=slot.item.id, status="absent"))
    assert of(desk, one).mark is None


def test_a_log_of_one_sitting_counts_in_that_one_alone(desk, people):
    one, _, _ = people
    desk.run(imported(report(stay(one.name, email=one.email, day=19)), sitting=1))
    assert (of(desk, one).status, of(desk, one, 2).status) == ("unknown", "unknown")


def test_who_only_waited_in_the_lobby_was_not_there(desk, people):
    one, _, _ = people
    desk.run(imported(report(stay(one.name, email=one.email, waiting=True))))
    assert of(desk, one).status == "unknown"
    (row,) = desk.ask(attendance, 1).names
    assert (row.rows, row.minutes, row.spans) == (1, 0, ((), ()))


def test_an_estimated_time_is_said_to_be_so(desk, people):
    one, _, _ = people
    desk.run(imported(report(stay(one.name, email=one.email, estimated=True))))
    assert of(desk, one).estimated
    assert not of(desk, one, 2).estimated


def test_the_rest_is_a_plain_list_with_its_rows(desk):
    rows = [stay("Interpreter 1", "11:00", "11:30", line=2), stay("interpreter  1", "12:00", "12:30", line=3),
            stay("Box", line=4)]  # fmt: skip
    desk.run(imported(report(*rows)))
    desk.run(NotAPerson(meeting=1, name="Box"))
    row = desk.ask(attendance, 1)
    (left,) = row.unmatched
    assert (left.name, left.rows, left.minutes, left.delegates) == ("Interpreter 1", 2, 60, ())
    assert [(line.line, f"{line.joined:%H:%M}", line.cells[2]) for line in left.lines] == [
        (2, "12:00", "11:00"),
        (3, "13:00", "12:00"),
    ]
    assert left.spans == (((0, 1800), (3600, 4200), (4800, 5400)), ())
    assert (f"{left.first:%H:%M}", f"{left.last:%H:%M}") == ("12:00", "13:30")
    assert [name.name for name in row.not_people] == ["Box"]


def test_a_decision_by_hand_moves_a_name_and_all_its_rows(desk, people):
    _, one, _ = people
    desk.run(imported(report(stay("Tablet", "11:00", "13:00"), stay("Tablet", "13:30", "14:00"))))
    desk.run(MatchName(meeting=1, name="TABLET", delegate=one.id))
    assert (of(desk, one).minutes, of(desk, one).status) == (140, "attended")
    desk.store.undo()
    assert of(desk, one).minutes == 0


def test_two_of_one_name_are_never_silently_one_of_them(desk, people):
    """A delegate of another delegation has the very name of the first: the name alone is nobody's, and was nobody's."""
    one, _, _ = people
    mine, elsewhere = region_of(desk, one), desk.delegations()[-1]
    desk.run(NominateDelegate(delegation=elsewhere.id, family=one.family, given=one.given))
    other = desk.delegations()[-1].delegates[-1]
    desk.run(imported(report(stay(one.name), stay(f"{mine} - {one.name}", "11:00", "12:00"))))
    assert of(desk, one).minutes == 60
    desk.run(imported(report(stay(f"{elsewhere.entity_name} - {one.name}", "11:00", "12:30"), sha="b")))
    assert (of(desk, one).minutes, of(desk, other).minutes) == (60, 80)
    assert [row.name for row in desk.ask(attendance, 1).unmatched] == [one.name]


def test_two_of_one_name_in_one_delegation_are_for_the_human(desk, people):
    one, _, _ = people
    name = f"{region_of(desk, one)} - {one.name}"
    desk.run(imported(report(stay(name))))
    assert of(desk, one).minutes == 170
    home = next(group for group in desk.delegations() if one in group.delegates)
    desk.run(NominateDelegate(delegation=home.id, family=one.family, given=one.given))
    assert of(desk, one).minutes == 0
    assert [row.name for row in desk.ask(attendance, 1).unmatched] == [name]


def test_entities_are_represented_and_people_attend(desk, people):
    one, _, other = people
    groups = [row for row in desk.delegations() if row.status != "declined"]
    desk.run(imported(report(stay(one.name, email=one.email), stay("Nobody We Know"))))
    desk.run(SetMark(delegate=other.id, sitting=2, status="late"))
    row = desk.ask(attendance, 1)
    first, second = (part.figures for part in row.sittings)
    assert (first.entities, first.represented, first.attended) == (len(groups), 1, 1)
    assert (second.represented, second.attended) == (1, 1)
    assert [day.figures.attended for day in row.days] == [1, 1]
    cell = next(cell for cell in first.cells if cell.represented)
    mine = next(line for line in row.people if line.delegate.id == one.id)
    assert (cell.region, cell.kind, cell.attended) == (mine.region, mine.kind, 1)
    assert sum(cell.entities for cell in first.cells) == first.entities
    assert sum(cell.people for cell in first.cells) == first.people == len(row.people)


def test_two_sittings_of_one_day_are_one_day(desk, people):
    """The figures of a day count whoever came to any of its sittings once."""
    one, two, _ = people
    second = desk.sitting(2)
    desk.run(MoveSitting(sitting=second.id, day=desk.sitting(1).day, start=16 * 60, minutes=second.minutes))
    for who, sitting in ((one, 1), (one, 2), (two, 2)):
        desk.run(SetMark(delegate=who.id, sitting=sitting, status="present"))
    (day,) = desk.ask(attendance, 1).days
    assert day.figures.attended == 2


def test_an_entity_that_declined_counts_only_if_it_came(desk, people):
    one, _, _ = people
    group = next(row for row in desk.delegations() if one in row.delegates)
    before = desk.ask(attendance, 1).sittings[0].figures.entities
    desk.run(SetDelegationStatus(delegation=group.id, status="declined"))
    assert desk.ask(attendance, 1).sittings[0].figures.entities == before - 1
    desk.run(SetMark(delegate=one.id, sitting=1, status="present"))
    figures = desk.ask(attendance, 1).sittings[0].figures
    assert (figures.entities, figures.represented) == (before, 1)


def test_a_sitting_for_some_awaits_those_alone(desk):
    def for_heads(session):
        sitting = session.get_one(Sitting, 1)
        sitting.audience, sitting.audience_codes = "capacities", ["head"]

    desk.store._operations = {**OPERATIONS, Do: lambda session, request: request.what(session) or {}}
    desk.store.run(Do(what=for_heads))
    row = desk.ask(attendance, 1)
    heads = [line for line in row.people if line.delegate.capacity == "head"]
    assert row.sittings[0].figures.people == len(heads) < row.sittings[1].figures.people
    assert {line.presence[0].expected for line in row.people} == {True, False}


def test_the_number_of_statements_does_not_grow(desk):
    def statements():
        counted = []
        with desk.store.read() as reader:
            engine = reader.engine

            def note(*arguments):
                counted.append(arguments[2])

            event.listen(engine, "before_cursor_execute", note)
            attendance(reader, 1)
            event.remove(engine, "before_cursor_execute", note)
        return len(counted)

    few = statements()
    desk.run(imported(report(*(stay(f"Guest {n}", line=n) for n in range(300)))))
    assert statements() == few < 20


def test_a_meeting_that_is_gone_is_said(desk):
    with pytest.raises(UserError, match="gone"):
        desk.ask(attendance, 99)
