"""Lengths of time as platforms write them: with letters in many languages, with colons, or bare minutes."""

from __future__ import annotations

import re

_PART = re.compile(r"(\d+(?:[.,]\d+)?)\s*([^\W\d_]+)\.?\s*")
_COLONS = re.compile(r"(?:(\d+):)?(\d+):(\d\d):(\d\d)|(\d+):(\d\d)")
_BARE = re.compile(r"\d{1,5}(?:[.,]\d+)?")
# First letters of the units: days; hours (also German, Polish); minutes; seconds.
_UNITS = {"d": 86400, "j": 86400, "t": 86400, "h": 3600, "st": 3600, "g": 3600, "m": 60, "s": 1}


def seconds(text: str) -> int | None:
    """Return a length in seconds, None for any other text. A bare number is minutes, `1:02` hours and minutes."""
    text = text.strip().casefold()
    if _BARE.fullmatch(text):
        return round(float(text.replace(",", ".")) * 60)
    if match := _COLONS.fullmatch(text):
        days, hours, minutes, rest, short, short_minutes = (int(part or 0) for part in match.groups())
        return days * 86400 + (hours + short) * 3600 + (minutes + short_minutes) * 60 + rest
    return _with_letters(text)


def _with_letters(text: str) -> int | None:
    parts = list(_PART.finditer(text))
    if not parts or "".join(part[0] for part in parts) != text:
        return None
    total = 0.0
    for part in parts:
        unit = _UNITS.get(part[2][:2]) or _UNITS.get(part[2][:1])
        if unit is None:
            return None
        total += float(part[1].replace(",", ".")) * unit
    return round(total)
