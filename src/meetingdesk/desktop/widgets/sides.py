"""What Qt does not turn round by itself from right to left: the margins of a layout, the choice of a row."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView


def margins(lead: int, top: int, trail: int, bottom: int) -> QMargins:
    """Return the margins of a layout whose first one is where lines begin; in Arabic at the right."""
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return QMargins(trail, top, lead, bottom)
    return QMargins(lead, top, trail, bottom)


def choose_row(view: QTableView, row: int) -> None:
    """Make a row the current one; `selectRow` misses it from right to left where the columns leave room."""
    view.setCurrentIndex(view.model().index(row, 0))
