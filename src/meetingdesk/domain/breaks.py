"""When the breaks of a sitting were: nobody is expected to be there then.

A break counts as it was run, else as it was planned. One that was passed over, since a later item was taken up and it
never was, did not take place; and one in one of several parallel rooms is none for the others.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from meetingdesk.domain.presence import Span, window


class Timed(NamedTuple):
    """A slot of a sitting: where it stands in the plan, its room (None: all), and when it was taken up and closed."""

    is_break: bool
    offset: int
    room: int | None
    start: datetime
    end: datetime
    actual_start: datetime | None
    actual_end: datetime | None


def breaks(slots: Iterable[Timed]) -> tuple[Span, ...]:
    """Return the breaks among the slots of one sitting, in order."""
    slots = list(slots)
    rooms = {slot.room for slot in slots}
    run = [slot.offset for slot in slots if slot.actual_start is not None]
    return tuple(
        sorted(
            window(slot.start, slot.end, slot.actual_start, slot.actual_end)
            for slot in slots
            if slot.is_break and (slot.room is None or rooms == {slot.room})
            if slot.actual_start is not None or not any(slot.offset < offset for offset in run)
        )
    )
