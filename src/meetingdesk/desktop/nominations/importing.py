"""Reading a table of people in a worker, telling what would come of it, and taking it in once the user says so."""

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
from meetingdesk.rows.nominations import Nominations
from meetingdesk.rows.progress import Progress


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be taken in: a file, or a text that was copied; which sheet, and which heading for which field."""

    source: Path | str
    sheet: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    new_entities: bool = False


class Importer(QObject):
    """`looked` gives what was read, or why it could not be; `taken` comes when it is written, `failed` otherwise."""

    started = Signal(object)  # Job
    looked = Signal(object)  # Nominations | UserError
    taken = Signal(object)  # ChangeSet
    written = Signal(object)  # Path: that of the rejected rows
    failed = Signal(object)  # UserError

    def __init__(self, controller: Controller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._asked = 0

    def look(self, wish: Wish) -> None:
        """Read a table; nothing is written. An answer that is still on its way is dropped."""
        self._asked += 1
        asked, meeting = self._asked, self._controller.meeting

        def then(found: Nominations | UserError) -> None:
            if asked == self._asked:
                self.looked.emit(found)

        self._tell(
            self._controller.work(
                self.tr("Reading the people"), lambda office, run: _look(office, meeting, wish, run), then
            )
        )

    def drop(self) -> None:
        """Forget what is being read."""
        self._asked += 1

    def take(self, found: Nominations) -> None:
        """Write what was read, in one step."""
        meeting = self._controller.meeting

        def then(outcome: ChangeSet | UserError) -> None:
            (self.failed if isinstance(outcome, UserError) else self.taken).emit(outcome)

        self._tell(
            self._controller.work(
                self.tr("Taking in the people"), lambda office, _progress: _take(office, meeting, found), then
            )
        )

    def write_rejected(self, found: Nominations, path: Path) -> None:
        """Write the rejected rows with their reasons."""
        self._tell(
            self._controller.work(
                self.tr("Writing {name}").format(name=path.name),
                lambda office, _progress: office.export_rejected(found, path),
                self.written.emit,
            )
        )

    def _tell(self, job: Job | None) -> None:
        if job is not None:
            self.started.emit(job)


def _look(office: Office, meeting: int, wish: Wish, progress: Progress) -> Nominations | UserError:
    try:
        table = office.read_nominations(wish.source, sheet=wish.sheet, columns=wish.columns, progress=progress)
        return office.look_at_nominations(meeting, table, new_entities=wish.new_entities)
    except UserError as error:
        return error


def _take(office: Office, meeting: int, found: Nominations) -> ChangeSet | UserError:
    try:
        return office.take_nominations(meeting, found)
    except UserError as error:
        return error
