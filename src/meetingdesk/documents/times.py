"""Times as sheets print them: always with the place whose clock they stand on, and a mark where the date is another."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from babel.dates import get_timezone_location

from meetingdesk import words
from meetingdesk.domain.clock import day_offset

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
MINUS = "\u2212"
# Unicode Annex 9: text that keeps its own order, from left to right or as its first letter says.
_LEFT_TO_RIGHT, _BY_ITSELF, _END = "\u2066", "\u2068", "\u2069"


@cache
def city(zone: str, language: str) -> str:
    """Return the name of a zone's city in a language, such as `Bruxelles`; a zone without a city keeps its name."""
    if "/" not in zone or zone.startswith("Etc/"):
        # CLDR has no city for these, and the sign in Etc/GMT+3 is the wrong way round for a reader.
        return zone.rpartition("/")[2] if not zone.startswith("Etc/GMT") else _fixed(zone)
    return str(get_timezone_location(ZoneInfo(zone), locale=language, return_city=True)).rpartition("/")[2]


def _fixed(zone: str) -> str:
    return offset(datetime(2000, 1, 1, tzinfo=ZoneInfo(zone)))


def offset(instant: datetime) -> str:
    """Return how far a clock is from UTC at that instant: `UTC+1`, `UTC+5:30`, `UTC`."""
    shift = instant.utcoffset()
    minutes = round(shift.total_seconds() / 60) if shift else 0
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else MINUS}{hours}" + (f":{rest:02}" if rest else "")


def day_mark(instant: datetime, reference: datetime) -> str:
    """Return `+1` where the clock is on the day after the reference's, with a minus the day before, else nothing."""
    days = day_offset(instant, reference)
    return f"{'+' if days > 0 else MINUS}{abs(days)}" if days else ""


def apart(text: str, language: str) -> str:
    """Keep times and codes in their own order inside a text that runs from right to left."""
    return f"{_LEFT_TO_RIGHT}{text}{_END}" if language in RIGHT_TO_LEFT and text else text


def by_itself(text: str, language: str) -> str:
    """Keep a name in its own order, brackets and signs included, inside a text that runs from right to left."""
    return f"{_BY_ITSELF}{text}{_END}" if language in RIGHT_TO_LEFT and text else text


def span(start: datetime, end: datetime, language: str, since: datetime | None = None) -> str:
    """Return `12:00-15:00` with an en dash, and a mark where it ends on another date than `since`, or its start."""
    mark = day_mark(end, since or start)
    text = f"{words.clock(start, language)}\u2013{words.clock(end, language)}" + (f" ({mark})" if mark else "")
    return apart(text, language)
