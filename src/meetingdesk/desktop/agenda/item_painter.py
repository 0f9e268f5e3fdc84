"""Paints the items of the timetable from what `item_text` composed, and keeps that until the rows change."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from meetingdesk.desktop.agenda.canvas import Canvas
from meetingdesk.desktop.agenda.geometry import Box
from meetingdesk.desktop.agenda.item_text import BAND, Run, compose
from meetingdesk.desktop.agenda.marks import region_of
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.theme import RegionColours, length, theme
from meetingdesk.rows.agenda import SlotRow

GRIP = (24, 6)


class ItemPainter:
    """Paints one plan's items."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._runs: dict[tuple[int, int, int], tuple[Run, ...]] = {}

    def paint(self, canvas: Canvas, slot: SlotRow, box: Box, words: Box | None, *, away: bool = False) -> None:
        """Paint an item, with its words in a part of it or nowhere; dragged away, it stays as a dashed outline."""
        height = max(box.height - 2, 3)
        if away:
            pen = QPen(theme().colour("ghostLine"), 1, Qt.PenStyle.DashLine)
            canvas.rounded(box.x, box.y, box.width, height, 3, theme().colour("surface"), pen)
            return
        colours = theme().region(region_of(slot.item))
        if self._plan.clashes(slot.id):
            self._conflict(canvas, box, height, colours.edge)
        elif slot.item.kind != "break":
            canvas.edged(box.x, box.y, box.width, height, colours.soft, colours.edge)
        if words is not None:
            self._write(canvas, slot, words, height, colours)

    def _write(self, canvas: Canvas, slot: SlotRow, box: Box, height: int, colours: RegionColours) -> None:
        for run in self.runs(slot, box.width, height):
            colour = colours.ink if run.tone == "ink" else theme().colour(run.tone)
            x, y = box.x + run.x, box.y + run.y
            if run.icon:
                canvas.icon(run.text, colour, x, y, run.icon)
            else:
                canvas.text(x, y, run.height, run.text, run.role, colour, align=run.align, width=run.width)

    def runs(self, slot: SlotRow, width: int, height: int) -> tuple[Run, ...]:
        """Return what is written on a slot of a size."""
        key = (slot.id, width, height)
        found = self._runs.get(key)
        if found is None:
            found = self._runs[key] = compose(self._plan, slot, width, height)
        return found

    def _conflict(self, canvas: Canvas, box: Box, height: int, edge: QColor) -> None:
        line = theme().colour("conflictHatch")
        canvas.edged(box.x, box.y, box.width, height, theme().colour("conflictGround"), edge)
        hatch(canvas, box.x + box.width - BAND, box.y, BAND, height, line)
        canvas.rounded(box.x, box.y, box.width, height, 3, QColor(Qt.GlobalColor.transparent), QPen(line, 1))
        canvas.fill(box.x, box.y + 1, length("border.region_edge"), height - 2, edge)


def hatch(canvas: Canvas, x: float, y: float, width: float, height: float, colour: QColor) -> None:
    """Draw slanting lines into a band, as the tokens' hatch says."""
    period = length("hatch.period") * 2**0.5
    area: QRectF = canvas.rect(x, y, width, height)
    painter = canvas.painter
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, length("hatch.stroke")))
    start = area.left()
    while start < area.right() + area.height():
        painter.drawLine(QPointF(start, area.top()), QPointF(start - area.height(), area.bottom()))
        start += period
    painter.restore()


def outline(canvas: Canvas, box: Box, *, grips: bool) -> None:
    """Draw the outline of the selected item, with its two grips."""
    focus = theme().colour("focus")
    pen = QPen(focus, length("border.selected_item"))
    height = max(box.height - 2, 3)
    clear = QColor(Qt.GlobalColor.transparent)
    canvas.rounded(box.x - 1, box.y - 1, box.width + 2, height + 2, 4, clear, pen)
    if grips and height > 10:
        wide, high = GRIP
        for y in (box.y - high / 2, box.y + height - high / 2):
            canvas.rounded(box.x + (box.width - wide) / 2, y, wide, high, high / 2, focus)
