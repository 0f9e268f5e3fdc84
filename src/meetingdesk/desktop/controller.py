"""The one way from a gesture to the file and back.

A view calls `do(request)` or `read(question, then)`; it never touches the file. A short call runs at once when the
file is free, so that a drop or a key shows its result in the same turn; while a long job holds the file, short calls
wait in a queue and views show what they had. Every change ends in one `changed` notice, in every window of the file.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from meetingdesk.desktop.figures import Figures
from meetingdesk.desktop.jobs import Job, Jobs
from meetingdesk.desktop.sharing import SharedOffice
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.errors import UserError
from meetingdesk.rows.changes import ChangeSet

if TYPE_CHECKING:
    from meetingdesk.desktop.office import Office
    from meetingdesk.desktop.reads import Reads
    from meetingdesk.requests import Request
    from meetingdesk.rows.backups import Restored
    from meetingdesk.rows.changes import StepRow
    from meetingdesk.rows.overview import OverviewRow
    from meetingdesk.rows.progress import Progress

T = TypeVar("T")
RETRY_MS = 25
MANY = 200  # rows: what changes more takes longer than the window may wait for


class Controller(QObject):
    """Holds the open office and the current meeting, and tells everyone what changed."""

    opened = Signal(object)  # Office
    let_go = Signal()  # the office is gone for a while: a backup takes the place of its file
    lost = Signal()  # and there is none any more
    restored = Signal(object)  # Restored
    changed = Signal(object)  # ChangeSet
    refused = Signal(object)  # UserError
    warned = Signal(object)  # UserError: a backup could not be made, the work goes on
    backed_up = Signal()
    broke = Signal(object)  # Exception: a bug, shown once in the window's crash report
    meeting_changed = Signal(int)
    times_changed = Signal(str)  # the zone that times are shown in from now on; empty: the host's

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = Jobs(self)
        self.figures = Figures(self._start_count, self)
        self._share: SharedOffice | None = None
        self._meeting = 0
        self._times_zone = ""
        self._waiting: deque[Callable[[], None]] = deque()
        self._retry = QTimer(self)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._drain)

    # -- the office and the meeting

    @property
    def office(self) -> Office | None:
        """The open office, or None before a file is open."""
        return self._share.office if self._share is not None else None

    @property
    def share(self) -> SharedOffice | None:
        """The open office as another window can join it."""
        return self._share

    @property
    def read_only(self) -> bool:
        """Whether edits are refused."""
        return self.office is None or self.office.read_only

    @property
    def meeting(self) -> int:
        """The meeting on show, or 0."""
        return self._meeting

    def open(self, office: Office) -> None:
        """Take over an open office; the one before is closed in a worker, since a backup may be made of it."""
        self.join(SharedOffice(office))

    def join(self, share: SharedOffice) -> None:
        """Take part in an office that other windows may have too."""
        before = self._leave()
        if before is not None:
            self.jobs.start("", lambda _progress: before.close(), _done, refused=_done, broke=self.broke.emit)
        self._share = share
        share.enter(self, self._hear)
        share.let_go.connect(self._let_go)
        share.taken_up.connect(self._take_up)
        share.warned.connect(self.warned, Qt.ConnectionType.QueuedConnection)
        share.backed_up.connect(self.backed_up)
        if share.office is not None:
            self.opened.emit(share.office)

    def close(self) -> None:
        """Leave the office and drop what still waits; the last window closes the file, here and now."""
        office = self._leave()
        if office is not None:
            office.close()

    def _leave(self) -> Office | None:
        self._forget()
        share, self._share = self._share, None
        if share is None:
            return None
        share.let_go.disconnect(self._let_go)
        share.taken_up.disconnect(self._take_up)
        share.warned.disconnect(self.warned)
        share.backed_up.disconnect(self.backed_up)
        return share.leave(self)

    def _forget(self) -> None:
        self._waiting.clear()
        self._retry.stop()
        self._meeting = 0
        self.figures.show_meeting(0)

    def _let_go(self) -> None:
        self._forget()
        self.let_go.emit()

    def _take_up(self) -> None:
        if self.office is not None:
            self.opened.emit(self.office)
        else:
            self._leave()
            self.lost.emit()

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the open file, in a worker; all its windows go on with what it holds."""
        share = self._share
        office = share.put_down() if share is not None else None
        if share is None or office is None:
            return

        def done(result: tuple[Office, Restored | UserError]) -> None:
            opened, outcome = result
            share.take_up(opened)
            (self.refused if isinstance(outcome, UserError) else self.restored).emit(outcome)

        def failed(tell: Callable[[Any], None], error: Exception) -> None:
            share.take_up(None)
            tell(error)

        self.jobs.start(
            self.tr("Restoring the backup"),
            lambda _progress: office.put_back(backup),
            done,
            refused=partial(failed, self.refused.emit),
            broke=partial(failed, self.broke.emit),
        )

    def show_meeting(self, meeting: int) -> None:
        """Choose the meeting on show."""
        if meeting != self._meeting:
            self._meeting = meeting
            self.figures.show_meeting(meeting)
            self.meeting_changed.emit(meeting)

    @property
    def times_zone(self) -> str:
        """The zone that times are shown in; empty: the host's. Editing is always in the host's time."""
        return self._times_zone

    def clock_of(self, host: str) -> ShownClock:
        """Return the clock that the times of a meeting are shown on, by its host zone."""
        return ShownClock(host, self._times_zone)

    def show_times_in(self, zone: str) -> None:
        """Choose the zone that times are shown in; empty: the host's."""
        if zone != self._times_zone:
            self._times_zone = zone
            self.times_changed.emit(zone)

    # -- short calls

    def do(self, request: Request, then: Callable[[ChangeSet], Any] | None = None) -> None:
        """Carry out a request, one of many rows in a worker; a refusal comes as `refused`."""
        if request.extent > MANY:
            self.work(self.tr("Changing many rows"), lambda office, _progress: office.run(request), then or _done)
        else:
            self._change(lambda office: office.run(request), then)

    def undo(self) -> None:
        """Undo the last step, one of many rows in a worker."""
        title = self.tr("Undoing a step of many rows")
        self._soon(lambda office: self._replay(office.reads.undo_state().undo, office.undo, title))

    def redo(self) -> None:
        """Redo the step that was undone last, as `undo`."""
        title = self.tr("Redoing a step of many rows")
        self._soon(lambda office: self._replay(office.reads.undo_state().redo, office.redo, title))

    def _replay(self, step: StepRow | None, replay: Callable[[], ChangeSet], title: str) -> None:
        if step is not None and step.rows > MANY:
            self.work(title, lambda _office, _progress: replay(), _done)
        else:
            self._tell(replay())

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
        if changes and self._share is not None:
            self._share.tell(changes, self)

    def _hear(self, changes: ChangeSet) -> None:
        self.figures.ask()
        self.changed.emit(changes)

    def _soon(self, call: Callable[[Office], None]) -> None:
        office = self.office
        if office is None:
            return
        self._waiting.append(lambda: call(office))
        self._drain()

    def _drain(self) -> None:
        while self._waiting and (office := self.office) is not None:
            if office.busy:
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
        """Run long work on a pool thread: an export, an import, an issue. What it changed is told.

        What comes after another office has taken the place of this one is of no use any more, and dropped.
        """
        share, office = self._share, self.office
        if share is None or office is None:
            return None

        def done(result: T) -> None:
            changes = getattr(result, "changes", result)
            if isinstance(changes, ChangeSet) and changes and share.office is office:
                share.tell(changes, self)
            if self.office is office:
                then(result)

        def while_open(tell: Callable[[Any], None], error: Exception) -> None:
            if self.office is office:
                tell(error)

        return self.jobs.start(
            title,
            lambda progress: task(office, progress),
            done,
            refused=partial(while_open, self.refused.emit),
            broke=partial(while_open, self.broke.emit),
        )

    def _start_count(self, meeting: int, then: Callable[[OverviewRow], None]) -> Job | None:
        return self.work("", lambda office, _progress: office.reads.overview(meeting), then)


def _done(_result: object) -> None:
    """Nothing follows."""
