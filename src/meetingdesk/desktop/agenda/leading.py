"""Where a link, a problem or an undone step leads: an item, a sitting, a view, with the keyboard on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from meetingdesk.desktop.agenda.plan import Pick, Plan
from meetingdesk.rows.conflicts import ConflictRow

if TYPE_CHECKING:
    from meetingdesk.desktop.agenda.screen import AgendaScreen

PROBLEMS = ("conflict", "conflicts", "warnings")  # places that are there once the plan has been checked


class Leading:
    """Leads to places of the agenda; what is not there yet is gone to when the rows come."""

    def __init__(self, screen: AgendaScreen) -> None:
        self._screen = screen
        self._wanted: object = None

    def go_on(self) -> None:
        """Go where a link leads that had to wait for the rows."""
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.open_at(wanted)

    def open_at(self, argument: object) -> None:
        """Select an item by its number in the file, or go to the first conflict, card of the tray or missing link.

        A pair of `sitting` and its number shows a sitting; `timetable` and `list` are views, `new sitting` is a form.
        """
        plan = self._screen.state.plan
        if argument in ("timetable", "list"):
            self._screen.views.choose(str(argument))
        elif plan is None or not self._is_of_now(plan) or (argument in PROBLEMS and not plan.checked):
            self._wanted = argument
        elif argument == "new sitting":
            self._screen.add_sitting()
        elif argument == "warnings":
            self._screen.beside.show_problems("warning")
        elif argument in PROBLEMS and plan.problems:
            self.go_to(plan.problems[0])
        elif isinstance(argument, tuple):
            self._screen.beside.show_sitting(argument[1])
        elif argument == "links" and plan.agenda.sittings:
            without = [sitting.id for sitting in plan.agenda.sittings if not sitting.link]
            self._screen.beside.show_sitting(without[0] if without else plan.agenda.sittings[0].id, "link")
        elif isinstance(argument, str) and argument.startswith("unscheduled") and plan.tray:
            self._screen.tray.set_open(True)
            self._screen.keys.select(plan.pick_item(next(iter(plan.tray))))
            self._screen.views.of(self._screen.state.pick).setFocus()
        elif isinstance(argument, int) and (pick := plan.pick_item(argument)) is not None:
            self._screen.keys.select(pick)
            self._screen.beside.show_inspector()

    def _is_of_now(self, plan: Plan) -> bool:
        """Tell whether a plan is that of the meeting on show, with nothing newer to come."""
        return not self._screen.is_stale and plan.agenda.meeting.id == self._screen.controller.meeting

    def focus_on(self, pick: Pick) -> None:
        """Select what undo or redo changed, and say what it is now."""
        self._screen.keys.select(pick)
        slot = pick.slot
        if slot is not None:
            self._screen.timetable.reveal(slot)
        if not self._screen.beside.has_focus:
            self._screen.views.of(pick).setFocus()

    def next_conflict(self) -> None:
        """Show the next conflict; where no item has one, all that is wrong."""
        plan = self._screen.state.plan
        pick = plan.next_conflict(self._screen.state.pick) if plan else None
        if pick is not None:
            self._show_pick(pick)
        elif plan is not None and plan.problems:
            self._screen.beside.show_problems()

    def go_to(self, row: ConflictRow) -> None:
        """Show what a conflict or warning is about: its first item, else its first sitting."""
        pick = self._screen.state.plan.pick_slot(row.slots[0]) if self._screen.state.plan and row.slots else None
        if pick is not None:
            self._show_pick(pick)
        elif row.sittings:
            self._screen.beside.show_sitting(row.sittings[0])

    def _show_pick(self, pick: Pick) -> None:
        """Select an item, with the keyboard on it; the problems stay where they are on show."""
        self._screen.keys.select(pick)
        if pick.slot is not None:
            self._screen.timetable.reveal(pick.slot)
        if not self._screen.beside.shows_problems:
            self._screen.beside.show_inspector()
        self._screen.views.of(pick).setFocus()

    def show_menu(self, at: QPoint) -> None:
        """Show what can be done with what is selected, at a place on the screen."""
        beside = self._screen.beside
        if not self._screen.state.marks:
            beside.show_inspector()
        beside.inspector.menu().popup(at)
