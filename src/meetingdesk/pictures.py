"""Pictures of every screen of the sample, to be looked at after a change: light and dark, 1x and 1.5x, wide and narrow.

Qt takes its scale when it starts, so each scale is painted by a process of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from meetingdesk.app import PLACES, application, make_window
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.main_window import MainWindow
from meetingdesk.desktop.theme import theme
from meetingdesk.office import Office

SCALES = (1.0, 1.5)
WIDE, NARROW = (1440, 900), (1100, 760)
PAGES = PLACES
SETTLE_MS = 400


def paint(folder: Path) -> Iterator[Path]:
    """Paint all pictures into a folder; yield their paths."""
    for scale in SCALES:
        command = [sys.executable, "-m", "meetingdesk", "screens", "--out", str(folder), "--scale", str(scale)]
        environment = os.environ | {"QT_SCALE_FACTOR": str(scale), "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)  # noqa: S603 - ourselves
        yield from (Path(line) for line in done.stdout.splitlines())


def paint_at(folder: Path, scale: float) -> Iterator[Path]:
    """Paint the pictures of one scale, in this process; yield their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    application()
    with tempfile.TemporaryDirectory() as place:
        controller = Controller()
        window, _ = make_window(controller)
        window.resize(*WIDE)
        window.show_start()
        window.show()
        yield from _shots(window, folder, "start", scale)
        controller.open(Office.create(Path(place) / "office.meetingdesk", sample=True, backups=False))
        for name in PAGES:
            window.show_screen(name)
            yield from _shots(window, folder, name, scale)
        window.resize(*NARROW)
        for name in PAGES:
            window.show_screen(name)
            yield from _shots(window, folder, f"{name}-narrow", scale)
        controller.jobs.shut_down()
        controller.close()
        window.close()


def _shots(window: MainWindow, folder: Path, name: str, scale: float) -> Iterator[Path]:
    for mode in ("light", "dark"):
        theme().set_dark(mode == "dark")
        _settle(window)
        path = folder / f"{name}-{mode}-{scale:g}x.png"
        window.grab().save(str(path))
        yield path


def _settle(window: MainWindow) -> None:
    """Let the window come to rest: no job under way, and a moment for what follows."""
    limit, rest = QDeadlineTimer(20_000), QDeadlineTimer(SETTLE_MS)
    while not limit.hasExpired() and not rest.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if window.controller.jobs.running:
            rest.setRemainingTime(SETTLE_MS)
