"""Margins where lines begin and where they end: a layout mirrors what is in it, but not its margins."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QGuiApplication


def margins(lead: int, top: int, trail: int, bottom: int) -> QMargins:
    """Return the margins of a layout whose first one is where lines begin; in Arabic at the right."""
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return QMargins(trail, top, lead, bottom)
    return QMargins(lead, top, trail, bottom)
