"""The side of a list: one page at a time (the inspector, a form, a list to choose from), closed by Esc or its cross."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from meetingdesk.desktop.theme import length, scaled
from meetingdesk.desktop.widgets import Chip, ElidedLabel, Panel, PlainLabel, ToolIcon, hairline, margins, plain_label

PADDING = 16
_HEAD = 47  # with its hairline as high as the top bar


class SidePage(QWidget):
    """A page with a head (chip, name, muted note, menu, cross) and a body that scrolls."""

    closed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.chip = Chip("")
        self.title = ElidedLabel(name, "strong")
        self.aside = ElidedLabel("", "body", "muted")
        self.menu = QMenu(self)
        self.more = ToolIcon("more", self.tr("More"))
        self.more.setMenu(self.menu)
        self.more.setPopupMode(ToolIcon.ToolButtonPopupMode.InstantPopup)
        self.more.hide()
        self.cross = ToolIcon("close", self.tr("Close (Esc)"))
        self.cross.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click must not leave, and so commit, a field first
        self.cross.clicked.connect(self.closed)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.whole = QVBoxLayout(self)
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.whole.setSpacing(0)
        self.whole.addWidget(self._head())
        self.whole.addWidget(hairline())
        self.chip.hide()

    def _head(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(max(_HEAD, self.title.sizeHint().height() + 20))
        line = QHBoxLayout(head)
        line.setContentsMargins(margins(PADDING, 0, 8, 0))
        line.setSpacing(8)
        for widget in (self.chip, self.title):
            line.addWidget(widget)
        line.addWidget(self.aside, 1)
        line.addWidget(self.more)
        line.addWidget(self.cross)
        return head

    def scroll_body(self) -> QScrollArea:
        """Put the body into an area that scrolls, once."""
        inner = Panel("surface")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.body)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        self.whole.addWidget(area, 1)
        return area

    def show_head(self, title: str, note: str = "", chip: str | None = None) -> None:
        """Name what is shown."""
        self.chip.setVisible(bool(chip))
        self.chip.set_code(chip or "")
        self.title.setText(title)
        self.aside.setText(note)

    def add_commands(self, actions: list[QAction]) -> None:
        """Put commands behind the dots."""
        self.menu.addActions(actions)
        self.more.setVisible(True)

    def add_part(self, *widgets: QWidget, title: str = "", line: bool = True) -> QWidget:
        """Add widgets one below the other as a part of the body, under a hairline."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if line:
            column.addWidget(hairline())
        inner = QVBoxLayout()
        inner.setContentsMargins(PADDING, 12, PADDING, 12)
        inner.setSpacing(4)
        if title:
            inner.addWidget(plain_label(title, "section"))
        for widget in widgets:
            inner.addWidget(widget)
        column.addLayout(inner)
        self.body.addWidget(part)
        return part


class Side(Panel):
    """Holds the pages of a screen's side; a region of its own for F6."""

    closed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("surface", "left", parent)
        self.setObjectName("inspector")
        self.setAccessibleName(name)
        self._pages = _Pages()
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(1, 0, 0, 0))
        column.addWidget(self._pages)

    @property
    def wanted_width(self) -> int:
        """How wide it would like to be."""
        return scaled(length("layout.inspector.delegations"))

    @property
    def page(self) -> QWidget | None:
        """The page on show."""
        return self._pages.currentWidget()

    def add(self, page: SidePage) -> None:
        """Take a page in."""
        self._pages.addWidget(page)
        page.closed.connect(self.closed)

    def turn_to(self, page: SidePage) -> None:
        """Show a page."""
        self._pages.setCurrentWidget(page)


class _Pages(QStackedWidget):
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 160)


def wrapped(text: str = "", role: str = "body", tone: str = "text") -> PlainLabel:
    """Return a label that wraps."""
    label = plain_label(text, role, tone)
    label.setWordWrap(True)
    return label


def empty_layout(layout: QVBoxLayout) -> None:
    """Take all widgets out of a layout; they go away."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
