"""Who changed what, when: the steps of the file, newest first."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.item_models.history import HistoryModel
from meetingdesk.desktop.screen import Screen
from meetingdesk.desktop.steps import step_name
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import EmptyState, ScreenBar
from meetingdesk.rows.changes import StepRow


class HistoryScreen(Screen):
    """A table of steps: time, what was done, how many rows it touched, whether it stands."""

    name: ClassVar[str] = "history"

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._model = HistoryModel(self)
        self._table = QTableView()
        self._table.setAccessibleName(self.tr("History"))
        self._table.setModel(self._model)
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(length("rows.table"))
        header = self._table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(HistoryModel.STEP, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(HistoryModel.AT, 192)
        header.resizeSection(HistoryModel.STATE, 112)
        self._empty = EmptyState("history", self.tr("Nothing has been changed yet."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.bar = ScreenBar(self.tr("History"))
        column.addWidget(self.bar)
        margin = length("space_use.page_margin")
        middle = QVBoxLayout()
        middle.setContentsMargins(margin, margin, margin, margin)
        middle.addWidget(self._table)
        column.addLayout(middle)
        column.addWidget(self._empty)

    def refresh(self) -> None:
        """Ask for the latest steps."""
        self.controller.read(lambda reads: reads.history(), self._show)

    def _show(self, steps: tuple[StepRow, ...]) -> None:
        current = self._table.currentIndex().row()
        self._model.show([_cells(step) for step in steps])
        self._table.setVisible(bool(steps))
        self._empty.setVisible(not steps)
        if steps and current >= 0:
            self._table.setCurrentIndex(self._model.index(min(current, len(steps) - 1), 0))


def _cells(step: StepRow) -> tuple[str, str, str, str]:
    local = step.at.astimezone()
    at = f"{words.day(local.date(), width='medium')}, {words.clock(local)}"
    return at, step_name(step), str(step.rows), words.say(f"ui.step_state.{step.state}")
