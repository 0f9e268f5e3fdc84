"""What stands beside the views, one at a time: the inspector, a sitting, several items, the problems."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from meetingdesk.desktop.agenda.acting import has_focus
from meetingdesk.desktop.agenda.inspector import Inspector
from meetingdesk.desktop.agenda.problems import ProblemsPanel
from meetingdesk.desktop.agenda.several import SeveralPanel
from meetingdesk.desktop.agenda.sitting_panel import SittingPanel
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.agenda.timetable import Timetable
from meetingdesk.desktop.agenda.verbs import Verbs
from meetingdesk.desktop.theme import length, scaled
from meetingdesk.errors import UserError

Side = TypeVar("Side", bound=QWidget)
NARROW = 1044  # the window at 1100 with its rail folded: what stands beside lies over the timetable from there on


class Beside(QObject):
    """Shares the width of a screen between its `content` and what stands beside, which is built when first shown.

    `closed`: what is on show wants to be closed. `let_go`: the several items are to be one again. `chosen` gives the
    row of the problems to go to. `groups_wanted` asks for the groups that a sitting may be held for.
    """

    closed, let_go, groups_wanted = Signal(), Signal(), Signal()
    chosen = Signal(object)  # ConflictRow

    def __init__(self, screen: QWidget, state: AgendaState, verbs: Verbs, timetable: Timetable) -> None:
        super().__init__(screen)
        self._sides: list[QWidget] = []
        self._problems: ProblemsPanel | None = None
        self._zone = ""
        self._seen: object = None  # which sitting was on show, and when it began
        self.on_show: QWidget | None = None
        self.content = QWidget(screen)
        self._state, self._verbs, self._screen, self._timetable = state, verbs, screen, timetable
        state.picked.connect(self._on_pick)
        state.marked_anew.connect(self._on_marks)
        state.planned.connect(self.keep_in_sight)

    # -- its sides

    @cached_property
    def inspector(self) -> Inspector:
        """The selected item."""
        side = Inspector(self._state, self._verbs, lambda: self._timetable.cities, self._screen)
        side.closed.connect(self.closed)
        return self._with(side)

    @cached_property
    def sitting(self) -> SittingPanel:
        """A sitting."""
        side = SittingPanel(self._state, self._verbs, lambda: self._timetable.cities, self._screen)
        side.closed.connect(self.closed)
        side.groups_wanted.connect(self.groups_wanted)
        return self._with(side)

    @cached_property
    def several(self) -> SeveralPanel:
        """The items that are selected together."""
        side = SeveralPanel(self._state, self._verbs, self._screen)
        side.closed.connect(self.let_go)
        return self._with(side)

    @property
    def problems(self) -> ProblemsPanel:
        """What is wrong with the plan."""
        if self._problems is None:
            side = self._problems = self._with(ProblemsPanel(self._state, self._screen))
            side.show_times_in(self._zone)
            side.closed.connect(self.closed)
            side.chosen.connect(self.chosen)
        return self._problems

    def show_times_in(self, zone: str) -> None:
        """Tell the times of the problems on the clock of a zone; empty: on the host's."""
        self._zone = zone
        if self._problems is not None:
            self._problems.show_times_in(zone)

    def _with(self, side: Side) -> Side:
        side.setFixedWidth(self._width)
        side.hide()
        self._sides.append(side)
        self.place()
        return side

    @property
    def _width(self) -> int:
        return scaled(length("layout.inspector.agenda"))

    # -- which

    def show(self, side: QWidget | None) -> None:
        """Show one of them, or with None nothing."""
        if side is not self.on_show:
            self.on_show = side
            for one in self._sides:
                one.setVisible(one is side)
            self.place()

    def show_inspector(self) -> None:
        """Show the inspector as it is."""
        self.show(self.inspector)

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in what stands beside."""
        return self.on_show is not None and has_focus(self.on_show)

    @property
    def shows_problems(self) -> bool:
        """Whether the problems are on show."""
        return isinstance(self.on_show, ProblemsPanel)

    def refuse(self, error: UserError) -> None:
        """Show a refusal where its cause was typed."""
        side = self.on_show if isinstance(self.on_show, SeveralPanel | SittingPanel) else self.inspector
        side.refuse(error)

    def _on_marks(self) -> None:
        if self._state.marks:
            self.show(self.several)
        elif isinstance(self.on_show, SeveralPanel):
            self.show(None)

    def _on_pick(self) -> None:
        side = self.on_show
        if isinstance(side, SittingPanel):
            if self._state.pick is not None:
                self.show_inspector()
        elif isinstance(side, Inspector) and self._state.pick is None and not side.adding:
            self.show(None)

    # -- problems

    def show_problems(self, severity: str = "") -> None:
        """Show what is wrong with the plan, the keyboard on the first row of a severity."""
        self.show(self.problems)
        self.problems.show_problems()
        self.problems.focus_on(severity)

    # -- sittings

    def show_sitting(self, sitting: int, field: str = "day") -> None:
        """Show a sitting, its `day` or `link` ready to be typed."""
        self.show(self.sitting)
        self.sitting.show_sitting(sitting)
        self.keep_in_sight()
        self.sitting.focus_on(field)

    def keep_in_sight(self) -> None:
        """Have the timetable show the sitting that is on show, if it is another one or has moved."""
        row = self.on_show.row if isinstance(self.on_show, SittingPanel) else None
        seen, self._seen = self._seen, (row.id, row.start) if row else None
        if row is not None and self._seen != seen:
            self._timetable.reveal_sitting(row.id)

    def add_sitting(self) -> None:
        """Ask for a new sitting."""
        self.show(self.sitting)
        self.sitting.begin()
        self.sitting.focus_on()

    def next_sitting(self) -> bool:
        """Show the sitting of the selected item; where a sitting is on show already, the one after it; tell if any."""
        plan = self._state.plan
        ids = [sitting.id for sitting in plan.agenda.sittings] if plan else []
        if plan is None or not ids:
            return False
        slot = plan.slot(self._state.pick)
        if isinstance(self.on_show, SittingPanel) and self.on_show.sitting in ids:
            self.show_sitting(ids[(ids.index(self.on_show.sitting) + 1) % len(ids)])
        else:
            self.show_sitting(slot.sitting if slot else ids[0])
        return True

    # -- where

    def place(self) -> None:
        """Divide the screen as it is now."""
        width, height, side = self._screen.width(), self._screen.height(), self._width
        narrow, mirrored = width <= scaled(NARROW), self._screen.isRightToLeft()
        beside = side if self.on_show is not None and not narrow else 0
        self._timetable.set_narrow(narrow)
        self._timetable.set_covered(side if self.on_show is not None and narrow else 0)
        self.content.setGeometry(beside if mirrored else 0, 0, width - beside, height)
        for one in self._sides:
            one.setGeometry(0 if mirrored else width - side, 0, side, height)
            one.raise_()
