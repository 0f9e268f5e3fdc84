"""The headings of a list, each above where the text of its column begins; with ticks, one for all lines."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionHeader, QWidget

from meetingdesk.desktop import icons
from meetingdesk.desktop.flat import isolated
from meetingdesk.desktop.item_models.lines import LineModel
from meetingdesk.desktop.lists.cells import ICON, LEAD, MARGIN, TICK, end_margin, paint_tick, tick_rect
from meetingdesk.desktop.theme import font, tall, theme


class LinesHeader(QHeaderView):
    """A click sorts: up, down, then as the list came. `tick_clicked`: the tick in the first heading was used."""

    tick_clicked = Signal()

    def __init__(self, lines: LineModel, parent: QWidget | None = None, *, ticked: bool = False) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._lines = lines
        self._ticked = ticked
        self.tick = (False, False)  # all lines, or some
        self.setSortIndicatorClearable(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setHighlightSections(False)
        self.setStretchLastSection(False)
        self.setMinimumSectionSize(40)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedHeight(tall("rows.table_header"))

    def show_tick(self, *, on: bool, partly: bool) -> None:
        """Show whether all lines are selected, or some."""
        if self.tick != (on, partly):
            self.tick = (on, partly)
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select all lines by the tick."""
        section = QRect(self.sectionViewportPosition(0), 0, self.sectionSize(0), self.height())
        target = tick_rect(section, rtl=self.isRightToLeft()).adjusted(-6, -6, 6, 6)
        if self._ticked and target.contains(event.position().toPoint()):
            self.tick_clicked.emit()
            return
        super().mousePressEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own name
        """Draw the ground as the style does, then the words and the sign of the sorting."""
        option = QStyleOptionHeader()
        self.initStyleOption(option)
        option.rect = rect
        self.style().drawControl(QStyle.ControlElement.CE_HeaderSection, option, painter, self)
        rtl, sorted_by = self.isRightToLeft(), self.sortIndicatorSection() == logicalIndex
        if self._ticked and logicalIndex == 0:
            on, partly = self.tick
            paint_tick(painter, tick_rect(rect, rtl=rtl), on=on, partly=partly)
        lead = (TICK if self._ticked else LEAD) if logicalIndex == 0 else MARGIN
        end = end_margin(self, rect)
        room = rect.adjusted(end, 0, -lead, 0) if rtl else rect.adjusted(lead, 0, -end, 0)
        heading = self._lines.headings[logicalIndex]
        metrics = QFontMetrics(font("body"))
        text = metrics.elidedText(heading.text, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font("body"))
        painter.setPen(theme().colour("text" if sorted_by else "muted"))
        side = Qt.AlignmentFlag.AlignTrailing if heading.trailing else Qt.AlignmentFlag.AlignLeading
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), isolated(text))
        if sorted_by:
            self._paint_sign(painter, room, metrics.horizontalAdvance(text), trailing=heading.trailing)

    def _paint_sign(self, painter: QPainter, room: QRect, width: int, *, trailing: bool) -> None:
        at_right = trailing != self.isRightToLeft()
        x = room.right() - width - ICON if at_right else room.left() + width + 2
        painter.save()
        painter.translate(x + ICON / 2, room.center().y() + 1)
        if self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder:
            painter.scale(1, -1)
        icons.paint(painter, "chevron-down", "text", -ICON / 2, -ICON / 2, ICON)
        painter.restore()
