"""What stays together: the sub-items of a heading that are taken in one sitting, however deep they lie."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from meetingdesk.domain.conflicts import person_key
from meetingdesk.domain.planner.problem import Group, Window
from meetingdesk.rows.agenda import AgendaRow, ItemRow, SittingRow, SlotRow

PINNED = frozenset({"opening", "adoption", "closing", "break"})  # kinds that stay at their time


@dataclass(frozen=True, slots=True)
class Placed:
    """An item that is to be placed: with its slot, or from the tray."""

    item: ItemRow
    slot: SlotRow | None
    fixed: bool

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return self.item.minutes if self.slot is None else self.slot.minutes

    def start(self, begins: Mapping[int, int]) -> int:
        """Return when it starts now, by the starts of the sittings; what waits in the tray comes last."""
        return 10**9 if self.slot is None else begins[self.slot.sitting] + self.slot.offset


class Family(NamedTuple):
    """A group with its heading: the place of the slot that stands for its whole time, and the order inside."""

    heading: ItemRow
    group: Group
    head: int | None
    order: tuple[tuple[int, int], ...]


def groups(
    agenda: AgendaRow, placed: Sequence[Placed], begins: Mapping[int, int], grid: int
) -> tuple[tuple[Family, ...], frozenset[int]]:
    """Return what stays together, and what stays in its sitting. A group of which nothing can move is none."""
    grouping = _Grouping(agenda, placed, begins, grid)
    return tuple(grouping.families()), frozenset(grouping.bound)


class _Grouping:
    def __init__(self, agenda: AgendaRow, placed: Sequence[Placed], begins: Mapping[int, int], grid: int) -> None:
        self.placed, self.begins, self.grid = placed, begins, grid
        self.sittings = agenda.sittings
        self.bound: set[int] = set()
        self.items = {item.id: item for item in (*agenda.headings, *agenda.unscheduled)}
        self.items |= {one.item.id: one.item for one in placed}

    def families(self) -> Iterator[Family]:
        below: dict[int, list[int]] = defaultdict(list)
        own: dict[int, list[int]] = defaultdict(list)
        for place, one in enumerate(self.placed):
            if one.item.kind != "break":
                own[one.item.id].append(place)
                for heading in self._above(one.item):
                    below[heading].append(place)
        for heading, places in sorted(below.items()):
            for together in self._by_sitting(places):
                family = self._family(heading, together, own.get(heading, ()))
                if family is not None:
                    yield family

    def _above(self, item: ItemRow) -> list[int]:
        chain: list[int] = []
        parent = item.parent
        while parent is not None and parent not in chain:
            chain.append(parent)
            parent = self.items[parent].parent if parent in self.items else None
        return chain

    def _by_sitting(self, places: Iterable[int]) -> list[list[int]]:
        """Return the sub-items of each sitting, those of the tray with the last ones.

        Where there are several sittings each part is bound to its own, or two of them could meet with others between.
        """
        found: dict[int, list[int]] = defaultdict(list)
        waiting: list[int] = []
        for place in places:
            slot = self.placed[place].slot
            (waiting if slot is None else found[slot.sitting]).append(place)
        parts = list(found.values())
        if len(parts) > 1:
            self.bound.update(place for part in parts for place in part)
        return [*parts[:-1], parts[-1] + waiting] if parts else [waiting]

    def _family(self, heading: int, below: list[int], own: Iterable[int]) -> Family | None:
        slots = [slot for place in below if (slot := self.placed[place].slot) is not None]
        head = intro = None
        for place in own:
            slot = self.placed[place].slot
            if slot is None or any(slot.sitting == other.sitting for other in slots):
                over = slot is not None and any(_overlap(slot, other) for other in slots)
                head, intro = (place, intro) if over else (head, place)
        members = [*below, *(place for place in (head, intro) if place is not None)]
        if len(members) < 2 or all(self.placed[place].fixed for place in members):
            return None
        lengths = self._minutes(below, head, intro)
        windows = {window for minutes in lengths for window in self._windows(members, minutes)}
        group = Group(frozenset(members), tuple(sorted(windows)))
        order = tuple((intro, place) for place in below) if intro is not None else ()
        return Family(self.items[heading], group, head, order)

    # -- how long, and when

    def _minutes(self, below: Sequence[int], head: int | None, intro: int | None) -> set[int]:
        """Return how long a group may last: as the fullest of its rooms and people, or as it does now with its gaps."""
        parts = [*below, *([intro] if intro is not None else [])]
        rooms: dict[int | None, int] = defaultdict(int)
        people: dict[int | str | None, int] = defaultdict(int)
        for place in parts:
            one = self.placed[place]
            rooms[one.slot.room if one.slot is not None else None] += one.minutes
            for key in {person_key(speaker) for speaker in one.item.speakers} - {None}:
                people[key] += one.minutes
        for_all = rooms.pop(None, 0)
        whole = self.placed[head].minutes if head is not None else 0
        least = max(for_all + max(rooms.values(), default=0), *people.values(), whole)
        return {least, max(least, self._span(parts))}

    def _span(self, places: Sequence[int]) -> int:
        """Return the minutes from the first to the last, without breaks, where nothing else lies between."""
        slots = [slot for place in places if (slot := self.placed[place].slot) is not None]
        if not slots:
            return 0
        first, last = min(slot.offset for slot in slots), max(slot.offset + slot.minutes for slot in slots)
        minutes = last - first
        for one in self.placed:
            slot = one.slot
            if slot is None or slot in slots or slot.sitting != slots[0].sitting:
                continue
            inside = min(last, slot.offset + slot.minutes) - max(first, slot.offset)
            if inside > 0 and one.item.kind == "break":
                minutes -= inside
            elif inside > 0 and not self._related(one.item, slots):
                return 0
        return max(minutes, 0)

    def _related(self, item: ItemRow, slots: Iterable[SlotRow]) -> bool:
        return any(item.id in self._above(slot.item) for slot in slots)

    def _windows(self, members: Sequence[int], minutes: int) -> Iterator[Window]:
        for sitting in self.sittings:
            here = {slot.offset for p in members if (slot := self.placed[p].slot) and slot.sitting == sitting.id}
            starts = sorted({*range(0, sitting.minutes, self.grid), *here})
            pauses = self._pauses(sitting)
            begin = self.begins[sitting.id]
            for start in starts:
                end = _end(start, minutes, pauses)
                if end is not None and end <= sitting.minutes:
                    yield Window(sitting.id, begin + start, begin + end)

    def _pauses(self, sitting: SittingRow) -> list[tuple[int, int]]:
        return sorted(
            (slot.offset, slot.offset + slot.minutes)
            for one in self.placed
            if (slot := one.slot) and slot.sitting == sitting.id and one.item.kind == "break"
        )


def _overlap(one: SlotRow, other: SlotRow) -> bool:
    alike = one.sitting == other.sitting
    return alike and one.offset < other.offset + other.minutes and other.offset < one.offset + one.minutes


def _end(start: int, minutes: int, pauses: Sequence[tuple[int, int]]) -> int | None:
    """Return when so many minutes without breaks are over; None where a start lies inside a break."""
    at, left = start, minutes
    for begins, ends in pauses:
        if begins <= at < ends:
            if at == start:
                return None
            at = ends
        elif at < begins < at + left:
            left -= begins - at
            at = ends
    return at + left
