"""The block of cells in a list: the selected lines, across some columns. It follows the arrows and the mouse.

Left and right go from cell to cell; with Shift the block grows by columns, as it grows by lines with up and down. Off
the first column the keyboard is at whole lines again.
"""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QTreeView

from meetingdesk.desktop.flat import box
from meetingdesk.desktop.theme import length, theme

_ALLOWED = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CellBlock:
    """Which columns are in the block; none while the keyboard is at whole lines."""

    def __init__(self, view: QTreeView) -> None:
        self._view = view
        self._anchor: int | None = None
        self.here = 0  # the column that the keyboard is in; the view forgets it with each new list

    @property
    def shown(self) -> list[int]:
        """The columns that are on show."""
        view = self._view
        return [place for place in range(view.header().count()) if not view.isColumnHidden(place)]

    @property
    def columns(self) -> list[int]:
        """The columns of the block."""
        if self._anchor is None:
            return []
        first, last = sorted((self._anchor, self.here))
        return [place for place in self.shown if first <= place <= last]

    def begin(self, column: int | None, *, widen: bool = False) -> None:
        """Put the keyboard into a column, or at whole lines."""
        if column is None or not widen or self._anchor is None:
            self._anchor = column
        self.here = column or 0
        index = self._view.currentIndex()
        if index.isValid():
            self._go(index.siblingAtColumn(self.here))
        self._view.viewport().update()

    def _go(self, index: QModelIndex) -> None:
        self._view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def take(self, event: QKeyEvent) -> bool:
        """Go to another cell by an arrow; False where the key means something else."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        ):
            return False
        if self._view.isRightToLeft():
            step = -step
        shown, widen = self.shown, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._anchor is None:
            if step < 0:
                return False
            self.begin(shown[0])
            return True
        place = (shown.index(self.here) if self.here in shown else 0) + step
        if place < 0 and not widen:
            self.begin(None)
        else:
            self.begin(shown[max(0, min(place, len(shown) - 1))], widen=widen)
        return True

    def paint(self, painter: QPainter, row: QRect) -> None:
        """Outline the cells of the block in a line that is selected."""
        columns = self.columns
        if not columns:
            return
        header = self._view.header()
        left = min(header.sectionViewportPosition(place) for place in columns)
        width = sum(header.sectionSize(place) for place in columns)
        cells = QRect(left, row.top(), width, row.height()).adjusted(1, 1, -2, -2)
        box(painter, cells, None, theme().colour("focus"), 2, length("border.selected_item"))
