"""Times in the text of an invitation: the date where it is read, and always the zone by name and offset."""

from __future__ import annotations

from datetime import datetime

from meetingdesk import words
from meetingdesk.domain import clock
from meetingdesk.zone_names import city, offset


def zone_name(instant: datetime, zone: str, language: str) -> str:
    """Return a zone as people read it: `Brussels, UTC+1`."""
    name = city(zone, language)
    return name if name == "UTC" else f"{name}, {offset(instant)}"


def span(start: datetime, end: datetime, zone: str, language: str) -> str:
    """Return a span on the clocks of a zone: `Thursday 18 February 2021, 12:00-15:00 (Brussels, UTC+1)`."""
    first, last = clock.local(start, zone), clock.local(end, zone)
    beginning = f"{words.day(first.date(), language, 'full')}, {words.clock(first)}"
    ending = words.clock(last)
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
        shown.append(day + words.clock(here))
    return " | ".join(shown)
