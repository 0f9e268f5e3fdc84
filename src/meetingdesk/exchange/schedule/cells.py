"""What stands in the cells of a schedule: clocks, lengths, days and kinds, as people write them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cache

from meetingdesk import words
from meetingdesk.domain import clock, wall
from meetingdesk.exchange.platforms import dates
from meetingdesk.exchange.platforms.dates import Stamp
from meetingdesk.exchange.platforms.headings import folded
from meetingdesk.exchange.schedule.frab import KINDS, OWN_KINDS

_CLOCK = re.compile(
    r"(\d{1,2})(?:\s*[:.h]\s*(\d\d))?(?::\d\d)?\s*h?\s*(?:([ap])\.?\s?m\.?)?\s*(z|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"(?:(\d{1,2})\s*(?:[:h])\s*)?(\d{1,4})\s*(?:min(?:ut(?:es?|os?))?\.?)?(?::00)?", re.IGNORECASE)
_HOURS = re.compile(r"(\d{1,2})\s*(?:h|hours?|heures?|horas?)", re.IGNORECASE)


def clock_of(text: str) -> tuple[int, int | None] | None:
    """Read a time of day: minutes from midnight, and minutes from UTC where the text names them. None: no time."""
    match = _CLOCK.fullmatch(text.strip())
    if not match or (match[2] is None and not match[3] and "h" not in text.lower()):
        return None
    hours, minutes = int(match[1]), int(match[2] or 0)
    if match[3]:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if match[3].lower() == "p" else 0)
    if hours > 23 or minutes > 59:
        return None
    return hours * 60 + minutes, wall.offset_of(match[4])


def length_of(text: str) -> int | None:
    """Read a length in minutes: 30, 30 min, 0:30, 1h30 or 2 h. None where it is none, or not of 1 minute to a day."""
    match, hours = _LENGTH.fullmatch(text.strip()), _HOURS.fullmatch(text.strip())
    minutes = int(hours[1]) * 60 if hours else int(match[1] or 0) * 60 + int(match[2]) if match else 0
    return minutes if 0 < minutes <= clock.DAY_MINUTES else None


def stamp_of(text: str) -> Stamp | None:
    """Read a date with or without a time; the order of its numbers may be open."""
    return dates.parse(text) or dates.parse(f"{text.strip()} 00:00")


def instant_at(day: date, minutes: int, offset: int) -> datetime:
    """Return the instant of a clock that is so many minutes ahead of UTC."""
    zone = timezone(timedelta(minutes=offset))
    return (datetime.combine(day, time(0), zone) + timedelta(minutes=minutes)).astimezone(UTC)


@cache
def _kinds() -> dict[str, str]:
    own = (*OWN_KINDS, "presentation")
    named = {folded(words.say(f"document.item_kind.{kind}", lang)): kind for lang in words.LANGUAGES for kind in own}
    return {**KINDS, **{folded(kind): kind for kind in own}, **named}


def kind_of(text: str, otherwise: str = "discussion") -> str:
    """Return the kind of item that a word stands for, in any of our languages."""
    return _kinds().get(folded(text), otherwise)


ACTIONS = ("note", "endorse", "discuss", "guidance", "decision", "guidance_and_decision")


@cache
def _actions() -> dict[str, str]:
    named = {
        folded(words.say(f"document.action.{action}", lang)): action for lang in words.LANGUAGES for action in ACTIONS
    }
    return {**{folded(action): action for action in ACTIONS}, **named}


def action_of(text: str) -> str | None:
    """Return the action that a phrase asks for, in any of our languages, in brackets or not; None: nothing known."""
    return _actions().get(folded(text.strip(" ().")))


def class_of(text: str) -> str | None:
    """Return the class of an item, A, B or C; None of anything else."""
    letter = text.strip().upper()
    return letter if letter in ("A", "B", "C") else None
