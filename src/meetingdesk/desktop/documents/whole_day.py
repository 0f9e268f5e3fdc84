"""Everything for a day at once: the action, and the days to choose from where there are several."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from meetingdesk import words
from meetingdesk.desktop.widgets import literal


class WholeDay(QObject):
    """The actions "Export everything for a day". `chosen` gives the day, `chosen_packed` that for one ZIP file."""

    chosen = Signal(object)  # date
    chosen_packed = Signal(object)  # date

    def __init__(self, below: QWidget) -> None:
        """`below`: the widget that the days open under."""
        super().__init__(below)
        self._below = below
        self._days: tuple[date, ...] = ()
        self.action = QAction(self.tr("Export everything for a day\u2026"), self)
        self.packed = QAction(self.tr("Export everything for a day as one ZIP file\u2026"), self)
        for action, signal in ((self.action, self.chosen), (self.packed, self.chosen_packed)):
            action.setEnabled(False)
            action.triggered.connect(partial(self._ask, signal))
        self.menu = QMenu(below)

    def set_days(self, days: Sequence[date]) -> None:
        """Offer the days that have a sitting; without any there is nothing to export."""
        self._days = tuple(days)
        for action in (self.action, self.packed):
            action.setEnabled(bool(days))

    def _ask(self, signal: SignalInstance, _checked: bool = False) -> None:
        if len(self._days) == 1:
            signal.emit(self._days[0])
            return
        self.menu.clear()
        for day in self._days:
            action = QAction(literal(words.day(day, width="full")), self.menu)
            action.triggered.connect(lambda _on=False, day=day: signal.emit(day))
            self.menu.addAction(action)
        self.menu.setActiveAction(self.menu.actions()[0])
        self.menu.popup(self._below.mapToGlobal(self._below.rect().bottomLeft()))
