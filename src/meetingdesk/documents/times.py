"""Times as sheets print them: always with the place whose clock they stand on, and a mark where the date is another."""

from __future__ import annotations

from datetime import datetime

from meetingdesk import words
from meetingdesk.domain.clock import day_offset
from meetingdesk.zone_names import MINUS

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
# Unicode Annex 9: text that keeps its own order, from left to right or as its first letter says.
_LEFT_TO_RIGHT, _BY_ITSELF, _END = "\u2066", "\u2068", "\u2069"


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
    """Return `12:00-15:00` with an en dash, and a mark where it ends on another date than `since`, or its start.

    A start on another date than `since` has a mark of its own where that of the end does not tell: `22:00 (-1)-01:00`.
    """
    first, last = (day_mark(instant, since or start) for instant in (start, end))
    begins = words.clock(start) + (f" ({first})" if first and first != last else "")
    return apart(f"{begins}\u2013{words.clock(end)}" + (f" ({last})" if last else ""), language)
