"""The views of the agenda, one at a time, and the tray below them: which is on show, and which takes the keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from meetingdesk.desktop.agenda.acting import has_focus
from meetingdesk.desktop.agenda.bar import AgendaBar
from meetingdesk.desktop.agenda.drag import DragControl
from meetingdesk.desktop.agenda.empty import Empty
from meetingdesk.desktop.agenda.keys import Keys
from meetingdesk.desktop.agenda.list_view import AgendaList
from meetingdesk.desktop.agenda.plan import Pick
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.agenda.timetable import Timetable
from meetingdesk.desktop.agenda.tray import Tray
from meetingdesk.desktop.agenda.verbs import Verbs


class Views(QStackedWidget):
    """Timetable and list, as the bar's switch says, or what stands in their place while there is nothing to show."""

    def __init__(self, state: AgendaState, verbs: Verbs, keys: Keys, drag: DragControl, bar: AgendaBar) -> None:
        super().__init__()
        self._state, self._verbs, self._bar = state, verbs, bar
        self.timetable = Timetable(state, drag, keys)
        self.list = AgendaList(state, keys)
        self.empty = Empty()
        self.tray = Tray(state, drag, keys)
        for view in (self.timetable, self.list, self.empty):
            self.addWidget(view)
        bar.view_chosen.connect(self.choose)

    @property
    def on_show(self) -> QWidget:
        """The view that is seen."""
        return self.currentWidget() or self.timetable

    def of(self, pick: Pick | None) -> QWidget:
        """Return the view in which a thing is seen; beside the timetable that may be the tray."""
        if self.on_show is self.timetable and pick is not None and pick.slot is None:
            return self.tray.cards
        return self.on_show

    def choose(self, view: str) -> None:
        """Show `timetable` or `list`."""
        had_focus = has_focus(self)
        self._bar.show_view(view)
        self.fit()
        if had_focus:
            self.on_show.setFocus()

    def choose_other(self) -> None:
        """Show the other one of the two, with the keyboard in it."""
        self.choose("timetable" if self._bar.view == "list" else "list")
        self.on_show.setFocus()

    def fit(self) -> None:
        """Show what suits the plan."""
        plan = self._state.plan
        nothing = self.empty.show_plan(plan, allowed=self._verbs.allowed)
        chosen = self.list if self._bar.view == "list" else self.timetable
        self.setCurrentWidget(self.empty if nothing else chosen)
        self.tray.setVisible(not nothing or bool(plan and plan.tray))
