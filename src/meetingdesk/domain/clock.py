"""Wall clocks, zones and instants: a plan is wall clock and zone, everything else follows from it.

Aware times of one zone are added and compared by their wall clock in Python, not by the time that passes. Whoever
needs the time that passes (lengths, overlaps, sums) therefore goes through UTC, as `later` and `elapsed` do.
"""

from __future__ import annotations

import bisect
import difflib
import zoneinfo
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import NamedTuple

from meetingdesk.errors import Parameter, UserError

DAY_MINUTES = 24 * 60
NIGHT_FROM, NIGHT_TO = 22 * 60, 6 * 60
WORK_FROM, WORK_TO = 8 * 60, 18 * 60
FIRST_YEAR, LAST_YEAR = 1970, 2199

# The shipped tzdata decides, not the system's, or one file would give different instants on two machines.
zoneinfo.reset_tzpath(())


class Span(NamedTuple):
    """A block of time on the host's clock: day, start in minutes from its midnight, length in minutes."""

    day: date
    start: int
    minutes: int


@cache
def zones() -> frozenset[str]:
    """Return the names of all time zones."""
    return frozenset(zoneinfo.available_timezones())


def check_zone(name: str) -> str:
    """Return the name of a zone that exists. Raises UserError `zone.unknown` with the nearest names."""
    if name in zones():
        return name
    by_word = {zone.lower(): zone for zone in sorted(zones())}
    by_word |= {zone.rpartition("/")[2].lower(): zone for zone in sorted(zones()) if "/" in zone}
    words = difflib.get_close_matches(name.strip().lower().replace(" ", "_"), by_word, n=6, cutoff=0.0)
    near = list(dict.fromkeys(by_word[word] for word in words))[:3]
    raise UserError("zone.unknown", zone=name, near=", ".join(near))


@cache  # zoneinfo itself remembers eight only, and reads the others from the disk each time
def zone_info(name: str) -> zoneinfo.ZoneInfo:
    """Return a zone by its name. Raises UserError `zone.unknown`."""
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        check_zone(name)
        raise


