"""The way to the sittings of the meeting from every view: a menu that lists them, and adds one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from meetingdesk.desktop.agenda.marks import hour_text
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.icons import icon
from meetingdesk.desktop.widgets import QuietButton, literal
from meetingdesk.rows.agenda import SittingRow
from meetingdesk.words import short_day


class SittingsButton(QuietButton):
    """`chosen` gives a sitting; `wanted` asks for a new one."""

    chosen = Signal(int)
    wanted = Signal()

    def __init__(self, state: AgendaState, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Sittings"), "", parent)
        self._state = state
        self.allowed = True
        self.listed = QMenu(self)
        self.listed.aboutToShow.connect(self._fill)
        self.setMenu(self.listed)

    def _fill(self) -> None:
        self.listed.clear()
        plan = self._state.plan
        for sitting in plan.agenda.sittings if plan else ():
            action = self.listed.addAction(literal(self._name(sitting)))
            if not sitting.link:
                action.setIcon(icon("warning", "warning"))
            action.triggered.connect(lambda _on=False, own=sitting.id: self.chosen.emit(own))
        self.listed.addSeparator()
        add = self.listed.addAction(icon("add", "muted"), self.tr("Add a sitting…"))
        add.setEnabled(self.allowed)
        add.triggered.connect(lambda _on=False: self.wanted.emit())

    def _name(self, sitting: SittingRow) -> str:
        times = f"{hour_text(sitting.start)}\N{EN DASH}{hour_text(sitting.end)}"
        name = self.tr("Sitting {n}").format(n=sitting.number)
        return f"{name} \N{MIDDLE DOT} {short_day(sitting.start.date())}, {times}"
