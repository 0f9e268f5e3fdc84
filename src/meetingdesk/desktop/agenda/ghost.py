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
from meetingdesk.desktop.theme import length, line, scaled, theme
from meetingdesk.domain import clock
from meetingdesk.words import short_day

_PAD = 10
_TOP = 5  # above the first line, and below the last
_LEAST, _PANEL = 160, 232  # widths at the usual size of text: of a ghost that is written on, of the panel below others


@dataclass(frozen=True, slots=True)
class GhostText:
    """What stands on a ghost."""

    times: str
    day: str
    minutes: str
    what: str
    there: tuple[str, str, str] | None  # for the speaker: time, what the date is ahead, city
    trouble: str
    night: bool

    def fitted(self, room: float) -> str:
        """Return what it is and when that is for the speaker, cut to a width; the time stays whole."""
        whole = self._said(self.what)
        if width_of(whole, "small") > room:
            whole = self._said(elided(self.what, "small", room - width_of(self._said(""), "small")))
        return elided(whole, "small", room)

    def _said(self, what: str) -> str:
        if self.there is None:
            return what
        time, day, city = self.there
        return tr("{what}, {time}{day} in {city}").format(what=what, time=time, day=day, city=city)


def ghost_text(plan: Plan, load: Load, target: Target, place: Place) -> GhostText:
    """Return the words of a ghost."""
    start, end = span_of(plan, place)
    what, there, night = load.item.title, None, False
    if names := names_of(load.item, short=True):
        what = f"{what} \u00b7 {names}"
    speaker = next((s for s in load.item.speakers if s.zone and s.state != "withdrawn"), None)
    if speaker is not None and speaker.zone:
        local = clock.local(start, speaker.zone)
        ahead = clock.day_offset(local, start)
        day = f" {ahead:+d}".replace("-", "\u2212") if ahead else ""
        there = hour_text(local), day, plan.city_of(speaker)
        night = clock.touches_night(local, clock.local(end, speaker.zone))
    return GhostText(
        times=f"{hour_text(start)}\u2013{hour_text(end)}",
        day=short_day(start.date()),
        minutes=tr("{n} min").format(n=place.minutes),
        what=what,
        there=there,
        trouble=target.reason or (target.warnings[0] if target.warnings else ""),
        night=night,
    )


def paint_ghost(canvas: Canvas, box: Box, text: GhostText, body: Box, *, refused: bool) -> None:
    """Paint a ghost at its box. What it cannot hold stands on a panel beside it, inside the body of the view."""
    edge = theme().colour("dangerSolid" if refused else "ghostLine")
    fill = theme().colour("dangerSoft" if refused else "ghostFill")
    pen = QPen(edge, length("border.ghost"))
    pen.setDashPattern([3, 2])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    canvas.rounded(box.x, box.y, box.width, box.height, 3, fill, pen)
    need = 2 * _TOP + line("section") + line("small") * (2 if text.trouble else 1)
    if box.height >= need and box.width >= scaled(_LEAST):
        _write(canvas, box, text, refused=refused)
        return
    panel = _panel(box, body, need)
    canvas.rounded(panel.x, panel.y, panel.width, panel.height, 4, theme().colour("raised"), QPen(edge, 1))
    _write(canvas, panel, text, refused=refused)


def _panel(box: Box, body: Box, height: int) -> Box:
    """Return a place below the ghost, or above it where there is no room below."""
    width = max(box.width, scaled(_PANEL))
    x = max(body.x + 4, min(box.x, body.x + body.width - width - 4))
    below = box.y + box.height + 2
    fits = below + height <= body.y + body.height
    return Box(x, below if fits else box.y - height - 2, width, height)


def _write(canvas: Canvas, box: Box, text: GhostText, *, refused: bool) -> None:
    accent = theme().colour("danger" if refused else "accent")
    x, y, end = box.x + _PAD, box.y + _TOP, box.x + box.width - _PAD
    first, small = line("section"), line("small")
    canvas.text(x, y, first, text.times, "section", accent)
    left = x + width_of(text.times, "section") + 8
    wide = width_of(text.minutes, "code")
    canvas.text(end - wide, y, first, text.minutes, "code", accent)
    if left + width_of(text.day, "small") < end - wide - 6:
        canvas.text(left, y, first, text.day, "small", accent)
    y += first
    moon = scaled(14) if text.night else 0
    if text.night:
        canvas.icon("moon", theme().colour("warning"), x, y + (small - moon) / 2, moon)
    left = x + (moon + 4 if moon else 0)
    canvas.text(left, y, small, text.fitted(end - left), "small", theme().colour("warning" if moon else "text"))
    if text.trouble:
        _write_trouble(canvas, x, y + small + 1, end - x, text.trouble)


def _write_trouble(canvas: Canvas, x: float, y: float, width: float, trouble: str) -> None:
    danger, size, high = theme().colour("danger"), scaled(16), line("small")
    canvas.icon("conflict", danger, x, y + (high - size) / 2, size)
    text = elided(trouble, "small", width - size - 4, 600)
    canvas.text(x + size + 4, y, high, text, "small", danger, weight=600)
