"""Where in a sitting an item may stand."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from meetingdesk.domain import clock
from meetingdesk.errors import UserError

LEAST_MINUTES = 1


class Frame(NamedTuple):
    """The sitting that something is placed in: its start, and its length in minutes."""

    start: datetime
    minutes: int


def fits(offset: int, minutes: int, limit: int) -> bool:
    """Tell whether a slot lies inside a sitting of `limit` minutes."""
    return offset >= 0 and minutes >= LEAST_MINUTES and offset + minutes <= limit


def clamp(offset: int, minutes: int, limit: int) -> int:
    """Return the offset nearest to the one wished for at which the slot lies inside the sitting."""
    return max(0, min(offset, limit - minutes))


def check(title: str, offset: int, minutes: int, frame: Frame) -> None:
    """Raise UserError `item.minutes` or `move.outside`, with the sitting's start and end on the host's clock."""
    if minutes < LEAST_MINUTES:
        raise UserError("item.minutes", title=title)
    if not fits(offset, minutes, frame.minutes):
        end = clock.later(frame.start, frame.minutes)
        raise UserError("move.outside", title=title, start=f"{frame.start:%H:%M}", end=f"{end:%H:%M}")
