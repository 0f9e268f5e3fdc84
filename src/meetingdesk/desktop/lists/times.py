"""Reads what is typed into the fields for times and minutes."""

from __future__ import annotations

import re

from meetingdesk.domain.wall import offset_of

_TIME = re.compile(r"(\d{1,2})(?:\s*[:.hH]\s*(\d{2})?|(\d{2}))?\s*")
_AHEAD = re.compile(r"(.*?)\s*([zZ]|[+-]\d\d:?\d\d)?")
_MINUTES = re.compile(r"(\d{1,4})\s*(?:min|m|')?\.?", re.IGNORECASE)
DAY = 1440


def read_time(text: str) -> int | None:
    """Return the minutes since midnight of `12:20`, `12.20`, `12h20`, `1220` or `9`; None where it is no time."""
    match = _TIME.fullmatch(text.strip())
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or match[3] or 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def read_clock(text: str) -> tuple[int, int | None] | None:
    """Return the minutes since midnight, and those from UTC of `02:30+01:00`, which says of two times which one."""
    match = _AHEAD.fullmatch(text.strip())
    time = read_time(match[1]) if match else None
    return None if match is None or time is None else (time, offset_of(match[2]))


def read_minutes(text: str) -> int | None:
    """Return a length in minutes, such as `20` or `20 min`; None where it is none, or longer than a day."""
    match = _MINUTES.fullmatch(text.strip())
    minutes = int(match[1]) if match else 0
    return minutes if 0 < minutes <= DAY else None
