"""The one way from a gesture to the file and back.

A view calls `do(request)` or `read(question, then)`; it never touches the file. A short call runs at once when the
file is free, so that a drop or a key shows its result in the same turn; while a long job holds the file, short calls
wait in a queue and views show what they had. Every change ends in one `changed` notice.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from meetingdesk.desktop.figures import Figures
from meetingdesk.desktop.jobs import Job, Jobs
from meetingdesk.errors import UserError
from meetingdesk.rows.changes import ChangeSet
from meetingdesk.rows.progress import Progress

if TYPE_CHECKING:
    from meetingdesk.desktop.office import Office, Reads
    from meetingdesk.requests import Request
    from meetingdesk.rows.overview import OverviewRow

T = TypeVar("T")
RETRY_MS = 25


class Controller(QObject):
    """Holds the open office and the current meeting, and tells everyone what changed."""

    opened = Signal(object)  # Office
    changed = Signal(object)  # ChangeSet
    refused = Signal(object)  # UserError
    broke = Signal(object)  # Exception: a bug, shown once in the window's crash report
    meeting_changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = Jobs(self)
        self.figures = Figures(self._start_count, self)
        self._office: Office | None = None
        self._meeting = 0
        self._waiting: deque[Callable[[], None]] = deque()
        self._retry = QTimer(self)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._drain)

    # -- the office and the meeting

    @property
    def office(self) -> Office | None:
        """The open office, or None before a file is open."""
        return self._office

    @property
    def read_only(self) -> bool:
        """Whether edits are refused."""
        return self._office is None or self._office.read_only

    @property
    def meeting(self) -> int:
        """The meeting on show, or 0."""
        return self._meeting

    def open(self, office: Office) -> None:
        """Take over an open office; the one before is closed."""
        self.close()
        self._office = office
        self.opened.emit(office)

    def close(self) -> None:
        """Close the office and drop what still waits."""
        self._waiting.clear()
        self._retry.stop()
        self._meeting = 0
        self.figures.show_meeting(0)
        if self._office is not None:
            self._office.close()
            self._office = None

    def show_meeting(self, meeting: int) -> None:
        """Choose the meeting on show."""
        if meeting != self._meeting:
            self._meeting = meeting
            self.figures.show_meeting(meeting)
            self.meeting_changed.emit(meeting)

    # -- short calls

    def do(self, request: Request, then: Callable[[ChangeSet], Any] | None = None) -> None:
        """Carry out a request; a refusal comes as `refused`."""
        self._change(lambda office: office.run(request), then)

    def undo(self) -> None:
        """Undo the last step."""
        self._change(lambda office: office.undo(), None)

    def redo(self) -> None:
        """Redo the step that was undone last."""
        self._change(lambda office: office.redo(), None)

    def read(self, question: Callable[[Reads], T], then: Callable[[T], Any]) -> None:
        """Ask a question, such as `lambda reads: reads.agenda(meeting)`, and hand the answer to `then`."""
        self._soon(lambda office: then(question(office.reads)))

    def _change(self, call: Callable[[Office], ChangeSet], then: Callable[[ChangeSet], Any] | None) -> None:
        def act(office: Office) -> None:
            changes = call(office)
            self._tell(changes)
            if then is not None:
                then(changes)

        self._soon(act)

    def _tell(self, changes: ChangeSet) -> None:
        if changes:
            self.figures.ask()
            self.changed.emit(changes)

    def _soon(self, call: Callable[[Office], None]) -> None:
        office = self._office
        if office is None:
            return
        self._waiting.append(lambda: call(office))
        self._drain()

    def _drain(self) -> None:
        while self._waiting and self._office is not None:
            if self._office.busy:
                self._retry.start()
                return
            call = self._waiting.popleft()
            try:
                call()
            except UserError as error:
                self.refused.emit(error)
        self._retry.stop()

    # -- long work

    def work(self, title: str, task: Callable[[Office, Progress], T], then: Callable[[T], Any]) -> Job | None:
        """Run long work on a pool thread: an export, an import, an issue. What it changed is told."""
        office = self._office
        if office is None:
            return None

        def done(result: T) -> None:
            changes = getattr(result, "changes", result)
            if isinstance(changes, ChangeSet):
                self._tell(changes)
            then(result)

        return self.jobs.start(
            title, lambda progress: task(office, progress), done, refused=self.refused.emit, broke=self.broke.emit
        )

    def _start_count(self, meeting: int, then: Callable[[OverviewRow], None]) -> Job | None:
        return self.work("", lambda office, _progress: office.reads.overview(meeting), then)
