"""Pictures of every screen of the sample, to be looked at after a change: light, dark, narrow, and in other languages.

Qt takes its scale, and the program its language, when it starts: each way is painted by a process of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt
from PySide6.QtWidgets import QApplication

from meetingdesk import pseudo
from meetingdesk.app import PLACES, application, make_window
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.main_window import MainWindow
from meetingdesk.desktop.navigation import WITHIN
from meetingdesk.desktop.theme import theme
from meetingdesk.office import Office

BOTH = ("light", "dark")
WIDE, NARROW = (1440, 900), (1100, 760)
PAGES = (*PLACES, *WITHIN)
SETTLE_MS = 400


@dataclass(frozen=True, slots=True)
class Way:
    """One way of looking at the screens. `suffix` stands in the names of the pictures."""

    suffix: str
    scale: float = 1.0
    language: str = "en"
    right_to_left: bool = False
    modes: tuple[str, ...] = ("light",)


WAYS = {
    "plain": Way("", modes=BOTH),
    "large": Way("", 1.5, modes=BOTH),
    "fr": Way("-fr", language="fr"),
    "rtl": Way("-rtl", right_to_left=True),
    "pseudo": Way("-pseudo", language=pseudo.LANGUAGE),
}


def paint(folder: Path) -> Iterator[Path]:
    """Paint all pictures into a folder; yield their paths."""
    for name, way in WAYS.items():
        command = [sys.executable, "-m", "meetingdesk", "screens", "--out", str(folder), "--way", name]
        environment = os.environ | {"QT_SCALE_FACTOR": str(way.scale), "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)  # noqa: S603 - ourselves
        yield from (Path(line) for line in done.stdout.splitlines())


def paint_in(folder: Path, way: Way) -> Iterator[Path]:
    """Paint the pictures of one way, in this process; yield their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        os.environ["MEETINGDESK_SETTINGS"] = str(Path(place) / "settings")  # the user's own tell and learn nothing
        app = application(way.language)
        if way.right_to_left:
            app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        controller = Controller()
        window, _ = make_window(controller)
        window.resize(*WIDE)
        window.show_start()
        window.show()
        yield from _shots(window, folder, "start", way)
        controller.open(Office.create(Path(place) / "office.meetingdesk", sample=True, backups=False))
        for name in PAGES:
            window.show_screen(name)
            yield from _shots(window, folder, name, way)
        window.resize(*NARROW)
        for name in PAGES:
            window.show_screen(name)
            yield from _shots(window, folder, f"{name}-narrow", way)
        controller.jobs.shut_down()
        controller.close()
        window.close()


def _shots(window: MainWindow, folder: Path, name: str, way: Way) -> Iterator[Path]:
    for mode in way.modes:
        theme().set_dark(mode == "dark")
        _settle(window)
        path = folder / f"{name}{way.suffix}-{mode}-{way.scale:g}x.png"
        window.grab().save(str(path))
        yield path


def _settle(window: MainWindow) -> None:
    """Let the window come to rest: no job under way, and a moment for what follows."""
    limit, rest = QDeadlineTimer(20_000), QDeadlineTimer(SETTLE_MS)
    while not limit.hasExpired() and not rest.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if window.controller.jobs.running:
            rest.setRemainingTime(SETTLE_MS)
