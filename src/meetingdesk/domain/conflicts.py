"""Which slots of an agenda cannot both be: one person in two of them, or two items in one room, at one time.

A named room holds one item at a time, in whatever sitting; a slot without a room takes all rooms of its sitting. A
break takes no room, since everyone is free then. An item and what stands below it never conflict: the heading's time
is made of theirs. A free name is the same person wherever it is spelled alike; an entity that has named nobody may
send two people. Overlaps are counted in instants, so that sittings may overlap too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from meetingdesk.rows.agenda import AgendaRow, ConflictRow, ItemRow, SlotRow, SpeakerRow

Pair = tuple["Timed", "Timed"]


class Timed(NamedTuple):
    """A slot with its instants as numbers, so that comparing is exact and quick."""

    start: float
    end: float
    id: int
    slot: SlotRow


def find(agenda: AgendaRow) -> tuple[ConflictRow, ...]:
    """Return the conflicts of an agenda, by start."""
    slots = [_timed(slot) for sitting in agenda.sittings for slot in sitting.slots]
    above = _ancestors(agenda)
    rows = [_row("room", pair, ()) for pair in _room_pairs(slots, above)]
    rows += [_row("person", pair, people) for pair, people in _people(slots, above)]
    return tuple(sorted(rows, key=lambda row: (row.start.timestamp(), row.kind, row.slots)))


def _timed(slot: SlotRow) -> Timed:
    return Timed(slot.start.timestamp(), slot.end.timestamp(), slot.id, slot)


def _start(timed: Timed) -> tuple[float, float, int]:
    return timed[:3]


def person_key(speaker: SpeakerRow) -> int | str | None:
    """Return what tells a person from others: the delegate, or a free name; None where it is nobody in particular."""
    if speaker.state == "withdrawn":
        return None
    if speaker.delegate is not None:
        return speaker.delegate
    return speaker.name.casefold() if speaker.entity is None else None


def _ancestors(agenda: AgendaRow) -> Mapping[int, frozenset[int]]:
    """Return for each item the items above it."""
    items: dict[int, ItemRow] = {item.id: item for item in (*agenda.headings, *agenda.unscheduled)}
    items |= {slot.item.id: slot.item for sitting in agenda.sittings for slot in sitting.slots}
    found: dict[int, frozenset[int]] = {}
    for item in items.values():
        chain: list[int] = []
        parent = item.parent
        while parent is not None and parent not in chain:
            chain.append(parent)
            parent = items[parent].parent if parent in items else None
        found[item.id] = frozenset(chain)
    return found


def _related(one: Timed, other: Timed, above: Mapping[int, frozenset[int]]) -> bool:
    first, second = one.slot.item.id, other.slot.item.id
    return first in above[second] or second in above[first]


def _overlapping(slots: Iterable[Timed]) -> Iterator[Pair]:
    """Return the pairs that overlap, by a sweep over the starts: as much work as there are pairs."""
    running: list[Timed] = []
    for slot in sorted(slots, key=_start):
        running = [other for other in running if other.end > slot.start]
        yield from ((other, slot) for other in running)
        running.append(slot)


def _across(whole: Iterable[Timed], single: Iterable[Timed]) -> Iterator[Pair]:
    """Return the overlapping pairs of one slot that takes all rooms and one that takes a room."""
    both = [(slot, True) for slot in whole] + [(slot, False) for slot in single]
    running: dict[bool, list[Timed]] = {True: [], False: []}
    for slot, takes_all in sorted(both, key=lambda pair: _start(pair[0])):
        running[not takes_all] = [other for other in running[not takes_all] if other.end > slot.start]
        yield from ((other, slot) for other in running[not takes_all])
        running[takes_all].append(slot)


def _room_pairs(slots: Iterable[Timed], above: Mapping[int, frozenset[int]]) -> Iterator[Pair]:
    by_room: dict[tuple[str, int], list[Timed]] = defaultdict(list)
    by_sitting: dict[int, list[Timed]] = defaultdict(list)
    for slot in slots:
        if slot.slot.item.kind == "break":
            continue
        if slot.slot.room is None:
            by_room["sitting", slot.slot.sitting].append(slot)
        else:
            by_room["room", slot.slot.room].append(slot)
            by_sitting[slot.slot.sitting].append(slot)
    for (what, key), group in by_room.items():
        pairs = list(_overlapping(group))
        if what == "sitting":
            pairs += _across(group, by_sitting.get(key, ()))
        yield from (pair for pair in pairs if not _related(*pair, above))


def _people(slots: Iterable[Timed], above: Mapping[int, frozenset[int]]) -> list[tuple[Pair, tuple[str, ...]]]:
    by_person: dict[int | str, list[Timed]] = defaultdict(list)
    names: dict[int | str, str] = {}
    for slot in slots:
        keyed = {key: speaker.name for speaker in slot.slot.item.speakers if (key := person_key(speaker)) is not None}
        for key, name in keyed.items():
            names.setdefault(key, name)
            by_person[key].append(slot)
    pairs: dict[tuple[int, int], Pair] = {}
    found: dict[tuple[int, int], set[str]] = defaultdict(set)
    for key, group in by_person.items():
        for one, other in _overlapping(group):
            if not _related(one, other, above):
                pairs[one.id, other.id] = one, other
                found[one.id, other.id].add(names[key])
    return [(pairs[ids], tuple(sorted(people))) for ids, people in found.items()]


def _row(kind: str, pair: Pair, people: tuple[str, ...]) -> ConflictRow:
    first, second = sorted(pair, key=_start)
    return ConflictRow(
        kind=kind,
        slots=(first.id, second.id),
        items=(first.slot.item.id, second.slot.item.id),
        item_uids=(first.slot.item.uid, second.slot.item.uid),
        people=people,
        sitting=first.slot.sitting,
        room=first.slot.room_name or second.slot.room_name,
        start=second.slot.start,
        end=min(first, second, key=lambda timed: timed.end).slot.end,
    )
