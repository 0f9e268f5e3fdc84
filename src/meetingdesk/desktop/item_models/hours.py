"""The heat map of the window planner: regions by the hours of a day, and below them a profile for each rule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from meetingdesk.rows.window import HeatCell, HeatRow, StartRow

CELL_ROLE = int(Qt.ItemDataRole.UserRole)  # a Shade or a Bar
LINE_ROLE = CELL_ROLE + 1  # of the first column: a RegionLine or a ProfileLine

_Index = QModelIndex | QPersistentModelIndex
_CENTRE = Qt.AlignmentFlag.AlignCenter
_STEPS = (0.0, 0.75, 1.75, 3.5)  # hours away from the easy ones, on average, above which a shade is darker
_PROFILES: tuple[tuple[str, Callable[[StartRow], int]], ...] = (
    ("worst", lambda row: row.worst),
    ("in_hours", lambda row: row.in_hours),
    ("total", lambda row: row.total),
)


@dataclass(frozen=True, slots=True)
class Shade:
    """A cell of a region: how dark, from 0 to 4, and how many have some night."""

    step: int
    night: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A cell of a profile: its share of the highest, and whether it is the best of the day."""

    share: float
    best: bool


@dataclass(frozen=True, slots=True)
class RegionLine:
    """The head of a region's row."""

    code: str
    words: str
    seats: int


@dataclass(frozen=True, slots=True)
class ProfileLine:
    """The head of a profile's row: its name, and the best of its figures."""

    name: str
    best: str


@dataclass(frozen=True, slots=True)
class HourTexts:
    """What the model says of a row of the heat map, of a profile's name and best value, and of each cell."""

    region: Callable[[HeatRow], str]
    profile: Callable[[str], str]
    best: Callable[[str, StartRow], str]
    heat_cell: Callable[[HeatRow, int], str]
    profile_cell: Callable[[str, StartRow, int], str]


@dataclass(frozen=True, slots=True)
class HourRows:
    """What is shown. `per_hour` makes a burden comparable: its unit, times the hours of the window."""

    heat: tuple[HeatRow, ...]
    hours: tuple[StartRow, ...]
    per_hour: float


def step(cell: HeatCell, per_hour: float) -> int:
    """Return the shade of a cell: 0 for no burden at all, 4 from three and a half hours away."""
    away = cell.mean / per_hour
    return sum(away > limit for limit in _STEPS)


class HoursModel(QAbstractTableModel):
    """Column 0 is the head of a row, the others are the hours from 0. The last rows are the profiles."""

    def __init__(self, texts: HourTexts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._heading = ("", "")
        self._rows = HourRows((), (), 1.0)

    def show(self, rows: HourRows, heading: tuple[str, str]) -> None:
        """Show another day; `heading` stands above the first column: what the hours are, and what is counted."""
        self.beginResetModel()
        self._rows, self._heading = rows, heading
        self.endResetModel()

    @property
    def heading(self) -> tuple[str, str]:
        """What stands above the first column, at either side."""
        return self._heading

    @property
    def digits(self) -> int:
        """How many digits the longest figure has."""
        return len(str(max((row.seats for row in self._rows.heat), default=0)))

    def is_profile(self, row: int) -> bool:
        """Tell whether a row is a profile."""
        return row >= len(self._rows.heat)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() or not self._rows.hours else len(self._rows.heat) + len(_PROFILES)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() or not self._rows.hours else 1 + len(self._rows.hours)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let the keyboard into the hours only."""
        enabled = Qt.ItemFlag.ItemIsEnabled
        return enabled | Qt.ItemFlag.ItemIsSelectable if index.column() else enabled

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, what is painted there, its words for screen readers."""
        if not index.isValid():
            return None
        row, hour = index.row(), index.column() - 1
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _CENTRE
        if self.is_profile(row):
            return self._profile(*_PROFILES[row - len(self._rows.heat)], hour, role)
        return self._region(self._rows.heat[row], hour, role)

    def _region(self, row: HeatRow, hour: int, role: int) -> Any:
        texts = self._texts
        if hour < 0:
            line = RegionLine(row.region or "", texts.region(row), row.seats)
            return _told(role, line, LINE_ROLE, line.words, line.words)
        cell = row.cells[hour]
        shade = Shade(step(cell, self._rows.per_hour), cell.night)
        return _told(role, shade, CELL_ROLE, str(cell.night or ""), texts.heat_cell(row, hour))

    def _profile(self, name: str, value: Callable[[StartRow], int], hour: int, role: int) -> Any:
        texts, hours = self._texts, self._rows.hours
        best = self._best(name, value)
        if hour < 0:
            line = ProfileLine(texts.profile(name), texts.best(name, best))
            said = f"{line.name}, {line.best}"
            return _told(role, line, LINE_ROLE, line.name, said)
        row = hours[hour]
        highest = max(value(one) for one in hours)
        bar = Bar(value(row) / highest if highest else 0.0, value(row) == value(best))
        return _told(role, bar, CELL_ROLE, "", texts.profile_cell(name, row, hour))

    def _best(self, name: str, value: Callable[[StartRow], int]) -> StartRow:
        return (max if name == "in_hours" else min)(self._rows.hours, key=value)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the hours."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _CENTRE
        if role == Qt.ItemDataRole.ToolTipRole and not section:
            return self._heading[0]
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return f"{section - 1:02}" if section else self._heading[0]


def _told(role: int, thing: object, thing_role: int, text: str, words: str) -> object:
    if role == thing_role:
        return thing
    if role == Qt.ItemDataRole.DisplayRole:
        return text
    return words if role == Qt.ItemDataRole.AccessibleTextRole else None
