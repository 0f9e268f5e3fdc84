"""Reads the attendance in a worker. While one answer is on its way, further questions wait for it and become one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from meetingdesk.desktop.attendance.lines import NO_ROLL, Loaded, Roll, load
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.jobs import Job
from meetingdesk.rows.attendance import EditionRow

SLOW_MS = 500


class Loader(QObject):
    """Answers `ask` with `loaded`; `slow` gives the job when it takes over half a second."""

    loaded = Signal(object)  # Loaded
    slow = Signal(object)  # Job

    def __init__(self, controller: Controller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._job: Job | None = None
        self._again = False
        self._meeting, self._roll = 0, NO_ROLL
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(SLOW_MS)
        self._late.timeout.connect(self._tell_slow)

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._job is not None

    def ask(self, meeting: int, roll: Roll = NO_ROLL) -> None:
        """Ask anew: at once, or when the answer on its way has come, which then is not shown.

        `roll`: what the roll is called for.
        """
        self._meeting, self._roll = meeting, roll
        if self._job is not None:
            self._again = True
            return
        self._again, zone = False, self._controller.times_zone
        self._job = self._controller.work(
            self.tr("Reading the attendance"),
            lambda office, _progress: load(office.reads, meeting, zone, roll),
            self._show,
        )
        if self._job is not None:
            self._job.ended.connect(self._end)
            self._late.start()

    def _show(self, answer: Loaded) -> None:
        if not self._again:
            self.loaded.emit(answer)

    def _end(self) -> None:
        self._job = None
        self._late.stop()
        if self._again:
            self.ask(self._meeting, self._roll)

    def _tell_slow(self) -> None:
        if self._job is not None:
            self.slow.emit(self._job)


def read_editions(controller: Controller, then: Callable[[tuple[EditionRow, ...]], Any]) -> None:
    """Read the editions of the series in a worker."""
    meeting = controller.meeting
    controller.work(_tr("Reading the editions"), lambda office, _run: office.reads.attended_editions(meeting), then)


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)
