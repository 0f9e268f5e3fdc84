"""Times in the text of an invitation: the date where it is read, and always the zone by name and offset."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache

from babel.dates import get_timezone_location

from meetingdesk import words
from meetingdesk.domain import clock

UTC_NAMES = frozenset({"UTC", "Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "Universal", "Zulu", "UCT"})


@cache
def city(zone: str, language: str) -> str:
    """Return how a zone is called after its city, such as `Brussels` or `Bruxelles`."""
    return "UTC" if zone in UTC_NAMES else get_timezone_location(zone, locale=language, return_city=True)


def offset(instant: datetime) -> str:
    """Return the offset of an instant's own zone, such as `UTC+5:30`; `UTC` where there is none."""
    ahead = instant.utcoffset() or timedelta()
    hours, minutes = divmod(abs(int(ahead.total_seconds())) // 60, 60)
    if not hours and not minutes:
        return "UTC"
    return f"UTC{'-' if ahead < timedelta() else '+'}{hours}" + (f":{minutes:02}" if minutes else "")


def zone_name(instant: datetime, zone: str, language: str) -> str:
    """Return a zone as people read it: `Brussels, UTC+1`."""
    return "UTC" if zone in UTC_NAMES else f"{city(zone, language)}, {offset(instant)}"


def span(start: datetime, end: datetime, zone: str, language: str) -> str:
    """Return a span on the clocks of a zone: `Thursday 18 February 2021, 12:00-15:00 (Brussels, UTC+1)`."""
    first, last = clock.local(start, zone), clock.local(end, zone)
    beginning = f"{words.day(first.date(), language, 'full')}, {words.clock(first, language)}"
    ending = words.clock(last, language)
    if first.date() != last.date():
        ending = f" {words.day(last.date(), language, 'full')}, {ending}"
        beginning += " "
    return f"{beginning}\u2013{ending} ({zone_name(first, zone, language)})"


def spans(start: datetime, end: datetime, zones: tuple[str, ...], language: str) -> tuple[str, ...]:
    """Return one line a zone."""
    return tuple(span(start, end, zone, language) for zone in zones)


def clocks(instant: datetime, start: datetime, zones: tuple[str, ...], language: str) -> str:
    """Return an instant on several clocks, `12:00 | 20:00`; with the date where it is not that of `start` there."""
    shown = []
    for zone in zones:
        here = clock.local(instant, zone)
        other_day = here.date() != clock.local(start, zone).date()
        day = f"{words.short_day(here.date(), language)} " if other_day else ""
        shown.append(day + _clock(here.time(), language))
    return " | ".join(shown)


@lru_cache(maxsize=4 * 24 * 60)
def _clock(moment: time, language: str) -> str:
    """Return a time of day. Each is asked for in many zones and texts, and CLDR's patterns are slow to fill."""
    return words.clock(datetime.combine(date.min, moment), language)
