"""The matrix of attendance: one line a person, one column a sitting, with every text made beforehand.

The lines are made off the window's thread; the model only hands them out, so that scrolling costs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from meetingdesk.rows.attendance import PresenceRow, Spans

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = int(Qt.ItemDataRole.UserRole)  # the AttendanceLine
CELL_ROLE = LINE_ROLE + 1  # the Cell of a sitting
SECONDS_ROLE = CELL_ROLE + 1  # how long that sitting is
WINDOWS_ROLE = SECONDS_ROLE + 1  # what of it counts
PERSON, ENTITY, FIRST_SITTING = 0, 1, 2
_SAID = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)  # a heading that is cut is told by its tooltip


@dataclass(frozen=True, slots=True)
class Cell:
    """One person at one sitting, ready to show. `words` is what a screen reader says and the tooltip holds."""

    row: PresenceRow
    minutes: str
    mark: str
    icon: str
    tone: str
    words: str


@dataclass(frozen=True, slots=True)
class AttendanceLine:
    """One person. `beginnings` are the folded words of the name, then those of the entity: typing goes there."""

    delegate: int
    name: str
    native: str
    entity: str
    region: str | None
    cells: tuple[Cell, ...]
    beginnings: tuple[tuple[str, ...], tuple[str, ...]]

    def with_cell(self, place: int, cell: Cell) -> AttendanceLine:
        """Return the line with another cell."""
        return replace(self, cells=(*self.cells[:place], cell, *self.cells[place + 1 :]))


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a sitting's column: its name, its length in seconds, the hours along it, and what of it counts.

    `spoken`: the sitting, or the item, as its cells name it.
    """

    title: str
    seconds: int
    hours: tuple[str, str, str]
    windows: Spans = ()
    spoken: str = ""


class AttendanceTable(QAbstractTableModel):
    """The lines on show, in the order of the lists."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._headings: tuple[Heading, ...] = ()
        self._lines: list[AttendanceLine] = []
        self._places: Mapping[int, int] = {}

    @property
    def lines(self) -> Sequence[AttendanceLine]:
        """The lines on show."""
        return self._lines

    @property
    def headings(self) -> Sequence[Heading]:
        """The heads of the sittings."""
        return self._headings

    def show(self, headings: Sequence[Heading], lines: Sequence[AttendanceLine]) -> None:
        """Show other lines; the view forgets its selection."""
        self.beginResetModel()
        self._headings = tuple(headings)
        self._lines = list(lines)
        self._places = {line.delegate: place for place, line in enumerate(self._lines)}
        self.endResetModel()

    def put(self, line: AttendanceLine) -> None:
        """Show a line in place of the one that the same delegate has; the rest stays as it is."""
        place = self.place(line.delegate)
        if place >= 0:
            self._lines[place] = line
            self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))

    def place(self, delegate: int) -> int:
        """Return the row of a delegate, or -1."""
        return self._places.get(delegate, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Count the lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else FIRST_SITTING + len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, its line, its cell, its words."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line, place = self._lines[index.row()], index.column() - FIRST_SITTING
        if role == LINE_ROLE:
            return line
        if place >= 0:
            cell = line.cells[place]
            if role == CELL_ROLE:
                return cell
            if role == SECONDS_ROLE:
                return self._headings[place].seconds
            if role == WINDOWS_ROLE:
                return self._headings[place].windows
            if role == Qt.ItemDataRole.DisplayRole:
                return cell.minutes
            return cell.words if role == Qt.ItemDataRole.AccessibleTextRole else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.entity if index.column() == ENTITY else f"{line.name} {line.native}".strip()
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a heading."""
        if orientation != Qt.Orientation.Horizontal or role not in _SAID:
            return None
        if section < FIRST_SITTING:
            return self.tr("Entity") if section == ENTITY else self.tr("Person")
        place = section - FIRST_SITTING
        return self._headings[place].title if place < len(self._headings) else None
