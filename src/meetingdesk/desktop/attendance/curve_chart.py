"""How many entities were represented at each minute of a sitting, and how many make a quorum."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from meetingdesk.desktop.theme import font, scaled, theme
from meetingdesk.domain.quorum import Counts, most

_LEFT, _TOP, _RIGHT = 44, 16, 24
_JUMP = 10  # minutes that Page Up and Page Down go


class CurveChart(QWidget):
    """Time runs from left to right in every language. Arrows, Home, End or a click choose a minute."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Counts = ()
        self._most, self._least = 1, 0
        self._clock: Callable[[int], str] = str
        self.minute = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(scaled(180))
        theme().changed.connect(self.update)

    def show_curve(self, counts: Counts, entities: int, least: int, clock: Callable[[int], str]) -> None:
        """Show a curve, with nothing in a break.

        `least`: what makes a quorum, 0 for none; `clock` tells the time of a minute.
        """
        self._counts, self._least, self._clock = counts, least, clock
        self._most = max(1, entities, most(counts))
        self.minute = max(0, min(self.minute, len(counts) - 1))
        self.update()

    def choose(self, minute: int) -> None:
        """Choose a minute."""
        if self._counts:
            self.minute = max(0, min(minute, len(self._counts) - 1))
            self.update()
            self.chosen.emit(self.minute)

    def sizeHint(self) -> QSize:
        """Be wide and not too high."""
        return QSize(640, scaled(320))

    def _plot(self) -> QRect:
        below = QFontMetrics(font("small")).height() + 8
        return self.rect().adjusted(scaled(_LEFT), _TOP, -_RIGHT, -below)

    def _x(self, minute: float) -> float:
        plot = self._plot()
        return plot.left() + plot.width() * minute / max(1, len(self._counts))

    def _y(self, count: float) -> float:
        plot = self._plot()
        return plot.bottom() + 1 - plot.height() * count / self._most

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scale, the curve, the quorum and the chosen minute."""
        painter = QPainter(self)
        painter.setFont(font("small"))
        self._scale(painter)
        if not self._counts:
            return
        self._area(painter)
        self._hours(painter)
        if self._least:
            self._quorum(painter)
        x = self._x(self.minute)
        pen = QPen(theme().colour("focus" if self.hasFocus() else "muted"), 2 if self.hasFocus() else 1)
        painter.setPen(pen)
        painter.drawLine(QPointF(x, _TOP), QPointF(x, self._plot().bottom()))

    def _scale(self, painter: QPainter) -> None:
        plot = self._plot()
        near = self._most / 20  # no number so near to that of the quorum
        told = {0, self._most // 2, self._most} - {self._least}
        for count in sorted(count for count in told if not self._least or abs(count - self._least) > near):
            y = self._y(count)
            painter.fillRect(QRectF(plot.left(), y - 1, plot.width(), 1), theme().colour("line"))
            painter.setPen(theme().colour("muted"))
            room = QRectF(0, y - 10, plot.left() - 8, 20)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(count))

    def _area(self, painter: QPainter) -> None:
        points = [QPointF(self._x(0), self._y(0))]
        for minute, known in enumerate(self._counts):
            count = known or 0
            points += [QPointF(self._x(minute), self._y(count)), QPointF(self._x(minute + 1), self._y(count))]
        points.append(QPointF(self._x(len(self._counts)), self._y(0)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("presence"))
        painter.drawPolygon(QPolygonF(points))

    def _hours(self, painter: QPainter) -> None:
        painter.setPen(theme().colour("muted"))
        last = len(self._counts)
        taken = -1.0
        for minute in (0, *range(30, last, 30), last):
            text = self._clock(minute)
            width = painter.fontMetrics().horizontalAdvance(text) + 8
            x = min(self._x(minute) - width / 2, self.width() - width)
            if x > taken:
                room = QRectF(x, self._plot().bottom() + 6, width, painter.fontMetrics().height())
                painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, text)
                taken = x + width

    def _quorum(self, painter: QPainter) -> None:
        y = self._y(self._least)
        ends = QPointF(self._plot().left(), y), QPointF(self._plot().right(), y)
        for ink, width, style in (("surface", 4, Qt.PenStyle.SolidLine), ("danger", 2, Qt.PenStyle.DashLine)):
            painter.setPen(QPen(theme().colour(ink), width, style))
            painter.drawLine(*ends)
        painter.setPen(theme().colour("danger"))
        room = QRectF(0, y - 10, self._plot().left() - 8, 20)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(self._least))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the minute below the pointer."""
        plot = self._plot()
        self.choose(int((event.position().x() - plot.left()) * len(self._counts) / max(1, plot.width())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by arrows, by tens with Page Up and Page Down, the first and the last by Home and End."""
        keys = Qt.Key
        places = {
            keys.Key_Right: self.minute + 1, keys.Key_Left: self.minute - 1, keys.Key_PageDown: self.minute + _JUMP,
            keys.Key_PageUp: self.minute - _JUMP, keys.Key_Home: 0, keys.Key_End: len(self._counts) - 1,
        }  # fmt: skip
        place = places.get(keys(event.key()))
        if place is None:
            super().keyPressEvent(event)
        else:
            self.choose(place)
