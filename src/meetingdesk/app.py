"""The window put together. It is painted first; SQLAlchemy and all rooms below the window load after, in a worker."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from meetingdesk import __version__, paths
from meetingdesk.desktop.agenda.screen import AgendaScreen
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.documents.screen import DocumentsScreen
from meetingdesk.desktop.invitations.screen import InvitationsScreen
from meetingdesk.desktop.main_window import MainWindow
from meetingdesk.desktop.overview.screen import OverviewScreen
from meetingdesk.desktop.style import apply_theme

if TYPE_CHECKING:
    from meetingdesk.office import Office

SCREENS = (OverviewScreen, AgendaScreen, InvitationsScreen, DocumentsScreen)


class Opener(QObject):
    """Opens and makes office files in a worker, and hands them to the controller."""

    def __init__(self, window: MainWindow, controller: Controller) -> None:
        super().__init__(window)
        self._controller = controller
        window.open_requested.connect(self.open)
        window.new_requested.connect(self.new)
        window.sample_requested.connect(self.sample)

    def open(self, path: Path) -> None:
        """Open a file."""
        self._start(lambda: _office().open(path))

    def new(self, path: Path) -> None:
        """Make a new office with the shipped directory."""
        self._start(lambda: _office().create(path))

    def sample(self, path: Path) -> None:
        """Make a new office with the sample meetings."""
        self._start(lambda: _office().create(path, sample=True))

    def _start(self, make: Callable[[], Office]) -> None:
        controller = self._controller
        controller.jobs.start(
            self.tr("Opening"),
            lambda _progress: make(),
            controller.open,
            refused=controller.refused.emit,
            broke=controller.broke.emit,
        )


def _office() -> type[Office]:
    from meetingdesk.office import Office

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


def application() -> QApplication:
    """Return the one application, named and themed."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("MeetingDesk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("meetingdesk")
    apply_theme(app)
    return app


def make_window(controller: Controller) -> tuple[MainWindow, Opener]:
    """Return a window on nothing yet, and what opens files for it."""
    window = MainWindow(controller, SCREENS)
    return window, Opener(window, controller)


def open_window(file: str | None) -> int:
    """Open the window on a file, or on the office file where there is one; return the exit status."""
    app = application()
    controller = Controller()
    window, opener = make_window(controller)
    path = Path(file) if file else paths.office_file()
    if file or path.exists():
        window.show_opening(path)
        AfterFirstPaint(window, lambda: opener.open(path))
    window.show()
    status = app.exec()
    controller.jobs.shut_down()
    controller.close()
    return status
