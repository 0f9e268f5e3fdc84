"""The order of business as a calendar will say it: one widget that draws its lines, since a long day has many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from meetingdesk.desktop.flat import isolated, leading
from meetingdesk.desktop.theme import font, theme
from meetingdesk.desktop.widgets import tip

_GAP = 8
_BETWEEN = 2
Row = tuple[str, str, str]  # time, number, title


class BusinessLines(QWidget):
    """Times, numbers and titles in three columns; a title that is cut has the whole in its tooltip."""

    def __init__(self, name: str, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = tuple(rows)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setAccessibleDescription("\n".join(" ".join(filter(None, row)) for row in rows))
        theme().changed.connect(self._restyle)

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(font("body"))

    def _tall(self) -> int:
        return self._metrics().height() + _BETWEEN

    def sizeHint(self) -> QSize:
        """Ask for all lines; titles give way."""
        return QSize(40, self._tall() * len(self._rows))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _columns(self) -> tuple[int, int, int]:
        """Return where the columns begin, from the leading side: of time, number and title."""
        wide = self._metrics().horizontalAdvance
        time = max((wide(row[0]) for row in self._rows), default=0) + _GAP
        return 0, time, time + max((wide(row[1]) for row in self._rows), default=0) + _GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines that are seen."""
        painter = QPainter(self)
        painter.setFont(font("body"))
        tall, columns = self._tall(), self._columns()
        ends = (columns[1] - _GAP, columns[2] - _GAP, self.width())
        for place in range(event.rect().top() // tall, min(len(self._rows), event.rect().bottom() // tall + 1)):
            for text, left, right, tone in zip(
                self._rows[place], columns, ends, ("muted", "muted", "text"), strict=True
            ):
                self._write(painter, text, QRect(left, place * tall, max(0, right - left), tall), tone)

    def _write(self, painter: QPainter, text: str, room: QRect, tone: str) -> None:
        mirrored = self.isRightToLeft()
        if mirrored:
            room.moveLeft(self.width() - room.right() - 1)
        painter.setPen(theme().colour(tone))
        metrics = self._metrics()
        fits = metrics.horizontalAdvance(text) <= room.width()  # asked to elide, Qt would cut what fits by a hair
        shown = text if fits else metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        flags = leading(mirrored=mirrored) | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(room, int(flags), isolated(shown))

    def event(self, event: QEvent) -> bool:
        """Show a title in full that is cut."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return bool(super().event(event))
        place = event.pos().y() // self._tall()
        title = self._rows[place][2] if 0 <= place < len(self._rows) else ""
        cut = self._metrics().horizontalAdvance(title) > self.width() - self._columns()[2]
        QToolTip.showText(event.globalPos(), tip(title) if cut else "", self)
        return True
