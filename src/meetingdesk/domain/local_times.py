"""In which cities to show the hours of a sitting: one a region, and the two that suffer most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from meetingdesk.domain import clock
from meetingdesk.rows.local_times import LocalTimeRow

CENTRE = "ROCB"  # the office that stands for its region
HARDEST = 2
APART = timedelta(hours=3)  # between the hardest, so that the second tells something new
STEP = 15
NIGHT_COST, EDGE_COST = 3, 1  # an hour in the night, an hour outside working hours


class Place(NamedTuple):
    """Where an invited entity sits."""

    region: str | None
    kind: str | None
    city: str
    zone: str


def local_times(places: Iterable[Place], start: datetime, end: datetime) -> tuple[LocalTimeRow, ...]:
    """Return the hours of a sitting by region from west to east; a region's own city stands before its hard ones."""
    places = list(dict.fromkeys(places))
    shown = _one_a_region(places)
    hard = _hardest([place for place in places if place not in shown], start, end)
    west = {place.region: _ahead(place, start) for place in shown}
    last = timedelta(days=2)
    ordered = sorted([*shown, *hard], key=lambda place: (west.get(place.region, last), place.region or ""))
    return tuple(_row(place, start, end) for place in ordered)


def zones_by_region(places: Iterable[Place], host: str, most: int) -> dict[str, tuple[str, ...]]:
    """Return for each region the zones where most of its entities sit, the fullest first, without the host's."""
    counted: dict[str, Counter[str]] = {}
    for place in places:
        if place.region and place.zone:
            counted.setdefault(place.region, Counter())[place.zone] += 1
    return {
        region: tuple([zone for zone, _ in found.most_common() if zone != host][:most])
        for region, found in counted.items()
    }


def _one_a_region(places: Sequence[Place]) -> list[Place]:
    chosen: dict[str, Place] = {}
    for place in sorted(places, key=lambda place: place.kind != CENTRE):
        if place.region is not None:
            chosen.setdefault(place.region, place)
    return list(chosen.values())


def _hardest(places: Sequence[Place], start: datetime, end: datetime) -> list[Place]:
    """Return whom it costs most, each far from the others; among equals one of another region."""
    costs = {place: burden(start, end, place.zone) for place in places}
    left = [place for place in places if costs[place]]
    chosen: list[Place] = []
    while left and len(chosen) < HARDEST:
        regions = {place.region for place in chosen}
        worst = min(left, key=lambda place: (-costs[place], place.region in regions, place.city))
        chosen.append(worst)
        left = [place for place in left if abs(_ahead(place, start) - _ahead(worst, start)) >= APART]
    return chosen


def burden(start: datetime, end: datetime, zone: str) -> int:
    """Return what a block of time costs people in a zone: its quarter hours, in the night times 3, in work times 0."""
    moments = (clock.local(clock.later(start, minute), zone) for minute in range(0, clock.elapsed(start, end), STEP))
    return sum(NIGHT_COST if clock.is_night(m) else 0 if clock.is_work(m) else EDGE_COST for m in moments)


def _ahead(place: Place, instant: datetime) -> timedelta:
    return clock.local(instant, place.zone).utcoffset() or timedelta()


def _row(place: Place, start: datetime, end: datetime) -> LocalTimeRow:
    begins, ends = clock.local(start, place.zone), clock.local(end, place.zone)
    night = clock.touches_night(begins, ends)
    return LocalTimeRow(place.region, place.city, place.zone, begins, ends, clock.is_night(begins), night)
