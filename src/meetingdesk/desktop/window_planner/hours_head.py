"""The head of the heat map: the hours, of which those of the planned window stand out."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QHeaderView, QWidget

from meetingdesk.desktop.flat import box, isolated, leading
from meetingdesk.desktop.item_models.hours import HoursModel
from meetingdesk.desktop.theme import font, length, tall, theme
from meetingdesk.desktop.window_planner.hours_cells import GAP

RADIUS = 4


def at_leading_side(area: QAbstractScrollArea, width: int) -> QRect:
    """Return where the first column stands: it stays at its side while the hours scroll."""
    room = area.viewport().rect()
    room.setLeft(room.right() + 1 - width) if area.isRightToLeft() else room.setWidth(width)
    return room


def paint_outline(painter: QPainter, column: QRect) -> None:
    """Paint the frame round the planned hour, a little wider than its cells; what lies outside is cut off."""
    frame = column.adjusted(-length("layout.heat.gap"), 0, 0, 0)
    box(painter, frame, None, theme().colour("accent"), RADIUS, length("border.selected_item"))


class HoursHead(QHeaderView):
    """The hours; those of the planned window stand out."""

    def __init__(self, model: HoursModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._hours = model
        self.planned = range(0)  # columns
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setFixedHeight(tall("rows.table_compact", "body", 8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint on the card's own ground, without the header's line."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme().colour("surface"))
        for section in range(1, self.count()):
            left, width = self.sectionViewportPosition(section), self.sectionSize(section)
            self._paint(painter, QRect(left, 0, width, self.height()), section)
        if self.planned:
            left, width = self.sectionViewportPosition(self.planned.start), self.sectionSize(self.planned.start)
            paint_outline(painter, QRect(left, 1, width, self.height() + RADIUS))
        if self.count():
            first = at_leading_side(self, self.sectionSize(0))
            painter.fillRect(first, theme().colour("surface"))
            self._paint(painter, first, 0)

    def _paint(self, painter: QPainter, rect: QRect, section: int) -> None:
        bold = section in self.planned
        painter.setFont(font("strong" if bold else "small"))
        painter.setPen(theme().colour("accent" if bold else "muted"))
        text = str(self._hours.headerData(section, self.orientation()) or "")
        if section:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
            return
        near, far = leading(mirrored=self.isRightToLeft()), leading(mirrored=not self.isRightToLeft())
        metrics, last = painter.fontMetrics(), self._hours.heading[1]
        room = rect.width() - 2 * GAP - metrics.horizontalAdvance(last)
        if metrics.horizontalAdvance(text) > room:  # what is counted stands in the note above, too
            last, room = "", rect.width() - GAP
        first = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        inner = rect.adjusted(0 if not self.isRightToLeft() else GAP, 0, 0 if self.isRightToLeft() else -GAP, 0)
        painter.drawText(inner, near | Qt.AlignmentFlag.AlignVCenter, isolated(first))
        painter.drawText(inner, far | Qt.AlignmentFlag.AlignVCenter, isolated(last))
