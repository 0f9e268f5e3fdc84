"""Grounds, hairlines and cards: there are no shadows, a line divides."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from meetingdesk.desktop.flat import box, hair
from meetingdesk.desktop.theme import length, theme
from meetingdesk.desktop.widgets.text import ElidedLabel, plain_label

_HEADER = 48


class Panel(QWidget):
    """A plain ground in a token's colour, with hairlines on the sides named in `edges` (`left right top bottom`).

    `left` is the leading side: in a right-to-left window it stands on the right.
    """

    def __init__(self, ground: str = "surface", edges: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self._edges = frozenset(edges.split())
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme().changed.connect(self.update)

    def set_ground(self, ground: str) -> None:
        """Change the ground to another token."""
        self._ground = ground
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, then draw the hairlines."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme().colour(self._ground))
        for edge in self._edges:
            painter.fillRect(self._edge_line(edge, hair(painter)), theme().colour("line"))

    def _edge_line(self, edge: str, line: float) -> QRectF:
        width, height = self.width(), self.height()
        if edge in ("top", "bottom"):
            return QRectF(0, 0 if edge == "top" else height - line, width, line)
        on_left = (edge == "left") != self.isRightToLeft()
        return QRectF(0 if on_left else width - line, 0, line, height)


class _Hairline(QWidget):
    def __init__(self, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = hair(painter)
        upright = self.width() == 1
        rect = QRectF(0, 0, line if upright else self.width(), self.height() if upright else line)
        painter.fillRect(rect, theme().colour(self._tone))


def hairline(*, vertical: bool = False, tone: str = "line", parent: QWidget | None = None) -> QWidget:
    """Return a line one pixel wide, as long as its layout lets it be."""
    line = _Hairline(tone, parent)
    long, thin = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
    line.setSizePolicy(thin if vertical else long, long if vertical else thin)
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


class Card(QWidget):
    """A framed surface with a head (title, muted note, widgets at the trailing end) and a `body` layout below it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._title = plain_label(title, "section")
        self._note = ElidedLabel("", "body", "muted")
        self._head = QHBoxLayout()
        padding = length("space_use.card_padding")
        self._head.setContentsMargins(padding, 0, padding, 0)
        self._head.setSpacing(length("space_use.between_controls"))
        self._head.addWidget(self._title)
        self._head.addWidget(self._note, 1)
        head = QWidget()
        head.setFixedHeight(max(_HEADER, self._title.sizeHint().height() + 16))
        head.setLayout(self._head)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(hairline())
        whole.addLayout(self.body, 1)
        theme().changed.connect(self.update)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_note(self, note: str) -> None:
        """Change the muted words beside the title."""
        self._note.setText(note)

    def add_header(self, widget: QWidget) -> None:
        """Add a widget at the trailing end of the head."""
        self._head.addWidget(widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and frame."""
        colour = theme().colour
        box(QPainter(self), self.rect(), colour("surface"), colour("line"), length("radius.card"))
