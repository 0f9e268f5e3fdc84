"""Where things stand in the timetable: columns, rooms and minutes against pixels. Numbers only, no widgets.

The vertical axis is the host's wall clock, in minutes from the midnight that the sitting's day begins with; a sitting
that goes past midnight simply goes past 1440. The horizontal axis has one column a sitting, divided by its rooms.
What painting makes by the hundred are named tuples: they are made in a fraction of the time that dataclasses take.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from meetingdesk.rows.agenda import SittingRow, SlotRow

LEAD = 4  # between a column's edge and its items
TRAIL = 12  # at its far edge, so that the ground (night, outside) is seen beside the items
GAP = 4  # between rooms
PAD = 10  # minutes shown before the first and after the last sitting


class Box(NamedTuple):
    """A rectangle in pixels."""

    x: int
    y: int
    width: int
    height: int

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


class Strip(NamedTuple):
    """One room's part of a column. room None: the sitting has no rooms."""

    room: int | None
    x: int
    width: int


class Column(NamedTuple):
    """One sitting's part of the grid; `start` in minutes of the host's day."""

    sitting: int
    start: int
    minutes: int
    x: int
    width: int
    strips: tuple[Strip, ...]

    @property
    def end(self) -> int:
        """Where the sitting ends on the axis."""
        return self.start + self.minutes

    def strip_at(self, x: float) -> Strip:
        """Return the room at a horizontal place; outside of all, the nearest."""
        return next((strip for strip in self.strips if x < strip.x + strip.width + GAP), self.strips[-1])


class Grid(NamedTuple):
    """The whole timetable at a scale (pixels a minute); `first` and `last` are the ends of the axis in minutes."""

    columns: tuple[Column, ...]
    first: int
    last: int
    scale: float

    @property
    def width(self) -> int:
        """Pixels from the first column to the end of the last."""
        return self.columns[-1].x + self.columns[-1].width if self.columns else 0

    @property
    def height(self) -> int:
        """Pixels from the top of the axis to its end."""
        return self.y(self.last)

    def y(self, minute: float) -> int:
        """Return the pixel of a minute of the axis."""
        return round((minute - self.first) * self.scale)

    def minute(self, y: float) -> float:
        """Return the minute of the axis at a pixel."""
        return self.first + y / self.scale

    def column(self, sitting: int) -> Column | None:
        """Return the column of a sitting."""
        return next((column for column in self.columns if column.sitting == sitting), None)

    def column_at(self, x: float) -> Column | None:
        """Return the column at a horizontal place, or None outside the grid."""
        return next((column for column in self.columns if column.x <= x < column.x + column.width), None)

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies on the grid."""
        return 0 <= x < self.width and 0 <= y < self.height


def start_minute(sitting: SittingRow) -> int:
    """Return when a sitting starts, in minutes of its host day."""
    return sitting.start.hour * 60 + sitting.start.minute


def lay_out(
    sittings: Sequence[SittingRow], width: int, scale: float, *, sitting_width: int = 240, room_width: int = 112
) -> Grid:
    """Divide a width among the sittings, in proportion to their rooms but none under its least width."""
    if not sittings:
        return Grid((), 0, 0, scale)
    shares = [max(1, len(sitting.rooms)) for sitting in sittings]
    least = [max(sitting_width, LEAD + TRAIL - GAP + share * (room_width + GAP)) for share in shares]
    spare = max(0, width - sum(least))
    columns: list[Column] = []
    x = given = 0
    for sitting, share, own in zip(sittings, shares, least, strict=True):
        given += share
        extra = spare * given // sum(shares) - spare * (given - share) // sum(shares)
        columns.append(_column(sitting, x, own + extra))
        x += own + extra
    first = min(column.start for column in columns) - PAD
    return Grid(tuple(columns), first, max(column.end for column in columns) + PAD, scale)


def _column(sitting: SittingRow, x: int, width: int) -> Column:
    rooms: list[int | None] = [room.id for room in sitting.rooms] or [None]
    inner = width - LEAD - TRAIL + GAP
    edges = [x + LEAD + inner * index // len(rooms) for index in range(len(rooms) + 1)]
    strips = tuple(Strip(room, edges[index], edges[index + 1] - edges[index] - GAP) for index, room in enumerate(rooms))
    return Column(sitting.id, start_minute(sitting), sitting.minutes, x, width, strips)


def slot_box(
    grid: Grid, column: Column, room: int | None, offset: int, minutes: int, lane: tuple[int, int] = (0, 1)
) -> Box:
    """Return where a slot stands. `lane` is its place among those that overlap it in the same room: (index, count)."""
    strip = next((strip for strip in column.strips if strip.room == room), None)
    left = strip.x if strip else column.strips[0].x
    right = strip.x + strip.width if strip else column.strips[-1].x + column.strips[-1].width
    index, count = lane
    start, end = left + (right - left) * index // count, left + (right - left) * (index + 1) // count
    top = grid.y(column.start + offset)
    bottom = grid.y(column.start + offset + minutes)
    return Box(start, top, end - start - (2 if index + 1 < count else 0), max(bottom - top, 4))


def clear_part(column: Column, box: Box, slot: SlotRow, others: Iterable[SlotRow]) -> Box | None:
    """Return the widest part of a slot over all rooms that no slot in a room lies upon; None where there is none."""
    end = slot.offset + slot.minutes
    taken = {one.room for one in others if one.offset < end and slot.offset < one.offset + one.minutes} - {None}
    if slot.room is not None or not taken:
        return box
    runs: list[tuple[int, int]] = []
    open_run = False
    for strip in column.strips:
        left, right = max(box.x, strip.x), min(box.x + box.width, strip.x + strip.width)
        if strip.room in taken or left >= right:
            open_run = False
        elif open_run:
            runs[-1] = (runs[-1][0], right)
        else:
            runs.append((left, right))
            open_run = True
    left, right = max(runs, key=lambda run: run[1] - run[0], default=(0, 0))
    return Box(left, box.y, right - left, box.height) if right > left else None


def lanes(slots: Iterable[SlotRow]) -> dict[int, tuple[int, int]]:
    """Give slots of one sitting that overlap in the same room a lane each: slot to (lane, lanes beside each other)."""
    rooms: dict[int | None, list[SlotRow]] = {}
    for slot in slots:
        rooms.setdefault(slot.room, []).append(slot)
    result: dict[int, tuple[int, int]] = {}
    for own in rooms.values():
        own.sort(key=lambda slot: (slot.offset, -slot.minutes, slot.id))
        for cluster in _clusters(own):
            result |= _in_lanes(cluster)
    return result


def _clusters(slots: Sequence[SlotRow]) -> list[list[SlotRow]]:
    result: list[list[SlotRow]] = []
    end = -1
    for slot in slots:
        if slot.offset < end:
            result[-1].append(slot)
        else:
            result.append([slot])
        end = max(end, slot.offset + slot.minutes)
    return result


def _in_lanes(cluster: Sequence[SlotRow]) -> dict[int, tuple[int, int]]:
    ends: list[int] = []
    chosen: dict[int, int] = {}
    for slot in cluster:
        lane = next((index for index, end in enumerate(ends) if end <= slot.offset), len(ends))
        ends[lane : lane + 1] = [slot.offset + slot.minutes]
        chosen[slot.id] = lane
    return {slot: (lane, len(ends)) for slot, lane in chosen.items()}
