"""The same person in another meeting of the file at that time.

A conflict where somebody has an item there or here meanwhile, else a warning. One row a sitting, other meeting and
severity, with all whom it concerns; who has an item at any time of it is not named again for being there besides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from meetingdesk.domain.conflicts.expected import Expected
from meetingdesk.domain.conflicts.places import person_key
from meetingdesk.domain.conflicts.timed import Timed, by_start
from meetingdesk.rows.agenda import AgendaRow, SittingRow
from meetingdesk.rows.conflicts import ConflictRow, EngagedRow, Severity

Person = int | str  # a person's id, or a free name


class Hit(NamedTuple):
    """One person's time in another meeting, and the items here, if any, that it gets in the way of."""

    engaged: EngagedRow
    items: tuple[Timed, ...]


def rows(
    agenda: AgendaRow, slots: Sequence[Timed], expected: Expected, engaged: Iterable[EngagedRow]
) -> Iterator[ConflictRow]:
    """Return who is expected at a sitting, or speaks in it, and is at another meeting meanwhile."""
    away: dict[Person, list[EngagedRow]] = defaultdict(list)
    for row in engaged:
        away[row.name.casefold() if row.person is None else row.person].append(row)
    if not away:
        return
    speaking = _speaking(slots, expected.person_of())
    for sitting in agenda.sittings:
        here = {one.person for one in expected.delegates(sitting).values()}
        yield from _of_sitting(sitting, here, speaking[sitting.id], away)


def _speaking(slots: Iterable[Timed], person_of: Mapping[int, int]) -> dict[int, dict[Person, list[Timed]]]:
    """Return the items of each person by sitting."""
    found: dict[int, dict[Person, list[Timed]]] = defaultdict(lambda: defaultdict(list))
    for slot in slots:
        for key in {person_key(speaker) for speaker in slot.slot.item.speakers}:
            person = person_of.get(key) if isinstance(key, int) else key
            if person is not None:
                found[slot.slot.sitting][person].append(slot)
    return found


def _of_sitting(
    sitting: SittingRow,
    here: set[int],
    speaking: Mapping[Person, list[Timed]],
    away: Mapping[Person, list[EngagedRow]],
) -> Iterator[ConflictRow]:
    groups: dict[tuple[str, Severity], list[Hit]] = defaultdict(list)
    for person, engagements in away.items():
        items = speaking.get(person, [])
        by_meeting: dict[str, list[EngagedRow]] = defaultdict(list)
        for row in engagements:
            if _meets(row, sitting.start.timestamp(), sitting.end.timestamp()) and (items or person in here):
                by_meeting[row.meeting].append(row)
        for meeting, rows_there in by_meeting.items():
            severity, hits = _worst(rows_there, items, expected=person in here)
            groups[meeting, severity] += hits
    yield from (_row(sitting, meeting, severity, hits) for (meeting, severity), hits in groups.items() if hits)


def _meets(row: EngagedRow, start: float, end: float) -> bool:
    return row.start.timestamp() < end and start < row.end.timestamp()


def _worst(engaged: Iterable[EngagedRow], items: Sequence[Timed], *, expected: bool) -> tuple[Severity, list[Hit]]:
    """Return the clashes with items, there or here; where there are none, those of being expected at both."""
    hits = [Hit(row, tuple(slot for slot in items if _meets(row, slot.start, slot.end))) for row in engaged]
    grave = [hit for hit in hits if hit.items or (hit.engaged.speaks and expected)]
    return ("conflict", grave) if grave else ("warning", hits if expected else [])


def _row(sitting: SittingRow, meeting: str, severity: Severity, hits: Sequence[Hit]) -> ConflictRow:
    slots = sorted({slot.id: slot for hit in hits for slot in hit.items}.values(), key=by_start)
    start = min((hit.engaged.start for hit in hits), key=lambda start: start.timestamp())
    end = max((hit.engaged.end for hit in hits), key=lambda end: end.timestamp())
    zone = sitting.start.tzinfo
    people = tuple(dict.fromkeys(hit.engaged.name for hit in hits))
    return ConflictRow(
        kind="elsewhere",
        severity=severity,
        sittings=(sitting.id,),
        slots=tuple(slot.id for slot in slots),
        items=tuple(slot.slot.item.id for slot in slots),
        item_uids=tuple(slot.slot.item.uid for slot in slots),
        people=people,
        start=max(start.astimezone(zone), sitting.start, key=lambda one: one.timestamp()),
        end=min(end.astimezone(zone), sitting.end, key=lambda one: one.timestamp()),
        parameters={"meeting": meeting, "number": sitting.number, "n": len(people)},
    )
