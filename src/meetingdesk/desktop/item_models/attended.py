"""The figures of a day by region and kind: how many entities were represented, how many people attended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from meetingdesk.rows.attendance import FigureCell, FiguresRow
from meetingdesk.rows.office import KindRow, RegionRow

FIGURE_ROLE = int(Qt.ItemDataRole.UserRole)  # the FigureCell of a cell, None where there is no entity
CODE_ROLE = FIGURE_ROLE + 1  # the region's code, of the first column

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Line:
    code: str
    name: str
    cells: tuple[FigureCell, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The entities of a cell: those of a region and a kind, by their codes; None: of all. `name` says it in words."""

    region: str | None
    kind: str | None
    name: str

    def holds(self, region: str | None, kind: str | None) -> bool:
        """Tell whether a region and a kind (empty: none that is known) belong to it."""
        return self.region in (None, region or "") and self.kind in (None, kind or "")


class AttendedTable(QAbstractTableModel):
    """Columns: the region, a column a kind, then all kinds. The last row holds the sums."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._kinds: tuple[tuple[str, str], ...] = ()
        self._lines: list[_Line] = []

    def show(self, figures: FiguresRow, regions: Sequence[RegionRow], kinds: Sequence[KindRow]) -> None:
        """Show the figures of a day; only the kinds and regions that are in them."""
        self.beginResetModel()
        there = {cell.kind for cell in figures.cells}
        self._kinds = tuple((kind.code, kind.name) for kind in kinds if kind.code in there)
        if there - {code for code, _name in self._kinds}:
            self._kinds += (("", self.tr("Others")),)
        named = [(region.code, region.short) for region in regions] + [("", self.tr("Outside the regions"))]
        known = {code for code, _name in named}
        cells = [(cell.region if cell.region in known else "", cell) for cell in figures.cells]
        self._lines = []
        for code, name in named:
            mine = [cell for region, cell in cells if region == code]
            if mine:
                self._lines.append(_Line(code, name, self._row(mine)))
        if self._lines:
            self._lines.append(_Line("", self.tr("All regions"), self._row(figures.cells)))
        self.endResetModel()

    def _row(self, cells: Iterable[FigureCell]) -> tuple[FigureCell, ...]:
        found = list(cells)
        codes = [code for code, _name in self._kinds if code]
        by_kind = [_sum(cell for cell in found if cell.kind == code) for code in codes]
        if len(codes) < len(self._kinds):
            by_kind.append(_sum(cell for cell in found if cell.kind not in codes))
        return (*by_kind, _sum(found))

    def is_sum(self, row: int) -> bool:
        """Tell whether a row holds the sums."""
        return row == len(self._lines) - 1

    def group(self, index: Index) -> Group | None:
        """Return whose figures a cell holds; None where there are none."""
        place = index.column() - 1
        cell = index.data(FIGURE_ROLE) if index.isValid() else None
        if cell is None:
            return None
        line = self._lines[index.row()]
        kind = self._kinds[place][0] if place < len(self._kinds) else None
        region = None if self.is_sum(index.row()) else line.code
        return Group(region, kind, f"{line.name} \u00b7 {self._title(place)}")

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Count the lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self._kinds) + 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, its figures, its words."""
        if not index.isValid():
            return None
        line, place = self._lines[index.row()], index.column() - 1
        if place < 0:
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return line.name
            return line.code if role == CODE_ROLE else None
        cell = line.cells[place]
        if role == FIGURE_ROLE:
            return cell if cell.entities or cell.people else None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{cell.represented}/{cell.entities}" if cell.entities or cell.people else ""
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole) and (cell.entities or cell.people):
            return self.tr("{kind}: {a} of {b} entities represented, {c} of {d} people attended").format(
                kind=self._title(place), a=cell.represented, b=cell.entities, c=cell.attended, d=cell.people
            )
        return None

    def _title(self, place: int) -> str:
        return self._kinds[place][1] if place < len(self._kinds) else self.tr("All kinds")

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the codes of the kinds, with their names as tooltips."""
        roles = Qt.ItemDataRole
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == roles.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignHCenter if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role not in (roles.DisplayRole, roles.ToolTipRole):
            return None
        if section == 0:
            return self.tr("Entities, and below them people")
        place = section - 1
        if place < len(self._kinds) and role == Qt.ItemDataRole.DisplayRole:
            return self._kinds[place][0] or self._kinds[place][1]
        return self._title(place) if place <= len(self._kinds) else None


def _sum(cells: Iterable[FigureCell]) -> FigureCell:
    found = list(cells)
    return FigureCell(
        "",
        "",
        entities=sum(cell.entities for cell in found),
        represented=sum(cell.represented for cell in found),
        people=sum(cell.people for cell in found),
        attended=sum(cell.attended for cell in found),
    )
