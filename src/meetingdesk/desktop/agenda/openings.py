"""Places where an item could go: the first gap of a sitting, and the nearest time at which nobody speaks at night."""

from __future__ import annotations

from meetingdesk.desktop.agenda.foresight import clashes, meanwhile, span_of
from meetingdesk.desktop.agenda.placing import Place
from meetingdesk.desktop.agenda.plan import Plan, place_of
from meetingdesk.domain import clock
from meetingdesk.rows.agenda import ItemRow, SlotRow


def first_gap(plan: Plan, minutes: int, sitting: int, start: int = 0) -> Place | None:
    """Return the first time in a sitting, from an offset on, that is long enough and has nothing in it in any room."""
    row = plan.sittings[sitting]
    for offset in sorted({start, *(slot.offset + slot.minutes for slot in row.slots)}):
        if offset < start:
            continue
        busy = any(slot.offset < offset + minutes and slot.offset + slot.minutes > offset for slot in row.slots)
        if not busy and offset + minutes <= row.minutes:
            return Place(sitting, None, offset, minutes)
    return None


def humane_place(plan: Plan, slot: SlotRow, snap: int) -> Place | None:
    """Return the place nearest to a slot where it is no speaker's night and nothing stands in the way."""
    here = place_of(slot)
    found: list[tuple[bool, int, Place]] = []
    for sitting in plan.agenda.sittings:
        room = slot.room if any(room.id == slot.room for room in sitting.rooms) else None
        for offset in range(0, sitting.minutes - slot.minutes + 1, snap):
            place = Place(sitting.id, room, offset, slot.minutes)
            found.append((sitting.id != here.sitting, abs(offset - here.offset), place))
    found.sort(key=lambda entry: entry[:2])
    return next((place for *_, place in found if _humane(plan, slot.item, place) and _free(plan, slot, place)), None)


def _humane(plan: Plan, item: ItemRow, place: Place) -> bool:
    start, end = span_of(plan, place)
    zones = {speaker.zone for speaker in item.speakers if speaker.zone}
    return not any(clock.touches_night(clock.local(start, zone), clock.local(end, zone)) for zone in zones)


def _free(plan: Plan, slot: SlotRow, place: Place) -> bool:
    there = [other for other in meanwhile(plan, place, slot.id) if other.sitting == place.sitting]
    if any(None in (other.room, place.room) or other.room == place.room for other in there):
        return False
    return not clashes(plan, slot.item, place, slot.id)
