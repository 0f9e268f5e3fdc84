"""From a figure to the rows of the log behind it and back, on the sample."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from tests.operations.test_attendance import count, imported, report, stay

from meetingdesk.errors import UserError
from meetingdesk.model import Alias, Person, Report
from meetingdesk.model import ReportRow as LogLine
from meetingdesk.queries.attendance import attendance
from meetingdesk.queries.history import history
from meetingdesk.queries.trace import trace
from meetingdesk.requests.attendance import MatchName, MatchNewPerson, NotAPerson, RemoveReport


@pytest.fixture
def one(desk):
    return next(one for group in desk.delegations() for one in group.delegates if one.stands and one.email)


def seconds_of(rows, sitting):
    """Count the seconds of the first day's sitting (11:00 to 14:00 in UTC) that rows cover, one by one."""
    covered = set()
    for row in rows:
        if sitting in row.sittings:
            start, end = int(row.line.joined.timestamp()), int(row.line.left.timestamp())
            covered |= set(range(start, end))
    start = int(rows[0].line.joined.replace(hour=12, minute=0, second=0).timestamp())
    return len(covered & set(range(start, start + 3 * 3600)))


def test_the_minutes_of_a_cell_are_those_of_the_rows_behind_it(desk, one):
    desk.run(
        imported(
            report(
                stay("Whatever", "10:30", "11:40", one.email, line=2),
                stay("Whatever", "11:20", "12:00", one.email, line=3),
                stay("Tablet", "13:00", "13:30", line=4),
                stay("Whatever", "09:00", "09:30", one.email, line=5),
                stay("Whatever", "13:30", "14:00", one.email, line=6, waiting=True),
            )
        )
    )
    desk.run(MatchName(meeting=1, name="Tablet", delegate=one.id))
    rows = desk.ask(lambda reader: trace(reader, 1, delegate=one.id))
    assert [(row.line.line, row.method, row.sittings) for row in rows] == [
        (5, "email", ()), (2, "email", (1,)), (3, "email", (1,)), (4, "alias", (1,)), (6, "email", ()),
    ]  # fmt: skip
    cell = next(line for line in desk.ask(attendance, 1).people if line.delegate.id == one.id).presence[0]
    assert cell.minutes == seconds_of(rows, 1) // 60 == 90
    assert rows[1].line.cells == ("Whatever", one.email, "10:30", "11:40")


def test_every_row_of_a_log_leads_to_somebody_or_says_why_not(desk, one):
    desk.run(imported(report(stay("A", line=3), stay("Whatever", email=one.email, line=2), stay("Box", line=4))))
    desk.run(NotAPerson(meeting=1, name="Box"))
    key = desk.ask(attendance, 1).reports[0].id
    rows = desk.ask(lambda reader: trace(reader, 1, report=key))
    assert [(row.line.line, row.method, row.person, row.delegate_name, row.sittings) for row in rows] == [
        (2, "email", True, one.name, (1,)), (3, "none", True, None, ()), (4, "alias", False, None, ()),
    ]  # fmt: skip
    assert desk.ask(lambda reader: trace(reader, 1, report=key + 1)) == ()


def test_there_and_back_over_all_people_and_all_rows(desk):
    """What the people's rows are together is what the logs' rows are that mean somebody."""
    everybody = [one for group in desk.delegations() for one in group.delegates if one.stands and one.email][:5]
    desk.run(imported(report(*(stay(f"N{n}", email=one.email, line=n) for n, one in enumerate(everybody, start=2)))))
    whole = desk.ask(lambda reader: trace(reader, 1))
    of_people = [
        row for one in everybody for row in desk.ask(lambda reader, one=one: trace(reader, 1, delegate=one.id))
    ]
    assert sorted(of_people, key=lambda row: row.line.line) == list(whole)


def test_the_log_says_who_took_it_in_and_the_history_its_hash(desk):
    desk.run(imported(report(stay("A"), sha="c")))
    (log,) = desk.ask(attendance, 1).reports
    step = desk.ask(history)[0]
    assert log.who == step.who != ""
    assert (log.sha256, step.step.parameters["sha256"]) == ("c" * 64, "c" * 64)
    desk.run(RemoveReport(report=log.id))
    assert desk.ask(history)[0].step.parameters["sha256"] == "c" * 64


def test_undoing_an_import_takes_all_of_it_back_and_leaves_what_was_decided(desk, one):
    """Rows, log, minutes and names go; a decision made before stays, and speaks again when the log comes back."""
    before = desk.ask(attendance, 1)
    desk.run(imported(report(*(stay(f"Guest {n}", line=n) for n in range(2, 40))), report(stay("B"), sha="b")))
    assert (count(desk, Report), count(desk, LogLine)) == (2, 39)
    desk.store.undo()
    assert (count(desk, Report), count(desk, LogLine)) == (0, 0)
    assert desk.ask(attendance, 1) == before
    assert desk.ask(lambda reader: trace(reader, 1)) == ()
    desk.store.redo()
    assert (count(desk, Report), count(desk, LogLine)) == (2, 39)
    desk.run(MatchName(meeting=1, name="B", delegate=one.id))
    log = desk.ask(attendance, 1).reports[1]
    desk.run(RemoveReport(report=log.id))
    assert count(desk, Alias) == 1
    desk.store.undo()
    cell = next(line for line in desk.ask(attendance, 1).people if line.delegate.id == one.id).presence[0]
    assert cell.minutes == 170


def test_undoing_a_new_person_takes_the_person_out_again(desk):
    desk.run(imported(report(stay("Newcomer Nobody"))))
    people = count(desk, Person)
    group = desk.delegations()[0]
    desk.run(MatchNewPerson(meeting=1, name="Newcomer Nobody", delegation=group.id, family="Nobody", given="Newcomer"))
    desk.store.undo()
    assert (count(desk, Person), count(desk, Alias)) == (people, 0)
    assert desk.ask(lambda reader: reader.scalars(select(Person.id).where(Person.family == "Nobody")).all()) == []


def test_a_meeting_that_is_gone_is_said(desk):
    with pytest.raises(UserError, match="gone"):
        desk.ask(lambda reader: trace(reader, 99))
