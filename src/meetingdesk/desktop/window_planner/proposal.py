"""First what would move and whose invitations would fall due, then, asked once more, the move in one step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from meetingdesk import words
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.window_planner import wording
from meetingdesk.desktop.window_planner.facts import Facts
from meetingdesk.desktop.window_planner.wording import tr
from meetingdesk.domain import clock, moving
from meetingdesk.requests.sittings import MoveSittings, SittingPlace
from meetingdesk.rows.window import ForesightRow, MoveRow

Button = tuple[str, Callable[[], Any]]


@dataclass(frozen=True, slots=True)
class Notice:
    """What the strip says, and its button if it has one."""

    tone: str
    text: str
    button: Button | None = None


@dataclass(frozen=True, slots=True)
class Pending:
    """A move that was asked for once. `source` is the rule, or other thing, whose button asked for it.

    `due` is how many invitations fall due by it.
    """

    source: str
    request: MoveSittings
    due: int


class Proposal(QObject):
    """Holds at most one move. `told` gives a Notice or None, `invitations_wanted` leads to what has fallen due."""

    told = Signal(object)
    started = Signal(object)  # Job
    invitations_wanted = Signal()

    def __init__(self, controller: Controller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._awaited: MoveSittings | None = None
        self.pending: Pending | None = None

    def ask(self, source: str, facts: Facts, starts: Mapping[date, datetime]) -> None:
        """Tell what starting the days at these instants would mean; asked for the same once more, do it."""
        found = moved(facts, starts)
        request = MoveSittings(places=tuple(map(_place, found)))
        if self._controller.read_only:
            self._tell(Notice("warning", tr("The file is open for reading only")))
        elif not found:
            self.drop()
            self._tell(Notice("neutral", tr("The sittings start at this hour already")))
        elif self.pending is not None and self.pending.request == request:
            self.move()
        elif request != self._awaited:
            self._foresee(source, facts, request, found)

    def _foresee(self, source: str, facts: Facts, request: MoveSittings, found: tuple[MoveRow, ...]) -> None:
        self.drop()
        self._awaited = request
        meeting = facts.row.meeting.id

        def show(foresight: ForesightRow) -> None:
            if self._awaited is request:
                self._awaited, self.pending = None, Pending(source, request, foresight.due)
                text = _sentence(facts, found, foresight)
                button = words.say("ui.window.button", n=len(found)), self.move
                self._tell(Notice("neutral", text, button))

        shifts = {one.sitting.id: one.start.astimezone(UTC) - one.sitting.start.astimezone(UTC) for one in found}
        job = self._controller.work(
            tr("Asking who is invited"), lambda office, _progress: office.reads.foresight(meeting, shifts), show
        )
        if job is not None:
            self.started.emit(job)

    def move(self) -> None:
        """Move the sittings that were proposed."""
        pending, self.pending = self.pending, None
        if pending is not None:
            self._controller.do(pending.request, lambda _changes: self._tell(self._moved(pending)))

    def _moved(self, done: Pending) -> Notice:
        text = words.say("ui.window.moved", n=len(done.request.places))
        if not done.due:
            return Notice("success", text)
        leads = tr("To the invitations"), self.invitations_wanted.emit
        return Notice("success", f"{text} {words.say('ui.window.due_now', n=done.due)}", leads)

    def drop(self) -> None:
        """Forget what was proposed."""
        self._awaited = None
        if self.pending is not None:
            self.pending = None
            self._tell(None)

    def _tell(self, notice: Notice | None) -> None:
        self.told.emit(notice)


def moved(facts: Facts, starts: Mapping[date, datetime]) -> tuple[MoveRow, ...]:
    """Return what would move if the days started at these instants."""
    return moving.moves(facts.row.sittings, starts, facts.zone)


def _place(move: MoveRow) -> SittingPlace:
    sitting = move.sitting
    return SittingPlace(
        sitting=sitting.id,
        day=move.start.date(),
        start=clock.minute_of_day(move.start),
        minutes=clock.elapsed(sitting.start, sitting.end),
    )


def _sentence(facts: Facts, found: tuple[MoveRow, ...], foresight: ForesightRow) -> str:
    moved = words.say(
        "ui.window.move", n=len(found), moves=wording.moves(found, facts.zone), city=words.city(facts.zone)
    )
    due = (
        words.say("ui.window.due", n=foresight.due, people=foresight.people)
        if foresight.due
        else tr("No invitation falls due by it.")
    )
    return f"{moved} {due}"
