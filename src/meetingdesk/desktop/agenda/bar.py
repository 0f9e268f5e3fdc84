"""The agenda's bar: title, view switch, sittings, problems, snap, Add item."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from meetingdesk import conflict_counts
from meetingdesk.desktop.agenda.sittings_button import SittingsButton
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.agenda_views import WINDOW, agenda_views
from meetingdesk.desktop.icons import icon
from meetingdesk.desktop.theme import scaled
from meetingdesk.desktop.widgets import FilledButton, OutlineButton, QuietButton, ScreenBar, Segmented, tip

ROOMY = 720
SNAPS = (1, 5, 10, 15)


class AgendaBar(ScreenBar):
    """Buttons only; what they do is the screen's business."""

    snapped = Signal(int)
    view_chosen = Signal(str)  # timetable or list
    window_wanted = Signal()  # the window planner, which is a screen of its own

    def __init__(self, state: AgendaState, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Agenda"))
        self._state = state
        self.views = Segmented(agenda_views())
        self.sittings = SittingsButton(state)
        self.problems = OutlineButton("", "")
        self.problems.setToolTip(tip(self.tr("Show all that is wrong with the plan")))
        self.problems.hide()
        self.snap = QuietButton("")
        self.snap.setMenu(self._snap_menu())
        self.versions = QuietButton(self.tr("Versions"), "history")
        self.versions.setToolTip(tip(self.tr("What was released, and what has changed since")))
        self.plan = QuietButton(self.tr("Plan the order\u2026"), "clock")
        self.plan.setToolTip(tip(self.tr("Place the items so that speakers speak in humane hours")))
        self.add = FilledButton(self.tr("Add item"), "add")
        self.add_left(self.views)
        self.add_left(self.sittings)
        for widget in (self.problems, self.plan, self.versions, self.snap, self.add):
            self.add_right(widget)
        self.view = self.views.current
        self.views.chosen.connect(self._choose)
        state.planned.connect(self._tell)
        self._name_snap()

    def _choose(self, view: str) -> None:
        if view == WINDOW:
            self.views.choose(self.view)
            self.window_wanted.emit()
        else:
            self.view_chosen.emit(view)

    def show_view(self, view: str) -> None:
        """Show which of timetable and list is on show."""
        self.view = view
        self.views.choose(view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave planning the order to the menu where there is little room."""
        self.plan.setVisible(self.width() >= scaled(ROOMY))
        super().resizeEvent(event)

    def _snap_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for minutes in SNAPS:
            action = QAction(self.tr("{n} min").format(n=minutes), menu)
            action.setCheckable(True)
            action.setChecked(minutes == self._state.snap)
            action.triggered.connect(lambda _checked=False, minutes=minutes: self.set_snap(minutes))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def set_snap(self, minutes: int) -> None:
        """Let moves and lengths snap to so many minutes."""
        self._state.snap = minutes
        self._name_snap()
        self.snapped.emit(minutes)

    def _name_snap(self) -> None:
        self.snap.set_text(self.tr("Snap {n} min").format(n=self._state.snap))

    def _tell(self) -> None:
        plan = self._state.plan
        conflicts = len(plan.conflicts) if plan else 0
        warnings = len(plan.problems) - conflicts if plan else 0
        tone = "danger" if conflicts else "warning"
        self.problems.setProperty("tone", tone)
        self.problems.setIcon(icon("conflict" if conflicts else "warning", tone))
        self.problems.set_text(conflict_counts.counted(conflicts, warnings))
        self.problems.setVisible(bool(conflicts or warnings))

    def allow_edits(self, allowed: bool) -> None:
        """Offer Add item, or say why not."""
        self.add.setEnabled(allowed)
        self.add.setToolTip("" if allowed else tip(self.tr("The file is open for reading only")))
        self.snap.setEnabled(allowed)
        self.sittings.allowed = allowed
