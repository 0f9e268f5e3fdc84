"""The table of invitations: one line a person and event, with every text made beforehand.

The lines are made off the window's thread; the model only hands them out, so that scrolling costs nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from meetingdesk.rows.delegations import DelegateRow
from meetingdesk.rows.invitations import InvitationRow
from meetingdesk.rows.replies import StrangerRow

Index = QModelIndex | QPersistentModelIndex
LineKey = tuple[str, str, str]
LINE_ROLE = Qt.ItemDataRole.UserRole


class Column(IntEnum):
    """The columns, from the leading side."""

    PERSON = 0
    ENTITY = 1
    EMAIL = 2
    EVENT = 3
    STATE = 4
    REASONS = 5
    ANSWER = 6
    SEQUENCE = 7


@dataclass(frozen=True, slots=True)
class InvitationLine:
    """One line, ready to show. `found` is what the search looks at.

    `key` is the delegate's uid and the event's, and where a copy stands at an address that is theirs no more, that.
    `state` is that of the row, or `no_address`: then there is no event and `row` is None; or `stranger`, for who
    answered without being invited. `answer` is the code of what was said, by `answers.code`.
    """

    key: LineKey
    texts: tuple[str, ...]
    state: str
    due: bool
    region: str | None
    found: str
    start: datetime | None
    sequence: int
    row: InvitationRow | None
    person: DelegateRow | None
    answer: str = "none"
    stranger: StrangerRow | None = None


class InvitationTable(QAbstractTableModel):
    """The lines that pass the filter, in the order asked for."""

    def __init__(self, headings: Sequence[str], parent: Any = None) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._lines: tuple[InvitationLine, ...] = ()

    @property
    def lines(self) -> tuple[InvitationLine, ...]:
        """The lines on show."""
        return self._lines

    def set_lines(self, lines: Sequence[InvitationLine]) -> None:
        """Show other lines; the view forgets its selection."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def set_headings(self, headings: Sequence[str]) -> None:
        """Change the words above the columns."""
        self._headings = tuple(headings)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._headings) - 1)

    def place(self, key: LineKey) -> int:
        """Return the row of a key, or -1."""
        return next((place for place, line in enumerate(self._lines) if line.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Count the lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, its line, or where it stands."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.texts[index.column()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let what can be a file be dragged out of the window."""
        flags = super().flags(index)
        if index.isValid() and self._lines[index.row()].row is not None:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a heading."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._headings):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == Column.SEQUENCE else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
