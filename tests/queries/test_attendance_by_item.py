"""Attendance at the items of the sample's first sitting: gmre-16, 12:00-15:00 in Brussels, a break 13:10-13:20."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.operations.test_attendance import imported, report, stay

from meetingdesk.errors import UserError
from meetingdesk.queries.attendance import attendance, by_item
from meetingdesk.requests.attendance import ClearMark, SetMark
from meetingdesk.requests.now import CloseItem, StartItem


@pytest.fixture
def one(desk):
    return next(one for group in desk.delegations() for one in group.delegates if one.stands and one.email)


@pytest.fixture
def slots(desk):
    return [slot for slot in desk.agenda().sittings[0].slots if slot.item.kind != "break"]


def at(desk, delegate, slot):
    """Return somebody's presence at the item of a slot."""
    row = desk.ask(by_item, 1, sitting=1)
    line = next(line for line in row.people if line.delegate.id == delegate.id)
    return line.presence[[head.item for head in row.sittings].index(slot.item.id)]


def utc(hour, minute):
    return datetime(2021, 2, 18, hour, minute, tzinfo=UTC)


def test_it_has_the_items_of_the_sitting_in_their_order_without_its_breaks(desk, slots):
    row = desk.ask(by_item, 1, sitting=1)
    assert [(head.item, head.start, head.end) for head in row.sittings] == [
        (slot.item.id, slot.start, slot.end) for slot in slots
    ]
    assert {len(line.presence) for line in row.people} == {len(slots)}
    assert {cell.status for line in row.people for cell in line.presence} == {"unknown"}


def test_a_log_counts_at_the_items_that_it_touches(desk, one, slots):
    first, second, *_, last = slots
    end = first.end.astimezone(UTC)
    desk.run(imported(report(stay(one.name, "11:00", f"{end:%H:%M}", one.email))))
    assert (at(desk, one, first).status, at(desk, one, first).share) == ("attended", 1.0)
    assert at(desk, one, second).status == at(desk, one, last).status == "unknown"
    row = desk.ask(by_item, 1, sitting=1)
    assert (row.sittings[0].figures.attended, row.sittings[1].figures.attended) == (1, 0)


def test_an_item_counts_as_it_was_run(desk, one, slots):
    first = slots[0]
    desk.run(StartItem(slot=first.id, at=utc(11, 30)))
    desk.run(CloseItem(slot=first.id, at=utc(12, 10)))
    desk.run(imported(report(stay(one.name, "11:40", "12:00", one.email))))
    cell = at(desk, one, first)
    assert (cell.minutes, cell.share, cell.spans) == (20, 0.5, ((600, 1800),))


def test_a_decision_about_the_item_wins_over_that_about_the_sitting_and_that_over_the_log(desk, one, slots):
    first, second = slots[:2]
    desk.run(imported(report(stay(one.name, email=one.email))))
    desk.run(SetMark(delegate=one.id, sitting=1, status="excused"))
    desk.run(SetMark(delegate=one.id, sitting=1, item=first.item.id, status="absent"))
    assert [(at(desk, one, slot).status, at(desk, one, slot).source) for slot in (first, second)] == [
        ("absent", "hand"),
        ("excused", "hand"),
    ]
    assert [at(desk, one, slot).decided for slot in (first, second)] == ["absent", None]
    whole = next(line for line in desk.ask(attendance, 1).people if line.delegate.id == one.id)
    assert whole.presence[0].mark == "excused"
    desk.run(ClearMark(delegate=one.id, sitting=1))
    assert [at(desk, one, slot).status for slot in (first, second)] == ["absent", "attended"]


def test_one_item_can_be_asked_for_alone(desk, one, slots):
    second = slots[1]
    desk.run(SetMark(delegate=one.id, sitting=1, item=second.item.id, status="present"))
    desk.run(SetMark(delegate=one.id, sitting=1, status="absent"))
    row = desk.ask(by_item, 1, sitting=1, item=second.item.id)
    assert [(head.item, head.marks) for head in row.sittings] == [(second.item.id, 1)]
    whole = {line.delegate.id: line.presence[1] for line in desk.ask(by_item, 1, sitting=1).people}
    assert {line.delegate.id: line.presence[0] for line in row.people} == whole
    assert desk.ask(by_item, 1, item=0).sittings == ()


def test_all_sittings_can_be_asked_for_at_once(desk, slots):
    row = desk.ask(by_item, 1)
    numbers = [head.sitting.number for head in row.sittings]
    assert (numbers[: len(slots)], sorted(numbers)) == ([1] * len(slots), numbers)
    assert {len(line.presence) for line in row.people} == {len(numbers)}


def test_a_meeting_that_is_gone_is_told(desk):
    with pytest.raises(UserError, match="gone"):
        desk.ask(by_item, 99)
