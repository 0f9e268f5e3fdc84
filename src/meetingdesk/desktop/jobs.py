"""Long work off the window's thread, with progress and cancel.

A job runs plain Python on a pool thread. Its results come back to the window's thread by queued signals; after the
window is gone they are dropped.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from meetingdesk.errors import Cancelled, UserError
from meetingdesk.rows.progress import Progress

logger = logging.getLogger(__name__)
T = TypeVar("T")


class Job(QObject):
    """One piece of long work; without a title it is shown nowhere.

    `progressed` gives steps done and steps in all; `ended` comes last, whatever happened.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    refused = Signal(object)
    broke = Signal(object)
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

    def report(self, done: int, total: int) -> None:
        """Tell how far the work is; raises Cancelled once the user has asked to stop."""
        if self._cancelled:
            raise Cancelled
        self.progressed.emit(done, total)


class _Run(QRunnable, Generic[T]):
    def __init__(self, job: Job, task: Callable[[Progress], T]) -> None:
        super().__init__()
        self._job = job
        self._task = task

    def run(self) -> None:
        try:
            self._outcome()
        except RuntimeError:
            logger.debug("the window went away before %s ended", self._job.title)

    def _outcome(self) -> None:
        job = self._job
        try:
            job.finished.emit(self._task(job.report))
        except Cancelled:
            logger.info("cancelled: %s", job.title)
        except UserError as error:
            job.refused.emit(error)
        except Exception as error:  # noqa: BLE001 - handed to the window's one place for bugs
            job.broke.emit(error)
        job.ended.emit()


class Jobs(QObject):
    """Starts jobs and knows which are under way."""

    started = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._running: list[Job] = []

    @property
    def running(self) -> tuple[Job, ...]:
        """The jobs that have not ended."""
        return tuple(self._running)

    def start(
        self,
        title: str,
        task: Callable[[Progress], T],
        then: Callable[[T], Any],
        *,
        refused: Callable[[UserError], Any],
        broke: Callable[[Exception], Any],
    ) -> Job:
        """Run `task(progress)` on a pool thread; `then`, `refused` or `broke` is called on the window's thread."""
        job = Job(title, self)
        job.finished.connect(then)
        job.refused.connect(refused)
        job.broke.connect(broke)
        job.ended.connect(lambda: self._end(job))
        self._running.append(job)
        self._pool.start(_Run(job, task))
        self.started.emit(job)
        return job

    def _end(self, job: Job) -> None:
        self._running.remove(job)
        job.deleteLater()

    def shut_down(self, milliseconds: int = 10_000) -> bool:
        """Cancel what runs and wait for it; tells whether all ended in time."""
        for job in self._running:
            job.cancel()
        return self._pool.waitForDone(milliseconds)
