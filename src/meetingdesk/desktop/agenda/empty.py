"""What stands in place of the timetable where there is nothing to show."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.widgets import EmptyState, OutlineButton


class Empty(QWidget):
    """One sentence and one button: what is wanted first is a sitting, then an item."""

    item_wanted, sitting_wanted = Signal(), Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._no_sitting = False
        self.add = OutlineButton(self.tr("Add item"), "add")
        self.add.clicked.connect(self._want)
        self._state = EmptyState("agenda", "", self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._state)

    def show_plan(self, plan: Plan | None, *, allowed: bool) -> bool:
        """Say what is missing; tell whether that is so."""
        if plan is None:
            self._state.set_sentence("")
            self.add.hide()
            return True
        self._no_sitting = not plan.agenda.sittings
        if self._no_sitting:
            self._state.set_sentence(self.tr("This meeting has no sitting yet, so its items cannot be given times."))
        else:
            self._state.set_sentence(self.tr("The agenda is empty. Add its first item; it waits below for a time."))
        self.add.set_text(self.tr("Add a sitting") if self._no_sitting else self.tr("Add item"))
        self.add.setVisible(allowed)
        return not plan.agenda.sittings or not (plan.slots or plan.tray or plan.headings)

    def _want(self) -> None:
        (self.sitting_wanted if self._no_sitting else self.item_wanted).emit()
