"""The attendance drawn: by minute, day against day, edition against edition, and what each delegation was there for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from meetingdesk.desktop.attendance import chart_lines
from meetingdesk.desktop.attendance.curve_page import CurvePage
from meetingdesk.desktop.attendance.lines import Loaded
from meetingdesk.desktop.attendance.shares_view import SharesView
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import OutlineButton, Panel, Segmented
from meetingdesk.rows.attendance import EditionRow

CURVE, DAYS, EDITIONS, COVERAGE = "curve", "days", "editions", "coverage"


class ChartsView(QWidget):
    """`editions_wanted`: the other editions are on show and have to be read."""

    editions_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loaded: Loaded | None = None
        self.switch = Segmented(
            (
                (CURVE, self.tr("By minute")),
                (DAYS, self.tr("Day by day")),
                (EDITIONS, self.tr("Editions")),
                (COVERAGE, self.tr("Coverage")),
            )
        )
        self.print_button = OutlineButton(self.tr("Print charts\u2026"), "print")
        self.curve = CurvePage()
        self.days = SharesView(self.tr("Entities represented by region and day"))
        self.editions = SharesView(self.tr("Attendance by edition"))
        self.coverage = SharesView(self.tr("Share of each sitting that a delegation was there for"))
        self._parts = {CURVE: self.curve, DAYS: self.days, EDITIONS: self.editions, COVERAGE: self.coverage}
        self._stack = QStackedWidget()
        for part in self._parts.values():
            self._stack.addWidget(part)
        margin = length("space_use.page_margin")
        above = Panel("window", "bottom")
        line = QHBoxLayout(above)
        line.setContentsMargins(margin, 8, margin, 8)
        line.addWidget(self.switch)
        line.addStretch(1)
        line.addWidget(self.print_button)
        tables = QVBoxLayout()
        tables.addWidget(self._stack)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(above)
        whole.addLayout(tables, 1)
        self.switch.chosen.connect(self.show_part)
        self.setFocusProxy(self.switch)

    def show_part(self, key: str) -> None:
        """Show one of the charts."""
        self.switch.choose(key)
        self._stack.setCurrentWidget(self._parts[key])
        if key == EDITIONS:
            self.editions_wanted.emit()

    def show_loaded(self, loaded: Loaded) -> None:
        """Show another state of the attendance."""
        self._loaded = loaded
        self.curve.show_loaded(loaded)
        self.days.table.show(*chart_lines.day_lines(loaded))
        self.coverage.table.show(*chart_lines.coverage_lines(loaded))
        if self.switch.current == EDITIONS:
            self.editions_wanted.emit()

    def show_editions(self, editions: Sequence[EditionRow]) -> None:
        """Show the editions of the series."""
        self.editions.table.show(*chart_lines.edition_lines(editions))
