"""Looks for a plan in a worker; only the last one asked for counts."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.jobs import Job
from meetingdesk.desktop.office import Office
from meetingdesk.errors import UserError
from meetingdesk.rows.planner import PlanOptions, PlanRow
from meetingdesk.rows.progress import Progress


class Finder(QObject):
    """Answers `find` with `found` or `failed`, or with `stopped` where the user has cancelled it."""

    started = Signal(object)  # Job
    found = Signal(object)  # PlanRow
    failed = Signal(object)  # UserError
    stopped = Signal()

    def __init__(self, controller: Controller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._job: Job | None = None

    def find(self, meeting: int, options: PlanOptions) -> None:
        """Look for a plan; what is still looked for is given up."""
        self.drop()
        job = self._controller.work(
            self.tr("Planning the order"),
            lambda office, progress: _find(office, meeting, options, progress),
            lambda answer: self._take(job, answer),
        )
        self._job = job
        if job is not None:
            job.ended.connect(lambda: self._end(job))
            self.started.emit(job)

    def drop(self) -> None:
        """Give up what is looked for, without a word."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    def _take(self, job: Job | None, answer: PlanRow | UserError) -> None:
        if job is not None and job is self._job:
            self._job = None
            (self.failed if isinstance(answer, UserError) else self.found).emit(answer)

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.stopped.emit()


def _find(office: Office, meeting: int, options: PlanOptions, progress: Progress) -> PlanRow | UserError:
    try:
        return office.plan_order(meeting, options, progress)
    except UserError as error:
        return error
