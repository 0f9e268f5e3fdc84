"""The backups of a file as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from meetingdesk.rows.backups import BackupRow

BACKUP_ROLE = int(Qt.ItemDataRole.UserRole)
Cells = tuple[str, str, str]
_Index = QModelIndex | QPersistentModelIndex


class BackupsModel(QAbstractTableModel):
    """One row a backup. The texts come ready; the row itself is had under `BACKUP_ROLE`."""

    AT, REASON, SIZE = range(3)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[BackupRow] = ()
        self._cells: Sequence[Cells] = ()

    @property
    def rows(self) -> Sequence[BackupRow]:
        """The backups, newest first."""
        return self._rows

    def show(self, rows: Sequence[BackupRow], cells: Sequence[Cells]) -> None:
        """Show these backups: time, reason and size of each."""
        self.beginResetModel()
        self._rows, self._cells = rows, cells
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """Return how many backups there are."""
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else 3

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a text, its alignment, or the backup."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells[index.row()][index.column()]
        if role == BACKUP_ROLE:
            return self._rows[index.row()]
        return _alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the names of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < 3:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Made"), self.tr("Why"), self.tr("Size"))[section]
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None


def _alignment(column: int) -> Qt.AlignmentFlag | None:
    if column == BackupsModel.SIZE:
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    return None
