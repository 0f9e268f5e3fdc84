"""Sittings that overlap and are held for the same people."""

from __future__ import annotations

from collections.abc import Iterator

from meetingdesk.domain.conflicts.expected import Expected
from meetingdesk.rows.agenda import AgendaRow, SittingRow
from meetingdesk.rows.conflicts import ConflictRow


def rows(agenda: AgendaRow, expected: Expected) -> Iterator[ConflictRow]:
    """Return a row a pair of sittings that overlap and have somebody, or some audience, in common."""
    for first, second in _overlapping(agenda):
        people = _in_both(first, second, expected)
        if people or _share_rule(first, second):
            yield _row(first, second, people)


def _overlapping(agenda: AgendaRow) -> Iterator[tuple[SittingRow, SittingRow]]:
    running: list[SittingRow] = []
    for sitting in sorted(agenda.sittings, key=lambda one: (one.start.timestamp(), one.end.timestamp(), one.id)):
        running = [other for other in running if other.end.timestamp() > sitting.start.timestamp()]
        yield from ((other, sitting) for other in running)
        running.append(sitting)


def _share_rule(one: SittingRow, other: SittingRow) -> bool:
    """Tell whether two audiences meet whoever comes: one is for all, or they name the same region, kind, capacity."""
    if "all" in (one.audience, other.audience):
        return True
    return one.audience == other.audience and not set(one.audience_codes).isdisjoint(other.audience_codes)


def _in_both(one: SittingRow, other: SittingRow, expected: Expected) -> tuple[str, ...]:
    here, there = expected.delegates(one), expected.delegates(other)
    return tuple(delegate.name for key, delegate in here.items() if key in there)


def _row(first: SittingRow, second: SittingRow, people: tuple[str, ...]) -> ConflictRow:
    return ConflictRow(
        kind="sittings",
        severity="conflict",
        sittings=(first.id, second.id),
        slots=(),
        items=(),
        item_uids=(),
        people=people,
        start=second.start,
        end=min(first.end, second.end, key=lambda end: end.timestamp()),
        parameters={"first": first.number, "second": second.number, "n": len(people)},
    )
