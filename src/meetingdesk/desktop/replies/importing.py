"""Reading answers in a worker, telling what would come of them, and keeping them once the user says so."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.jobs import Job
from meetingdesk.desktop.office import Office
from meetingdesk.errors import UserError
from meetingdesk.rows.changes import ChangeSet
from meetingdesk.rows.progress import Progress
from meetingdesk.rows.replies import RepliesRead


class Importer(QObject):
    """`looked` gives what was read, or why it could not be; `taken` comes when it is kept, `failed` otherwise."""

    started = Signal(object)  # Job
    looked = Signal(object)  # RepliesRead | UserError
    taken = Signal(object)  # ChangeSet
    failed = Signal(object)  # UserError

    def __init__(self, controller: Controller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._asked = 0

    def look(self, paths: tuple[Path, ...]) -> None:
        """Read files; nothing is written. An answer that is still on its way is dropped."""
        self._asked += 1
        asked, meeting = self._asked, self._controller.meeting

        def then(found: RepliesRead | UserError) -> None:
            if asked == self._asked:
                self.looked.emit(found)

        self._tell(
            self._controller.work(
                self.tr("Reading the answers"), lambda office, run: _look(office, meeting, paths, run), then
            )
        )

    def drop(self) -> None:
        """Forget what is being read."""
        self._asked += 1

    def take(self, read: RepliesRead) -> None:
        """Keep what was read."""
        meeting = self._controller.meeting

        def then(outcome: ChangeSet | UserError) -> None:
            (self.failed if isinstance(outcome, UserError) else self.taken).emit(outcome)

        self._tell(
            self._controller.work(
                self.tr("Keeping the answers"), lambda office, _progress: _take(office, meeting, read), then
            )
        )

    def _tell(self, job: Job | None) -> None:
        if job is not None:
            self.started.emit(job)


def _look(office: Office, meeting: int, paths: tuple[Path, ...], progress: Progress) -> RepliesRead | UserError:
    try:
        return office.read_replies(paths, meeting, progress)
    except UserError as error:
        return error


def _take(office: Office, meeting: int, read: RepliesRead) -> ChangeSet | UserError:
    try:
        return office.take_replies(meeting, read)
    except UserError as error:
        return error
