"""The window put together. It is painted first; SQLAlchemy and all rooms below it load after, in a worker."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from meetingdesk import __version__, paths
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.language import speak
from meetingdesk.desktop.main_window import MainWindow
from meetingdesk.desktop.navigation import WITHIN
from meetingdesk.desktop.pauses import keep_short
from meetingdesk.desktop.style import apply_theme
from meetingdesk.desktop.windows import Windows
from meetingdesk.errors import UserError

if TYPE_CHECKING:
    from meetingdesk.desktop.command_palette import CommandPalette
    from meetingdesk.desktop.screen import Screen
    from meetingdesk.office import Office

REST_MS, BETWEEN_MS = 500, 20
FOLDERS = {"window": "window_planner"}  # of screens that are not called as their folder
HELD = ("file.locked", "file.in_use")
# The rail, from top to bottom.
PLACES = (
    "overview", "agenda", "delegations", "invitations", "attendance", "now", "documents",
    "directory", "people", "history",
)  # fmt: skip


def screen(name: str) -> type[Screen]:
    """Return a screen of the window by its name; its module is loaded now.

    Only in the window's thread: Qt's classes that are made in another one, while it runs, crash the program.
    """
    match name:
        case "overview":
            from meetingdesk.desktop.overview.screen import OverviewScreen

            return OverviewScreen
        case "agenda":
            from meetingdesk.desktop.agenda.screen import AgendaScreen

            return AgendaScreen
        case "window":
            from meetingdesk.desktop.window_planner.screen import WindowScreen

            return WindowScreen
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
        case "meeting":
            from meetingdesk.desktop.meeting.screen import MeetingScreen

            return MeetingScreen
        case "versions":
            from meetingdesk.desktop.versions.screen import VersionsScreen

            return VersionsScreen
        case "planner":
            from meetingdesk.desktop.planner.screen import PlannerScreen

            return PlannerScreen
        case "backups":
            from meetingdesk.desktop.backups.screen import BackupsScreen

            return BackupsScreen
        case "about":
            from meetingdesk.desktop.about import AboutScreen

            return AboutScreen
        case "schedule":
            from meetingdesk.desktop.schedule.screen import ScheduleScreen

            return ScheduleScreen
        case "nominations":
            from meetingdesk.desktop.nominations.screen import NominationsScreen

            return NominationsScreen
        case "replies":
            from meetingdesk.desktop.replies.screen import RepliesScreen

            return RepliesScreen
        case "directory_import":
            from meetingdesk.desktop.directory_import.screen import DirectoryImportScreen

            return DirectoryImportScreen
        case "new_meeting":
            from meetingdesk.desktop.new_meeting import NewMeetingScreen

            return NewMeetingScreen
    raise KeyError(name)


def palette(over: QWidget) -> CommandPalette:
    """Return the command palette of a window; its module is loaded now."""
    from meetingdesk.desktop.command_palette import CommandPalette

    return CommandPalette(over)


class Opener(QObject):
    """Opens and makes office files in a worker, and hands them to the controller."""

    def __init__(self, window: MainWindow, controller: Controller, windows: Windows | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._windows = windows
        controller.opened.connect(lambda _office: QTimer.singleShot(REST_MS, self, self._load_rest))
        window.open_requested.connect(self.open)
        window.new_requested.connect(self.new)
        window.sample_requested.connect(self.sample)
        window.backup_requested.connect(self.open_backup)

    def open(self, path: Path) -> None:
        """Open a file; one that a window of this process has open is shared with it."""
        share = self._windows.share_of(path) if self._windows is not None else None
        if share is None:
            self._start(lambda office: office.open(path), partial(self._refused, path))
        elif share is not self._controller.share:
            self._controller.join(share)

    def open_backup(self, path: Path) -> None:
        """Open a backup, to be looked at."""
        self._start(lambda office: office.open(path, read_only=True), self._controller.refused.emit)

    def new(self, path: Path) -> None:
        """Make a new office with the shipped directory."""
        self._start(lambda office: office.create(path), self._controller.refused.emit)

    def sample(self, path: Path) -> None:
        """Make a new office with the sample meetings."""
        self._start(lambda office: office.create(path, sample=True), self._controller.refused.emit)

    def _start(self, make: Callable[[type[Office]], Office], refused: Callable[[UserError], None]) -> None:
        controller = self._controller
        screen(self._window.place)
        controller.jobs.start(
            self.tr("Opening"),
            lambda _progress: make(_below()),
            controller.open,
            refused=refused,
            broke=controller.broke.emit,
        )

    def _refused(self, path: Path, error: UserError) -> None:
        """Say why a file was not opened; offer to make one that is missing.

        Of one that another program has, look for the latest backup.
        """
        controller = self._controller
        if error.code == "file.missing":
            self._window.life.tell_missing(path, error)
            return
        if error.code not in HELD:
            controller.refused.emit(error)
            return
        controller.jobs.start(
            "",
            lambda _progress: _latest_backup(path),
            lambda latest: self._window.life.tell_held(path, error, *latest),
            refused=controller.refused.emit,
            broke=controller.broke.emit,
        )

    def _load_rest(self) -> None:
        """Load what was not needed for the first screen, before anyone asks for it."""
        controller = self._controller
        if controller.office is None:
            return  # closed again
        gc.freeze()  # what is there by now stays for good: the collector of cycles need not look at it again
        self._load_next(_parts())

    def _load_next(self, parts: Iterator[str]) -> None:
        """Load one more part of a screen, at last what edits need.

        Not while a worker computes, which would get the interpreter at each file that is opened.
        """
        controller = self._controller
        if controller.office is None:
            return
        if not controller.jobs.running:
            part = next(parts, None)
            if part is None:
                controller.work("", lambda office, _progress: office.make_ready(), lambda _nothing: None)
                return
            import_module(part)
        QTimer.singleShot(BETWEEN_MS, self, lambda: self._load_next(parts))


def _parts() -> Iterator[str]:
    """Yield the modules of the screens that are not loaded yet: a whole screen at once would hold the window up."""
    for name in (*PLACES, *WITHIN):
        package = import_module(f"meetingdesk.desktop.{FOLDERS.get(name, name)}")
        for part in iter_modules(package.__path__):
            module = f"{package.__name__}.{part.name}"
            if module not in sys.modules:
                yield module


def _latest_backup(path: Path) -> tuple[Path | None, datetime | None]:
    """Return the latest backup of a file and when it was made."""
    from meetingdesk import keeping
    from meetingdesk.store.backups import row_of

    latest = keeping.latest_backup(path)
    row = row_of(latest) if latest is not None else None
    return latest, row.at if row is not None else None


def _below() -> type[Office]:
    """Load what lies below the window; in a worker that does not hold it up."""
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


def application(language: str = "") -> QApplication:
    """Return the one application, named, themed and in a language: that named, else the user's choice."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("MeetingDesk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("meetingdesk")
    keep_short(app)
    apply_theme(app)
    speak(app, language)
    return app


