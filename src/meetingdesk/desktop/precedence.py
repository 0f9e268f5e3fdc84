"""Parts for the order that is wished for: a field that finds an item, and a line for a wish."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from meetingdesk.desktop.widgets import ElidedLabel, ToolIcon, completion
from meetingdesk.rows.agenda import ItemRow


def called(item: ItemRow) -> str:
    """Return number and title."""
    return f"{item.number} {item.title}".strip()


class ItemLine(QLineEdit):
    """A field for an item: part of its number or title, completed as it is typed."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: dict[str, int] = {}
        self._numbers: dict[str, int] = {}
        self.setPlaceholderText(name)
        self.setAccessibleName(name)

    def offer(self, items: Iterable[ItemRow]) -> None:
        """Offer items; of two that are called alike the first."""
        self._items, self._numbers = {}, {}
        for item in items:
            self._items.setdefault(called(item), item.id)
            if item.number:
                self._numbers.setdefault(item.number.casefold(), item.id)
        completion.offer(self, list(self._items))

    @property
    def item(self) -> int | None:
        """The item that is meant: by all of its name, by its number, or the only one that holds what was typed."""
        text = self.text().strip().casefold()
        names = {name.casefold(): item for name, item in self._items.items()}
        exact = self._numbers.get(text, names.get(text))
        if not text or exact is not None:
            return exact
        found = [item for name, item in names.items() if text in name]
        return found[0] if len(found) == 1 else None


class WishLine(QWidget):
    """One wish. Delete takes it back."""

    removed = Signal()

    def __init__(self, text: str, *, allowed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._allowed = allowed
        self.text = text
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(text)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 2, 0, 2)
        line.addWidget(ElidedLabel(text, "body"), 1)
        if allowed:
            self.cross = ToolIcon("close", self.tr("Remove this order"))
            self.cross.clicked.connect(self.removed)
            line.addWidget(self.cross)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take it back with Delete."""
        if self._allowed and event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)
