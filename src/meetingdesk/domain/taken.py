"""What became of the items of some sittings: done, carried over, or still to come. Breaks do not count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from meetingdesk.rows.agenda import ItemRow, SittingRow, SlotRow


class Carried(NamedTuple):
    """An item that was not finished, and when it is taken up again, if the agenda has a time for it."""

    slot: SlotRow
    again: SlotRow | None


class Taken(NamedTuple):
    """The slots by what became of them. `kept`: whether anybody kept the times of the items at all."""

    done: tuple[SlotRow, ...]
    carried: tuple[Carried, ...]
    ahead: tuple[SlotRow, ...]
    kept: bool


def asked(item: ItemRow) -> str:
    """Return the code of what was asked of the meeting, which is what came of an item that is done, if nobody says."""
    return "adoption" if item.kind == "adoption" else item.action or "done"


def taken(chosen: Sequence[SittingRow], all_sittings: Iterable[SittingRow]) -> Taken:
    """Sort the items of the chosen sittings.

    One that was closed is done, unless the agenda takes it up again later; one that was not when its sitting was closed
    is carried over; any other is still to come.
    """
    slots = [(sitting, slot) for sitting in chosen for slot in sitting.slots if slot.item.kind != "break"]
    every = [slot for sitting in all_sittings for slot in sitting.slots]
    done, carried, ahead = [], [], []
    for sitting, slot in slots:
        again = _later(slot, every)
        if slot.actual_end is not None and again is None:
            done.append(slot)
        elif slot.actual_end is not None or sitting.actual_end is not None:
            carried.append(Carried(slot, again))
        else:
            ahead.append(slot)
    kept = any(slot.actual_start is not None for _, slot in slots)
    return Taken(tuple(done), tuple(carried), tuple(ahead), kept)


def _later(slot: SlotRow, every: Iterable[SlotRow]) -> SlotRow | None:
    """Return the next time that the agenda has for the item of a slot."""
    later = [one for one in every if one.item.id == slot.item.id and one.start > slot.start]
    return min(later, key=lambda one: one.start, default=None)
