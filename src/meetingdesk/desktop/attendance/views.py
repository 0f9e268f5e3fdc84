"""The views of the attendance, one at a time: the matrix, the figures by region, or a sentence where nothing is."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from meetingdesk.desktop.attendance.by_region import ByRegionView
from meetingdesk.desktop.attendance.charts_view import ChartsView
from meetingdesk.desktop.attendance.head import CHARTS, LOGS, REGIONS
from meetingdesk.desktop.attendance.lines import Loaded
from meetingdesk.desktop.attendance.logs_view import LogsView
from meetingdesk.desktop.attendance.matrix import MatrixView
from meetingdesk.desktop.item_models.attendance import AttendanceTable
from meetingdesk.desktop.item_models.attended import AttendedTable
from meetingdesk.desktop.widgets import EmptyState, OutlineButton

SITTING, IMPORT, PEOPLE, ALL = "sitting", "import", "people", "all"  # what can be done where nothing is


class AttendanceViews(QStackedWidget):
    """`table` and `figures` hold what the views show; `wanted` gives what shall be done where nothing is.

    `charts_made` gives the charts, once they are first wanted.
    """

    wanted = Signal(str)
    charts_made = Signal(object)  # ChartsView

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table, self.figures = AttendanceTable(self), AttendedTable(self)
        self.matrix, self.regions = MatrixView(self.table), ByRegionView(self.figures)
        self.matrix.setAccessibleName(self.tr("Attendance"))
        self.regions.setAccessibleName(self.tr("Attendance by region and kind"))
        self.logs = LogsView()
        self.next_button = OutlineButton("")
        self.allowed = True  # whether anything can be changed
        self._next = ALL
        self.next_button.clicked.connect(lambda: self.wanted.emit(self._next))
        self._empty = EmptyState("attendance", "", self.next_button)
        for view in (self.matrix, self.regions, self.logs, self._empty):
            self.addWidget(view)

    @cached_property
    def charts(self) -> ChartsView:
        """The charts, made when they are first wanted."""
        charts = ChartsView()
        self.addWidget(charts)
        self.charts_made.emit(charts)
        return charts

    def fit(self, loaded: Loaded, mode: str) -> None:
        """Show the view of a mode, or say why there is nothing in it."""
        if mode == CHARTS:
            self.charts.show_loaded(loaded)
        if mode == LOGS and loaded.row.reports:
            self.setCurrentWidget(self.logs)
            return
        nothing = mode == LOGS or not loaded.lines or not loaded.row.sittings
        if nothing or (mode not in (REGIONS, CHARTS) and not self.table.lines):
            sentence, step = self._why_empty(loaded, mode)
            self._empty.set_sentence(sentence)
            self._offer(step)
            self.setCurrentWidget(self._empty)
        else:
            self.setCurrentWidget(self.view_of(mode))

    def view_of(self, mode: str) -> QWidget:
        """Return the view of a mode that shows figures."""
        if mode == CHARTS:
            return self.charts
        return self.regions if mode == REGIONS else self.matrix

    def _why_empty(self, loaded: Loaded, mode: str) -> tuple[str, str]:
        """Return why there is nothing, and what can be done about it."""
        if not loaded.row.sittings:
            return self.tr("There is no sitting yet, so nobody can have been there."), SITTING
        if mode == LOGS:
            return self.tr("No log has been taken in yet."), IMPORT
        if not loaded.lines:
            return self.tr("Nobody is expected yet: name delegates, or import a log."), PEOPLE
        return self.tr("Nobody here is in this state."), ALL

    def _offer(self, step: str) -> None:
        """Offer the next step below the sentence."""
        self._next = step
        self.next_button.set_text(
            {
                SITTING: self.tr("Add a sitting"),
                IMPORT: self.tr("Import log\u2026"),
                PEOPLE: self.tr("Show the delegations"),
                ALL: self.tr("Show all"),
            }[step]
        )
        self.next_button.setVisible(self.allowed or step in (PEOPLE, ALL))
