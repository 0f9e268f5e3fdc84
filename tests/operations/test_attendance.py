"""Marks, logs and what names mean, on the sample: gmre-16 is meeting 1, gmre-15 meeting 2."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from meetingdesk.model import Alias, Delegate, Mark, Report
from meetingdesk.model import ReportRow as LogLine
from meetingdesk.queries.attendance import attendance, by_item
from meetingdesk.requests.attendance import (
    AddWalkIn,
    ClearMark,
    ForgetMatch,
    ImportReport,
    MatchName,
    MatchNames,
    MatchNewPerson,
    NameMatch,
    NotAPerson,
    RemoveReport,
    SetMark,
    SetMarks,
)
from meetingdesk.requests.sittings import DeleteSitting
from meetingdesk.rows.report import ForeignReport, ForeignRow

AT = datetime(2021, 2, 20, 9, tzinfo=UTC)


def stay(name, start="11:00", end="14:00", email="", line=2, day=18, **more):
    """Return a stay on a day of gmre-16, in UTC; day 1 is 11:00 to 14:00."""
    joined, left = (datetime.fromisoformat(f"2021-02-{day}T{time}:00+00:00") for time in (start, end))
    return ForeignRow(line, name, email, joined, left, cells=(name, email, start, end), **more)


def report(*rows, sha="a", source="day 1.csv"):
    return ForeignReport("zoom", "participants", source, sha * 64, "Europe/Brussels", "mdy", tuple(rows))


def imported(*reports, meeting=1, sitting=None):
    return ImportReport(meeting=meeting, reports=reports, at=AT, sitting=sitting)


def count(desk, model):
    return desk.ask(lambda reader: reader.scalar(select(func.count()).select_from(model)))


def named(desk, name, meeting=1):
    rows = desk.ask(attendance, meeting).names
    return next(row for row in rows if row.name == name)


@pytest.fixture
def delegate(desk):
    return desk.delegations()[0].delegates[0]


def test_a_mark_is_made_changed_and_taken_back(desk, delegate):
    one = {"delegate": delegate.id, "sitting": 1}
    assert desk.run(SetMark(**one, status="excused")).tables == {"mark"}
    assert desk.run(SetMark(**one, status="late")).updated == {"mark": (1,)}
    assert not desk.run(SetMark(**one, status="late"))
    assert desk.run(ClearMark(**one)).deleted == {"mark": (1,)}
    assert not desk.run(ClearMark(**one))


def test_a_mark_is_refused_where_it_says_nothing(desk, delegate):
    elsewhere = desk.sitting(1, meeting=2).id
    desk.refused("value.unknown", SetMark(delegate=delegate.id, sitting=1, status="asleep"))
    desk.refused("gone", SetMark(delegate=delegate.id, sitting=elsewhere, status="late"))
    desk.refused("gone", SetMark(delegate=10**6, sitting=1, status="late"))
    desk.refused("gone", ClearMark(delegate=delegate.id, sitting=10**6))


def test_logs_come_in_as_one_step_and_go_as_one(desk):
    change = desk.run(imported(report(stay("A"), stay("B")), report(stay("C"), sha="b", source="day 2.csv")))
    hashes = f"{'a' * 64}, {'b' * 64}"
    assert (change.code, change.parameters) == (
        "import_report",
        {"n": 3, "source": "day 1.csv, day 2.csv", "sha256": hashes},
    )
    assert (count(desk, Report), count(desk, LogLine)) == (2, 3)
    desk.store.undo()
    assert (count(desk, Report), count(desk, LogLine)) == (0, 0)
    desk.store.redo()
    desk.run(RemoveReport(report=desk.ask(attendance, 1).reports[0].id))
    assert (count(desk, Report), count(desk, LogLine)) == (1, 1)


def test_a_row_stands_as_it_stood(desk):
    desk.run(imported(report(stay("Zoë", email="z@example.org", line=7, estimated=True, waiting=True)), sitting=1))
    row = desk.ask(lambda reader: reader.execute(select(LogLine)).one())
    assert (row.line, row.name, row.email, row.estimated, row.waiting) == (7, "Zoë", "z@example.org", True, True)
    assert row.cells == ["Zoë", "z@example.org", "11:00", "14:00"]
    (head,) = desk.ask(attendance, 1).reports
    assert (head.platform, head.layout, head.source, head.sitting, head.rows) == (
        "zoom", "participants", "day 1.csv", 1, 1,
    )  # fmt: skip
    assert head.imported_at == AT


def test_the_same_file_comes_in_once_a_meeting(desk):
    desk.run(imported(report(stay("A"))))
    known = desk.refused("attendance.twice", imported(report(stay("A"), source="again.csv")))
    assert known == {"source": "again.csv", "known": "day 1.csv"}
    desk.refused("attendance.twice", imported(report(stay("B"), sha="b"), report(stay("B"), sha="b")))
    assert desk.run(imported(report(stay("A")), meeting=2))


def test_a_log_that_cannot_be_is_refused(desk):
    desk.refused("attendance.empty", imported(report()))
    desk.refused("gone", imported(report(stay("A")), meeting=99))
    desk.refused("gone", imported(report(stay("A")), sitting=desk.sitting(1, meeting=2).id))
    desk.refused("value.unknown", imported(ForeignReport("fax", "", "f", "a" * 64, "UTC", "dmy", (stay("A"),))))


def test_a_name_is_matched_by_hand_and_forgotten(desk, delegate):
    desk.run(imported(report(stay("iPhone of A"), stay("IPHONE  of a", line=3))))
    assert named(desk, "iPhone of A").method == "none"
    change = desk.run(MatchName(meeting=1, name="iPhone of A", delegate=delegate.id))
    assert change.parameters == {"name": "iPhone of A", "delegate": delegate.name}
    found = named(desk, "iPhone of A")
    assert (found.method, found.delegates, found.rows) == ("alias", (delegate.id,), 2)
    desk.run(NotAPerson(meeting=1, name="iphone of a"))
    found = named(desk, "iPhone of A")
    assert (found.method, found.person, found.delegates) == ("alias", False, ())
    desk.run(ForgetMatch(meeting=1, name="iPhone of A"))
    assert (named(desk, "iPhone of A").method, count(desk, Alias)) == ("none", 0)
    assert not desk.run(ForgetMatch(meeting=1, name="iPhone of A"))


def test_a_name_with_an_address_is_another_than_the_name_alone(desk, delegate):
    desk.run(imported(report(stay("iPhone"), stay("iPhone", email="other@example.net"))))
    desk.run(MatchName(meeting=1, name="iPhone", delegate=delegate.id))
    methods = {row.email: row.method for row in desk.ask(attendance, 1).names}
    assert methods == {"": "alias", "other@example.net": "none"}


def test_what_is_decided_for_the_office_goes_for_every_meeting_until_one_says_otherwise(desk):
    person = desk.ask(lambda reader: reader.scalars(select(Delegate.person_id)).first())
    first, second = (
        desk.ask(lambda session, m=meeting: session.scalars(
            select(Delegate.id).where(Delegate.person_id == person).order_by(Delegate.id)).all())[meeting - 1]
        for meeting in (1, 2)
    )  # fmt: skip
    for meeting in (1, 2):
        desk.run(imported(report(stay("Box 7")), meeting=meeting))
    desk.run(MatchName(meeting=1, name="Box 7", delegate=first, everywhere=True))
    assert [named(desk, "Box 7", meeting).delegates for meeting in (1, 2)] == [(first,), (second,)]
    desk.run(NotAPerson(meeting=2, name="Box 7"))
    assert [named(desk, "Box 7", meeting).person for meeting in (1, 2)] == [True, False]
    desk.run(ForgetMatch(meeting=2, name="Box 7"))
    assert named(desk, "Box 7", 2).delegates == (second,)
    desk.run(ForgetMatch(meeting=2, name="Box 7"))
    assert named(desk, "Box 7", 1).method == "none"


def test_for_the_office_takes_the_place_of_what_the_meeting_said(desk, delegate):
    desk.run(NotAPerson(meeting=1, name="Box 7"))
    desk.run(MatchName(meeting=1, name="Box 7", delegate=delegate.id, everywhere=True))
    assert count(desk, Alias) == 1


def test_several_names_are_matched_in_one_step(desk):
    first, second = desk.delegations()[0].delegates[0], desk.delegations()[1].delegates[0]
    desk.run(imported(report(stay("A"), stay("B", line=3))))
    pairs = (NameMatch("A", "", first.id), NameMatch("B", "", second.id))
    change = desk.run(MatchNames(meeting=1, matches=pairs))
    assert change.parameters["n"] == 2
    assert [named(desk, name).delegates for name in "AB"] == [(first.id,), (second.id,)]
    desk.store.undo()
    assert count(desk, Alias) == 0
    desk.refused("gone", MatchNames(meeting=1, matches=(*pairs, NameMatch("C", "", 10**6))))
    assert count(desk, Alias) == 0
    assert not desk.run(MatchNames(meeting=1, matches=()))


def test_a_new_person_is_nominated_and_matched_in_one_step(desk):
    group = desk.delegations()[0]
    desk.run(imported(report(stay("Walk In", email="walk@example.net"), stay("Box", email="x@guest.webex.localhost"))))
    new = {"meeting": 1, "delegation": group.id, "given": "Walk", "family": "In"}
    change = desk.run(MatchNewPerson(**new, name="Walk In", email="walk@example.net"))
    assert change.parameters == {"name": "Walk In", "delegate": "Walk In"}
    one = desk.delegations()[0].delegates[-1]
    assert (one.name, one.email, named(desk, "Walk In").delegates) == ("Walk In", "walk@example.net", (one.id,))
    desk.run(MatchNewPerson(**new | {"given": "Box"}, name="Box", email="x@guest.webex.localhost"))
    assert desk.delegations()[0].delegates[-1].email == ""
    desk.store.undo()
    desk.store.undo()
    assert (len(desk.delegations()[0].delegates), count(desk, Alias)) == (len(group.delegates), 0)
    desk.refused("gone", MatchNewPerson(**new | {"delegation": desk.delegations(2)[0].id}, name="A"))
    desk.refused("attendance.no_name", MatchNewPerson(**new, name=" "))


def test_a_match_is_refused_where_it_says_nothing(desk, delegate):
    elsewhere = desk.delegations(2)[0].delegates[0].id
    desk.refused("gone", MatchName(meeting=1, name="A", delegate=elsewhere))
    desk.refused("gone", NotAPerson(meeting=99, name="A"))
    desk.refused("attendance.no_name", MatchName(meeting=1, name=" ", delegate=delegate.id))


def test_decisions_go_with_what_they_are_about(desk, delegate):
    desk.run(SetMark(delegate=delegate.id, sitting=1, status="late"))
    desk.run(imported(report(stay("A")), sitting=1))
    before = desk.dump()
    desk.run(DeleteSitting(sitting=1))
    assert (count(desk, Mark), desk.ask(attendance, 1).reports[0].sitting) == (0, None)
    desk.store.undo()
    assert desk.dump() == before


def test_whoever_walks_in_is_a_delegate_marked_present_in_one_step(desk):
    group = desk.delegations()[0]
    change = desk.run(AddWalkIn(delegation=group.id, sitting=1, family="Zabriskie", given="Walk"))
    assert (change.code, change.parameters) == ("add_walk_in", {"name": "Walk Zabriskie"})
    one = desk.delegations()[0].delegates[-1]
    line = next(line for line in desk.ask(attendance, 1).people if line.delegate.id == one.id)
    assert [cell.mark for cell in line.presence] == ["present", None]
    desk.store.undo()
    assert len(desk.delegations()[0].delegates) == len(group.delegates)
    assert count(desk, Mark) == 0
    desk.refused("gone", AddWalkIn(delegation=group.id, sitting=99, family="A", given=""))
    desk.refused("gone", AddWalkIn(delegation=desk.delegations(2)[0].id, sitting=1, family="A", given=""))


def test_whoever_walks_in_for_an_item_is_marked_at_it_alone(desk):
    group, item = desk.delegations()[0], desk.agenda().sittings[0].slots[0].item.id
    desk.run(AddWalkIn(delegation=group.id, sitting=1, item=item, family="Zabriskie", given="Walk"))
    one = desk.delegations()[0].delegates[-1]
    line = next(line for line in desk.ask(attendance, 1).people if line.delegate.id == one.id)
    assert [cell.mark for cell in line.presence] == [None, None]
    (cell,) = next(
        line.presence for line in desk.ask(by_item, 1, sitting=1, item=item).people if line.delegate.id == one.id
    )
    assert (cell.mark, cell.decided) == ("present", "present")
    elsewhere = desk.agenda().sittings[1].slots[0].item.id
    desk.refused("gone", AddWalkIn(delegation=group.id, sitting=1, item=elsewhere, family="A", given=""))


def test_who_is_represented_is_so_by_somebody_else_of_the_meeting(desk, delegate):
    other = desk.delegations()[1].delegates[0]
    stranger = desk.delegations(2)[0].delegates[0]
    for by in (None, delegate.id):
        desk.refused("attendance.by", SetMark(delegate=delegate.id, sitting=1, status="represented", by=by))
    desk.refused("gone", SetMark(delegate=delegate.id, sitting=1, status="represented", by=stranger.id))
    desk.run(SetMark(delegate=delegate.id, sitting=1, status="represented", by=other.id))
    assert desk.ask(lambda reader: reader.scalar(select(Mark.by_id))) == other.id
    desk.run(SetMark(delegate=delegate.id, sitting=1, status="late", by=other.id))
    assert desk.ask(lambda reader: reader.scalar(select(Mark.by_id))) is None


def test_a_mark_of_an_item_stands_beside_that_of_the_sitting(desk, delegate):
    slot, elsewhere = (sitting.slots[0] for sitting in desk.agenda().sittings)
    desk.run(SetMark(delegate=delegate.id, sitting=1, status="present"))
    desk.run(SetMark(delegate=delegate.id, sitting=1, item=slot.item.id, status="absent"))
    desk.refused("gone", SetMark(delegate=delegate.id, sitting=1, item=elsewhere.item.id, status="absent"))
    assert count(desk, Mark) == 2
    desk.run(ClearMark(delegate=delegate.id, sitting=1, item=slot.item.id))
    assert desk.ask(lambda reader: reader.scalar(select(Mark.status))) == "present"


def test_the_same_is_decided_about_several_in_one_step_or_about_none(desk):
    one, two = desk.delegations()[0].delegates[:2]
    change = desk.run(SetMarks(delegates=(one.id, two.id), sitting=1, status="present"))
    assert (change.code, change.parameters["n"]) == ("set_marks", 2)
    assert count(desk, Mark) == 2
    elsewhere = desk.delegations(2)[0].delegates[0].id
    desk.refused("gone", SetMarks(delegates=(one.id, elsewhere), sitting=1, status="absent"))
    desk.store.undo()
    assert count(desk, Mark) == 0
