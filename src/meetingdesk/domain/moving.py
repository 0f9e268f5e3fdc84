"""Where the sittings of a meeting come to stand when its days get other hours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from meetingdesk.domain import clock
from meetingdesk.rows.agenda import SittingRow
from meetingdesk.rows.window import MoveRow

TEST = "test"  # a connection test goes with the sittings of its day, and does not say when the day begins


def days(sittings: Iterable[SittingRow]) -> dict[date, SittingRow]:
    """Return the host days of a meeting in order, each with the sitting that begins it."""
    first: dict[date, SittingRow] = {}
    for sitting in sorted(sittings, key=lambda one: one.start.timestamp()):
        if sitting.kind != TEST:
            first.setdefault(sitting.day, sitting)
    return dict(sorted(first.items()))


def moves(sittings: Iterable[SittingRow], starts: Mapping[date, datetime], zone: str) -> tuple[MoveRow, ...]:
    """Return the moves that let the first sitting of each day begin at an instant of `starts`.

    The others of the day keep their distance from it, and all keep their length. What would stay is left out.
    """
    sittings = tuple(sittings)
    first, by_day = days(sittings), defaultdict(list)
    for sitting in sittings:
        by_day[sitting.day].append(sitting)
    found = []
    for day in sorted(starts.keys() & first.keys()):
        later = clock.elapsed(first[day].start, starts[day])
        moved = (MoveRow(one, clock.local(clock.later(one.start, later), zone)) for one in by_day[day])
        found += [move for move in moved if later]
    return tuple(found)
