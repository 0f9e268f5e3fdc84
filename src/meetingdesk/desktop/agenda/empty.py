"""What stands in place of the timetable where there is nothing to show."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.widgets import EmptyState, OutlineButton


class Empty(QWidget):
    """One sentence and one button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = OutlineButton(self.tr("Add item"), "add")
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
        if not plan.agenda.sittings:
            self._state.set_sentence(self.tr("This meeting has no sitting yet, so its items cannot be given times."))
        else:
            self._state.set_sentence(self.tr("The agenda is empty. Add its first item; it waits below for a time."))
        self.add.setVisible(allowed)
        return not plan.agenda.sittings or not (plan.slots or plan.tray or plan.headings)
