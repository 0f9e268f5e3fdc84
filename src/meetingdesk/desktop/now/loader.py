"""Reads the running day in a worker; while one answer is on its way, the latest question waits for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.jobs import Job
from meetingdesk.desktop.now.moment import Asked, Loaded, load


class Loader(QObject):
    """Answers `ask` with `loaded`."""

    loaded = Signal(object)  # Loaded

    def __init__(self, controller: Controller, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._now = now
        self._job: Job | None = None
        self._next: Asked | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._job is not None

    def ask(self, asked: Asked) -> None:
        """Ask anew; an older answer that is still on its way is not shown."""
        if self._job is not None:
            self._next = asked
            return
        self._next = None
        real = self._now()
        self._job = self._controller.work(
            "", lambda office, _progress: load(office.reads, asked, real), self._show
        )  # without a title: it comes every minute
        if self._job is not None:
            self._job.ended.connect(self._end)

    def _show(self, answer: Loaded) -> None:
        if self._next is None:
            self.loaded.emit(answer)

    def _end(self) -> None:
        self._job = None
        if self._next is not None:
            self.ask(self._next)
