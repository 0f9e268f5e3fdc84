"""Asks for drawn pages. Only the last wish counts, since options change faster than pages are drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.jobs import Job
from meetingdesk.rows.documents import Pages, SheetChoice

DEBOUNCE_MS = 150
SLOW_MS = 500


class Drawer(QObject):
    """Draws what was wished for last. `began`, perhaps `slow`, then `drawn` (the choice and its pages) or `gave_up`.

    `is_shown` comes instead where the last wish is for what is on show already.
    """

    began = Signal()
    slow = Signal()
    drawn = Signal(object, object)  # SheetChoice, Pages
    gave_up = Signal()
    is_shown = Signal()

    def __init__(self, controller: Controller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._wish: SheetChoice | None = None  # what is wanted and not drawn yet
        self._shown: SheetChoice | None = None
        self._job: Job | None = None
        self._drawing: SheetChoice | None = None
        self._soon = self._timer(DEBOUNCE_MS, self._start)
        self._late = self._timer(SLOW_MS, self.slow.emit)

    def _timer(self, milliseconds: int, call: Callable[[], Any]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(call)
        return timer

    @property
    def busy(self) -> bool:
        """Whether pages are wanted and not there yet."""
        return self._wish is not None

    def ask(self, wish: SheetChoice, *, anew: bool = False) -> None:
        """Wish for pages; `anew` draws them even where the same ones are shown, since the data changed."""
        if anew:
            self._shown = None
        if wish == self._shown:
            if self._wish is not None:
                self._drop()
                self.is_shown.emit()
            return
        if wish == self._wish and not anew:
            return
        if self._wish is None:
            self._late.start()
            self.began.emit()
        self._wish = wish
        if self._job is not None:
            self._job.cancel()
        self._soon.start()

    def cancel(self) -> None:
        """Give up what is being drawn; what is shown stays."""
        if self._wish is not None:
            self._drop()
            self.gave_up.emit()

    def forget(self) -> None:
        """Want nothing, and take nothing as shown: another meeting is on show."""
        self._drop()
        self._shown = None

    def _drop(self) -> None:
        self._wish = None
        self._soon.stop()
        self._late.stop()
        if self._job is not None:
            self._job.cancel()

    def _start(self) -> None:
        wish = self._wish
        if wish is None or self._job is not None:
            return  # a job that still runs starts the next one when it ends
        self._drawing = wish
        self._job = self._controller.work(
            "",  # without a title: the preview's own bar tells of it
            lambda office, progress: office.preview(wish, progress),
            lambda pages: self._show(wish, pages),
        )
        if self._job is None:
            self.cancel()
        else:
            self._job.ended.connect(self._end)

    def _show(self, wish: SheetChoice, pages: Pages) -> None:
        if self._job is not None and not self._job.cancelled and wish is self._wish:
            self._wish = None
            self._shown = wish
            self._late.stop()
            self.drawn.emit(wish, pages)

    def _end(self) -> None:
        job, self._job = self._job, None
        if self._wish is None:
            return
        if self._wish is self._drawing and job is not None and not job.cancelled:
            self.cancel()  # it was refused, or it broke; the window tells why
        elif not self._soon.isActive():
            self._start()  # what was wished for in the meantime
