"""What is wrong with the thing on show, and how to mend it: a soft panel a conflict or warning."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meetingdesk import conflict_words
from meetingdesk.desktop.flat import box
from meetingdesk.desktop.lists.side import empty_layout, wrapped
from meetingdesk.desktop.theme import length, theme
from meetingdesk.rows.conflicts import ConflictRow

MOST = 3  # the others are in the list of all problems


class ProblemNote(QWidget):
    """One conflict or warning."""

    def __init__(self, row: ConflictRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = "danger" if row.severity == "conflict" else "warning"
        self.setAccessibleName(conflict_words.message(row))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(2)
        column.addWidget(wrapped(conflict_words.text(row), "small", self._tone))
        column.addWidget(wrapped(conflict_words.mend(row), "small"))
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        box(QPainter(self), self.rect(), theme().colour(f"{self._tone}Soft"), None, length("radius.control"))


class ProblemNotes(QWidget):
    """The notes one below the other; without any it takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ConflictRow, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(length("space_use.between_controls"))
        self.hide()

    def show_rows(self, rows: Sequence[ConflictRow]) -> None:
        """Show the first of some rows."""
        self.setVisible(bool(rows))
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        empty_layout(self._column)
        for row in self._rows[:MOST]:
            note = ProblemNote(row)
            self._column.addWidget(note)
            note.show()  # in this turn: a layout would do it in the next
