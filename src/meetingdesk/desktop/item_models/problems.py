"""What is wrong with a plan, as a list. Its words are made when a line is seen: there may be hundreds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from meetingdesk.rows.conflicts import ConflictRow

Words = tuple[str, str, str]  # what it is called, what is wrong and whose it is, how to mend it
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
WORDS_ROLE = ROW_ROLE + 1
_Index = QModelIndex | QPersistentModelIndex
_SPOKEN = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)


class ProblemsModel(QAbstractListModel):
    """One line a conflict or warning: the row under `ROW_ROLE`, its words under `WORDS_ROLE`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ConflictRow] = ()
        self._tell: Callable[[ConflictRow], Words] = lambda _row: ("", "", "")
        self._words: dict[int, Words] = {}

    def show(self, rows: Sequence[ConflictRow], tell: Callable[[ConflictRow], Words]) -> None:
        """Show other rows, told by `tell`."""
        self.beginResetModel()
        self._rows, self._tell = rows, tell
        self._words.clear()
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row, its words, or all of them as one text."""
        if not index.isValid():
            return None
        if role == ROW_ROLE:
            return self._rows[index.row()]
        if role == WORDS_ROLE or role in _SPOKEN:
            words = self._words_of(index.row())
            return words if role == WORDS_ROLE else f"{words[0]}. {words[1]} {words[2]}"
        return None

    def _words_of(self, place: int) -> Words:
        if place not in self._words:
            self._words[place] = self._tell(self._rows[place])
        return self._words[place]
