"""The code of a region on its colour. The letters always stand there: a region is never told by colour alone."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from meetingdesk.desktop.flat import leading
from meetingdesk.desktop.theme import font, length, scaled, theme

_GAP = 5


def chip_size() -> QSize:
    """Return the size of a chip, which grows with the user's text."""
    return QSize(scaled(length("control.chip_width")), scaled(length("control.chip_height")))


def paint_chip(painter: QPainter, rect: QRect, code: str, *, right_to_left: bool = False) -> None:
    """Paint a chip into a rectangle: `soft` ground, `edge` bar at the leading side, the code in `ink`."""
    colours = theme().region(code)
    edge = length("border.region_edge")
    radius = length("radius.chip")
    bar = QRect(rect.right() - edge + 1 if right_to_left else rect.left(), rect.top(), edge, rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.soft)
    painter.drawRoundedRect(rect, radius, radius)
    painter.setClipRect(bar)
    painter.setBrush(colours.edge)
    painter.drawRoundedRect(rect, radius, radius)
    painter.setClipping(False)
    painter.setPen(colours.ink)
    painter.setFont(font("code"))
    room = rect.adjusted(_GAP, 0, -edge - _GAP, 0) if right_to_left else rect.adjusted(edge + _GAP, 0, -_GAP, 0)
    painter.drawText(room, leading(mirrored=right_to_left) | Qt.AlignmentFlag.AlignVCenter, code)
    painter.restore()


class Chip(QWidget):
    """The chip of a region, 52 by 20."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self.set_code(code)
        theme().changed.connect(self.update)

    @property
    def code(self) -> str:
        """The region's code."""
        return self._code

    def set_code(self, code: str) -> None:
        """Show another region."""
        self._code = code
        self.setAccessibleName(code)
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Give the size of the tokens."""
        return chip_size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        paint_chip(QPainter(self), self.rect(), self._code, right_to_left=right_to_left)
