"""The board: regions by kinds, one square an entity. The last row holds the sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from meetingdesk.rows.overview import BoardCell, OverviewRow

BOARD_ROLE = int(Qt.ItemDataRole.UserRole)  # a Squares, of the cells of kinds
CODE_ROLE = BOARD_ROLE + 1  # the region's code, of the first column

_Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Squares:
    """A cell: the states of its entities, furthest first, and how many of them count."""

    states: tuple[str, ...]
    counted: int


@dataclass(frozen=True, slots=True)
class BoardTexts:
    """What the model says: the names of the lines of no region and of the sums, `5 of 7`, the states of a cell."""

    outside: str
    everywhere: str
    share: Callable[[int, int], str]
    describe: Callable[[Counter[str]], str]


@dataclass(frozen=True, slots=True)
class _Line:
    code: str
    name: str
    cells: tuple[Squares, ...]
    people: int

    @property
    def entities(self) -> int:
        return sum(len(cell.states) for cell in self.cells)

    @property
    def counted(self) -> int:
        return sum(cell.counted for cell in self.cells)


class BoardModel(QAbstractTableModel):
    """Columns: the region, a column a kind, then entities, people, and how many of the entities count.

    What counts is whether they attended on the first day; before there is any attendance, whether they confirmed.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kinds: tuple[str, ...] = ()
        self._titles: tuple[str, ...] = ()
        self._lines: list[_Line] = []
        self._texts = BoardTexts("", "", lambda n, of: f"{n}/{of}", str)
        self.attended = False

    def show(self, overview: OverviewRow, texts: BoardTexts) -> None:
        """Show the board of a meeting."""
        self.beginResetModel()
        self._texts = texts
        self.attended = any(cell.on_day for cell in overview.cells)
        codes = {kind.code: kind.name for kind in overview.kinds}
        others = any(cell.kind not in codes for cell in overview.cells)
        self._kinds = (*codes, "") if others else tuple(codes)
        self._titles = (*codes.values(), "") if others else tuple(codes.values())
        cells = {(cell.region, cell.kind if cell.kind in codes else ""): self._squares(cell) for cell in overview.cells}
        named = [(region.code, region.short) for region in overview.regions]
        if any(not cell.region for cell in overview.cells):
            named.append(("", texts.outside))
        self._lines = [_Line(code, name, self._row(cells, code), overview.people.get(code, 0)) for code, name in named]
        sums = tuple(_sum(line.cells[place] for line in self._lines) for place in range(len(self._kinds)))
        self._lines.append(_Line("", texts.everywhere, sums, sum(overview.people.values())))
        self.endResetModel()

    def _squares(self, cell: BoardCell) -> Squares:
        return Squares(cell.states, cell.on_day if self.attended else cell.states.count("confirmed"))

    def _row(self, cells: dict[tuple[str, str], Squares], code: str) -> tuple[Squares, ...]:
        return tuple(cells.get((code, kind), Squares((), 0)) for kind in self._kinds)

    @property
    def kinds(self) -> int:
        """How many columns are kinds."""
        return len(self._kinds)

    def is_sum(self, row: int) -> bool:
        """Tell whether a row holds the sums."""
        return row == len(self._lines) - 1

    def cell(self, index: _Index) -> tuple[str, str] | None:
        """Return region and kind of a cell, each empty for none; None of one that no delegation can stand in."""
        if not index.isValid() or self.is_sum(index.row()) or not 0 < index.column() <= len(self._kinds):
            return None
        line, place = self._lines[index.row()], index.column() - 1
        return (line.code, self._kinds[place]) if line.cells[place].states or self._kinds[place] else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() or not self._lines else len(self._kinds) + 4

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, its squares, its words for screen readers."""
        if not index.isValid():
            return None
        line, place = self._lines[index.row()], index.column() - 1
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, place, is_sum=self.is_sum(index.row()))
        if role == CODE_ROLE and place < 0:
            return line.code
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if place >= len(self._kinds) else _LEFT
        if 0 <= place < len(self._kinds) and not self.is_sum(index.row()):
            if role == BOARD_ROLE:
                return line.cells[place]
            if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
                return self._words(line.cells[place], self._titles[place])
        return None

    def _text(self, line: _Line, place: int, *, is_sum: bool) -> str:
        if place < 0:
            return line.name
        if place < len(self._kinds):
            cell = line.cells[place]
            if is_sum:
                return str(len(cell.states))
            return f"{cell.counted}/{len(cell.states)}" if cell.states else "\N{EN DASH}"
        last = (str(line.entities), str(line.people), self._texts.share(line.counted, line.entities))
        return last[place - len(self._kinds)]

    def _words(self, cell: Squares, kind: str) -> str | None:
        if not cell.states:
            return self.tr("{kind}: nobody is invited yet; choose whom to invite").format(kind=kind) if kind else None
        return f"{kind}: {self._texts.describe(Counter(cell.states))}"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the codes of the kinds, their names as tooltips, and the names of the other columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        place = section - 1
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if place >= len(self._kinds) else _LEFT
        if role == Qt.ItemDataRole.ToolTipRole and 0 <= place < len(self._kinds):
            return self._titles[place]
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if place < 0:
            return self.tr("Region")
        if place < len(self._kinds):
            return self._kinds[place] or "\N{EN DASH}"
        counted = self.tr("On day 1") if self.attended else self.tr("Confirmed")
        last = (self.tr("Entities"), self.tr("People"), counted)
        return last[place - len(self._kinds)] if place - len(self._kinds) < len(last) else None


def _sum(cells: Any) -> Squares:
    found: Sequence[Squares] = list(cells)
    states = tuple(state for cell in found for state in cell.states)
    return Squares(states, sum(cell.counted for cell in found))
