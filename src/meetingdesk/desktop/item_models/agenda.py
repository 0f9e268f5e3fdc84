"""The agenda as a table: sittings, and the tray as the last group, with their items below them.

The twin of the timetable for keyboard and screen reader. The model is told its lines and gives back what was typed
through `edited`; it changes nothing by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
LINE_ROLE = int(Role.UserRole) + 1  # the AgendaLine


class Column(IntEnum):
    """The columns, in order."""

    NUMBER = 0
    START = 1
    LOCAL = 2  # the start in the zone that was chosen to be shown
    MINUTES = 3
    TITLE = 4
    SPEAKERS = 5
    ROOM = 6
    CLASS = 7
    STATE = 8


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """An item in one slot, or in the tray. A heading has no time of its own."""

    item: int
    slot: int | None
    number: str
    start: str
    minutes: str
    title: str
    speakers: str
    region: str
    room: str
    item_class: str
    state: str = ""  # "conflict", "night" or nothing
    heading: bool = False
    local: str = ""
    told: str = ""  # the state in words

    def text(self, column: int) -> str:
        """Return what stands in a column."""
        times = (self.start, self.local, self.minutes)
        return (self.number, *times, self.title, self.speakers, self.room, self.item_class, self.told)[column]


@dataclass(frozen=True, slots=True)
class AgendaGroup:
    """A sitting, or the tray (sitting None)."""

    sitting: int | None
    title: str
    lines: tuple[AgendaLine, ...]


# Put together once: Qt asks for them with every line, and a sum of flags costs more than all the rest.
_NOTHING, _GROUP = Qt.ItemFlag.NoItemFlags, Qt.ItemFlag.ItemIsEnabled
_LINE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE = _LINE | Qt.ItemFlag.ItemIsEditable


class AgendaModel(QAbstractItemModel):
    """Groups at the root, lines below. `edited` gives the line, the column and what was typed."""

    edited = Signal(object, int, str)

    def __init__(self, headers: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers = tuple(headers)
        self._groups: tuple[AgendaGroup, ...] = ()
        self.editable = True
        self.describe: Callable[[AgendaLine], str] = lambda line: line.title  # what a screen reader says
        self.speakers: Callable[[AgendaLine], str] = lambda line: line.speakers  # as they can be typed again

    # -- the lines

    def set_headers(self, headers: Sequence[str]) -> None:
        """Show other words above the columns."""
        self._headers = tuple(headers)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def set_groups(self, groups: Sequence[AgendaGroup]) -> None:
        """Show other lines; where only texts differ, the views keep their place."""
        new = tuple(groups)
        if _shape(new) != _shape(self._groups):
            self.beginResetModel()
            self._groups = new
            self.endResetModel()
            return
        old, self._groups = self._groups, new
        for row, (before, after) in enumerate(zip(old, new, strict=True)):
            if before == after:
                continue
            group = self.index(row, 0)
            self.dataChanged.emit(group, group)
            last = len(after.lines) - 1
            if last >= 0:
                self.dataChanged.emit(self.index(0, 0, group), self.index(last, len(Column) - 1, group))

    def line(self, index: Index) -> AgendaLine | None:
        """Return the line of an index; None for a group."""
        if not index.isValid() or index.internalId() == 0:
            return None
        return self._groups[index.internalId() - 1].lines[index.row()]

    def index_of(self, item: int, slot: int | None, column: int = 0) -> QModelIndex:
        """Return the index of an item in a slot or in the tray."""
        for row, group in enumerate(self._groups):
            for place, line in enumerate(group.lines):
                if line.item == item and line.slot == slot:
                    return self.index(place, column, self.index(row, 0))
        return QModelIndex()

    # -- what Qt asks

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        """Return the index of a group or line."""
        if not 0 <= row < self.rowCount(parent) or not 0 <= column < len(Column):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # the other overload is QObject.parent()
        """Return the group of a line."""
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many groups there are, or lines in a group."""
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() or parent.column() or parent.row() >= len(self._groups):
            return 0
        return len(self._groups[parent.row()].lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of columns."""
        return len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Return the words above a column."""
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole and 0 <= section < len(self._headers):
            return self._headers[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell what can be selected and edited."""
        line = self.line(index)
        if line is None:
            return _GROUP if index.isValid() else _NOTHING
        return _EDITABLE if self.editable and index.column() in _editable(line) else _LINE

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a text, or the line itself."""
        if not index.isValid() or index.row() >= self.rowCount(index.parent()):
            return None
        line = self.line(index)
        if line is None:
            title = role in (Role.DisplayRole, Role.AccessibleTextRole) and index.column() == 0
            return self._groups[index.row()].title if title else None
        if role == Role.EditRole and index.column() == Column.SPEAKERS:
            return self.speakers(line)
        if role in (Role.DisplayRole, Role.EditRole):
            return line.text(index.column())
        if role == Role.AccessibleDescriptionRole and index.column() == Column.TITLE:
            return self.describe(line)
        return line if role == LINE_ROLE else None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Pass on what was typed, if it differs from what stands there."""
        line = self.line(index)
        if line is None or role != Role.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        text = str(value).strip()
        if text == index.data(Role.EditRole):
            return False
        self.edited.emit(line, index.column(), text)
        return True


def _editable(line: AgendaLine) -> tuple[Column, ...]:
    """Return what can be typed of a line: without a slot it has no start and no room, and a heading no minutes."""
    if line.heading:
        return Column.TITLE, Column.SPEAKERS, Column.CLASS
    if line.slot is None:
        return Column.MINUTES, Column.TITLE, Column.SPEAKERS, Column.CLASS
    return Column.START, Column.MINUTES, Column.TITLE, Column.SPEAKERS, Column.ROOM, Column.CLASS


def _shape(groups: Sequence[AgendaGroup]) -> list[tuple[int | None, tuple[tuple[int, int | None], ...]]]:
    return [(group.sitting, tuple((line.item, line.slot) for line in group.lines)) for group in groups]
