"""The documents as a list, with the headings of their groups between them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from meetingdesk.desktop.documents.catalogue import Entry, Key, entries

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = Qt.ItemDataRole.UserRole
LINES_ROLE = Qt.ItemDataRole.UserRole + 1


class GalleryModel(QAbstractListModel):
    """Headings (a text) and documents (an Entry); only documents can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[str | Entry] = []
        for entry in entries():
            if entry.group not in self._rows:
                self._rows.append(entry.group)
            self._rows.append(entry)
        self._lines: dict[str, tuple[str, ...]] = {}

    def place(self, key: Key) -> int:
        """Return the row of a document."""
        return next(n for n, row in enumerate(self._rows) if isinstance(row, Entry) and row.key == key)

    def set_lines(self, lines: Mapping[str, tuple[str, ...]]) -> None:
        """Change the small lines below the names, by document."""
        if self._lines != dict(lines):
            self._lines = dict(lines)
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Count headings and documents."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only documents be chosen."""
        if index.isValid() and isinstance(self._rows[index.row()], Entry):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a name, the entry, its small lines, or all of it for a screen reader."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if not isinstance(row, Entry):
            return row if role == Qt.ItemDataRole.DisplayRole else None
        lines = self._lines.get(row.key, ())
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((row.name, *lines))
        return {int(ENTRY_ROLE): row, int(LINES_ROLE): lines}.get(int(role))
