"""The window put together. It is painted first; SQLAlchemy and all rooms below the window load after, in a worker."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from meetingdesk import __version__, paths
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.main_window import MainWindow
from meetingdesk.desktop.style import apply_theme
from meetingdesk.desktop.language import speak

if TYPE_CHECKING:
    from meetingdesk.desktop.screen import Screen
    from meetingdesk.office import Office

REST_MS = 500
# The rail, from top to bottom.
PLACES = (
    "overview", "agenda", "delegations", "invitations", "attendance", "now", "documents",
    "directory", "people", "history",
)  # fmt: skip


def screen(name: str) -> type[Screen]:
    """Return a screen of the window by its name; its module is loaded now."""
    match name:
        case "overview":
            from meetingdesk.desktop.overview.screen import OverviewScreen

            return OverviewScreen
        case "agenda":
            from meetingdesk.desktop.agenda.screen import AgendaScreen

            return AgendaScreen
        case "delegations":
            from meetingdesk.desktop.delegations.screen import DelegationsScreen

            return DelegationsScreen
        case "invitations":
            from meetingdesk.desktop.invitations.screen import InvitationsScreen

            return InvitationsScreen
        case "attendance":
            from meetingdesk.desktop.attendance.screen import AttendanceScreen

            return AttendanceScreen
        case "now":
            from meetingdesk.desktop.now.screen import NowScreen

            return NowScreen
        case "documents":
            from meetingdesk.desktop.documents.screen import DocumentsScreen

            return DocumentsScreen
        case "directory":
            from meetingdesk.desktop.directory.screen import DirectoryScreen

            return DirectoryScreen
        case "people":
            from meetingdesk.desktop.people.screen import PeopleScreen

            return PeopleScreen
        case "history":
            from meetingdesk.desktop.history.screen import HistoryScreen

            return HistoryScreen
        case "new_meeting":
            from meetingdesk.desktop.new_meeting import NewMeetingScreen

            return NewMeetingScreen
    raise KeyError(name)


class Opener(QObject):
    """Opens and makes office files in a worker, and hands them to the controller."""

    def __init__(self, window: MainWindow, controller: Controller) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        controller.opened.connect(lambda _office: QTimer.singleShot(REST_MS, self._load_rest))
        window.open_requested.connect(self.open)
        window.new_requested.connect(self.new)
        window.sample_requested.connect(self.sample)

    def open(self, path: Path) -> None:
        """Open a file."""
        self._start(lambda office: office.open(path))

    def new(self, path: Path) -> None:
        """Make a new office with the shipped directory."""
        self._start(lambda office: office.create(path))

    def sample(self, path: Path) -> None:
        """Make a new office with the sample meetings."""
        self._start(lambda office: office.create(path, sample=True))

    def _start(self, make: Callable[[type[Office]], Office]) -> None:
        controller, place = self._controller, self._window.place
        controller.jobs.start(
            self.tr("Opening"),
            lambda _progress: make(_load(place)),
            controller.open,
            refused=controller.refused.emit,
            broke=controller.broke.emit,
        )

    def _load_rest(self) -> None:
        """Load what was not needed for the first screen, before anyone asks for it."""
        controller = self._controller
        gc.freeze()  # what is there by now stays for good: the collector of cycles need not look at it again
        controller.jobs.start(
            "", lambda _progress: _load(*PLACES), _done, refused=controller.refused.emit, broke=controller.broke.emit
        )


def _done(_loaded: object) -> None:
    """Nothing follows."""


def _load(*names: str) -> type[Office]:
    """Load some screens and what lies below the window; in a worker neither holds up the window."""
    from meetingdesk.office import Office

    for name in names:
        screen(name)
    return Office


class AfterFirstPaint(QObject):
    """Calls back once, when the window has been painted for the first time."""

    def __init__(self, window: MainWindow, call: Callable[[], None]) -> None:
        super().__init__(window)
        self._call = call
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._call)
        return False


def application(language: str = "") -> QApplication:
    """Return the one application, named, themed and in a language: that named, else the user's choice."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("MeetingDesk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("meetingdesk")
    apply_theme(app)
    return app


def make_window(controller: Controller) -> tuple[MainWindow, Opener]:
    """Return a window on nothing yet, and what opens files for it."""
    window = MainWindow(controller, PLACES, screen)
    return window, Opener(window, controller)


def show_window(controller: Controller, path: Path) -> MainWindow:
    """Show a window that opens a file once it has been painted, or offers the ways to begin where there is no file."""
    window, opener = make_window(controller)
    if path == paths.office_file() and not path.exists():
        window.show_start()
    else:
        window.show_opening(path)
        AfterFirstPaint(window, lambda: opener.open(path))
    window.catch_bugs()
    window.show()
    return window


def open_window(file: str | None) -> int:
    """Open the window on a file, or on the office file where there is one; return the exit status."""
    app = application()
    controller = Controller()
    window = show_window(controller, Path(file) if file else paths.office_file())
    status = app.exec()
    controller.jobs.shut_down()
    controller.close()
    del window
    return status
    speak(app, language)
