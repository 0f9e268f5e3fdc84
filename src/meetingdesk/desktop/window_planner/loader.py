"""Reads the seats and reckons in a worker. Only the latest answer counts."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.jobs import Job
from meetingdesk.desktop.reads import Reads
from meetingdesk.desktop.window_planner.facts import Asked, Facts, facts

SLOW_MS = 500


class Loader(QObject):
    """Answers `ask` with `loaded`; `slow` gives the job when it takes over half a second."""

    loaded = Signal(object)  # Facts
    slow = Signal(object)  # Job

    def __init__(self, controller: Controller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._asked = 0
        self._running: set[Job] = set()

    def ask(self, what: Asked) -> None:
        """Ask anew; an answer that is still on its way is dropped."""
        self._asked += 1
        asked = self._asked
        job = self._controller.work(
            self.tr("Reckoning the hours"),
            lambda office, _progress: _read(office.reads, what),
            lambda answer: self._show(asked, answer),
        )
        if job is not None:
            self.watch(job)

    def watch(self, job: Job) -> None:
        """Tell of a job if it is still under way after half a second."""
        self._running.add(job)
        job.ended.connect(lambda: self._running.discard(job))
        QTimer.singleShot(SLOW_MS, self, lambda: self._tell(job))

    def _tell(self, job: Job) -> None:
        if job in self._running:
            self.slow.emit(job)

    def _show(self, asked: int, answer: Facts) -> None:
        if asked == self._asked:
            self.loaded.emit(answer)


def _read(reads: Reads, what: Asked) -> Facts:
    editions = reads.editions(what.meeting)
    row = next(edition for edition in editions if edition.meeting.id == what.meeting)
    if what.any_day and not row.invited:
        row = reads.window(what.meeting, what.day)  # the entities that there are then
    return facts(row, editions, what)
