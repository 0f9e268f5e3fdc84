"""Everything that can be done, with its keys, on one page. The screens are built one by one while it is on show."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from meetingdesk.desktop.theme import length, scaled
from meetingdesk.desktop.widgets import Card, OutlineButton, ScreenBar, plain_label
from meetingdesk.desktop.widgets.text import plain_text

_ONE_COLUMN = 920  # up to this width of the page
_PAUSE_MS = 20
Line = tuple[str, str]  # what is done, and its keys
Group = tuple[str, Sequence[Line]]


def keys_of(action: QAction) -> str:
    """Return the keys of an action as this system writes them, without the ones that few keyboards have (`Undo`)."""
    keys = action.shortcuts()
    usual = [key for key in keys if key[0].key() < Qt.Key.Key_Back]  # type: ignore[index]  # the stubs forget
    return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in usual or keys)


def lines_of(actions: Sequence[QAction]) -> list[Line]:
    """Return the lines of a group: what has keys first, else in its order."""
    found = [(plain_text(action), keys_of(action)) for action in actions if action.text()]
    return sorted(found, key=lambda line: not line[1])


class ShortcutsPage(QWidget):
    """Cards in two columns, or in one. `ask` gives the groups that are still to come, one a call, or None."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = [0, 0]
        self._sides = (QVBoxLayout(), QVBoxLayout())
        self._ask: Callable[[], Group | None] = lambda: None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._later.timeout.connect(self._next)
        bar = ScreenBar(self.tr("Keyboard shortcuts"))
        close = OutlineButton(self.tr("Close"))
        close.clicked.connect(self.closed)
        bar.add_right(close)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(self.tr("Keyboard shortcuts"))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.area, 1)

    def show_groups(self, groups: Sequence[Group], ask: Callable[[], Group | None]) -> None:
        """Show what is known at once, then what `ask` gives."""
        self._lines = [0, 0]
        self._ask = ask
        page = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        margin = length("space_use.page_margin")
        self._columns.setContentsMargins(margin, margin, margin, margin)
        self._columns.setSpacing(length("space_use.between_cards"))
        self._sides = (QVBoxLayout(), QVBoxLayout())
        for side in self._sides:
            side.setSpacing(length("space_use.between_cards"))
            side.addStretch(1)
            self._columns.addLayout(side, 1)
        for title, lines in groups:
            self._add(title, lines)
        self.area.setWidget(page)
        self._place()
        self._later.start()

    def _next(self) -> None:
        group = self._ask() if self.isVisible() else None
        if group is not None:
            self._add(*group)
            self._later.start()

    def _add(self, title: str, lines: Sequence[Line]) -> None:
        """Add a card to the shorter column."""
        if not lines:
            return
        shorter = 0 if self._lines[0] <= self._lines[1] else 1
        self._lines[shorter] += len(lines) + 2
        side = self._sides[shorter]
        side.insertWidget(side.count() - 1, self._card(title, lines))

    def _card(self, title: str, lines: Sequence[Line]) -> Card:
        card = Card(title)
        grid = QGridLayout()
        padding = length("space_use.card_padding")
        grid.setContentsMargins(padding, length("space.3"), padding, length("space.3"))
        grid.setHorizontalSpacing(length("space.4"))
        grid.setVerticalSpacing(length("space.2"))
        grid.setColumnStretch(0, 1)
        for row, (text, keys) in enumerate(lines):
            said = plain_label(text)
            said.setWordWrap(True)
            shown = plain_label(keys, "strong") if keys else plain_label(self.tr("by the palette"), "small", "muted")
            grid.addWidget(said, row, 0)
            grid.addWidget(shown, row, 1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(grid)
        return card

    def _place(self) -> None:
        narrow = self.width() <= scaled(_ONE_COLUMN)
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one column where two have no room."""
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keyboard, so that the arrows scroll."""
        super().showEvent(event)
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
