"""Dates as people type them, read without guessing between day and month."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from meetingdesk import words

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NAMED = re.compile(r"(\d{1,2})\.?\s+(\D+?)\.?\s+(\d{4})")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")


def read_date(text: str) -> date | None:
    """Return the date of `2021-02-18`, `18 Feb 2021`, `18.2.2021` or `18/2/2021`; None of anything else.

    Between slashes only one of the two may be a month: `3/4/2021` is another day on each side of an ocean.
    """
    text = text.strip()
    if found := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    elif found := _NAMED.fullmatch(text):
        day, month, year = int(found[1]), _month(found[2]), int(found[3])
    elif found := _DOTTED.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
    elif found := _SLASHED.fullmatch(text):
        one, other, year = (int(part) for part in found.groups())
        day, month = max(one, other), min(one, other)
        if day <= 12 and day != month:
            return None
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def show_date(day: date | None) -> str:
    """Return a date as it stands in a field, such as `18 Feb 2021`."""
    return words.day(day, width="medium") if day else ""


def _month(name: str) -> int:
    wanted = name.strip().casefold()
    return next((number for number, known in _months() if known.startswith(wanted[:3])), 0) if len(wanted) > 2 else 0


@cache
def _months() -> tuple[tuple[int, str], ...]:
    return tuple((month, words.day(date(2000, month, 1)).split()[1].casefold()) for month in range(1, 13))
