"""The squares of the board: how far an entity is, told by fill and form and not by colour alone."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygon
from PySide6.QtWidgets import QWidget

from meetingdesk import words
from meetingdesk.desktop.flat import box, leading
from meetingdesk.desktop.theme import font, length, line, theme

A_LINE = 4
_RADIUS = 2


def paint_square(painter: QPainter, x: int, y: int, state: str) -> None:
    """Paint one square: hollow is invited, with a dot acknowledged, half nominated, pale confirmed, solid attended.

    One that is struck out declined.
    """
    side = length("control.square")
    rect = QRect(x, y, side, side)
    colour = theme().colour
    if state == "attended":
        box(painter, rect, colour("accent"), None, _RADIUS)
    elif state == "confirmed":
        box(painter, rect, colour("heat.step2.fill"), colour("accent"), _RADIUS)
    else:
        box(painter, rect, colour("surface"), colour("lineControl"), _RADIUS)
    if state == "nominated":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("lineControl"))
        painter.drawPolygon(
            QPolygon([QPoint(x + side - 1, y + 1), QPoint(x + side - 1, y + side - 1), QPoint(x + 1, y + side - 1)])
        )
    elif state == "acknowledged":
        middle = side // 3
        painter.fillRect(rect.adjusted(middle, middle, -middle, -middle), colour("lineControl"))
    elif state == "declined":
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("lineControl"), 1))
        painter.drawLine(x + 3, y + 3, x + side - 3, y + side - 3)
        painter.drawLine(x + side - 3, y + 3, x + 3, y + side - 3)
        painter.restore()


def pitch() -> int:
    """Return the distance from one square to the next."""
    return length("control.square") + length("control.square_gap")


def lines_of(count: int) -> int:
    """Return how many lines so many squares take."""
    return -(-count // A_LINE)


class Legend(QWidget):
    """What the squares mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: tuple[str, ...] = ()
        theme().changed.connect(self.update)

    def show_states(self, states: tuple[str, ...]) -> None:
        """Explain these states."""
        self._states = states
        self.setAccessibleName(words.listed(self._name(state) for state in states))
        self.setFixedSize(self.sizeHint())
        self.update()

    @staticmethod
    def _name(state: str) -> str:
        return words.say(f"ui.board.{state}")

    def _width(self, state: str) -> int:
        return length("control.square") + 6 + QFontMetrics(font("small")).horizontalAdvance(self._name(state)) + 16

    def sizeHint(self) -> QSize:
        """Ask for the room of all words."""
        return QSize(max(0, sum(self._width(state) for state in self._states) - 16), line("small") + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a square and its word for each state."""
        painter = QPainter(self)
        painter.setFont(font("small"))
        side = length("control.square")
        left = 0
        for state in self._states:
            width = self._width(state)
            x = self.width() - left - side if self.isRightToLeft() else left
            paint_square(painter, x, (self.height() - side) // 2, state)
            painter.setPen(theme().colour("muted"))
            room = QRect(left + side + 6, 0, width, self.height())
            if self.isRightToLeft():
                room.moveRight(self.width() - left - side - 6)
            near = leading(mirrored=self.isRightToLeft())
            painter.drawText(room, near | Qt.AlignmentFlag.AlignVCenter, self._name(state))
            left += width
