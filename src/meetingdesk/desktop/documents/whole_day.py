"""Everything for a day at once: the action, and the days to choose from where there are several."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from meetingdesk import words
from meetingdesk.desktop.widgets import literal


class WholeDay(QObject):
    """The action "Export everything for a day". `chosen` gives the day."""

    chosen = Signal(object)  # date

    def __init__(self, below: QWidget) -> None:
        """`below`: the widget that the days open under."""
        super().__init__(below)
        self._below = below
        self._days: tuple[date, ...] = ()
        self.action = QAction(self.tr("Export everything for a day\u2026"), self)
        self.action.setEnabled(False)
        self.action.triggered.connect(self._ask)
        self.menu = QMenu(below)

    def set_days(self, days: Sequence[date]) -> None:
        """Offer the days that have a sitting; without any there is nothing to export."""
        self._days = tuple(days)
        self.action.setEnabled(bool(days))

    def _ask(self) -> None:
        if len(self._days) == 1:
            self.chosen.emit(self._days[0])
            return
        self.menu.clear()
        for day in self._days:
            action = QAction(literal(words.day(day, width="full")), self.menu)
            action.triggered.connect(lambda _on=False, day=day: self.chosen.emit(day))
            self.menu.addAction(action)
        self.menu.setActiveAction(self.menu.actions()[0])
        self.menu.popup(self._below.mapToGlobal(self._below.rect().bottomLeft()))
