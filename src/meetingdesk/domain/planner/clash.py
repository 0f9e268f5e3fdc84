"""What stands against any plan, told as rules by their codes (`words`: `plan_rule.<code>`)."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from math import ceil
from textwrap import shorten

from meetingdesk.domain.arranging import items_of
from meetingdesk.domain.planner.fewest import fewest
from meetingdesk.domain.planner.grouping import Placed
from meetingdesk.domain.planner.model import Builder, Rule, rules
from meetingdesk.domain.planner.reading import Reading, sort_of
from meetingdesk.domain.planner.solver import solve
from meetingdesk.domain.planner.speaking import speaking
from meetingdesk.rows.agenda import AgendaRow, ItemRow, SittingRow
from meetingdesk.rows.planner import ClashRow
from meetingdesk.rows.progress import Progress

SECONDS = 60.0  # in all; a choice of rules that is not settled by then counts as possible
LEAST_SECONDS = 0.5
LONGEST = 60  # characters of an item


def clash(agenda: AgendaRow, reading: Reading, progress: Progress) -> tuple[ClashRow, ...]:
    """Return the fewest rules that cannot be kept together, or that there is too little time, for one item or all."""
    for one, task in zip(reading.placed, reading.problem.tasks, strict=True):
        if not task.choices:
            return (ClashRow("long", {"item": _called(one.item), "minutes": one.minutes}),)
    full = [{"need": need, "have": have, "over": need - have} for need, have in _loads(agenda, reading) if need > have]
    if full:
        return (ClashRow("full", full[0]),)
    deadline = time.monotonic() + SECONDS

    def impossible(kept: Sequence[Rule]) -> bool:
        programme = Builder(reading.problem, kept).build()
        left = max(LEAST_SECONDS, deadline - time.monotonic())
        solved = solve(programme, left, lambda _done, _total: progress(0, 0), any_will_do=True)
        return solved.columns is None and solved.proven

    found = fewest(rules(reading.problem), impossible)
    if found:
        return tuple(_told(agenda, reading, *rule) for rule in sorted(found, key=str))
    need, have = max(_loads(agenda, reading), key=lambda load: load[0] - load[1])
    return (ClashRow("pieces", {"need": need, "have": have}),)


def _loads(agenda: AgendaRow, reading: Reading) -> Iterator[tuple[int, int]]:
    """Return, for each sort of sittings, the minutes that the items need there, and those that there are."""
    sorts: dict[Hashable, list[SittingRow]] = defaultdict(list)
    for sitting in agenda.sittings:
        sorts[sort_of(sitting)].append(sitting)
    heads = {family.head for family in reading.families}
    moving = [one for place, one in enumerate(reading.placed) if not one.fixed and place not in heads]
    for alike in sorts.values():
        ids = {sitting.id for sitting in alike}
        rooms: dict[int | None, int] = defaultdict(int)
        for one in moving:
            if one.slot.sitting in ids if one.slot is not None else alike[0].kind == "plenary":
                rooms[one.slot.room if one.slot is not None else None] += one.minutes
        if rooms:
            have = sum(_free(reading, part) for part in alike)
            yield rooms.pop(None, 0) + _longest(rooms, len(agenda.rooms) if reading.any_room else 0), have


def _longest(rooms: Mapping[int | None, int], spread: int) -> int:
    """Return the minutes of the fullest room; `spread`: the number of rooms, where the items may change theirs."""
    return ceil(sum(rooms.values()) / spread) if spread else max(rooms.values(), default=0)


def _free(reading: Reading, sitting: SittingRow) -> int:
    """Return the minutes of a sitting in which nothing stands that stays and takes all rooms."""
    if sitting.actual_start is not None:
        return 0
    taken: set[int] = set()
    for one in reading.placed:
        slot = one.slot
        if one.fixed and slot is not None and slot.sitting == sitting.id and slot.room is None:
            taken |= set(range(slot.offset, min(slot.offset + slot.minutes, sitting.minutes)))
    return sitting.minutes - len(taken)


def _told(agenda: AgendaRow, reading: Reading, what: str, whose: Hashable) -> ClashRow:
    if what == "person":
        return ClashRow(what, {"name": _name(reading, whose)})
    if what == "before":
        [wish] = [wish for place, wish in enumerate(agenda.precedence) if place == whose]
        items = {item.id: item for item in items_of(agenda)}
        return ClashRow(what, {"first": _called(items[wish.before]), "second": _called(items[wish.after])})
    if what == "together":
        [heading] = [family.heading for place, family in enumerate(reading.families) if place == whose]
        return ClashRow(what, {"item": _called(heading)})
    if what in ("fixed", "pause"):
        [one] = [one for place, one in enumerate(reading.placed) if place == whose]
        return ClashRow(what, {"item": _called(one.item), "start": _start(one)})
    return ClashRow(what)


def _name(reading: Reading, person: Hashable) -> str:
    return next(found[person].name for one in reading.placed if person in (found := speaking(one.item)))


def _called(item: ItemRow) -> str:
    return shorten(f"{item.number} {item.title}".strip(), LONGEST, placeholder="\u2026")


def _start(one: Placed) -> str:
    return f"{one.slot.start:%H:%M}" if one.slot is not None else ""
