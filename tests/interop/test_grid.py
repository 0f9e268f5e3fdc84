"""Twelve sittings of hosts in every zone, on and around each change of its clocks in 2027: at the right instants."""

from __future__ import annotations

import zoneinfo
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from tests.exchange.some_rows import STAMP, make_agenda, make_sitting

from meetingdesk.domain import clock
from meetingdesk.domain.occasions import occasions
from meetingdesk.exchange.calendar.publish import publish

SITTINGS = 12
AREAS = (
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific",
)  # fmt: skip
AROUND = (-60, -15, 0, 15)  # minutes from the wall time at which a clock is changed
HOUR = timedelta(hours=1)


def zones():
    return [name for name in sorted(clock.zones()) if name.partition("/")[0] in AREAS]


def changes(zone):
    """Return the instants of 2027 at which the clocks of a zone are changed, to the hour before they are."""
    info = zoneinfo.ZoneInfo(zone)
    hours = [datetime(2027, 1, 1, tzinfo=UTC) + number * HOUR for number in range(365 * 24)]
    offsets = [hour.astimezone(info).utcoffset() for hour in hours]
    return [early for (early, one), (_, other) in pairwise(zip(hours, offsets, strict=True)) if one != other]


def starts(zone):
    """Return twelve local starts as day and minutes: around the changes, then on the 15th of each month at nine."""
    found = []
    for change in changes(zone):
        there = clock.local(change + HOUR, zone)
        found += [(there + timedelta(minutes=minutes)).replace(tzinfo=None) for minutes in AROUND]
    months = [datetime(2027, month, 15, 9) for month in range(1, 13)]  # noqa: DTZ001 - a wall clock
    chosen = (found + months)[:SITTINGS]
    return [(wall.date(), wall.hour * 60 + wall.minute) for wall in chosen]


def sittings(zone):
    for number, (day, minutes) in enumerate(starts(zone), start=1):
        start = clock.at(day, minutes, zone)
        uid = f"{zone.replace('/', '-').replace('_', '-').replace('+', 'plus')}-{number}"
        yield replace(make_sitting(1), number=number, uid=uid, day=day, start=start, end=clock.later(start, 90))


def test_every_engine_puts_every_sitting_at_its_instant(engines):
    hosts = zones()
    assert len(hosts) >= 480
    paths, expected = [], []
    for area in AREAS:
        here = [one for zone in hosts if zone.startswith(f"{area}/") for one in sittings(zone)]
        agenda = make_agenda(*(replace(one, id=number) for number, one in enumerate(here, start=1)))
        paths.append(engines.write(f"{area}.ics", publish(agenda, "sitting", "en", STAMP)))
        expected += [
            {"uid": one.uid, "start": one.start.isoformat(), "end": one.end.isoformat()}
            for one in occasions(agenda, "sitting")
        ]
    assert len(expected) == SITTINGS * len(hosts)
    engines.check(expected, *paths)


def test_the_grid_stands_where_clocks_are_changed():
    """What the grid is made from, by hand: Brussels, 28 March 2027, two o'clock becomes three."""
    assert [change.isoformat() for change in changes("Europe/Brussels")] == [
        "2027-03-28T00:00:00+00:00", "2027-10-31T00:00:00+00:00"
    ]  # fmt: skip
    assert (date(2027, 3, 28), 3 * 60) in starts("Europe/Brussels")
    assert sum(bool(changes(zone)) for zone in ("Asia/Tokyo", "Africa/Cairo", "Australia/Lord_Howe")) == 2
