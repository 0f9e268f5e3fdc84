"""What the views of the agenda share: the plan, the selection, the snap."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from meetingdesk.desktop.agenda.plan import Pick, Plan
from meetingdesk.desktop.theme import length


class AgendaState(QObject):
    """`planned` comes with every new plan, `picked` when another thing is selected."""

    planned = Signal()
    picked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.plan: Plan | None = None
        self.pick: Pick | None = None
        self.snap = length("layout.timetable.snap_minutes")

    def set_plan(self, plan: Plan | None) -> None:
        """Show another plan, keeping the selection where the thing is still there."""
        before = self.pick
        self.plan = plan
        self.pick = plan.again(before) if plan else None
        self.planned.emit()
        if self.pick != before:
            self.picked.emit()

    def choose(self, pick: Pick | None) -> None:
        """Select a thing, or nothing."""
        if pick != self.pick:
            self.pick = pick
            self.picked.emit()
