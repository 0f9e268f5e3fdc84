"""Slots with their instants as numbers, and which of them overlap: as much work as there are pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from meetingdesk.rows.agenda import AgendaRow, ItemRow, SlotRow

Pair = tuple["Timed", "Timed"]


class Timed(NamedTuple):
    """A slot with its instants as numbers, so that comparing is exact and quick."""

    start: float
    end: float
    id: int
    slot: SlotRow


def timed(agenda: AgendaRow) -> list[Timed]:
    """Return all slots; one that has no length overlaps nothing, and is left to another rule."""
    slots = (slot for sitting in agenda.sittings for slot in sitting.slots if slot.minutes > 0)
    return [Timed(slot.start.timestamp(), slot.end.timestamp(), slot.id, slot) for slot in slots]


def by_start(one: Timed) -> tuple[float, float, int]:
    """Sort by start, then by end."""
    return one[:3]


def overlapping(slots: Iterable[Timed]) -> Iterator[Pair]:
    """Return the pairs that overlap, by a sweep over the starts."""
    running: list[Timed] = []
    for slot in sorted(slots, key=by_start):
        running = [other for other in running if other.end > slot.start]
        yield from ((other, slot) for other in running)
        running.append(slot)


def across(whole: Iterable[Timed], single: Iterable[Timed]) -> Iterator[Pair]:
    """Return the overlapping pairs of one slot of the first sort and one of the second."""
    both = [(slot, True) for slot in whole] + [(slot, False) for slot in single]
    running: dict[bool, list[Timed]] = {True: [], False: []}
    for slot, takes_all in sorted(both, key=lambda pair: by_start(pair[0])):
        running[not takes_all] = [other for other in running[not takes_all] if other.end > slot.start]
        yield from ((other, slot) for other in running[not takes_all])
        running[takes_all].append(slot)


class Family:
    """Which items stand above which: an item and what stands below it never conflict."""

    def __init__(self, agenda: AgendaRow) -> None:
        items: dict[int, ItemRow] = {item.id: item for item in (*agenda.headings, *agenda.unscheduled)}
        items |= {slot.item.id: slot.item for sitting in agenda.sittings for slot in sitting.slots}
        self._above: Mapping[int, frozenset[int]] = {item.id: _above(item, items) for item in items.values()}

    def under(self, slot: Timed, item: int) -> bool:
        """Tell whether a slot is of an item, or of what stands below it."""
        return slot.slot.item.id == item or item in self._above[slot.slot.item.id]

    def related(self, pair: Pair) -> bool:
        """Tell whether one item of the pair stands below the other."""
        return self._below(pair[0].slot.item.id, pair[1].slot.item.id)

    def one_line(self, one: int, other: int) -> bool:
        """Tell whether two items are one, or one stands below the other."""
        return one == other or self._below(one, other)

    def _below(self, one: int, other: int) -> bool:
        return one in self._above.get(other, ()) or other in self._above.get(one, ())


def _above(item: ItemRow, items: Mapping[int, ItemRow]) -> frozenset[int]:
    chain: list[int] = []
    parent = item.parent
    while parent is not None and parent not in chain:
        chain.append(parent)
        parent = items[parent].parent if parent in items else None
    return frozenset(chain)
