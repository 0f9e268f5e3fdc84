"""Lists of the office: lines of prepared cells, alone or under groups. Filtering and sorting happen before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = int(Qt.ItemDataRole.UserRole)  # the Cell of a line
_FLAT = 0  # the internal number of groups and of lines without a group; a line's is that of its group plus one
# A view asks for these of every line when it lays itself out; to put them together takes longer than all the rest.
_NOTHING = Qt.ItemFlag.NoItemFlags
_HEADING = Qt.ItemFlag.ItemIsEnabled
_LINE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_FIELD = _LINE | Qt.ItemFlag.ItemIsEditable


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: small bold letters or a region's chip, an icon, strong words, the text.

    `order` is what it is sorted by, the text where it is None. `tip` explains what the words leave out. `value` is what
    is typed and copied: a code of the heading's options, a date in ISO 8601; None: the words, which are only read.
    """

    text: str = ""
    tone: str = "text"
    icon: str = ""
    code: str = ""
    chip: str = ""
    lead: str = ""
    order: Any = None
    tip: str = ""
    value: str | None = None

    @property
    def words(self) -> str:
        """All of it as text."""
        return f"{self.lead}{self.text}"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing of the list. `found` is what a search looks into, folded; `group` is the key of its group."""

    key: int
    cells: tuple[Cell, ...]
    found: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with its lines: perhaps a region's code on a chip, its name, and sums at the trailing end."""

    key: str
    title: str
    note: str
    lines: tuple[Line, ...]
    chip: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: its words, its width in pixels, its share of what is left over.

    Columns with a rank leave when there is no room, the lowest first. `trailing`: figures. `name` is the field that is
    shown, the same in every language; `sort` what may be typed into it, empty where nothing may: `text`, `email`,
    `number`, `date`, or `choice` among `options` (codes with their words).
    """

    text: str
    width: int
    stretch: int = 0
    rank: int = 0
    trailing: bool = False
    name: str = ""
    sort: str = ""
    options: tuple[tuple[str, str], ...] = ()


class LineModel(QAbstractItemModel):
    """Groups with their lines, or one list of lines without a group.

    `typed` gives the key of a line, a column and what was typed there; what comes of that is shown anew by others.
    """

    typed = Signal(int, int, str)

    def __init__(self, headings: Sequence[Heading], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.headings = tuple(headings)
        self.groups: tuple[Group, ...] = ()
        self.flat = False
        self.editable = False
        self._top, self._width = 0, len(self.headings)  # Qt asks for them thousands of times
        self.fields = frozenset(place for place, heading in enumerate(self.headings) if heading.sort)
        self._places: dict[int, tuple[int, int]] = {}

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show other groups; the view forgets its selection."""
        self._show(tuple(groups), flat=False)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show lines without any group."""
        self._show((Group("", "", "", tuple(lines)),), flat=True)

    def _show(self, groups: tuple[Group, ...], *, flat: bool) -> None:
        self.beginResetModel()
        self.groups, self.flat = groups, flat
        self._top = len(groups[0].lines) if flat and groups else len(groups)
        self._places = {
            line.key: (place, row) for place, group in enumerate(groups) for row, line in enumerate(group.lines)
        }
        self.endResetModel()

    @property
    def lines(self) -> Iterator[Line]:
        """All lines, from top to bottom."""
        return (line for group in self.groups for line in group.lines)

    def __len__(self) -> int:
        return len(self._places)

    # -- where things are

    def place(self, key: int) -> QModelIndex:
        """Return the index of a line's first cell; an invalid one where the line is not on show."""
        if key not in self._places:
            return QModelIndex()
        group, row = self._places[key]
        return self.createIndex(row, 0, _FLAT if self.flat else group + 1)

    def group_index(self, place: int) -> QModelIndex:
        """Return the index of a group."""
        return QModelIndex() if self.flat else self.createIndex(place, 0, _FLAT)

    def group_at(self, index: Index) -> Group | None:
        """Return the group whose heading an index is, or None of a line."""
        if self.flat or not index.isValid() or index.internalId() != _FLAT:
            return None
        return self.groups[index.row()]

    def line_at(self, index: Index) -> Line | None:
        """Return the line of an index, or None of a group's heading."""
        if not index.isValid() or self.group_at(index) is not None:
            return None
        group = self.groups[0 if self.flat else index.internalId() - 1]
        return group.lines[index.row()] if index.row() < len(group.lines) else None

    # -- what Qt asks

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        """Return the index of a cell."""
        if not parent.isValid():
            size, number = self._top, _FLAT
        else:
            size, number = self.rowCount(parent), parent.row() + 1
        if 0 <= row < size and 0 <= column < self._width:
            return self.createIndex(row, column, number)
        return QModelIndex()

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # QObject.parent() is meant too
        """Return the group of a line."""
        if not child.isValid() or child.internalId() == _FLAT:
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, _FLAT)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Count the groups, or the lines of one."""
        if not parent.isValid():
            return self._top
        if self.flat or parent.internalId() != _FLAT or parent.column():
            return 0
        return len(self.groups[parent.row()].lines)

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:
        """Tell whether anything stands below, without making its indexes."""
        return self.rowCount(parent) > 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Count the columns."""
        return len(self.headings)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Lines can be selected, in some columns edited; a heading can only be gone to."""
        if not index.isValid():
            return _NOTHING
        if not self.flat and index.internalId() == _FLAT:
            return _HEADING
        return _FIELD if self.editable and index.column() in self.fields else _LINE

    def is_field(self, index: Index) -> bool:
        """Tell whether a cell can be edited: of a line that has nothing to be changed in the column it cannot."""
        line = self.line_at(index)
        return line is not None and self.editable and line.cells[index.column()].value is not None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was typed, where it is something else."""
        line = self.line_at(index)
        if line is None or role != Qt.ItemDataRole.EditRole or line.cells[index.column()].value == value:
            return False
        self.typed.emit(line.key, index.column(), str(value))
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell or heading, or the cell itself."""
        if not index.isValid():
            return None
        group = self.group_at(index)
        if group is not None:
            return _heading_text(group, index.column(), role)
        line = self.line_at(index)
        if line is None:
            return None
        cell = line.cells[index.column()]
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(filter(None, (cell.chip, cell.code, cell.words, cell.tip)))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words above a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.headings):
            return None
        spoken = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self.headings[section].text if spoken else None


def _heading_text(group: Group, column: int, role: int) -> str | None:
    if column == 0 and role == Qt.ItemDataRole.DisplayRole:
        return group.title
    if column == 0 and role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{group.chip} {group.title}, {group.note}".strip()
    return None