def make_window(controller: Controller, windows: Windows | None = None) -> tuple[MainWindow, Opener]:
    """Return a window on nothing yet, and what opens files for it."""
    window = MainWindow(controller, PLACES, screen, palette)
    return window, Opener(window, controller, windows)


def make_windows() -> Windows:
    """Return what makes the windows of this process; there is none yet."""
    windows = Windows(lambda controller: make_window(controller, windows)[0])
    return windows


def show_window(windows: Windows, path: Path) -> MainWindow:
    """Show a window that opens a file once it has been painted, or offers the ways to begin where there is no file."""
    window = windows.add()
    if path == paths.office_file() and not path.exists():
        window.show_start()
    else:
        window.show_opening(path)
        AfterFirstPaint(window, partial(_begin, window, path))
    window.catch_bugs()
    window.show()
    return window


def _begin(window: MainWindow, path: Path) -> None:
    """Load what all screens speak with, and open a file in the next turn: the window is held up in small parts."""
    import meetingdesk.domain.conflicts
    import meetingdesk.requests.agenda
    import meetingdesk.requests.sittings
    import meetingdesk.requests.timetable  # noqa: F401 - the screens find them loaded

    QTimer.singleShot(1, window, lambda: window.open_requested.emit(path))


def open_window(file: str | None) -> int:
    """Open the window on a file, or on the office file where there is one; return the exit status."""
    app = application()
    windows = make_windows()
    show_window(windows, Path(file) if file else paths.office_file())
    status = app.exec()
    windows.shut_down()
    return status
