"""How the events of a day fall into sittings: one a day, as long as that is a sitting that can be."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from meetingdesk.domain import clock


class Event(NamedTuple):
    """Something with a time: the day it is counted to, its start on the host's clock, its minutes, and its place."""

    day: date
    start: datetime
    minutes: int
    place: int

    @property
    def end(self) -> datetime:
        """When it is over."""
        return clock.later(self.start, self.minutes)


class Block(NamedTuple):
    """A sitting to be: its start on the host's clock, its minutes, and its events with their offsets."""

    start: datetime
    minutes: int
    events: tuple[tuple[int, Event], ...]


def blocks(events: Iterable[Event]) -> list[Block]:
    """Gather the events of each day from the earliest start to the latest end.

    What would make a block longer than 24 hours opens another one, so that no event is lost; an event itself must
    not be longer.
    """
    open_day: date | None = None
    gathered: list[list[tuple[int, Event]]] = []
    for event in sorted(events, key=lambda event: (event.day, event.start.timestamp(), event.place)):
        offset = clock.elapsed(gathered[-1][0][1].start, event.start) if gathered else 0
        if event.day != open_day or offset + event.minutes > clock.DAY_MINUTES:
            gathered.append([])
            open_day, offset = event.day, 0
        gathered[-1].append((offset, event))
    return [_block(together) for together in gathered]


def _block(together: list[tuple[int, Event]]) -> Block:
    minutes = max(offset + event.minutes for offset, event in together)
    return Block(together[0][1].start, minutes, tuple(together))
