"""What stands beside the views, one at a time: the inspector, a sitting, several items, the problems."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from meetingdesk.desktop.agenda.acting import has_focus
from meetingdesk.desktop.agenda.inspector import Inspector
from meetingdesk.desktop.agenda.problems import ProblemsPanel
from meetingdesk.desktop.agenda.several import SeveralPanel
from meetingdesk.desktop.agenda.sitting_panel import SittingPanel
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.agenda.timetable import Timetable
from meetingdesk.desktop.theme import length, scaled
from meetingdesk.errors import UserError

NARROW = 1044  # the window at 1100 with its rail folded: what stands beside lies over the timetable from there on


class Beside(QObject):
    """Shares the width of a screen between its `content` and what stands beside."""

    def __init__(
        self,
        screen: QWidget,
        state: AgendaState,
        timetable: Timetable,
        inspector: Inspector,
        sitting: SittingPanel,
        problems: ProblemsPanel,
        several: SeveralPanel,
    ) -> None:
        super().__init__(screen)
        self.inspector, self.sitting, self.problems, self.several = inspector, sitting, problems, several
        self._sides: tuple[QWidget, ...] = (inspector, sitting, problems, several)
        self.on_show: QWidget | None = None
        self.content = QWidget(screen)
        self._state, self._screen, self._timetable = state, screen, timetable
        for side in self._sides:
            side.setFixedWidth(scaled(length("layout.inspector.agenda")))
            side.hide()
        state.picked.connect(self._on_pick)
        state.marked_anew.connect(self._on_marks)

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

    def refuse(self, error: UserError) -> None:
        """Show a refusal where its cause was typed."""
        if self.on_show is self.several:
            self.several.refuse(error)
            return
        (self.sitting if self.on_show is self.sitting else self.inspector).refuse(error)

    def _on_marks(self) -> None:
        if self._state.marks:
            self.show(self.several)
        elif self.on_show is self.several:
            self.show(None)

    def _on_pick(self) -> None:
        if self.on_show is self.sitting:
            if self._state.pick is not None:
                self.show_inspector()
        elif self.on_show is self.inspector and self._state.pick is None and not self.inspector.adding:
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
        self.sitting.focus_on(field)

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
        if self.on_show is self.sitting and self.sitting.sitting in ids:
            self.show_sitting(ids[(ids.index(self.sitting.sitting) + 1) % len(ids)])
        else:
            self.show_sitting(slot.sitting if slot else ids[0])
        return True

    # -- where

    def place(self) -> None:
        """Divide the screen as it is now."""
        width, height, side = self._screen.width(), self._screen.height(), self.inspector.width()
        narrow, mirrored = width <= scaled(NARROW), self._screen.isRightToLeft()
        beside = side if self.on_show is not None and not narrow else 0
        self._timetable.set_narrow(narrow)
        self._timetable.set_covered(side if self.on_show is not None and narrow else 0)
        self.content.setGeometry(beside if mirrored else 0, 0, width - beside, height)
        for one in self._sides:
            one.setGeometry(0 if mirrored else width - side, 0, side, height)
            one.raise_()
