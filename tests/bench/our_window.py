"""MeetingDesk on a file: first paint, the agenda shown and usable, and the longest stalls of the window's thread.

Runs the program's own start (`meetingdesk.app`) and only listens in. Prints lines of `name seconds`.
"""

from __future__ import annotations

import gc
import sys
import time
import zoneinfo
from pathlib import Path

zoneinfo.reset_tzpath(())
gc.disable()  # as `meetingdesk.__main__` does

from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402 - the collector rests first
from PySide6.QtWidgets import QApplication  # noqa: E402 - the collector rests first

from meetingdesk import paths  # noqa: E402 - the collector rests first
from meetingdesk.app import AfterFirstPaint, application, make_windows, show_window  # noqa: E402 - the collector rests first
from meetingdesk.desktop import settings  # noqa: E402 - the collector rests first

BEAT_MS = 2


class Heart(QObject):
    """A timer in the window's thread: the longest time between two beats is the longest stall.

    `worst_work` is how much of a stall was the thread's own work: without what a busy machine does meanwhile.
    """

    def __init__(self) -> None:
        super().__init__()
        self.worst = self.worst_work = 0.0
        self._last, self._worked = time.perf_counter(), time.thread_time()
        timer = QTimer(self)
        timer.setInterval(BEAT_MS)
        timer.timeout.connect(self._beat)
        timer.start()

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.worst, self.worst_work = max(self.worst, now - self._last), max(self.worst_work, worked - self._worked)
        self._last, self._worked = now, worked

    def take_both(self) -> tuple[float, float]:
        self._beat()
        worst, self.worst, self.worst_work = (self.worst, self.worst_work), 0.0, 0.0
        return worst


def own_folders(folder: Path) -> None:
    """Let nothing of whoever measures be touched."""
    folder.mkdir(parents=True, exist_ok=True)
    for place in ("config_folder", "data_folder", "log_folder", "backup_folder"):
        setattr(paths, place, lambda place=place: folder / place)


def tell(name: str, value: float) -> None:
    print(f"{name} {value}", flush=True)


def tell_stall(name: str, heart: Heart) -> None:
    stall, work = heart.take_both()
    tell(f"stall_{name}", stall)
    tell(f"work_{name}", work)


class Listener(QObject):
    def __init__(self, path: Path, folder: Path, *, stalls: bool) -> None:
        super().__init__()
        self.folder = folder
        self.stalls = stalls
        own_folders(folder)
        settings.remember_place("agenda")
        self.windows = make_windows()
        self.window = show_window(self.windows, path)
        self.controller = self.window.controller
        self.controller.refused.connect(
            lambda error: (print(f"refused: {error}", file=sys.stderr), QApplication.exit(1))
        )
        AfterFirstPaint(self.window, self.painted)
        self.window.stack.currentChanged.connect(self.look)

    def painted(self) -> None:
        tell("paint", time.time())
        if self.stalls:  # its beats cost time, so starts are timed without it
            self.heart = Heart()

    def look(self) -> None:
        screen = self.window.stack.screen_on_show
        if screen is None or screen.name != "agenda":
            return
        from meetingdesk.desktop.agenda.screen import AgendaScreen  # the program has loaded it by now

        assert isinstance(screen, AgendaScreen)
        self.screen = screen
        screen.timetable.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint that shows the agenda with all its items."""
        if event.type() == QEvent.Type.Paint and self.screen.state.plan is not None:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.shown)
        return False

    def shown(self) -> None:
        tell("usable", time.time())
        QTimer.singleShot(1500 if self.stalls else 0, self.export if self.stalls else self.end)

    def export(self) -> None:
        tell_stall("loading", self.heart)
        from meetingdesk.rows.documents import SheetChoice

        meeting = self.controller.meeting
        choice = SheetChoice(document="sign-in-sheet", meeting=meeting)
        self.controller.work(
            "export",
            lambda office, progress: office.export(choice, "pdf", self.folder / "sheet.pdf", progress),
            lambda _paths: self.issue(),
        )

    def issue(self) -> None:
        tell_stall("exporting", self.heart)
        self.controller.work(
            "issue",
            lambda office, progress: office.issue(self.controller.meeting, self.folder / "out", progress=progress),
            lambda _result: self.end(),
        )

    def end(self) -> None:
        if self.stalls:
            tell_stall("issuing", self.heart)
        self.windows.shut_down()
        QApplication.quit()


if __name__ == "__main__":
    app = application()
    listener = Listener(Path(sys.argv[1]), Path(sys.argv[2]), stalls=sys.argv[3] == "stalls")
    sys.exit(app.exec())
