"""What can be done to many slots of a timetable at once: each function says where they would stand afterwards.

Nothing is checked against the sitting's bounds here; whoever writes it down does that, for all of them or none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from meetingdesk.rows.agenda import SittingRow, SlotRow, Spot


def shifted(slots: Iterable[SlotRow], minutes: int) -> tuple[Spot, ...]:
    """Move slots by minutes, earlier where negative."""
    return tuple(Spot(slot, slot.sitting, slot.offset + minutes, slot.room) for slot in slots) if minutes else ()


def following(sitting: SittingRow, slot: SlotRow) -> tuple[SlotRow, ...]:
    """Return a slot and all that begins when it ends or later, in whatever room: what is pushed with it."""
    end = slot.offset + slot.minutes
    return (slot, *(other for other in sitting.slots if other.offset >= end and other.id != slot.id))


def moved_up(sitting: SittingRow, slot: SlotRow) -> tuple[Spot, ...]:
    """Return where what follows a slot goes once that slot is gone: earlier, by as much as no other room needs."""
    later = following(sitting, slot)[1:]
    staying = (other for other in sitting.slots if other.id != slot.id and other not in later)
    free_from = max((other.offset + other.minutes for other in staying), default=slot.offset)
    end = slot.offset + slot.minutes
    return shifted(later, min(0, max(slot.offset, free_from) - end))


def swapped(one: SlotRow, other: SlotRow) -> tuple[Spot, ...]:
    """Let two slots change places.

    In one sitting the whole that they make keeps its start and its end, whatever their lengths; what stands between
    moves by the difference with `between`. In two sittings each takes the start of the other.
    """
    if one.sitting != other.sitting or one.room != other.room:
        return (
            Spot(one, other.sitting, other.offset, other.room),
            Spot(other, one.sitting, one.offset, one.room),
        )
    first, last = sorted((one, other), key=lambda slot: (slot.offset, slot.id))
    end = last.offset + last.minutes
    return (
        Spot(last, last.sitting, first.offset, first.room),
        Spot(first, first.sitting, end - first.minutes, last.room),
    )


def between(sitting: SittingRow, one: SlotRow, other: SlotRow) -> tuple[Spot, ...]:
    """Return where that which stands between two slots of one room goes when they are swapped."""
    if one.sitting != other.sitting or one.room != other.room:
        return ()
    first, last = sorted((one, other), key=lambda slot: (slot.offset, slot.id))
    inner = (
        slot
        for slot in sitting.slots
        if first.offset + first.minutes <= slot.offset and slot.offset + slot.minutes <= last.offset
    )
    return shifted((slot for slot in inner if slot.room == one.room), last.minutes - first.minutes)


def closed_up(sitting: SittingRow, gap: int = 0) -> tuple[Spot, ...]:
    """Let the slots of a sitting follow each other from the first one's start, with a gap of so many minutes.

    What overlaps (parallel rooms, an item and what stands below it) stays together as it is.
    """
    spots: list[Spot] = []
    at: int | None = None
    for group in _groups(sitting.slots):
        start, end = group[0].offset, max(slot.offset + slot.minutes for slot in group)
        begins = start if at is None else at + gap
        spots += shifted(group, begins - start)
        at = begins + end - start
    return tuple(spots)


def _groups(slots: Iterable[SlotRow]) -> Iterator[Sequence[SlotRow]]:
    """Gather what overlaps, by start."""
    group: list[SlotRow] = []
    end = 0
    for slot in sorted(slots, key=lambda slot: (slot.offset, slot.id)):
        if group and slot.offset >= end:
            yield group
            group = []
        group.append(slot)
        end = max(end, slot.offset + slot.minutes) if len(group) > 1 else slot.offset + slot.minutes
    if group:
        yield group
