"""What a block of time costs people in a zone.

Each quarter hour counts 0.25 h times the distance in hours of its mid-point from 07:00-19:00 on the local clock, the
shorter way round the day; a last piece shorter than a quarter counts by its own length and mid-point. All sums are
whole numbers in units of a minute times a second, so that equal burdens are equal; `hours` makes hours of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import accumulate

from meetingdesk.domain import clock

QUARTER = 15
UNITS = 60 * 3600  # of one hour at the distance of one hour
_EASY_FROM, _EASY_TO = 7 * 3600, 19 * 3600
_DAY = 24 * 3600


def hours(burden: float) -> float:
    """Return a burden in hours outside 07:00-19:00, integrated over hours."""
    return burden / UNITS


def distance(second: int) -> int:
    """Return how many seconds a second of the day is away from 07:00-19:00."""
    if _EASY_FROM <= second <= _EASY_TO:
        return 0
    return min((_EASY_FROM - second) % _DAY, (second - _EASY_TO) % _DAY)


def burden(start: datetime, minutes: int, zone: str) -> int:
    """Return the burden of so many minutes from an instant for somebody in a zone."""
    first, total = start.astimezone(UTC), 0
    for begun in range(0, minutes, QUARTER):
        length = min(QUARTER, minutes - begun)
        [away] = _distances([first + timedelta(seconds=60 * begun + 30 * length)], zone)
        total += length * away
    return total


def burdens(starts: Sequence[datetime], minutes: int, zone: str) -> tuple[int, ...]:
    """Return the burdens of whole quarter hours from each start; the starts follow each other by a quarter hour."""
    quarters = minutes // QUARTER
    away = _distances(_middles(starts[0].astimezone(UTC), len(starts) + quarters - 1), zone)
    sums = list(accumulate(away, initial=0))
    return tuple(QUARTER * (sums[place + quarters] - sums[place]) for place in range(len(starts)))


@lru_cache(maxsize=64)  # the same for every zone
def _middles(first: datetime, count: int) -> tuple[datetime, ...]:
    middle, step = first + timedelta(seconds=30 * QUARTER), timedelta(minutes=QUARTER)
    return tuple(middle + place * step for place in range(count))


def _distances(instants: Iterable[datetime], zone: str) -> list[int]:
    there = clock.zone_info(zone)
    local = (instant.astimezone(there) for instant in instants)
    return [distance(moment.hour * 3600 + moment.minute * 60 + moment.second) for moment in local]
