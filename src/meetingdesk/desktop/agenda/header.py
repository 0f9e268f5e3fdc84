"""The heads of the columns: the day, the sitting, its time and its rooms."""

from __future__ import annotations

from dataclasses import dataclass

from meetingdesk.desktop.agenda.canvas import Canvas, elided, width_of
from meetingdesk.desktop.agenda.geometry import LEAD, Column, Grid
from meetingdesk.desktop.agenda.marks import hour_text, tr
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.theme import length, line, scaled, theme
from meetingdesk.rows.agenda import SittingRow
from meetingdesk.words import short_day

_EDGE = 9
_TOP = 12
_BETWEEN = 12  # the line with the day and the one with the rooms
BELOW = 4  # free under the lines of all heads


@dataclass(frozen=True, slots=True)
class Head:
    """Where the header stands: left end of the first column when not scrolled, height, and the scroll."""

    left: int
    height: int
    scroll: int


def head_height() -> int:
    """Return what the two lines of a head need, in pixels."""
    return max(length("layout.timetable.header"), _TOP + line("section") + _BETWEEN + line("small") + BELOW)


def paint_header(canvas: Canvas, plan: Plan, grid: Grid, head: Head, width: int) -> None:
    """Paint the heads of the columns that are in view; `width` is the right end of the view."""
    for index, column in enumerate(grid.columns):
        x = head.left + column.x - head.scroll
        if x >= width or x + column.width <= head.left:
            continue
        if index:
            canvas.down(x, 0, head.height, theme().colour("line"))
        sitting = plan.sittings[column.sitting]
        shown = max(x, head.left)  # the day stays in view while its rooms scroll by
        end = min(x + column.width, width)
        _day(canvas, sitting, shown, end - shown)
        _rooms(canvas, sitting, column, x, head)


def _day(canvas: Canvas, sitting: SittingRow, x: float, width: float) -> None:
    muted = theme().colour("muted")
    day = short_day(sitting.start.date())
    end = x + width - _EDGE
    left = x + _EDGE
    high = line("section")
    canvas.text(left, _TOP, high, elided(day, "section", end - left), "section", theme().colour("text"))
    left += width_of(day, "section") + 8
    times = _times(sitting)
    wide = width_of(times, "small")
    if left + wide < end:
        end -= wide
        canvas.text(end, _TOP, high, times, "small", muted)
        end -= 8
    name = tr("Sitting {n}").format(n=sitting.number)
    if left + width_of(name, "small") < end:
        canvas.text(left, _TOP, high, name, "small", muted)
        left += width_of(name, "small") + 8
        size = scaled(16)
        if sitting.link and left + size < end:
            canvas.icon("link", muted, left, _TOP + (high - size) / 2, size)


def _times(sitting: SittingRow) -> str:
    times = f"{hour_text(sitting.start)}\u2013{hour_text(sitting.end)}"
    if not sitting.rooms:
        return times
    rooms = tr("{n} rooms") if len(sitting.rooms) > 1 else tr("{n} room")
    return f"{times} \u00b7 {rooms.format(n=len(sitting.rooms))}"


def head_words(sitting: SittingRow, room: int | None) -> str:
    """Return the whole of a head at one of its rooms: day, number, times and the room's name may be cut there."""
    name = tr("Sitting {n}").format(n=sitting.number)
    own = next((one.name for one in sitting.rooms if one.id == room), tr("Plenary"))
    return f"{short_day(sitting.start.date())} \u00b7 {name}\n{_times(sitting)}\n{own}"


def _rooms(canvas: Canvas, sitting: SittingRow, column: Column, x: int, head: Head) -> None:
    muted, high = theme().colour("muted"), line("small")
    y = head.height - high - BELOW
    if not sitting.rooms:
        left = max(x, head.left) + _EDGE + LEAD
        canvas.text(left, y, high, elided(tr("Plenary"), "small", x + column.width - left - 4), "small", muted)
        return
    for index, (room, strip) in enumerate(zip(sitting.rooms, column.strips, strict=True)):
        left = x + strip.x - column.x
        if left + strip.width <= head.left:
            continue
        if index:
            canvas.down(left - 2, y - 2, high + 2, theme().colour("line"))
        text = elided(room.name, "small", strip.width - 12)
        canvas.text(left + (9 if index == 0 else 5), y, high, text, "small", muted)
