"""Who sits in a meeting, the editions of its series, and what moving its sittings would make due."""

from __future__ import annotations

from datetime import UTC, date, datetime

from meetingdesk.domain.burden import burden
from meetingdesk.domain.ledger import ledger
from meetingdesk.domain.moving import days, moves
from meetingdesk.office import Office
from meetingdesk.queries.window import due_copies, editions, window
from meetingdesk.requests.delegations import SetDelegateStatus
from meetingdesk.requests.meetings import AddMeeting, AddSitting, MoveSittings, NewSitting, SittingPlace
from meetingdesk.requests.people import EditPerson


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


def test_what_would_fall_due_is_known_before_anything_moves(sample_file, tmp_path):
    path = tmp_path / "office.meetingdesk"
    path.write_bytes(sample_file.read_bytes())
    office = Office.open(path)
    first, second = office.reads.agenda(1).sittings
    for sitting, day in ((first, date(2096, 2, 16)), (second, date(2096, 2, 17))):
        office.run(MoveSittings(places=(SittingPlace(sitting=sitting.id, day=day, start=720, minutes=180),)))
    office.issue(1, tmp_path / "out")
    issued = len(office.reads.invitations(1).invitations)
    request = MoveSittings(places=(SittingPlace(sitting=first.id, day=date(2096, 2, 16), start=660, minutes=180),))
    before = office.reads.agenda(1)
    seen = office.foresee_moves(1, request)
    assert (seen.due, seen.people) == (issued // 2, issued // 2)
    assert office.reads.agenda(1) == before
    office.run(request)
    with office.store.read() as session:
        assert len(due_copies(session, 1, datetime.now(UTC))) == seen.due
    assert office.foresee_moves(1, request).due == 0
    office.close()
