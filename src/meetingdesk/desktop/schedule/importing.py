"""Reading a schedule in a worker, trying what taking it over would do, and taking it over once the user says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.jobs import Job
from meetingdesk.desktop.office import Office
from meetingdesk.errors import UserError
from meetingdesk.rows.changes import ChangeSet
from meetingdesk.rows.meetings import MeetingRow
from meetingdesk.rows.progress import Progress
from meetingdesk.rows.report import DateOrder
from meetingdesk.rows.schedule import EmptyScheduleError, ForeignProblem, ForeignSchedule, UnknownColumnsError


@dataclass(frozen=True, slots=True)
class Wish:
    """Which file is to be taken over: into a meeting, or as a new one; `zone` is for a file that names none.

    `columns` and `date_order` are for a table: the headings that stand for its fields, and how its dates are written.
    """

    path: Path
    zone: str
    meeting: MeetingRow | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    date_order: DateOrder | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What a file would bring, every problem in it, and why it would be refused, if it would be."""

    schedule: ForeignSchedule | None
    problems: tuple[ForeignProblem, ...] = ()
    refusal: UserError | None = None

    @property
    def heads(self) -> tuple[str, ...]:
        """The headings, where it is a table."""
        if isinstance(self.refusal, UnknownColumnsError):
            return self.refusal.heads
        return self.schedule.heads if self.schedule else ()


class Importer(QObject):
    """`looked` gives what was read; `taken` comes when it is written, `failed` when it could not be."""

    started = Signal(object)  # Job
    looked = Signal(object, object)  # Wish, Look
    taken = Signal(object)  # ChangeSet
    failed = Signal(object)  # UserError

    def __init__(self, controller: Controller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._asked = 0

    def look(self, wish: Wish) -> None:
        """Read a file and try it; nothing is written. An answer that is still on its way is dropped."""
        self._asked += 1
        asked = self._asked

        def then(look: Look) -> None:
            if asked == self._asked:
                self.looked.emit(wish, look)

        self._tell(
            self._controller.work(self.tr("Reading the schedule"), lambda office, run: _look(office, wish, run), then)
        )

    def drop(self) -> None:
        """Forget what is being read."""
        self._asked += 1

    def take(self, wish: Wish, schedule: ForeignSchedule) -> None:
        """Write what was read, in one step."""

        def then(outcome: ChangeSet | UserError) -> None:
            (self.failed if isinstance(outcome, UserError) else self.taken).emit(outcome)

        self._tell(
            self._controller.work(
                self.tr("Importing the schedule"), lambda office, _progress: _take(office, wish, schedule), then
            )
        )

    def _tell(self, job: Job | None) -> None:
        if job is not None:
            self.started.emit(job)


def _look(office: Office, wish: Wish, progress: Progress) -> Look:
    try:
        schedule = office.read_schedule(
            wish.path, wish.zone, wish.meeting, columns=wish.columns, date_order=wish.date_order, progress=progress
        )
    except EmptyScheduleError as error:
        return Look(None, error.problems, error)
    except UserError as error:
        return Look(None, (), error)
    try:
        office.rehearse_take_over(schedule, wish.path, wish.zone, wish.meeting)
    except UserError as error:
        return Look(schedule, schedule.problems, error)
    return Look(schedule, schedule.problems)


def _take(office: Office, wish: Wish, schedule: ForeignSchedule) -> ChangeSet | UserError:
    try:
        return office.take_over(schedule, wish.path, wish.zone, wish.meeting)
    except UserError as error:
        return error
