"""The agenda after a move or a new length, without reading all of it again.

In a large agenda that reading is most of what a key press costs. What comes from here is the same, row for row, as what
the file gives; where it cannot be, there is no answer and the caller reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from meetingdesk.domain import clock
from meetingdesk.requests import Request
from meetingdesk.requests.agenda import MoveSlot, ResizeSlot
from meetingdesk.rows.agenda import AgendaRow, RoomRow, SittingRow, SlotRow
from meetingdesk.rows.changes import ChangeSet


def answers(changes: ChangeSet, request: Request | None) -> bool:
    """Tell whether a change is just what a request for one slot's place asked for."""
    if not isinstance(request, (MoveSlot, ResizeSlot)) or changes.move != "do" or changes.code != request.code:
        return False
    tables = {"slot"} if isinstance(request, MoveSlot) else {"slot", "agenda_item"}
    touched = changes.updated.get("slot") == (request.slot,)
    return touched and changes.tables <= tables and not changes.inserted and not changes.deleted


def patched(agenda: AgendaRow, request: Request) -> AgendaRow | None:
    """Return the agenda with one slot moved or made longer; None where the request is another."""
    slots = {slot.id: slot for sitting in agenda.sittings for slot in sitting.slots}
    if isinstance(request, MoveSlot) and request.slot in slots:
        old = slots[request.slot]
        if _taken_twice(slots, old):
            return None  # which of its parts is the continued one may change
        name = next((room.name for room in agenda.rooms if room.id == request.room), "")
        new = replace(old, sitting=request.sitting, room=request.room, room_name=name, offset=request.offset)
    elif isinstance(request, ResizeSlot) and request.slot in slots:
        old = slots[request.slot]
        if _taken_twice(slots, old):
            return None
        item = replace(old.item, minutes=request.minutes)
        new = replace(old, item=item, offset=request.offset, minutes=request.minutes)
    else:
        return None
    if any(
        (other.sitting, other.offset, other.room) == (new.sitting, new.offset, new.room) and other.id != new.id
        for other in slots.values()
    ):
        return None  # the order of the two follows from their numbers, which the file knows
    return replace(agenda, sittings=tuple(_with(sitting, new, agenda.rooms) for sitting in agenda.sittings))


def _taken_twice(slots: Mapping[int, SlotRow], slot: SlotRow) -> bool:
    return sum(other.item.id == slot.item.id for other in slots.values()) > 1


def _with(sitting: SittingRow, slot: SlotRow, rooms: tuple[RoomRow, ...]) -> SittingRow:
    own = [other for other in sitting.slots if other.id != slot.id]
    if len(own) == len(sitting.slots) and slot.sitting != sitting.id:
        return sitting
    if slot.sitting == sitting.id:
        start = clock.later(sitting.start, slot.offset)
        own.append(replace(slot, start=start, end=clock.later(start, slot.minutes)))
    places = {room.id: place for place, room in enumerate(rooms)}
    own.sort(key=lambda other: (other.offset, places.get(other.room or 0, -1)))
    used = {other.room for other in own}
    return replace(sitting, slots=tuple(own), rooms=tuple(room for room in rooms if room.id in used))
