"""Long work off the window's thread, with progress and cancel.

A job runs plain Python on a pool thread. The pool knows nothing of Qt's objects: it posts calls, and the window's
thread makes them. After the window is gone they are dropped.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from meetingdesk.desktop.pauses import OFTEN_MS, collect_young
from meetingdesk.errors import Cancelled, UserError
from meetingdesk.rows.progress import Progress

logger = logging.getLogger(__name__)
T = TypeVar("T")
STARTED_MS = 300  # after the first job


class Job(QObject):
    """One piece of long work; without a title it is shown nowhere.

    `progressed` gives steps done and steps in all; `ended` comes last, whatever happened. All come in the window's
    thread.
    """

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._cancelled = False

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled = True

    @property
    def cancelled(self) -> bool:
        """Whether the user asked it to stop."""
        return self._cancelled


class Jobs(QObject):
    """Starts jobs and knows which are under way."""

    started = Signal(object)
    _posted = Signal(object)  # a call for the window's thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(2, thread_name_prefix="job")
        self._running: dict[Job, Future[None]] = {}
        self._next: dict[Job, Callable[[], None]] = {}  # those of this turn
        self._posted.connect(_make, Qt.ConnectionType.QueuedConnection)
        self._garbage = QTimer(self)
        self._garbage.setInterval(OFTEN_MS)
        self._garbage.timeout.connect(_look_through)

    @property
    def running(self) -> tuple[Job, ...]:
        """The jobs that have not ended."""
        return (*self._running, *self._next)

    def start(
        self,
        title: str,
        task: Callable[[Progress], T],
        then: Callable[[T], Any],
        *,
        refused: Callable[[UserError], Any],
        broke: Callable[[Exception], Any],
    ) -> Job:
        """Run `task(progress)` on a pool thread; `then`, `refused` or `broke` is called on the window's thread.

        It begins in the next turn, once the page that asked for it is painted: they would only hold each other up.
        """
        job = Job(title, self)

        def progress(done: int, total: int) -> None:
            if job.cancelled:
                raise Cancelled
            self._post(partial(job.progressed.emit, done, total))

        def run() -> None:
            try:
                result = task(progress)
                self._post(partial(then, result))
            except Cancelled:
                logger.info("cancelled: %s", title)
            except UserError as error:
                self._post(partial(refused, error))
            except Exception as error:  # noqa: BLE001 - handed to the window's one place for bugs
                self._post(partial(broke, error))
            self._post(partial(self._end, job))

        _collector.rest(job)
        self._garbage.start()
        self._next[job] = run
        QTimer.singleShot(0, self, self._begin)
        self.started.emit(job)
        return job

    def _begin(self) -> None:
        begun, self._next = self._next, {}
        for job, run in begun.items():
            self._running[job] = self._pool.submit(run)

    def _post(self, call: Callable[[], Any]) -> None:
        try:
            self._posted.emit(call)
        except RuntimeError:
            logger.debug("the window went away before a job ended")

    def _end(self, job: Job) -> None:
        del self._running[job]
        if not self._running:
            self._garbage.stop()
        _collector.go_on(job)
        job.ended.emit()
        job.deleteLater()

    def shut_down(self, seconds: float = 10.0) -> bool:
        """Cancel what runs and wait for it; tells whether all ended in time."""
        self._begin()  # a file that is to be closed is closed
        for job in self._running:
            job.cancel()
        late = wait(self._running.values(), timeout=seconds).not_done
        self._pool.shutdown(wait=not late, cancel_futures=True)
        _collector.go_on(*self._running)
        return not late


class _Collector:
    """Keeps the collector of cycles in the window's thread: in a pool thread it would destroy widgets there.

    It rests while a job of any window runs. While the program starts it is off, and stays so until what follows the
    first job has been made too: the first screen, with its rows.
    """

    def __init__(self) -> None:
        self._jobs: set[Job] = set()
        self._starting: bool | None = None  # None: nobody has asked yet

    @property
    def starting(self) -> bool:
        """Whether the collector has been off since the program began."""
        return self._starting if self._starting is not None else not gc.isenabled()

    def rest(self, job: Job) -> None:
        """Rest until this job has ended."""
        self._starting = self.starting
        self._jobs.add(job)
        gc.disable()

    def go_on(self, *jobs: Job) -> None:
        """Go on unless other jobs run."""
        self._jobs.difference_update(jobs)
        if self._jobs:
            return
        if self._starting:
            QTimer.singleShot(STARTED_MS, self._begin)
        else:
            self._starting = None
            collect_young()  # or it would be due at once, perhaps in a pool thread that has not quite come to its end
            gc.enable()

    def _begin(self) -> None:
        """End the start."""
        if self._starting:
            gc.freeze()  # what a start has made stays for good
            self._starting = False
            self.go_on()


_collector = _Collector()


def _look_through() -> None:
    """Look through what a job has made meanwhile; one that began with the program goes on after the start."""
    if not _collector.starting:
        collect_young()


def _make(call: Callable[[], Any]) -> None:
    call()
