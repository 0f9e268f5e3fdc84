"""The frame: rail, top bar, messages, screens, status bar. It is painted first and filled once a file is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop import settings
from meetingdesk.desktop.actions import WindowActions, appear_as_chosen
from meetingdesk.desktop.bugs import BugCatcher
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.file_commands import FileCommands, office_file_in
from meetingdesk.desktop.file_life import FileLife
from meetingdesk.desktop.follower import Follower
from meetingdesk.desktop.going import Going
from meetingdesk.desktop.jobs import Job
from meetingdesk.desktop.language import resolve
from meetingdesk.desktop.messages import Messages, Toast
from meetingdesk.desktop.middle import Middle
from meetingdesk.desktop.navigation import OFFICE, places
from meetingdesk.desktop.offers import Offers
from meetingdesk.desktop.pages import Pages
from meetingdesk.desktop.rail import Rail
from meetingdesk.desktop.regions import Regions
from meetingdesk.desktop.screen_stack import Kinds, ScreenStack
from meetingdesk.desktop.status_bar import StatusBar
from meetingdesk.desktop.theme import scaled
from meetingdesk.desktop.times_in import TimesIn
from meetingdesk.desktop.top_bar import TopBar
from meetingdesk.desktop.undo_keys import FieldFirst
from meetingdesk.desktop.widgets import ProgressBar4

if TYPE_CHECKING:
    from meetingdesk.desktop.command_palette import CommandPalette

MakePalette: TypeAlias = "Callable[[QWidget], CommandPalette]"
LEAST = (960, 600)
USUAL = (1440, 900)
NARROW = 1100  # up to this width the rail folds


class MainWindow(QMainWindow):
    """The window. It asks for files by signals; whoever opens them hands the office to the controller."""

    new_requested = Signal(object)  # Path
    open_requested = Signal(object)  # Path
    sample_requested = Signal(object)  # Path
    backup_requested = Signal(object)  # Path: to be opened for reading only
    another_wanted = Signal()  # another window on the same file
    closing = Signal()

    def __init__(self, controller: Controller, names: Sequence[str], kinds: Kinds, palette: MakePalette) -> None:
        """Make the frame for screens by their names; the class of each is asked for when it is first shown.

        `palette` makes the command palette over a widget, when it is first wanted.
        """
        super().__init__()
        self.controller = controller
        self.setWindowTitle("MeetingDesk")
        self.setMinimumSize(*LEAST)
        self.setAcceptDrops(True)
        appear_as_chosen()
        self.commands = WindowActions(self)
        self.bugs = BugCatcher(self)
        self._make_parts(names, kinds)
        self._lay_out()
        self.middle = Middle(controller, self.stack, self.pages, self.rail, self._regions.enter)
        if settings.place() in names:
            self.middle.place = settings.place()
        self.follower = Follower(
            controller, self.commands, self.rail, self.top_bar, self.status_bar, self.messages, self.toast,
            self.stack.says,
        )  # fmt: skip
        self.files = FileCommands(self, controller, lambda: self.follower.meeting)
        self.going = Going(controller, self.stack, self.show_screen, self.pages.waiting)
        self.offers = Offers(self, lambda: palette(self._centre), self.commands, self.stack, self.going)
        self.times_in = TimesIn(controller, lambda: self.follower.meeting, self)
        self.life = FileLife(controller, self.messages, self)
        self._connect()
        self._connect_file()
        self.resize(*USUAL)
        if (geometry := settings.geometry()) is not None:
            self.restoreGeometry(geometry)

    # -- its parts

    def _make_parts(self, names: Sequence[str], kinds: Kinds) -> None:
        self._menu = QMenu(self)
        self.rail = Rail()
        self.top_bar = TopBar(self.commands.undo, self.commands.redo, self._menu)
        self.status_bar = StatusBar()
        self.messages = Messages()
        self.progress = ProgressBar4()
        self.stack = ScreenStack(self.controller, names, kinds)
        self.pages = Pages(self.stack, self.commands, self)
        for name in (name for name in names if name not in OFFICE):
            self._add_place(name)
        self.rail.add_heading(self.tr("Office"))
        for name in (name for name in names if name in OFFICE):
            self._add_place(name)

    def _add_place(self, name: str) -> None:
        place = places()[name]
        self.rail.add_screen(name, place.icon, place.title)
        self.commands.add_screen(place.title, place.icon, lambda: self.show_screen(name))

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        for part in (self.top_bar, self.messages, self.progress):
            right.addWidget(part)
        right.addWidget(self.stack, 1)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.rail)
        upper.addLayout(right, 1)
        self._centre = centre = QWidget()
        whole = QVBoxLayout(centre)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(upper, 1)
        whole.addWidget(self.status_bar)
        self.setCentralWidget(centre)
        self.toast = Toast(centre)
        self._regions = Regions(self._parts)

    def _parts(self) -> tuple[QWidget, ...]:
        return self.rail, self.top_bar, self.messages, self.stack.currentWidget() or self.stack, self.status_bar

    def _connect(self) -> None:
        commands = self.commands
        calls: tuple[tuple[QAction, Callable[[], Any]], ...] = (
            (commands.undo, self.controller.undo),
            (commands.redo, self.controller.redo),
            (commands.palette, self.open_palette),
            (commands.new, self.files.choose_new),
            (commands.open, self.files.choose_open),
            (commands.sample, self.files.open_sample),
            (commands.save_copy, self.files.choose_copy),
            (commands.backups, self.middle.show_backups),
            (commands.times_in, self.times_in.ask),
            (commands.shortcuts, self.pages.show_shortcuts),
            (commands.about, lambda: self.stack.show_screen("about")),
            (commands.new_window, self.another_wanted.emit),
            (commands.new_meeting, self.middle.show_new_meeting),
            (commands.details, self.middle.show_details),
            (commands.versions, lambda: self.middle.show_aside("versions")),
            (commands.plan_window, lambda: self.show_screen("window")),
            (commands.plan_order, lambda: self.middle.show_aside("planner")),
            (commands.import_agenda, self.files.choose_schedule),
            (commands.import_people, self.files.choose_people),
            (commands.paste_people, self.files.paste_people),
            (commands.import_directory, self.files.choose_directory),
            (commands.export_directory, self.files.choose_directory_copy),
            (commands.export_people, self.files.choose_cards),
            (commands.export_calendar, self.files.choose_calendar),
            (commands.next_region, lambda: self._regions.cycle(forward=True)),
            (commands.last_region, lambda: self._regions.cycle(forward=False)),
            (commands.close, self.close),
            (commands.quit, QApplication.closeAllWindows),
        )
        for action, call in calls:
            action.triggered.connect(lambda _checked=False, call=call: call())
        for action in commands.languages:
            action.triggered.connect(lambda _checked=False, chosen=action: self.choose_language(chosen.data()))
        self._menu.aboutToShow.connect(lambda: self.offers.fill(self._menu, self.files.recent))
        self.top_bar.palette_wanted.connect(self.open_palette)
        self.top_bar.times_menu.aboutToShow.connect(lambda: self.times_in.fill(self.top_bar.times_menu))
        self.times_in.search_wanted.connect(self.offers.choose_zone)
        self.status_bar.first_problem.connect(lambda: self.show_screen("agenda", "conflict"))
        self.toast.acted.connect(lambda way: self.controller.redo() if way == "redo" else self.controller.undo())
        self.files.errands.done.connect(self.messages.note)
        self.bugs.caught.connect(self.messages.bug)
        self.follower.ready.connect(self._on_ready)
        self.controller.jobs.started.connect(self._on_job)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        FieldFirst(app, self)

    def _connect_file(self) -> None:
        self.files.open_wanted.connect(self.open_requested)
        self.files.new_wanted.connect(self.new_requested)
        self.files.sample_wanted.connect(self.sample_requested)
        self.files.schedule_wanted.connect(lambda path: self.stack.show_screen("schedule", path))
        self.files.directory_wanted.connect(lambda path: self.stack.show_screen("directory_import", path))
        self.files.people_wanted.connect(lambda source: self.stack.show_screen("nominations", source))
        self.life.open_wanted.connect(self.open_requested)
        self.life.new_wanted.connect(self.new_requested)
        self.life.missing.connect(self.files.propose)
        self.life.backup_wanted.connect(self.backup_requested)
        self.life.backups_wanted.connect(self.middle.show_backups)
        self.pages.recent_wanted.connect(self.open_requested)

    # -- what stands in the middle

    def show_start(self) -> None:
        """Show the ways to begin."""
        self.pages.show_start()

    def show_opening(self, path: Path) -> None:
        """Show that a file is being opened; before the first paint already, so that no start page flashes up."""
        self.pages.show_opening(path)

    @property
    def place(self) -> str:
        """The name of the screen that is on show, or will be once a file is open."""
        return self.middle.place

    def show_screen(self, name: str, argument: object = None) -> None:
        """Show a screen, at the place that the argument names: that on show before, where none is named."""
        self.middle.show_screen(name, argument)

    def _on_ready(self) -> None:
        self.show_screen(self.place)

    def _on_job(self, job: Job) -> None:
        screen = self.stack.screen_on_show
        if not job.title:
            return
        if screen is None or screen.findChild(ProgressBar4) is None:  # a screen with a bar of its own shows its work
            self.progress.watch(job)
        if self.controller.office is None:
            job.ended.connect(self._on_opened_or_not)

    def _on_opened_or_not(self) -> None:
        if self.controller.office is None:
            self.show_start()

    # -- commands

    def catch_bugs(self) -> None:
        """Show what nobody caught in this window, from now on until it is closed."""
        self.bugs.install()

    @property
    def palette_(self) -> CommandPalette:
        """The command palette."""
        return self.offers.palette_

    def open_palette(self) -> None:
        """Open the palette over everything that can be done now and all that the file holds."""
        meetings = self.rail.picker.menu.actions()
        self.offers.open_palette(meetings, is_open=self.controller.office is not None)

    def choose_language(self, choice: str) -> None:
        """Keep the language of the window; it is spoken from the next start, which is said in that language."""
        settings.remember_language(choice)
        language = resolve(choice)
        if language == words.in_use():
            self.messages.drop("language")
        else:
            self.messages.say("language", "neutral", words.say("ui.language", language))

    # -- what Qt calls

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside its region."""
        return self._regions.tab(forward=forward) or super().focusNextPrevChild(forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail in a narrow window, and keep the toast in its corner."""
        super().resizeEvent(event)
        self.rail.fold(folded=self.width() <= scaled(NARROW))
        self.toast.keep_corner(self.rail.width(), self.status_bar.height())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome one office file."""
        if office_file_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        if (path := office_file_in(event.mimeData())) is not None:
            self.open_requested.emit(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the screen, and the window's place and size."""
        settings.remember_place(self.place)
        settings.remember_geometry(self.saveGeometry())
        self.bugs.remove()
        self.closing.emit()
        super().closeEvent(event)
