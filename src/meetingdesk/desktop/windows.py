"""The windows of one process: each with a meeting and a view of its own, several of them on one open file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QTimer

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.main_window import MainWindow
from meetingdesk.desktop.sharing import SharedOffice

STEP = 32  # pixels by which a further window stands aside
WAIT_MS = 50


class Windows(QObject):
    """Makes windows and puts them away; the last one to leave a file closes it."""

    def __init__(self, make: Callable[[Controller], MainWindow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._open: list[MainWindow] = []
        self._leaving: list[MainWindow] = []

    @property
    def open_ones(self) -> tuple[MainWindow, ...]:
        """The windows that are open, in the order they were made."""
        return tuple(self._open)

    def add(self) -> MainWindow:
        """Make a window on nothing yet."""
        window = self._make(Controller())
        window.another_wanted.connect(lambda: self.another(window))
        window.closing.connect(lambda: self._on_closing(window))
        self._open.append(window)
        return window

    def another(self, beside: MainWindow) -> MainWindow:
        """Show one more window on the file of a window."""
        window = self.add()
        window.resize(beside.size())
        window.move(beside.pos() + QPoint(STEP, STEP))
        window.show_start()
        if beside.controller.share is not None:
            window.controller.join(beside.controller.share)
        window.catch_bugs()
        window.show()
        window.activateWindow()
        return window

    def share_of(self, path: Path) -> SharedOffice | None:
        """Return the open office of a path, where one of the windows has it."""
        for window in self._open:
            share = window.controller.share
            if share is not None and share.office is not None and _same(share.office.path, path):
                return share
        return None

    def shut_down(self) -> None:
        """Wait for what still runs, and close all files."""
        for window in (*self._leaving, *self._open):
            window.controller.jobs.shut_down()
            window.controller.close()
        self._leaving.clear()
        self._open.clear()

    def _on_closing(self, window: MainWindow) -> None:
        """Put a window away while others stay; the last one is left to `shut_down`."""
        if len(self._open) > 1 and window in self._open:
            self._open.remove(window)
            self._leaving.append(window)
            for job in window.controller.jobs.running:
                job.cancel()
            self._put_away(window)

    def _put_away(self, window: MainWindow) -> None:
        """Wait, without holding up the other windows, until the jobs of a window have ended."""
        if window not in self._leaving:
            return  # the program has ended meanwhile
        if window.controller.jobs.running:
            QTimer.singleShot(WAIT_MS, lambda: self._put_away(window))
            return
        self._leaving.remove(window)
        window.controller.jobs.shut_down()
        window.controller.close()
        window.deleteLater()


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()
