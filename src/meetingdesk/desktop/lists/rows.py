"""A row of the side that can be used: a card of two lines."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from meetingdesk.desktop.flat import box
from meetingdesk.desktop.item_models.lines import Cell
from meetingdesk.desktop.lists.cells import Brush
from meetingdesk.desktop.lists.side import PADDING
from meetingdesk.desktop.theme import font, length, theme
from meetingdesk.desktop.widgets import tip

_GAP = 8


class _Row(QAbstractButton):
    """Paints hover, selection and focus from edge to edge of the side."""

    paints_focus = True

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(tip(name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, words, and what shows the keyboard."""
        painter = QPainter(self)
        if self.isChecked():
            painter.fillRect(self.rect(), theme().colour("selection"))
        elif self.underMouse() and self.isEnabled():
            painter.fillRect(self.rect(), theme().colour("hover"))
        self.paint_words(painter, self.rect().adjusted(PADDING, 0, -PADDING, 0))
        if self.hasFocus():
            width = length("border.selected_item")
            box(painter, self.rect().adjusted(2, 1, -2, -1), None, theme().colour("focus"), 4, width)

    def paint_words(self, painter: QPainter, room: QRect) -> None:
        """Draw the words into the room that is left."""
        raise NotImplementedError

    def tone(self, wanted: str) -> str:
        """Return the colour of words: on a selection all are alike."""
        return "selectionText" if self.isChecked() else wanted


def _width(role: str, text: str) -> int:
    return QFontMetrics(font(role)).horizontalAdvance(text) + 1


class CardRow(_Row):
    """Two lines: a name with its state at the trailing end, and below it what tells more, with a second state."""

    def __init__(
        self, title: str, below: str, state: Cell, second: Cell | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.show_texts(title, below, state, second)

    def show_texts(self, title: str, below: str, state: Cell, second: Cell | None = None) -> None:
        """Show other words."""
        self._title, self._below = title, below
        self._state, self._second = state, second or Cell()
        name = ", ".join(filter(None, (title, below, self._state.words, self._second.words)))
        self.setAccessibleName(name)
        self.setToolTip(tip(name))
        self.update()

    def sizeHint(self) -> QSize:
        """Have room for two lines."""
        lines = QFontMetrics(font("strong")).height() + QFontMetrics(font("small")).height()
        return QSize(120, max(length("rows.person"), lines + 10))

    def paint_words(self, painter: QPainter, room: QRect) -> None:
        """Draw both lines."""
        upper = room.adjusted(0, 5, 0, 0)
        upper.setHeight(QFontMetrics(font("strong")).height())
        lower = room.adjusted(0, upper.bottom() + 1, 0, 0)
        lower.setHeight(QFontMetrics(font("small")).height())
        self._line(painter, upper, self._title, "strong", "text", self._state)
        self._line(painter, lower, self._below, "small", "muted", self._second)

    def _line(self, painter: QPainter, room: QRect, text: str, role: str, tone: str, state: Cell) -> None:
        brush = Brush(painter, room, rtl=self.isRightToLeft())
        icon = 22 if state.icon else 0
        end = _width("small", state.text) + icon + _GAP if state.text else 0
        brush.text(text, role, self.tone(tone), max(40, room.width() - end))
        if state.text:
            brush.take(_GAP)
            if state.icon:
                brush.icon(state.icon, state.tone)
            brush.text(state.text, "small", self.tone(state.tone) if not state.icon else state.tone)
