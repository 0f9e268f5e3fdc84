"""More interpretation on a day than one team may give."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from meetingdesk.rows.agenda import AgendaRow, SittingRow, SlotRow
from meetingdesk.rows.conflicts import ConflictRow

MOST_MINUTES = 180  # AIIC: a team works remotely at most three hours a day


def rows(agenda: AgendaRow) -> Iterator[ConflictRow]:
    """Return a row a host day on which more than three hours are interpreted, in a meeting of several languages.

    Sittings that run at the same time have each a team of their own, so their time counts once. What an item says is
    not interpreted does not count, nor does a connection test.
    """
    if len(agenda.meeting.languages) < 2:
        return
    by_day: dict[date, list[SittingRow]] = defaultdict(list)
    for sitting in agenda.sittings:
        if sitting.interpretation and sitting.kind != "test":
            by_day[sitting.day].append(sitting)
    for sittings in by_day.values():
        minutes = len(set[int]().union(*map(_interpreted, sittings)))
        if minutes > MOST_MINUTES:
            yield _row(sittings, minutes)


def _interpreted(sitting: SittingRow) -> set[int]:
    """Return the minutes, counted from 1970, in which a sitting is interpreted."""
    first = _minute(sitting.start.timestamp())
    whole = set(range(first, first + max(sitting.minutes, 0)))
    items = [slot for slot in sitting.slots if not slot.item.sub_items]
    silent = [slot for slot in items if not slot.item.interpretation]
    if not silent:
        return whole
    return whole - (_minutes(silent) - _minutes(slot for slot in items if slot.item.interpretation))


def _minutes(slots: Iterable[SlotRow]) -> set[int]:
    spans = ((_minute(slot.start.timestamp()), max(slot.minutes, 0)) for slot in slots)
    return {minute for first, length in spans for minute in range(first, first + length)}


def _minute(seconds: float) -> int:
    return int(seconds // 60)


def _row(sittings: Sequence[SittingRow], minutes: int) -> ConflictRow:
    return ConflictRow(
        kind="interpreters",
        severity="warning",
        sittings=tuple(sitting.id for sitting in sittings),
        slots=(),
        items=(),
        item_uids=(),
        people=(),
        start=min((sitting.start for sitting in sittings), key=lambda start: start.timestamp()),
        end=max((sitting.end for sitting in sittings), key=lambda end: end.timestamp()),
        parameters={"hours": f"{minutes // 60}:{minutes % 60:02d}"},
    )
