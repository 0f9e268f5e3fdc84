"""What is meant by a time on a wall clock, where the clock may show it never or twice."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta

from meetingdesk.domain import clock
from meetingdesk.domain.clock import Span
from meetingdesk.errors import UserError

_OFFSET = r"(Z|[+-]\d\d:?\d\d)?"
_SPAN = re.compile(rf"(\d{{4}}-\d\d-\d\d)T(\d\d?):(\d\d){_OFFSET}/(?:(\d{{4}}-\d\d-\d\d)T)?(\d\d?):(\d\d){_OFFSET}")


def which(day: date, minutes: int, zone: str, ahead: int | None = None) -> datetime:
    """Return the instant, in UTC, of a wall clock time; `ahead`, minutes from UTC, says which of two is meant.

    Raises UserError `time.missing`, or `time.which` with both spellings where it comes twice and `ahead` is neither.
    """
    wall, first, second = clock.readings(day, minutes, zone)
    if first > second:
        clock.check_wall(day, minutes, zone)
    if first == second:
        return first
    shown = [instant.astimezone(clock.zone_info(zone)) for instant in (first, second)]
    meant = next((local for local in shown if local.utcoffset() == timedelta(minutes=ahead or 0)), None)
    if ahead is not None and meant is not None:
        return meant.astimezone(UTC)
    early, late = (f"{wall:%H:%M}{local.isoformat()[-6:]}" for local in shown)
    raise UserError("time.which", time=clock.text_of(wall), zone=zone, first=early, second=late)


def offset_of(text: str | None) -> int | None:
    """Read minutes from UTC: `+02:00`, `-0330` or `Z`; None where there is nothing."""
    if not text:
        return None
    if text in ("Z", "z"):
        return 0
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return -minutes if text[0] == "-" else minutes


def offset_in(start: datetime, minutes: int, time_of_day: int, ahead: int | None = None) -> int:
    """Return after how many minutes of a block its clock shows a time of day; after midnight where only that fits.

    `ahead` as in `which`. A time outside the block gives an offset outside of it. Raises UserError `time.missing` where
    the clocks go over it in the block, `time.which` where they show it twice in it.
    """
    zone = str(start.tzinfo)
    for day in (start.date(), start.date() + timedelta(days=1)):
        _, first, second = clock.readings(day, time_of_day, zone)
        inside = [n for n in (clock.elapsed(start, first), clock.elapsed(start, second)) if 0 <= n <= minutes]
        if len(inside) == 2 or (inside and ahead is not None):
            return clock.elapsed(start, which(day, time_of_day, zone, ahead))
        if inside and first < second:
            return inside[0]
    return clock.elapsed(start, clock.at(start.date(), time_of_day, zone))


def parse_sitting(text: str, zone: str | None = None) -> Span:
    """Read `2027-03-01T12:00/15:00`; a sitting past midnight names its end's day: `.../2027-03-02T01:00`.

    A time that the zone shows twice says which one it is by its offset: `T02:30+02:00`. The length is the time that
    passes in `zone`; without a zone every day has 24 hours. Raises UserError `sitting.form`, `sitting.backwards`,
    `sitting.day` or `sitting.length`; `time.missing` where the zone never shows its start or its end, `time.which`
    where it shows one twice, `time.second` where it is to start at the second.
    """
    match = _SPAN.fullmatch(text.strip())
    if match is None:
        raise UserError("sitting.form", text=text)
    first, hour, minute, ahead, last, end_hour, end_minute, end_ahead = match.groups()
    try:
        day, end_day = date.fromisoformat(first), date.fromisoformat(last or first)
        start = clock.minute_of_day(datetime.combine(day, time(int(hour), int(minute))))
        end = clock.minute_of_day(datetime.combine(day, time(int(end_hour), int(end_minute))))
    except ValueError:
        raise UserError("sitting.form", text=text) from None
    zone = zone or "UTC"
    begins = which(clock.check_day(day), start, zone, offset_of(ahead))
    ends = which(clock.check_day(end_day), end, zone, offset_of(end_ahead))
    if begins != clock.at(day, start, zone).astimezone(UTC):
        near = clock.twice(day, start, zone)
        raise UserError("time.second", time=near["time"], zone=zone, before=near["before"], after=near["after"])
    minutes = clock.elapsed(begins, ends)
    if minutes <= 0:
        raise UserError("sitting.backwards", text=text, next_day=(day + timedelta(days=1)).isoformat())
    return clock.check_span(Span(day, start, minutes))
