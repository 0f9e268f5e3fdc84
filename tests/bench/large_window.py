"""MeetingDesk on a large office: the longest stalls of the window's thread while each page is opened and used.

Runs the program's own start (`meetingdesk.app`), presses keys as a reader would and only listens in. Prints lines of
`page what seconds seconds`: the longest time between two beats until all that followed from an action has come to rest,
and the most that the thread itself worked between two beats.
"""

from __future__ import annotations

import gc
import sys
import time
import zoneinfo
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

zoneinfo.reset_tzpath(())
gc.disable()  # as `meetingdesk.__main__` does

from PySide6.QtCore import QObject, QTimer  # noqa: E402 - the collector rests first
from PySide6.QtWidgets import QApplication  # noqa: E402 - the collector rests first
from tests.bench.our_window import Heart, own_folders  # noqa: E402 - the collector rests first

from meetingdesk.app import AfterFirstPaint, application, make_windows, show_window  # noqa: E402 - the collector rests first
from meetingdesk.desktop import settings  # noqa: E402 - the collector rests first

LOOK_MS = 10
REST_S = 0.25  # nothing under way for so long, which is more than typing is waited for: it has come to rest
LONGEST_S = 60.0
SPIN_S = 2.0


class Reader(QObject):
    """Goes through the pages, each step once all of the one before is at rest."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.windows = make_windows()
        settings.remember_place("overview")
        self.window = show_window(self.windows, path)
        self.controller = self.window.controller
        for sign in (self.controller.refused, self.controller.broke):
            sign.connect(self._fail)
        self.heart = Heart()
        AfterFirstPaint(self.window, self.heart.take_both)  # what comes before is no stall but the start
        self.computed = Event()  # whether no thread computes for `_spin`
        self.computed.set()
        self.steps = self._steps()
        self.what = "overview opening"
        self.began = self.quiet_since = time.monotonic()
        self.timer = QTimer(self)
        self.timer.setInterval(LOOK_MS)
        self.timer.timeout.connect(self._look)
        self.timer.start()

    def _look(self) -> None:
        now = time.monotonic()
        if self._busy() and now - self.began < LONGEST_S:
            self.quiet_since = now
        elif now - self.quiet_since > REST_S:
            stall, work = self.heart.take_both()
            print(f"{self.what} {stall} {work}", flush=True)
            self.began = self.quiet_since = now
            self.what = next(self.steps, "end")
            if self.what == "end":
                self._end()

    def _busy(self) -> bool:
        controller = self.controller
        opening = controller.office is None or not controller.meeting
        return opening or bool(controller.jobs.running) or controller.figures.pending or not self.computed.is_set()

    def _fail(self, error: Exception) -> None:
        print(f"{self.what}: {error!r}", file=sys.stderr)
        QApplication.exit(1)

    def _end(self) -> None:
        self.timer.stop()
        self.windows.shut_down()
        QApplication.quit()

    # -- what is done

    def _steps(self) -> Iterator[str]:
        from tests.bench import large_pages  # the program has loaded most of it by now

        self.heart.take_both()  # what that took is none of the window's
        yield from self._spin()
        yield from large_pages.steps(self.window)

    def _spin(self) -> Iterator[str]:
        """Let a thread compute while the window does nothing: what the interpreter itself costs."""
        self.computed.clear()
        worker = Thread(target=self._compute)
        worker.start()
        QTimer.singleShot(int(SPIN_S * 1000), self.computed.set)
        yield "floor idle"
        worker.join()

    def _compute(self) -> None:
        while not self.computed.is_set():
            sum(range(1000))


if __name__ == "__main__":
    own_folders(Path(sys.argv[2]))
    app = application()
    reader = Reader(Path(sys.argv[1]))
    sys.exit(app.exec())
