"""How a zone and its offset are told to people: by its city, in their language."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

MINUS = "\u2212"
_UTC = frozenset({"UTC", "Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "Universal", "Zulu", "UCT"})


@cache
def city(zone: str, language: str = "en") -> str:
    """Return the name of a zone's city in a language, such as `Bruxelles`; a zone without a city keeps its name."""
    from babel.dates import get_timezone_location

    if zone in _UTC:
        return "UTC"
    if zone.startswith("Etc/GMT"):  # the sign in Etc/GMT+3 is the wrong way round for a reader
        return offset(datetime(2000, 1, 1, tzinfo=ZoneInfo(zone)))
    if "/" not in zone:  # CLDR has no city for these
        return zone
    return str(get_timezone_location(ZoneInfo(zone), locale=language, return_city=True)).rpartition("/")[2]


def seat(name: str, zone: str, language: str) -> str:
    """Return the city of a seat in a language, as far as CLDR knows it: where its zone is named after it."""
    if language == "en":
        return name
    english = city(zone)
    return city(zone, language) if name in (english, f"{english} City") else name


def offset(instant: datetime) -> str:
    """Return how far a clock is from UTC at that instant: `UTC+1`, `UTC+5:30`, `UTC`."""
    shift = instant.utcoffset()
    minutes = round(shift.total_seconds() / 60) if shift else 0
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else MINUS}{hours}" + (f":{rest:02}" if rest else "")
