"""Pictures of every page, to be looked at after a change: in each state and size, light and dark, in other languages.

Qt takes its scale, and the program its language, when it starts: each way is painted by a process of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt
from PySide6.QtWidgets import QApplication

from meetingdesk import pseudo
from meetingdesk.app import application, make_window
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.main_window import MainWindow
from meetingdesk.desktop.theme import theme
from meetingdesk.office import Office
from meetingdesk.pictures import agendas, scenes, states

BOTH = ("light", "dark")
WIDE, NARROW, LEAST = (1440, 900), (1100, 760), (960, 600)
SETTLE_MS = 400


@dataclass(frozen=True, slots=True)
class Way:
    """One way of looking at the screens. `suffix` stands in the names of the pictures."""

    suffix: str
    scale: float = 1.0
    language: str = "en"
    right_to_left: bool = False
    modes: tuple[str, ...] = ("light",)
    states: bool = False  # also offices that are empty, crowded, wrong or at work


WAYS = {
    "plain": Way("", modes=BOTH, states=True),
    "large": Way("", 1.5, modes=BOTH),
    "fr": Way("-fr", language="fr", states=True),
    "rtl": Way("-rtl", right_to_left=True, states=True),
    "pseudo": Way("-pseudo", language=pseudo.LANGUAGE, states=True),
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
        yield from _sample(window, folder, way, Path(place))
        yield from _agendas(window, folder, way, Path(place))
        if way.states:
            yield from _states(window, folder, way, Path(place))
        controller.jobs.shut_down()
        controller.close()
        window.close()


def _sample(window: MainWindow, folder: Path, way: Way, place: Path) -> Iterator[Path]:
    """Paint the sample: every page wide, its pages narrow too."""
    window.controller.open(Office.create(place / "office.meetingdesk", sample=True, backups=False))
    yield from _scenes(window, folder, way, (*scenes.pages(), *scenes.beside(), *scenes.aside(place)))
    scenes.put_back(window)
    for suffix, size in (("narrow", NARROW), ("least", LEAST)):
        window.resize(*size)
        shown = [(f"{name}-{suffix}", show) for name, show in scenes.pages()]
        yield from _scenes(window, folder, way, shown)
    window.resize(*WIDE)


def _agendas(window: MainWindow, folder: Path, way: Way, place: Path) -> Iterator[Path]:
    """Paint what an agenda can look like besides: a drag, conflicts, an empty day, a conference."""
    yield from _scenes(window, folder, way, agendas.of_sample())
    agendas.stop(window)
    window.controller.open(agendas.conflicts_office(place / "conflicts.meetingdesk"))
    yield from _scenes(window, folder, way, agendas.of_conflicts())
    window.controller.open(agendas.conference_office(place / "conference.meetingdesk"))
    yield from _scenes(window, folder, way, agendas.of_conference())


def _states(window: MainWindow, folder: Path, way: Way, place: Path) -> Iterator[Path]:
    """Paint offices that are empty or crowded, what goes wrong, and work under way."""
    yield from _scenes(window, folder, way, states.wrong())
    for name, make in states.OFFICES.items():
        window.controller.open(make(place / f"{name}.meetingdesk"))
        _settle(window)
        scenes.put_back(window)
        yield from _scenes(window, folder, way, states.office_pages(name))
    yield from _scenes(window, folder, way, states.over_the_page())
    states.begin_work(window)
    _settle(window)  # only after half a second it can be cancelled
    yield from _shots(window, folder, "working", way)
    states.end_work(window)


def _scenes(window: MainWindow, folder: Path, way: Way, shown: Iterable[scenes.Scene]) -> Iterator[Path]:
    for name, show in shown:
        _settle(window)
        show(window)
        yield from _shots(window, folder, name, way)


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
        if any(job.title != states.WORK for job in window.controller.jobs.running):
            rest.setRemainingTime(SETTLE_MS)
