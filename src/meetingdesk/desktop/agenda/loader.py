"""Reads the agenda: at once after an edit, so that a drop shows in the same turn; in a worker when it is new.

After undo a large one is read in a worker too: nothing is held in the hand then, and the reading is most of the wait.

The people are many in a large meeting and matter only for the clocks, the choice of speakers and the warnings, so they
are always read in the worker, and so is when they are at other meetings. Conflicts follow from the rows by the domain's
rules and are never stored. A new agenda is shown before they are found: the calendars of holidays take a while to load.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Signal

from meetingdesk import words
from meetingdesk.desktop.agenda.patching import patched
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.jobs import Job
from meetingdesk.desktop.reads import Reads
from meetingdesk.domain import conflicts
from meetingdesk.requests import Request
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.conflicts import EngagedRow
from meetingdesk.rows.delegations import DelegationRow

PAINTING_S = 0.05  # a new agenda is painted first
LARGE = 200  # slots: so many are not read on the window's thread without need
PEOPLE = frozenset({"delegation", "delegate", "person", "entity", "region"})


class Loader(QObject):
    """Answers `ask` with `loaded`; `started` gives the job where it takes one.

    The agenda of another meeting comes twice: as soon as it is read, not yet checked for conflicts, and with them.
    """

    loaded = Signal(object)  # Plan
    started = Signal(object)  # Job

    def __init__(self, controller: Controller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._asked = 0
        self._awaited = 0  # the question that a worker is at
        self._meeting = 0
        self._people: tuple[DelegationRow, ...] | None = None
        self._engaged: tuple[EngagedRow, ...] = ()
        self._plan: Plan | None = None

    def forget_people(self) -> None:
        """Read the delegations anew next time."""
        self._people = None

    def patch(self, plan: Plan, request: Request) -> bool:
        """Answer at once with what a request made of the plan; tell whether that could be."""
        agenda = patched(plan.agenda, request) if plan.agenda.meeting.id == self._meeting else None
        if agenda is None or self._people is None or self._awaited == self._asked:
            return False
        self._asked += 1
        self._show(self._asked, agenda)
        return True

    def ask(self, meeting: int, *, at_once: bool = True) -> None:
        """Ask for the plan; an answer that is still on its way is dropped. `at_once`: before this call returns."""
        self._asked += 1
        asked = self._asked
        if meeting != self._meeting:
            self._meeting, self._people = meeting, None
        before = self._plan
        if self._people is None:
            self._awaited = asked
            known = before is not None and before.agenda.meeting.id == meeting
            job = self._controller.work(
                self.tr("Reading the agenda"),
                lambda office, _progress: _read(office.reads, meeting, check=known),
                lambda plan: self._take(asked, plan) if known else self._take_unchecked(asked, plan),
            )
            if isinstance(job, Job):
                self.started.emit(job)
        elif not at_once and before is not None and len(before.slots) > LARGE:
            self._awaited = asked
            self._controller.work(
                "",
                lambda office, _progress: _following(before, office.reads.agenda(meeting)),
                lambda plan: self._take(asked, plan),
            )
        else:
            self._controller.read(lambda reads: reads.agenda(meeting), lambda agenda: self._show(asked, agenda))

    def _take_unchecked(self, asked: int, plan: Plan) -> None:
        if asked == self._asked:
            self.loaded.emit(plan)
            self._controller.work(
                "", lambda office, _progress: _check_soon(plan, office.reads), lambda plan: self._take(asked, plan)
            )

    def _take(self, asked: int, plan: Plan) -> None:
        if asked == self._asked:
            self._awaited = 0
            self._plan, self._people, self._engaged = plan, plan.delegations, plan.engaged
            self.loaded.emit(self._plan)

    def _show(self, asked: int, agenda: AgendaRow) -> None:
        if asked == self._asked:
            before = self._plan
            self._plan = _plan(agenda, self._people or (), self._engaged)
            if before is not None:
                self._plan.take_clocks(before)
            self.loaded.emit(self._plan)


def _plan(agenda: AgendaRow, people: tuple[DelegationRow, ...], engaged: tuple[EngagedRow, ...]) -> Plan:
    return Plan(agenda, conflicts.find(agenda, people, engaged, words.in_use()), people, engaged)


def _read(reads: Reads, meeting: int, *, check: bool) -> Plan:
    """Return the plan of a meeting. It reads zones from disk: better here than on the window's thread."""
    plan = Plan(reads.agenda(meeting), None, reads.delegations(meeting))
    _ = plan.hard_cities
    return _checked(plan, reads) if check else plan


def _check_soon(plan: Plan, reads: Reads) -> Plan:
    """Return a plan with its conflicts; the window's thread has a moment to itself before."""
    time.sleep(PAINTING_S)
    return _checked(plan, reads)


def _checked(plan: Plan, reads: Reads) -> Plan:
    """Return a plan with its conflicts."""
    checked = _plan(plan.agenda, plan.delegations, reads.engaged(plan.agenda.meeting.id))
    checked.take_clocks(plan)
    return checked


def _following(before: Plan, agenda: AgendaRow) -> Plan:
    """Return the plan of an agenda whose people and clocks are those of the one before."""
    plan = _plan(agenda, before.delegations, before.engaged)
    plan.take_clocks(before)
    return plan
