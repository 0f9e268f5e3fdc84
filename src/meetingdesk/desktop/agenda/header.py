"""The heads of the columns: the day, the sitting, its time and its rooms."""

from __future__ import annotations

from dataclasses import dataclass

from meetingdesk.desktop.agenda.canvas import Canvas, elided, width_of
from meetingdesk.desktop.agenda.geometry import Column, Grid
from meetingdesk.desktop.agenda.marks import hour_text, tr
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.theme import theme
from meetingdesk.rows.agenda import SittingRow
from meetingdesk.words import short_day

_EDGE = 9
_TOP, _HIGH = 12, 20
_ROOMS = 20  # height of the line with the rooms, from below


@dataclass(frozen=True, slots=True)
class Head:
    """Where the header stands: left end of the first column when not scrolled, height, and the scroll."""

    left: int
    height: int
    scroll: int


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
    canvas.text(left, _TOP, _HIGH, elided(day, "section", end - left), "section", theme().colour("text"))
    left += width_of(day, "section") + 8
    times = f"{hour_text(sitting.start)}\u2013{hour_text(sitting.end)}"
    if sitting.rooms:
        rooms = tr("{n} rooms") if len(sitting.rooms) > 1 else tr("{n} room")
        times = f"{times} \u00b7 {rooms.format(n=len(sitting.rooms))}"
    wide = width_of(times, "small")
    if left + wide < end:
        end -= wide
        canvas.text(end, _TOP, _HIGH, times, "small", muted)
        end -= 8
    name = tr("Sitting {n}").format(n=sitting.number)
    if left + width_of(name, "small") < end:
        canvas.text(left, _TOP, _HIGH, name, "small", muted)
        left += width_of(name, "small") + 8
        if sitting.link and left + 16 < end:
            canvas.icon("link", muted, left, _TOP + 2, 16)


def _rooms(canvas: Canvas, sitting: SittingRow, column: Column, x: int, head: Head) -> None:
    y = head.height - _ROOMS
    if not sitting.rooms:
        canvas.text(max(x, head.left) + 13, y, 16, tr("Plenary"), "small", theme().colour("muted"))
        return
    for index, (room, strip) in enumerate(zip(sitting.rooms, column.strips, strict=True)):
        left = x + strip.x - column.x
        if left + strip.width <= head.left:
            continue
        if index:
            canvas.down(left - 2, y - 2, 18, theme().colour("line"))
        text = elided(room.name, "small", strip.width - 12)
        canvas.text(left + (9 if index == 0 else 5), y, 16, text, "small", theme().colour("muted"))
