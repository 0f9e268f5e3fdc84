"""From a gesture to a place: snapped, inside its sitting, never without length. Every drag and every key goes here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, floor

from meetingdesk.desktop.agenda.geometry import Column

LEAST_MINUTES = 5


@dataclass(frozen=True, slots=True)
class Place:
    """A slot's sitting, room (None: all rooms), offset from the sitting's start and length, both in minutes."""

    sitting: int
    room: int | None
    offset: int
    minutes: int

    @property
    def end(self) -> int:
        """Minutes from the sitting's start to the slot's end."""
        return self.offset + self.minutes


def snapped(minute: float, snap: int) -> int:
    """Return the nearest multiple of the snap."""
    return floor(minute / snap + 0.5) * snap


def _clamp(value: int, low: int, high: int) -> int:
    return max(low, min(value, high))


def fits(column: Column, place: Place) -> bool:
    """Tell whether a place lies wholly inside its sitting."""
    return place.offset >= 0 and place.end <= column.minutes


def moved(column: Column, room: int | None, top: float, minutes: int, snap: int) -> Place:
    """Return the place whose start is nearest to `top`, a minute of the axis.

    What is longer than the sitting is not cut: such a place does not fit, and the caller says so.
    """
    offset = snapped(top, snap) - column.start
    return Place(column.sitting, room, _clamp(offset, 0, max(0, column.minutes - minutes)), minutes)


def stretched_start(column: Column, place: Place, minute: float, snap: int) -> Place:
    """Return the place with its start dragged to a minute of the axis; the end stays."""
    least = min(LEAST_MINUTES, place.minutes)
    offset = _clamp(snapped(minute, snap) - column.start, 0, max(0, place.end - least))
    return replace(place, offset=offset, minutes=place.end - offset)


def stretched_end(column: Column, place: Place, minute: float, snap: int) -> Place:
    """Return the place with its end dragged to a minute of the axis; the start stays."""
    least = min(LEAST_MINUTES, place.minutes)
    longest = max(least, column.minutes - place.offset)
    end = snapped(minute, snap) - column.start
    return replace(place, minutes=_clamp(end - place.offset, least, longest))


def drawn(column: Column, room: int | None, anchor: float, minute: float, snap: int) -> Place:
    """Return the place from one minute of the axis to another, either way round; never shorter than one snap."""
    first, last = sorted((anchor, minute))
    least = min(max(snap, LEAST_MINUTES), column.minutes)
    start = _clamp(floor(first / snap) * snap - column.start, 0, column.minutes - least)
    end = _clamp(ceil(last / snap) * snap - column.start, start + least, column.minutes)
    return Place(column.sitting, room, start, end - start)


def nudged(column: Column, place: Place, minutes: int) -> Place:
    """Return the place earlier or later by some minutes, as far as the sitting allows."""
    return replace(place, offset=_clamp(place.offset + minutes, 0, max(0, column.minutes - place.minutes)))


def lengthened(column: Column, place: Place, minutes: int) -> Place:
    """Return the place longer or shorter by some minutes, as far as the sitting and the least length allow."""
    least = min(LEAST_MINUTES, place.minutes)
    longest = max(least, column.minutes - place.offset)
    return replace(place, minutes=_clamp(place.minutes + minutes, least, longest))


def beside(columns: Sequence[Column], place: Place, step: int) -> Place:
    """Return the next place sideways: all rooms, then each room, then the next sitting, at the same time of day.

    `step` is 1 or -1. At either end, and where the next sitting is shorter than the slot, the place stays.
    """
    order = [
        (column, room)
        for column in columns
        for room in dict.fromkeys([None, *(strip.room for strip in column.strips)])
        if column.sitting == place.sitting or column.minutes >= place.minutes
    ]
    at = [(column.sitting, room) for column, room in order]
    there = at.index((place.sitting, place.room)) + step
    if not 0 <= there < len(order):
        return place
    column, room = order[there]
    if column.sitting == place.sitting:
        return replace(place, room=room)
    start = next(own.start for own in columns if own.sitting == place.sitting) + place.offset
    return moved(column, room, start, place.minutes, 1)
