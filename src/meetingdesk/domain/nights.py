"""Whose night it is: the delegations that a longer sitting would take into the local night."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from meetingdesk.domain import clock
from meetingdesk.domain.local_times import Place
from meetingdesk.rows.now import NightRow


def nights(places: Iterable[Place], start: datetime, end: datetime, new_end: datetime) -> tuple[NightRow, ...]:
    """Return the regions of those whose local night the time from `end` to `new_end` touches; one place a delegation.

    `entering`: the sitting, from `start` to `end`, does not touch their night; the added time does.
    """
    by_region: dict[str | None, list[Place]] = defaultdict(list)
    for place in places:
        by_region[place.region].append(place)
    rows = [_row(region, group, start, end, new_end) for region, group in by_region.items()]
    touched = [row for row in rows if row.in_night]
    return tuple(sorted(touched, key=lambda row: (-row.entering, -row.in_night, row.region or "\uffff")))


def _row(region: str | None, places: list[Place], start: datetime, end: datetime, new_end: datetime) -> NightRow:
    at_night = [place for place in places if _touches(place.zone, end, new_end)]
    entering = [place for place in at_night if not _touches(place.zone, start, end)]
    cities = dict.fromkeys(place.city for place in (*entering, *at_night) if place.city)
    return NightRow(region, len(places), len(at_night), len(entering), tuple(cities))


def _touches(zone: str, start: datetime, end: datetime) -> bool:
    return clock.touches_night(clock.local(start, zone), clock.local(end, zone))
