"""Events of a calendar: which there are, and that their uids are for life."""

from __future__ import annotations

from dataclasses import replace

from tests.exchange.some_rows import UIDS, make_agenda, make_item, make_sitting, with_items

from meetingdesk.domain.occasions import occasions


def test_a_sitting_is_one_event_with_its_slots():
    first, second = occasions(make_agenda(), "sitting")
    sittings = make_agenda().sittings
    assert [first.uid, second.uid] == [sitting.uid for sitting in sittings]
    assert (first.start, first.end, first.slots) == (sittings[0].start, sittings[0].end, sittings[0].slots)
    assert first.title == first.meeting.title == make_agenda().meeting.title


def test_an_item_is_one_event_a_slot():
    found = occasions(make_agenda(), "item")
    assert [(event.uid, event.sitting.number, len(event.slots)) for event in found] == [
        (UIDS[1], 1, 1), (UIDS[2], 1, 1), (UIDS[3], 2, 1), (f"{UIDS[3]}-4", 2, 1),
    ]  # fmt: skip
    assert all((event.start, event.end) == (event.slots[0].start, event.slots[0].end) for event in found)


def test_a_second_slot_leaves_the_uid_of_the_first_as_it_is():
    item = make_item(1)
    alone = make_agenda(with_items(make_sitting(2), item, first=5), make_sitting(1))
    (only,) = occasions(alone, "item")
    earlier = make_agenda(with_items(make_sitting(1), item, first=9), with_items(make_sitting(2), item, first=5))
    assert [(event.uid, event.slots[0].id) for event in occasions(earlier, "item")] == [
        (f"{only.uid}-9", 9), (only.uid, 5),
    ]  # fmt: skip


def test_a_uid_depends_on_nothing_that_can_be_edited():
    before = occasions(make_agenda(), "item")
    sitting = make_agenda().sittings[0]
    slots = tuple(
        replace(slot, item=replace(slot.item, title="New", number="IX"), offset=slot.offset + 60)
        for slot in sitting.slots
    )
    after = occasions(make_agenda(replace(sitting, slots=slots, number=7)), "item")
    assert [event.uid for event in after] == [event.uid for event in before[:2]]
