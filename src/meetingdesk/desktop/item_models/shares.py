"""A table of shares: a line a region, edition or delegation, a column a day or sitting, each so many of so many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

SHARE_ROLE = int(Qt.ItemDataRole.UserRole)  # the Share of a cell, None where there is nothing to tell
CODE_ROLE = SHARE_ROLE + 1  # the region's code, of the first column

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, 0 to 1, and what it is in words: `12 of 15`."""

    part: float
    text: str


@dataclass(frozen=True, slots=True)
class ShareLine:
    """A line: its name, the code of its region, a share a column."""

    name: str
    code: str
    shares: tuple[Share | None, ...]


class SharesTable(QAbstractTableModel):
    """The first column names the lines."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._headings: tuple[str, ...] = ()
        self.lines: tuple[ShareLine, ...] = ()

    def show(self, headings: Sequence[str], lines: Sequence[ShareLine]) -> None:
        """Show another table; the headings are those of all columns."""
        self.beginResetModel()
        self._headings, self.lines = tuple(headings), tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Count the lines."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, its share, its words."""
        if not index.isValid():
            return None
        line, roles = self.lines[index.row()], Qt.ItemDataRole
        if index.column() == 0:
            return {roles.DisplayRole: line.name, roles.AccessibleTextRole: line.name, CODE_ROLE: line.code}.get(role)
        share = line.shares[index.column() - 1]
        if role == SHARE_ROLE:
            return share
        if share is None:
            return "" if role == roles.DisplayRole else None
        if role == roles.AccessibleTextRole:
            return f"{line.name}, {self._headings[index.column()]}: {share.text}"
        return share.text if role == roles.DisplayRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a heading."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._headings):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self._headings[section] if role == Qt.ItemDataRole.DisplayRole else None