def at(day: date, minutes: int, zone: str) -> datetime:
    """Return the instant of a wall clock time, `minutes` after midnight of `day`; past 1440 it is a later day.

    A time that comes twice is the first one; one that does not exist is moved on by the length of the gap.
    """
    days, rest = divmod(minutes, DAY_MINUTES)
    wall = datetime.combine(day + timedelta(days=days), time(rest // 60, rest % 60), zone_info(zone))
    return local(wall, zone)


def local(instant: datetime, zone: str) -> datetime:
    """Return an aware instant on the clock of a zone."""
    return instant.astimezone(UTC).astimezone(zone_info(zone))


def later(instant: datetime, minutes: int) -> datetime:
    """Return the instant that comes after so many minutes have passed, in the same zone."""
    return (instant.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(instant.tzinfo)


def elapsed(start: datetime, end: datetime) -> int:
    """Return the whole minutes that pass between two instants."""
    return int((end.astimezone(UTC) - start.astimezone(UTC)).total_seconds() // 60)


def minute_of_day(instant: datetime) -> int:
    """Return the minutes on the clock since midnight."""
    return instant.hour * 60 + instant.minute


def day_offset(instant: datetime, reference: datetime) -> int:
    """Return how many dates the one clock is ahead of the other: +1 on the next day, -1 on the day before."""
    return (instant.date() - reference.date()).days


def readings(day: date, minutes: int, zone: str) -> tuple[datetime, datetime, datetime]:
    """Return a wall clock time, naive, and the two instants in UTC that it may stand for."""
    days, rest = divmod(minutes, DAY_MINUTES)
    wall = datetime.combine(day + timedelta(days=days), time(rest // 60, rest % 60))
    first, second = (wall.replace(tzinfo=zone_info(zone), fold=fold).astimezone(UTC) for fold in (0, 1))
    return wall, first, second


def nonexistent(day: date, minutes: int, zone: str) -> bool:
    """Tell whether the clocks of the zone jump over this time (PEP 495: a gap, where both folds read otherwise)."""
    _, first, second = readings(day, minutes, zone)
    return first > second


def ambiguous(day: date, minutes: int, zone: str) -> bool:
    """Tell whether the clocks of the zone show this time twice (PEP 495: a fold)."""
    _, first, second = readings(day, minutes, zone)
    return first < second


@cache
def clocks_change(day: date, zone: str) -> bool:
    """Tell whether the clocks of a zone are changed on a day: a change at midnight belongs to the day that it begins.

    Where clocks go back from midnight, the day that is taken up again is the one on which they change.
    """
    before, after = (
        datetime.combine(one, time(23, 59, 59), zone_info(zone)).replace(fold=1)
        for one in (day - timedelta(days=1), day)
    )
    return before.utcoffset() != after.utcoffset()


def check_wall(day: date, minutes: int, zone: str) -> None:
    """Raise UserError `time.missing` or `time.ambiguous`, with the nearest times before and after that are clear."""
    _, first, second = readings(day, minutes, zone)
    if first != second:
        raise UserError("time.missing" if first > second else "time.ambiguous", **twice(day, minutes, zone))


def twice(day: date, minutes: int, zone: str) -> dict[str, Parameter]:
    """Return a time that the zone shows twice or never, and the nearest ones before and after that are clear."""
    wall, first, second = readings(day, minutes, zone)
    low, high = sorted((first, second))
    change = _change(low, high, zone)
    before, after = (change - timedelta(seconds=1)).astimezone(zone_info(zone)), change.astimezone(zone_info(zone))
    if first > second:
        last, following = before.replace(second=0), after
    else:
        last = after.replace(tzinfo=None) - timedelta(minutes=1)
        following = before.replace(tzinfo=None) + timedelta(seconds=1)
    return {"time": text_of(wall), "zone": zone, "before": text_of(last), "after": text_of(following)}


def _change(low: datetime, high: datetime, zone: str) -> datetime:
    """Return the instant in (low, high] at which the zone's offset changes. Both are UTC and differ in offset."""
    offset = low.astimezone(zone_info(zone)).utcoffset()
    seconds = range(int((high - low).total_seconds()) + 1)
    step = bisect.bisect_left(
        seconds, True, key=lambda n: (low + timedelta(seconds=n)).astimezone(zone_info(zone)).utcoffset() != offset
    )
    return low + timedelta(seconds=step)


def text_of(wall: datetime) -> str:
    """Spell a day and a time, such as `2027-03-28 02:30`."""
    return wall.strftime("%Y-%m-%d %H:%M")


def is_night(instant: datetime) -> bool:
    """Tell whether its own clock stands in the night, 22:00-06:00."""
    return not NIGHT_TO <= minute_of_day(instant) < NIGHT_FROM


def is_work(instant: datetime) -> bool:
    """Tell whether its own clock stands in working hours, 08:00-18:00."""
    return WORK_FROM <= minute_of_day(instant) < WORK_TO


def touches_night(start: datetime, end: datetime) -> bool:
    """Tell whether any minute from start until end lies in the night of their clock; ending at 22:00 does not."""
    return is_night(start) or minute_of_day(start) + elapsed(start, end) > NIGHT_FROM


def check_day(day: date) -> date:
    """Return a day that all zones and calendars can deal in. Raises UserError `sitting.day`."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise UserError("sitting.day", first=FIRST_YEAR, last=LAST_YEAR)
    return day


def check_span(span: Span) -> Span:
    """Return a block that can be a sitting. Raises UserError `sitting.day`, `.start` or `.length` (1-1440 minutes)."""
    check_day(span.day)
    if not 0 <= span.start < DAY_MINUTES:
        raise UserError("sitting.start")
    if not 0 < span.minutes <= DAY_MINUTES:
        raise UserError("sitting.length")
    return span


@cache
def data_version() -> str:
    """Return the version of the time zone data in use: the `tzdata` wheel."""
    from importlib.metadata import version  # noqa: PLC0415 - it loads the parser of mails, which a start needs not

    return version("tzdata")
