"""Who sits in a meeting, the editions of its series, and what moving its sittings would make due."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from meetingdesk.domain import clock
from meetingdesk.domain.burden import burden
from meetingdesk.domain.ledger import ledger
from meetingdesk.domain.moving import days, moves
from meetingdesk.office import Office
from meetingdesk.queries.window import editions, foresight, window
from meetingdesk.requests.delegations import SetDelegateStatus
from meetingdesk.requests.meetings import AddMeeting
from meetingdesk.requests.people import EditPerson
from meetingdesk.requests.sittings import AddSitting, MoveSittings, NewSitting, SittingPlace


def test_the_entities_that_are_invited_each_once_and_their_people_where_they_are(desk):
    row = desk.ask(window, 1)
    assert (len(row.entities), {seat.weight for seat in row.entities}, row.invited) == (67, {1}, True)
    assert sum(seat.weight for seat in row.delegates) == sum(len(group.standing) for group in desk.delegations(1))
    assert [one.day for one in row.sittings] == [date(2021, 2, 18), date(2021, 2, 19)]
    assert [region.code for region in row.regions] == ["AMS", "EUR", "AP", "ESA", "MENA", "WCA"]


def test_who_sits_elsewhere_counts_there_and_who_has_left_does_not(desk):
    group = next(group for group in desk.delegations(1) if len(group.standing) > 2)
    away, gone = group.standing[-2:]
    desk.run(EditPerson(person=away.person, zone="Pacific/Apia"))
    desk.run(SetDelegateStatus(delegate=gone.id, status="withdrawn"))
    seats = {(seat.entity, seat.zone): seat.weight for seat in desk.ask(window, 1).delegates}
    assert seats[group.entity_name, "Pacific/Apia"] == 1
    assert seats[group.entity_name, group.zone] == len(group.standing) - 2


def test_while_nobody_is_invited_it_is_those_valid_on_the_first_day(desk):
    sitting = NewSitting(day=date(2026, 3, 2), start=720, minutes=180)
    made = desk.run(AddMeeting(key="next", title="Next", zone="UTC", sittings=(sitting,)))
    [meeting] = made.inserted["meeting"]
    row = desk.ask(window, meeting)
    assert (row.invited, row.delegates) == (False, ())
    assert len(row.entities) > 67
    assert len(desk.ask(window, meeting, on=date(1990, 1, 1)).entities) < len(row.entities)


def test_the_ledger_has_a_line_an_edition_and_means_by_region(desk):
    first, second = ledger(desk.ask(editions, 1))
    assert [row.meeting.key for row in (first, second)] == ["gmre-15", "gmre-16"]
    row = desk.ask(window, 1)
    for region in ("AMS", "EUR", "AP", "ESA", "MENA", "WCA"):
        there = [seat for seat in row.entities if seat.region == region]
        costs = [burden(one.start, one.minutes, seat.zone) for seat in there for one in row.sittings]
        assert second.burdens[region] == sum(costs) / len(there)
    assert second.burdens["AP"] > second.burdens["EUR"]


def test_the_ledger_can_count_delegates(desk):
    rows = desk.ask(editions, 1)
    assert ledger(rows, by_delegates=True)[-1].burdens.keys() == ledger(rows)[-1].burdens.keys()


def moved(desk, start):
    row = desk.ask(window, 1)
    starts = {day: one.start.replace(hour=start) for day, one in days(row.sittings).items()}
    return moves(row.sittings, starts, row.meeting.zone)


def test_the_first_sitting_of_a_day_gets_the_start_and_the_others_keep_their_distance(desk):
    desk.run(AddSitting(meeting=1, day=date(2021, 2, 18), start=690, minutes=15, kind="test"))
    desk.run(AddSitting(meeting=1, day=date(2021, 2, 18), start=960, minutes=60, kind="breakout"))
    desk.run(AddSitting(meeting=1, day=date(2021, 2, 17), start=600, minutes=30, kind="test"))
    found = moved(desk, 11)
    assert [(f"{one.start:%d %H:%M}", one.sitting.kind) for one in found] == [
        ("18 10:30", "test"),
        ("18 11:00", "plenary"),
        ("18 15:00", "breakout"),
        ("19 11:00", "plenary"),
    ]
    assert moved(desk, 12) == ()


@pytest.fixture
def issued(sample_file, tmp_path):
    """The sample with both sittings in 2096, and everybody invited to them by sitting and by item."""
    path = tmp_path / "office.meetingdesk"
    path.write_bytes(sample_file.read_bytes())
    office = Office.open(path)
    office.run(move(office, date(2096, 2, 16), date(2096, 2, 17)))
    office.issue(1, tmp_path / "out")
    office.issue(1, tmp_path / "items", by="item")
    yield office
    office.close()


def move(office, *days, start=720):
    pairs = zip(office.reads.agenda(1).sittings, days, strict=False)
    return MoveSittings(
        places=tuple(SittingPlace(sitting=one.id, day=day, start=start, minutes=180) for one, day in pairs)
    )


def due(office):
    rows = [*office.reads.invitations(1).invitations, *office.reads.invitations(1, "item").invitations]
    return {(row.delegate_uid, row.uid) for row in rows if row.due and row.state == "outdated"}


def shifts(office, request):
    before = {one.id: one.start for one in office.reads.agenda(1).sittings}
    zone = "Europe/Brussels"
    return {
        one.sitting: clock.at(one.day, one.start, zone).astimezone(UTC) - before[one.sitting].astimezone(UTC)
        for one in request.places
    }


@pytest.mark.parametrize("days", [(date(2096, 2, 16),), (date(2096, 2, 16), date(2096, 2, 18)), (date(2021, 2, 18),)])
def test_what_would_fall_due_is_known_before_anything_moves(issued, days):
    """Of the first sitting, of both, and of one that would be over."""
    request = move(issued, *days, start=660)
    before = due(issued)
    seen = issued.reads.foresight(1, shifts(issued, request))
    assert before == set()
    issued.run(request)
    after = due(issued)
    assert (seen.due, seen.people) == (len(after), len({person for person, _ in after}))
    assert (seen.due > 0) == (days[0].year == 2096)


def test_what_is_due_already_is_not_counted_again(issued):
    issued.run(move(issued, date(2096, 2, 16), start=660))
    request = move(issued, date(2096, 2, 16), date(2096, 2, 17), start=600)
    before = due(issued)
    seen = issued.reads.foresight(1, shifts(issued, request))
    issued.run(request)
    assert before
    assert seen.due == len(due(issued) - before)


def test_where_nothing_was_issued_nothing_falls_due(desk):
    sitting = desk.ask(window, 1).sittings[0].id
    row = desk.ask(foresight, 1, {sitting: timedelta(hours=1)}, datetime(2020, 1, 1, tzinfo=UTC))
    assert (row.due, row.people) == (0, 0)
