"""Two slots that cannot both be: one person in two places, two items in one room, two in a sitting at one time.

A named room holds one item at a time, in whatever sitting; a slot without a room takes all rooms of its sitting. A
break takes no room, since everyone is free then. An item and what stands below it never conflict: the heading's time
is made of theirs. A free name is the same person wherever it is spelled alike; an entity that has named nobody may
send two people. Overlaps are counted in instants, so that sittings may overlap too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from meetingdesk.domain.conflicts.timed import Family, Pair, Timed, across, by_start, overlapping
from meetingdesk.rows.agenda import AgendaRow, SlotRow, SpeakerRow
from meetingdesk.rows.conflicts import ConflictRow


def rows(agenda: AgendaRow, slots: Sequence[Timed]) -> Iterator[ConflictRow]:
    """Return the pairs that cannot both be."""
    family = Family(agenda)
    yield from (_row("person", pair, people) for pair, people in _people(slots) if not family.related(pair))
    yield from (_row("room", pair) for pair in _rooms(slots) if not family.related(pair))
    yield from (_row("overlap", pair) for pair in _overlaps(slots) if not family.related(pair))


def person_key(speaker: SpeakerRow) -> int | str | None:
    """Return what tells a person from others: the delegate, or a free name; None where it is nobody in particular."""
    if speaker.state == "withdrawn":
        return None
    if speaker.delegate is not None:
        return speaker.delegate
    return speaker.name.casefold() if speaker.entity is None else None


def item_name(slot: SlotRow) -> str:
    """Return number and title."""
    return f"{slot.item.number} {slot.item.title}".strip()


def place_name(slot: SlotRow) -> str:
    """Return number and title, with the room where it has one."""
    return item_name(slot) + (f" ({slot.room_name})" if slot.room_name else "")


def _people(slots: Iterable[Timed]) -> list[tuple[Pair, tuple[str, ...]]]:
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
        for one, other in overlapping(group):
            pairs[one.id, other.id] = one, other
            found[one.id, other.id].add(names[key])
    return [(pairs[ids], tuple(sorted(people))) for ids, people in found.items()]


def _taking_room(slots: Iterable[Timed]) -> Iterator[Timed]:
    return (slot for slot in slots if slot.slot.item.kind != "break")


def _rooms(slots: Iterable[Timed]) -> Iterator[Pair]:
    by_room: dict[int, list[Timed]] = defaultdict(list)
    for slot in _taking_room(slots):
        if slot.slot.room is not None:
            by_room[slot.slot.room].append(slot)
    for group in by_room.values():
        yield from overlapping(group)


def _overlaps(slots: Iterable[Timed]) -> Iterator[Pair]:
    """Return the pairs of one sitting of which one takes all rooms, or both do."""
    by_sitting: dict[int, tuple[list[Timed], list[Timed]]] = defaultdict(lambda: ([], []))
    for slot in _taking_room(slots):
        by_sitting[slot.slot.sitting][slot.slot.room is not None].append(slot)
    for whole, single in by_sitting.values():
        yield from overlapping(whole)
        yield from across(whole, single)


def _row(kind: str, pair: Pair, people: tuple[str, ...] = ()) -> ConflictRow:
    first, second = sorted(pair, key=by_start)
    named = item_name if kind == "room" else place_name
    return ConflictRow(
        kind=kind,
        severity="conflict",
        sittings=tuple(dict.fromkeys((first.slot.sitting, second.slot.sitting))),
        slots=(first.id, second.id),
        items=(first.slot.item.id, second.slot.item.id),
        item_uids=(first.slot.item.uid, second.slot.item.uid),
        people=people,
        start=second.slot.start,
        end=min(first, second, key=lambda one: one.end).slot.end,
        parameters={"first": named(first.slot), "second": named(second.slot)},
        room=first.slot.room_name or second.slot.room_name,
    )
