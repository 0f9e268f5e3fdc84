"""The figures of the meeting on show, counted in a worker: the rail, the status bar and the overview share one count.

A run of edits is counted once, after the last; while one count runs, a further wish waits for its end.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import SIGNAL, QObject, QTimer, Signal

from meetingdesk.desktop.jobs import Job

if TYPE_CHECKING:
    from meetingdesk.rows.overview import OverviewRow

AFTER_MS = 400
IDLE_MS = 600  # after an edit: the next one of a run must not find the file taken by the count


class Figures(QObject):
    """Answers `ask` with `told`. `latest` is the last answer for the meeting on show, or None.

    Where nobody listens nothing is counted.
    """

    told = Signal(object)  # OverviewRow

    def __init__(
        self, start: Callable[[int, Callable[[OverviewRow], None]], Job | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.latest: OverviewRow | None = None
        self._start = start
        self._meeting = 0
        self._running = False
        self._again = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._count)

    @property
    def pending(self) -> bool:
        """Whether an answer is still on its way."""
        return self._running or self._later.isActive()

    def show_meeting(self, meeting: int) -> None:
        """Count another meeting, once what is on show has had its turn; 0 is none."""
        self._meeting = meeting
        self.latest = None
        self._later.start(AFTER_MS)

    def hurry(self) -> None:
        """Count now: somebody waits for it."""
        self._later.start(0)

    def ask(self) -> None:
        """Count anew, once the edits pause."""
        self._later.start(IDLE_MS)

    def _count(self) -> None:
        if not self._meeting or not self.receivers(SIGNAL("told(PyObject)")):
            return
        if self._running:
            self._again = True
            return
        meeting = self._meeting
        job = self._start(meeting, lambda answer: self._tell(meeting, answer))
        if job is not None:
            self._running = True
            job.ended.connect(self._end)

    def _tell(self, meeting: int, answer: OverviewRow) -> None:
        if meeting == self._meeting:
            self.latest = answer
            self.told.emit(answer)

    def _end(self) -> None:
        self._running = False
        if self._again:
            self._again = False
            self._later.start(0)
