"""Reads the invitations in a worker: in a large meeting they are tens of thousands. Only the latest answer counts."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.giving_out import By
from meetingdesk.desktop.invitations.lines import Loaded, load
from meetingdesk.desktop.jobs import Job

SLOW_MS = 500


class Loader(QObject):
    """Answers `ask` with `loaded`; `slow` gives the job when it takes over half a second."""

    loaded = Signal(object)  # Loaded
    slow = Signal(object)  # Job

    def __init__(self, controller: Controller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._asked = 0
        self._job: Job | None = None
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(SLOW_MS)
        self._late.timeout.connect(self._tell_slow)

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._job is not None

    def ask(self, meeting: int, by: By) -> None:
        """Ask anew; an answer that is still on its way is dropped."""
        self._asked += 1
        asked, zone = self._asked, self._controller.times_zone
        self._job = self._controller.work(
            self.tr("Reading the invitations"),
            lambda office, _progress: load(office.reads, meeting, by, zone),
            lambda answer: self._show(asked, answer),
        )
        if self._job is not None:
            self._job.ended.connect(lambda: self._end(asked))
            self._late.start()

    def _show(self, asked: int, answer: Loaded) -> None:
        if asked == self._asked:
            self.loaded.emit(answer)

    def _end(self, asked: int) -> None:
        if asked == self._asked:
            self._job = None
            self._late.stop()

    def _tell_slow(self) -> None:
        if self._job is not None:
            self.slow.emit(self._job)
