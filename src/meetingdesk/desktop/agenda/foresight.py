"""What a place would mean for an item, before it is dropped there: who is elsewhere, what is there already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from meetingdesk.desktop.agenda.marks import sentences
from meetingdesk.desktop.agenda.placing import Place
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.domain import clock, conflicts
from meetingdesk.domain.precedence import line_of
from meetingdesk.rows.agenda import ItemRow, SlotRow
from meetingdesk.rows.conflicts import ConflictRow

NEW = -1  # the slot that is not there yet


def span_of(plan: Plan, place: Place) -> tuple[datetime, datetime]:
    """Return the start and end of a place, on the host's clock."""
    start = clock.later(plan.sittings[place.sitting].start, place.offset)
    return start, clock.later(start, place.minutes)


def meanwhile(plan: Plan, place: Place, without: int | None) -> Iterator[SlotRow]:
    """Return the slots of all sittings that run at the time of a place, but for one."""
    start = plan.sittings[place.sitting].start.astimezone(UTC) + timedelta(minutes=place.offset)
    end = start + timedelta(minutes=place.minutes)
    for sitting in plan.agenda.sittings:
        opening = sitting.start.astimezone(UTC)
        low = int((start - opening).total_seconds() // 60)
        high = int((end - opening).total_seconds() // 60)
        for slot in sitting.slots:
            if slot.offset < high and slot.offset + slot.minutes > low and slot.id != without:
                yield slot


def rooms_busy(plan: Plan, place: Place, without: int | None) -> bool:
    """Tell whether anything is in a room of its own at the time of a place."""
    return any(slot.sitting == place.sitting and slot.room is not None for slot in meanwhile(plan, place, without))


def clashes(plan: Plan, item: ItemRow, place: Place, without: int | None = None) -> tuple[ConflictRow, ...]:
    """Return the conflicts that an item would have at a place, by the rule that finds the real ones."""
    start, end = span_of(plan, place)
    own = SlotRow(
        NEW, item, place.sitting, place.room, room_name(plan, place.room), place.offset, place.minutes, start, end
    )
    others: dict[int, list[SlotRow]] = {place.sitting: [own]}
    heard = {slot.id: slot for slot in meanwhile(plan, place, without)}
    heard |= {slot.id: slot for slot in _in_order_with(plan, item) if slot.id != without}
    for slot in heard.values():
        others.setdefault(slot.sitting, []).append(slot)
    sittings = tuple(replace(plan.sittings[sitting], slots=tuple(slots)) for sitting, slots in others.items())
    return tuple(row for row in conflicts.clashes(replace(plan.agenda, sittings=sittings)) if NEW in row.slots)


def _in_order_with(plan: Plan, item: ItemRow) -> Iterator[SlotRow]:
    """Return the slots of all items that are set to come before or after an item, or one that it stands below."""
    if not plan.agenda.precedence:
        return
    parents = plan.parents
    above = line_of(item.id, parents | {item.id: item.parent})
    wishes = [wish for wish in plan.agenda.precedence if above & {wish.before, wish.after}]
    named = {one for wish in wishes for one in (wish.before, wish.after)}
    yield from (slot for slot in plan.slots.values() if named & line_of(slot.item.id, parents))


def warnings(plan: Plan, item: ItemRow, place: Place, without: int | None = None) -> list[str]:
    """Return what would clash at a place, in words, the people first."""
    found = sorted(clashes(plan, item, place, without), key=lambda row: row.kind != "person")
    others = [(row, plan.slots.get(row.slots[1] if row.slots[0] == NEW else row.slots[0])) for row in found]
    return [sentences(row, other)[0] for row, other in others if other is not None]


def room_name(plan: Plan, room: int | None) -> str:
    """Return the name of a room."""
    return next((row.name for row in plan.agenda.rooms if row.id == room), "")
