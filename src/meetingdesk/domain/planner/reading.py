"""The agenda as a problem for the planner.

What stays: openings, the adoption of the agenda, closings and breaks at their times, what has been taken up, and what
the user holds. What goes together: the sub-items of a heading in one sitting. An item goes to another sitting only if
that is of the same kind and for the same people. What was taken in several sittings stays in that order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from meetingdesk.domain import clock
from meetingdesk.domain.burden import burden
from meetingdesk.domain.planner.grouping import PINNED, Family, Placed, groups
from meetingdesk.domain.planner.ordering import pairs, wished
from meetingdesk.domain.planner.problem import Choice, Problem, Resource, Task
from meetingdesk.domain.planner.speaking import speaking
from meetingdesk.rows.agenda import AgendaRow, SittingRow, SlotRow
from meetingdesk.rows.planner import PlanOptions

GRIDS = (15, 5)  # minutes; the coarser one where all times are on it


@dataclass(frozen=True, slots=True)
class Reading:
    """A problem, with what its tasks and its groups stand for."""

    problem: Problem
    placed: tuple[Placed, ...]
    families: tuple[Family, ...]
    keep_order: bool
    any_room: bool


def read(agenda: AgendaRow, options: PlanOptions) -> Reading:
    """Return the problem of an agenda."""
    return _Reader(agenda, options).read()


class _Reader:
    def __init__(self, agenda: AgendaRow, options: PlanOptions) -> None:
        self.agenda = agenda
        self.options = options
        self.first = min(sitting.start for sitting in agenda.sittings)
        self.sittings = {sitting.id: sitting for sitting in agenda.sittings}
        self.begins = {sitting.id: clock.elapsed(self.first, sitting.start) for sitting in agenda.sittings}
        self.placed = self._placed()
        self.grid = self._grid()
        self.cost = cache(self._cost)

    def read(self) -> Reading:
        keep = self.options.keep_order
        if keep is None:
            keep = any(one.item.frozen for one in self.placed)
        families, bound = groups(self.agenda, self.placed, self.begins, self.grid)
        heads = {group.head: place for place, group in enumerate(families) if group.head is not None}
        tasks = tuple(self._task(one, heads.get(place), place in bound) for place, one in enumerate(self.placed))
        order = pairs(self.placed, self.begins, families, keep=keep)
        wishes = wished(self.agenda.precedence, self.placed, self._parents(), self._begun())
        problem = Problem(tasks, order, tuple(family.group for family in families), self._halls(tasks), wishes)
        return Reading(problem, self.placed, families, keep, self.options.any_room)

    def _placed(self) -> tuple[Placed, ...]:
        slots = [slot for sitting in self.agenda.sittings for slot in sitting.slots]
        found = [Placed(slot.item, slot, self._stays(slot)) for slot in slots]
        if self.options.tray or all(one.fixed for one in found):
            found += [Placed(item, None, fixed=False) for item in self.agenda.unscheduled if item.kind != "break"]
        return tuple(found)

    def _stays(self, slot: SlotRow) -> bool:
        return self._has_begun(slot) or slot.item.kind in PINNED or slot.id in self.options.fixed

    def _has_begun(self, slot: SlotRow) -> bool:
        return slot.actual_start is not None or self.sittings[slot.sitting].actual_start is not None

    def _begun(self) -> frozenset[int]:
        return frozenset(
            place for place, one in enumerate(self.placed) if one.slot is not None and self._has_begun(one.slot)
        )

    def _parents(self) -> dict[int, int | None]:
        items = (*self.agenda.headings, *self.agenda.unscheduled, *(one.item for one in self.placed))
        return {item.id: item.parent for item in items}

    def _grid(self) -> int:
        times = [slot.offset for sitting in self.agenda.sittings for slot in sitting.slots]
        times += [one.minutes for one in self.placed] + [sitting.minutes for sitting in self.agenda.sittings]
        return next((grid for grid in GRIDS if all(time % grid == 0 for time in times)), GRIDS[-1])

    def _task(self, one: Placed, heads: int | None, bound: bool) -> Task:
        known = speaking(one.item)
        people = frozenset(key for key in known if not isinstance(key, tuple))
        zones = tuple(sorted(speaker.zone for speaker in known.values() if speaker.zone))
        if one.fixed and one.slot is not None:
            choices = [self._choice(one, zones, one.slot.sitting, one.slot.offset, one.slot.room)]
        else:
            choices = [
                self._choice(one, zones, sitting.id, offset, room)
                for sitting in self._open(one.slot, bound)
                for offset in self._offsets(one, sitting)
                for room in self._rooms(one.slot)
            ]
        return Task(people, tuple(choices), one.fixed, one.item.kind == "break", heads)

    def _open(self, slot: SlotRow | None, bound: bool) -> Iterable[SittingRow]:
        """Return the sittings that a slot may go to; what waits in the tray goes to any plenary."""
        known = self.sittings[slot.sitting] if slot is not None else None
        sort = sort_of(known) if known is not None else None
        for sitting in self.agenda.sittings:
            alike = sort_of(sitting) == sort if sort is not None else sitting.kind == "plenary"
            home = slot is not None and slot.sitting == sitting.id
            if alike and sitting.actual_start is None and (home or not bound):
                yield sitting

    def _offsets(self, one: Placed, sitting: SittingRow) -> list[int]:
        offsets = set(range(0, sitting.minutes - one.minutes + 1, self.grid))
        slot = one.slot
        if slot is not None and slot.sitting == sitting.id and slot.offset + slot.minutes <= sitting.minutes:
            offsets.add(slot.offset)
        return sorted(offsets)

    def _rooms(self, slot: SlotRow | None) -> tuple[int | None, ...]:
        if slot is None or slot.room is None:
            return (None,)
        return tuple(room.id for room in self.agenda.rooms) if self.options.any_room else (slot.room,)

    def _choice(self, one: Placed, zones: tuple[str, ...], sitting: int, offset: int, room: int | None) -> Choice:
        start = self.begins[sitting] + offset
        cost = sum(self.cost(start, one.minutes, zone) for zone in zones)
        slot, moves = one.slot, 2
        if slot is not None and slot.sitting == sitting:
            moves = int((slot.offset, slot.room) != (offset, room))
        return Choice(sitting, offset, room, start, start + one.minutes, cost, moves)

    def _cost(self, start: int, minutes: int, zone: str) -> int:
        return burden(clock.later(self.first, start), minutes, zone)

    def _halls(self, tasks: tuple[Task, ...]) -> Mapping[tuple[int, int | None], frozenset[Resource]]:
        at_once = self._at_once()
        used: dict[int, set[int | None]] = defaultdict(set)
        for sitting, room in {(choice.sitting, choice.room) for task in tasks for choice in task.choices}:
            used[sitting].add(room)
        return {
            (sitting, room): frozenset((sitting, other) for other in (rooms if room is None else (room,)))
            | ({("room", room)} if at_once and room is not None else frozenset())
            for sitting, rooms in used.items()
            for room in rooms
        }

    def _at_once(self) -> bool:
        """Tell whether any sittings overlap: then a room is one room in all of them."""
        spans = sorted((self.begins[sitting.id], sitting.minutes) for sitting in self.agenda.sittings)
        return any(begin + minutes > following for (begin, minutes), (following, _) in pairwise(spans))


def sort_of(sitting: SittingRow) -> tuple[str, str, tuple[str, ...]]:
    """Return what sittings have in common between which an item may go."""
    return sitting.kind, sitting.audience, tuple(sorted(sitting.audience_codes))
