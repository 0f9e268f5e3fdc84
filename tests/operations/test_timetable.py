from __future__ import annotations

from dataclasses import replace

from meetingdesk.domain.timetable import between, closed_up, following, moved_up, shifted, swapped
from meetingdesk.requests.agenda import ResizeSlot
from meetingdesk.requests.timetable import (
    CloseOver,
    CloseUp,
    EditItems,
    ShiftItems,
    SplitSlot,
    SwapItems,
    UnscheduleSlots,
    places_of,
)


def offsets(desk, number=1):
    return {slot.item.title: slot.offset for slot in desk.sitting(number).slots}


def test_many_items_move_by_the_same_minutes_or_none_does(desk):
    sitting, before = desk.sitting(2), offsets(desk, 2)
    slots = sitting.slots[:3]
    room = sitting.minutes - max(slot.offset + slot.minutes for slot in sitting.slots)
    assert not room
    desk.refused("move.outside", ShiftItems(places=places_of(shifted(sitting.slots, 5))))
    desk.run(ShiftItems(places=places_of(shifted(slots, 5))))
    after = offsets(desk, 2)
    titles = {slot.item.title for slot in slots}
    assert {title for title in before if after[title] != before[title]} == titles
    desk.store.undo()
    assert offsets(desk, 2) == before


def test_two_items_change_places_with_what_stands_between(desk):
    sitting = desk.sitting(1)
    one, middle, other = sitting.slots[:3]
    spots = (*swapped(one, other), *between(sitting, one, other))
    assert desk.run(SwapItems(places=places_of(spots))).parameters == {"n": len(spots)}
    assert [slot.item.id for slot in desk.sitting(1).slots[:3]] == [other.item.id, middle.item.id, one.item.id]
    assert desk.sitting(1).slots[0].offset == one.offset


def test_a_sitting_is_closed_up_after_an_item_became_shorter(desk):
    slot = desk.sitting(1).slots[1]
    desk.run(ResizeSlot(slot=slot.id, offset=slot.offset, minutes=slot.minutes - 5))
    before = offsets(desk)
    rest = following(desk.sitting(1), desk.sitting(1).slots[1])[1:]
    desk.run(CloseUp(places=places_of(closed_up(desk.sitting(1)))))
    after = offsets(desk)
    assert all(after[one.item.title] == before[one.item.title] - 5 for one in rest)


def test_an_item_is_taken_in_two_parts(desk):
    slot = desk.slot("Opening remarks")
    desk.run(SplitSlot(slot=slot.id, minutes=8))
    assert [(part.offset, part.minutes) for part in desk.slots("Opening remarks")] == [
        (slot.offset, 8), (slot.offset + 8, slot.minutes - 8),
    ]  # fmt: skip
    desk.refused("split.minutes", SplitSlot(slot=slot.id, minutes=8))
    desk.refused("split.minutes", SplitSlot(slot=slot.id, minutes=0))


def test_many_items_are_changed_at_once(desk):
    slots = desk.sitting(1).slots[2:5]
    items = tuple(slot.item.id for slot in slots)
    room = desk.agenda().rooms[0]
    chair = next(one for s in desk.sitting(1).slots for one in s.item.speakers if one.delegate)
    change = EditItems(items=items, kind="report", item_class="B", room=room.id, chair=chair.delegate)
    assert desk.run(change).parameters == {"n": 3}
    for item in items:
        slot = next(s for s in desk.sitting(1).slots if s.item.id == item)
        assert (slot.item.kind, slot.item.item_class, slot.room) == ("report", "B", room.id)
        assert [one.name for one in slot.item.speakers if one.role == "chair"] == [chair.name]
    assert not desk.run(change)


def test_many_slots_go_to_the_tray_or_none_does(desk):
    slots = desk.sitting(2).slots[:2]
    desk.refused("gone", UnscheduleSlots(slots=(slots[0].id, 7777)))
    change = desk.run(UnscheduleSlots(slots=tuple(slot.id for slot in (*slots, slots[0]))))
    assert (change.parameters, len(change.deleted["slot"])) == ({"n": 2}, 2)
    assert not {slot.id for slot in slots} & {slot.id for slot in desk.sitting(2).slots}


def test_one_unknown_word_changes_no_item(desk):
    items = tuple(slot.item.id for slot in desk.sitting(1).slots[:2])
    desk.refused("value.unknown", EditItems(items=items, kind="party"))


def test_what_follows_moves_up_over_an_item_that_goes_to_the_tray(desk):
    sitting = desk.sitting(1)
    slot, rest = sitting.slots[1], following(sitting, sitting.slots[1])[1:]
    before = desk.dump()
    change = desk.run(CloseOver(slot=slot.id, places=places_of(moved_up(sitting, slot))))
    after = offsets(desk)
    assert change.parameters == {"title": slot.item.titles["en"]}
    assert slot.item.titles["en"] in desk.tray()
    assert all(after[one.item.title] == one.offset - slot.minutes for one in rest)
    desk.store.undo()
    assert desk.dump() == before


def test_nothing_moves_up_over_what_another_room_still_needs(desk):
    sitting = desk.sitting(1)
    slot = sitting.slots[1]
    long = sitting.slots[2]
    beside = replace(long, offset=slot.offset + 5, minutes=slot.minutes - 5, room=99)
    assert moved_up(replace(sitting, slots=(slot, beside, *sitting.slots[3:])), slot) == ()
    short = replace(beside, offset=slot.offset, minutes=slot.minutes - 5)
    spots = moved_up(replace(sitting, slots=(slot, short, *sitting.slots[3:])), slot)
    assert {one.slot.offset - one.offset for one in spots} == {5}
    assert len(spots) == len(sitting.slots) - 3
