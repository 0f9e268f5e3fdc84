"""Running the day: actual times beside the plan."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from meetingdesk.requests.agenda import AddItem, AddSpeaker
from meetingdesk.requests.now import CloseItem, CloseSitting, DropSpeaker, ExtendSitting, StartItem, StartSitting
from meetingdesk.requests.rooms import AddRoom

NOON = datetime(2027, 3, 1, 11, tzinfo=UTC)  # 12:00 in Brussels


def at(minutes):
    return NOON + timedelta(minutes=minutes)


@pytest.fixture
def day(bare):
    """A sitting of 12:00-15:00: two items in the plenary, then two in parallel rooms."""
    meeting = bare.add_meeting()
    for room in ("Red", "Blue"):
        bare.run(AddRoom(meeting=meeting, name=room))
    for title, offset, room in (("One", 0, None), ("Two", 30, None), ("Left", 60, 1), ("Right", 60, 2)):
        bare.run(AddItem(meeting=meeting, title=title, minutes=30, sitting=1, offset=offset, room=room))
    return bare


def actual(desk, title):
    slot = desk.slot(title)
    return tuple(
        None if moment is None else round((moment - NOON).total_seconds() / 60)
        for moment in (slot.actual_start, slot.actual_end)
    )


def of_sitting(desk):
    part = desk.sitting(1)
    return part.actual_start, part.actual_end


def test_a_sitting_is_opened_and_closed(day):
    assert day.run(StartSitting(sitting=1, at=at(4))).parameters == {"day": "2027-03-01"}
    assert of_sitting(day) == (at(4), None)
    day.refused("now.sitting_runs", StartSitting(sitting=1, at=at(5)))
    day.run(CloseSitting(sitting=1, at=at(170)))
    assert of_sitting(day) == (at(4), at(170))
    day.refused("now.sitting_closed", CloseSitting(sitting=1, at=at(171)))
    assert day.sitting(1).minutes == 180  # the plan stays


def test_a_closed_sitting_can_go_on(day):
    day.run(StartSitting(sitting=1, at=at(0)))
    day.run(CloseSitting(sitting=1, at=at(10)))
    day.run(StartSitting(sitting=1, at=at(20)))
    assert of_sitting(day) == (at(0), None)


def test_an_item_is_started_and_closed_and_opens_its_sitting(day):
    day.run(StartItem(slot=day.slot("One").id, at=at(2)))
    assert of_sitting(day) == (at(2), None)
    day.refused("now.item_runs", StartItem(slot=day.slot("One").id, at=at(3)))
    day.run(CloseItem(slot=day.slot("One").id, at=at(25)))
    assert actual(day, "One") == (2, 25)
    day.refused("now.item_closed", CloseItem(slot=day.slot("One").id, at=at(26)))
    day.run(StartItem(slot=day.slot("One").id, at=at(40)))  # it is taken up again
    assert actual(day, "One") == (2, None)


def test_the_next_item_closes_the_one_before(day):
    day.run(StartItem(slot=day.slot("One").id, at=at(0)))
    change = day.run(StartItem(slot=day.slot("Two").id, at=at(31)))
    assert len(change.updated["slot"]) == 2
    assert (actual(day, "One"), actual(day, "Two")) == ((0, 31), (31, None))
    day.store.undo()
    assert (actual(day, "One"), actual(day, "Two")) == ((0, None), (None, None))


def test_parallel_rooms_run_beside_each_other(day):
    for title, start in (("Left", 60), ("Right", 62)):
        day.run(StartItem(slot=day.slot(title).id, at=at(start)))
    assert (actual(day, "Left"), actual(day, "Right")) == ((60, None), (62, None))
    day.run(StartItem(slot=day.slot("One").id, at=at(90)))  # the plenary takes all rooms
    assert (actual(day, "Left"), actual(day, "Right")) == ((60, 90), (62, 90))


def test_a_heading_goes_on_over_what_it_heads(day):
    meeting, parent = 1, day.item("One").id
    day.run(AddItem(meeting=meeting, title="Below", minutes=10, sitting=1, offset=10, parent=parent))
    day.run(StartItem(slot=day.slot("One").id, at=at(0)))
    day.run(StartItem(slot=day.slot("Below").id, at=at(10)))
    assert (actual(day, "One"), actual(day, "Below")) == ((0, None), (10, None))
    day.run(StartItem(slot=day.slot("Two").id, at=at(30)))
    assert (actual(day, "One"), actual(day, "Below")) == ((0, 30), (10, 30))


def test_closing_the_sitting_closes_what_runs(day):
    for title, start in (("Left", 60), ("Right", 62)):
        day.run(StartItem(slot=day.slot(title).id, at=at(start)))
    day.run(CloseSitting(sitting=1, at=at(100)))
    assert (actual(day, "Left"), actual(day, "Right"), of_sitting(day)[1]) == ((60, 100), (62, 100), at(100))
    day.refused("now.sitting_closed", StartItem(slot=day.slot("One").id, at=at(101)))


def test_nothing_ends_before_it_began(day):
    day.run(StartItem(slot=day.slot("One").id, at=at(5)))
    for request in (
        CloseItem(slot=day.slot("One").id, at=at(5)),
        CloseSitting(sitting=1, at=at(4)),
        StartItem(slot=day.slot("Two").id, at=at(5)),
    ):
        day.refused("now.before_start", request)


def test_a_sitting_is_extended(day):
    assert day.run(ExtendSitting(sitting=1, minutes=15)).parameters == {"day": "2027-03-01", "n": 15}
    assert day.sitting(1).minutes == 195
    day.refused("sitting.extend", ExtendSitting(sitting=1, minutes=0))
    day.refused("sitting.length", ExtendSitting(sitting=1, minutes=1440))


def speaker(desk, title, place=0, meeting=1):
    return desk.item(title, meeting).speakers[place]


def test_a_delegate_who_drops_out_leaves_the_place_to_the_entity(desk):
    group = next(row for row in desk.delegations() if row.delegates)
    item = desk.agenda().unscheduled[0]
    desk.run(AddSpeaker(item=item.id, delegate=group.delegates[0].id))
    change = desk.run(DropSpeaker(speaking=speaker(desk, item.title, -1).id))
    assert change.parameters == {"name": group.delegates[0].name, "title": item.title}
    left = speaker(desk, item.title, -1)
    assert (left.name, left.entity, left.delegate, left.state) == (
        group.entity_name, group.entity_name, None, "to_be_confirmed",
    )  # fmt: skip
    desk.refused("speaker.to_be_named", DropSpeaker(speaking=left.id))
    desk.store.undo()
    assert speaker(desk, item.title, -1).delegate == group.delegates[0].id


def test_a_guest_who_drops_out_is_withdrawn(day):
    day.run(AddSpeaker(item=day.item("One").id, name="A Guest"))
    day.run(DropSpeaker(speaking=speaker(day, "One").id))
    assert speaker(day, "One").state == "withdrawn"
    assert not day.run(DropSpeaker(speaking=speaker(day, "One").id))


@pytest.mark.parametrize(
    "request_", [StartSitting(sitting=99, at=NOON), CloseSitting(sitting=99, at=NOON), StartItem(slot=99, at=NOON),
                 CloseItem(slot=99, at=NOON), ExtendSitting(sitting=99, minutes=1), DropSpeaker(speaking=99)]
)  # fmt: skip
def test_what_is_gone_is_said(bare, request_):
    bare.refused("gone", request_)
