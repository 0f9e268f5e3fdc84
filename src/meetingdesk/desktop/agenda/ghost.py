"""The ghost of a drag: where the item would be, when that is for host and speaker, and why it cannot or should not."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from meetingdesk.desktop.agenda.canvas import Canvas, elided, width_of
from meetingdesk.desktop.agenda.drag import Load, Target
from meetingdesk.desktop.agenda.foresight import span_of
from meetingdesk.desktop.agenda.geometry import Box
from meetingdesk.desktop.agenda.marks import hour_text, names_of, tr
from meetingdesk.desktop.agenda.placing import Place
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.theme import length, theme
from meetingdesk.domain import clock
from meetingdesk.words import short_day

_PAD = 10
_LEAST = 46  # what two lines need; a shorter slot shows them on a panel below it
_THIRD = 62
_PANEL = 232


@dataclass(frozen=True, slots=True)
class GhostText:
    """What stands on a ghost."""

    times: str
    day: str
    minutes: str
    what: str
    trouble: str
    night: bool


def ghost_text(plan: Plan, load: Load, target: Target, place: Place) -> GhostText:
    """Return the words of a ghost."""
    start, end = span_of(plan, place)
    what = load.item.title
    night = False
    if names := names_of(load.item, short=True):
        what = f"{what} \u00b7 {names}"
    speaker = next((s for s in load.item.speakers if s.zone), None)
    if speaker is not None and speaker.zone:
        local = clock.local(start, speaker.zone)
        ahead = clock.day_offset(local, start)
        day = f" {ahead:+d}".replace("-", "\u2212") if ahead else ""
        what = tr("{what}, {time}{day} in {city}").format(
            what=what, time=hour_text(local), day=day, city=plan.city_of(speaker)
        )
        night = clock.touches_night(local, clock.local(end, speaker.zone))
    return GhostText(
        times=f"{hour_text(start)}\u2013{hour_text(end)}",
        day=short_day(start.date()),
        minutes=tr("{n} min").format(n=place.minutes),
        what=what,
        trouble=target.reason or (target.warnings[0] if target.warnings else ""),
        night=night,
    )


def paint_ghost(canvas: Canvas, box: Box, text: GhostText, body: Box, *, refused: bool) -> None:
    """Paint a ghost at its box. What it cannot hold stands on a panel beside it, inside the body of the view."""
    line = theme().colour("dangerSolid" if refused else "ghostLine")
    fill = theme().colour("dangerSoft" if refused else "ghostFill")
    pen = QPen(line, length("border.ghost"))
    pen.setDashPattern([3, 2])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    canvas.rounded(box.x, box.y, box.width, box.height, 3, fill, pen)
    need = _THIRD if text.trouble else _LEAST
    if box.height >= need and box.width >= 160:
        _write(canvas, box, text, refused=refused)
        return
    panel = _panel(box, body, need)
    canvas.rounded(panel.x, panel.y, panel.width, panel.height, 4, theme().colour("raised"), QPen(line, 1))
    _write(canvas, panel, text, refused=refused)


def _panel(box: Box, body: Box, height: int) -> Box:
    """Return a place below the ghost, or above it where there is no room below."""
    width = max(box.width, _PANEL)
    x = max(body.x + 4, min(box.x, body.x + body.width - width - 4))
    below = box.y + box.height + 2
    fits = below + height <= body.y + body.height
    return Box(x, below if fits else box.y - height - 2, width, height)


def _write(canvas: Canvas, box: Box, text: GhostText, *, refused: bool) -> None:
    accent = theme().colour("danger" if refused else "accent")
    x, y, end = box.x + _PAD, box.y + 5, box.x + box.width - _PAD
    canvas.text(x, y, 20, text.times, "section", accent)
    left = x + width_of(text.times, "section") + 8
    wide = width_of(text.minutes, "code")
    canvas.text(end - wide, y, 20, text.minutes, "code", accent)
    if left + width_of(text.day, "small") < end - wide - 6:
        canvas.text(left, y, 20, text.day, "small", accent)
    tone = "warning" if text.night else "text"
    room = end - x - (18 if text.night else 0)
    if text.night:
        canvas.icon("moon", theme().colour("warning"), x, y + 21, 14)
    what = elided(text.what, "small", room)
    canvas.text(end - room, y + 20, 16, what, "small", theme().colour(tone))
    if text.trouble:
        danger = theme().colour("danger")
        canvas.icon("conflict", danger, x, y + 37, 16)
        canvas.text(x + 20, y + 37, 16, elided(text.trouble, "small", end - x - 20), "small", danger, weight=600)
