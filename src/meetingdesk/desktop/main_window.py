"""The frame: rail, top bar, messages, screens, status bar. It is painted first and filled once a file is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from meetingdesk import paths, words
from meetingdesk.desktop import settings
from meetingdesk.desktop.actions import WindowActions, appear_as_chosen
from meetingdesk.desktop.bugs import BugCatcher
from meetingdesk.desktop.command_palette import CommandPalette
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.errands import Errands
from meetingdesk.desktop.file_life import FileLife
from meetingdesk.desktop.files import SUFFIX, FileChoices
from meetingdesk.desktop.follower import Follower
from meetingdesk.desktop.going import Going
from meetingdesk.desktop.jobs import Job
from meetingdesk.desktop.language import resolve
from meetingdesk.desktop.messages import Messages, Toast
from meetingdesk.desktop.navigation import OFFICE, WITHIN, places
from meetingdesk.desktop.pages import Pages
from meetingdesk.desktop.rail import Rail
from meetingdesk.desktop.regions import Regions
from meetingdesk.desktop.screen_stack import ASIDE, Kinds, ScreenStack
from meetingdesk.desktop.status_bar import StatusBar
from meetingdesk.desktop.theme import scaled
from meetingdesk.desktop.times_in import TimesIn
from meetingdesk.desktop.top_bar import TopBar
from meetingdesk.desktop.undo_keys import FieldFirst
from meetingdesk.desktop.widgets import ProgressBar4

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

    def __init__(self, controller: Controller, names: Sequence[str], kinds: Kinds) -> None:
        """Make the frame for screens by their names; the class of each is asked for when it is first shown."""
        super().__init__()
        self.controller = controller
        self.setWindowTitle("MeetingDesk")
        self.setMinimumSize(*LEAST)
        self.setAcceptDrops(True)
        appear_as_chosen()
        self.commands = WindowActions(self)
        self.choices = FileChoices(self)
        self.errands = Errands(controller, self)
        self.bugs = BugCatcher(self)
        self._place = settings.place() if settings.place() in names else names[0]
        self._make_parts(names, kinds)
        self._lay_out()
        self.follower = Follower(
            controller, self.commands, self.rail, self.top_bar, self.status_bar, self.messages, self.toast
        )
        self.going = Going(controller, self.stack, self.show_screen, self.pages.waiting)
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
        self._menu.aboutToShow.connect(self._fill_menu)
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
            (commands.new, self.choose_new),
            (commands.open, self.choose_open),
            (commands.sample, self.open_sample),
            (commands.save_copy, self.choose_copy),
            (commands.backups, self.show_backups),
            (commands.times_in, self.times_in.ask),
            (commands.shortcuts, self.pages.show_shortcuts),
            (commands.about, lambda: self.stack.show_screen("about")),
            (commands.new_window, self.another_wanted.emit),
            (commands.new_meeting, self.show_new_meeting),
            (commands.details, self.show_details),
            (commands.versions, lambda: self.show_aside("versions")),
            (commands.plan_window, lambda: self.show_screen("window")),
            (commands.plan_order, lambda: self.show_aside("planner")),
            (commands.import_agenda, self.choose_schedule),
            (commands.export_calendar, self.choose_calendar),
            (commands.next_region, lambda: self._regions.cycle(forward=True)),
            (commands.last_region, lambda: self._regions.cycle(forward=False)),
            (commands.close, self.close),
            (commands.quit, QApplication.closeAllWindows),
        )
        for action, call in calls:
            action.triggered.connect(lambda _checked=False, call=call: call())
        for action in commands.languages:
            action.triggered.connect(lambda _checked=False, chosen=action: self.choose_language(chosen.data()))
        self.top_bar.palette_wanted.connect(self.open_palette)
        self.top_bar.times_menu.aboutToShow.connect(lambda: self.times_in.fill(self.top_bar.times_menu))
        self.times_in.search_wanted.connect(self._choose_zone)
        self.rail.chosen.connect(self.show_screen)
        self.rail.new_meeting.connect(self.show_new_meeting)
        self.stack.go.connect(self._go)
        self.stack.currentChanged.connect(lambda _index: self._mark_place())
        self.status_bar.first_problem.connect(lambda: self.show_screen("agenda", "conflict"))
        self.toast.acted.connect(self.controller.undo)
        self.errands.done.connect(self.messages.note)
        self.bugs.caught.connect(self.messages.bug)
        self.follower.ready.connect(self._on_ready)
        self.controller.jobs.started.connect(self._on_job)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        FieldFirst(app, self)

    def _connect_file(self) -> None:
        self.life.open_wanted.connect(self.open_requested)
        self.life.backup_wanted.connect(self.backup_requested)
        self.life.backups_wanted.connect(self.show_backups)
        self.controller.let_go.connect(self.pages.show_restoring)
        self.controller.lost.connect(self.show_start)
        self.pages.new_meeting_wanted.connect(self.show_new_meeting)
        self.pages.recent_wanted.connect(self.open_requested)
        self.pages.closed.connect(self.show_place)

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
        return self._place

    def show_screen(self, name: str, argument: object = None) -> None:
        """Show a screen, at the place that the argument names: that on show before, where none is named."""
        name = name or self._place
        line = WITHIN.get(name, name)
        if line not in self.stack.names or self.controller.office is None:
            return
        self._place = line
        if self.controller.meeting or name in OFFICE:
            self.stack.show_screen(name, argument)
        else:
            self.pages.show_no_meeting()
        self._mark_place()
        if not self.rail.button(line).hasFocus():  # who walks along the rail by keyboard stays there
            self._regions.enter(self.stack.currentWidget() or self.stack)

    def _mark_place(self) -> None:
        """Mark the line of what is on show; a page that has none leaves all unmarked."""
        screen = self.stack.screen_on_show
        nothing_yet = self.stack.currentWidget() is self.pages.no_meeting
        name = self._place if nothing_yet else screen.name if screen is not None else ""
        self.rail.check(WITHIN.get(name, name))

    def _go(self, name: str, argument: object) -> None:
        if name == "meeting":
            self.show_details(argument or "title")
        elif name in ASIDE:
            self.show_aside(name)
        elif name:
            self.show_screen(name, argument)
        else:
            self.show_place()

    def show_new_meeting(self) -> None:
        """Show the form of a new meeting."""
        self.stack.show_screen("new_meeting", "anew")

    def show_details(self, argument: object = "title") -> None:
        """Show what the meeting is, with the keyboard in its title or, for `mailbox`, in the organiser's address."""
        if self.controller.meeting:
            self.stack.show_screen("meeting", argument)

    def show_aside(self, name: str) -> None:
        """Show a screen of the meeting that the rail has no line for."""
        if self.controller.meeting:
            self.stack.show_screen(name)
            self._regions.enter(self.stack.currentWidget() or self.stack)

    def show_backups(self) -> None:
        """Show the backups of the open file."""
        if self.controller.office is not None:
            self.stack.show_screen("backups")

    def show_place(self) -> None:
        """Show what was on show before a page came over it."""
        if self.controller.office is not None:
            self.show_screen(self._place)
        else:
            self.show_start()

    def _on_ready(self) -> None:
        self.show_screen(self._place)

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

    @cached_property
    def palette_(self) -> CommandPalette:
        """The command palette; it is built when it is wanted."""
        palette = CommandPalette(self._centre)
        palette.hit_chosen.connect(self.going.go)
        return palette

    def open_palette(self) -> None:
        """Open the palette over everything that can be done now and all that the file holds."""
        others = [action for action in self.actions() if action is not self.commands.palette]
        actions = [*self._here(), *others, *self.rail.picker.menu.actions()]
        self.palette_.open(actions, self.going.search if self.controller.office is not None else None)

    def _choose_zone(self, zones: list[QAction]) -> None:
        self.palette_.open(zones, prompt=self.tr("Show times in: a city or time zone"))

    def _here(self) -> list[QAction]:
        screen = self.stack.screen_on_show
        return screen.screen_actions() if screen is not None else []

    def _fill_menu(self) -> None:
        recent = []
        for path in settings.recent_files()[:5]:
            action = QAction(path.name.replace("&", "&&"), self._menu)
            action.setEnabled(path.is_file())
            action.triggered.connect(lambda _checked=False, path=path: self.open_requested.emit(path))
            recent.append(action)
        self.commands.fill(self._menu, self._here(), recent)

    def choose_language(self, choice: str) -> None:
        """Keep the language of the window; it is spoken from the next start, which is said in that language."""
        settings.remember_language(choice)
        language = resolve(choice)
        if language == words.in_use():
            self.messages.drop("language")
        else:
            self.messages.say("language", "neutral", words.say("ui.language", language))

    def choose_open(self) -> QWidget:
        """Ask for a file and open it."""
        return self.choices.existing_office(self.open_requested.emit)

    def choose_new(self) -> QWidget:
        """Ask for a name and make a new office."""
        return self.choices.new_office(self.new_requested.emit)

    def open_sample(self) -> None:
        """Open the sample in the user's data folder, made anew where there is none."""
        path = paths.data_folder() / f"sample.{SUFFIX}"
        (self.open_requested if path.exists() else self.sample_requested).emit(path)

    def choose_copy(self) -> QWidget:
        """Ask for a name and write a copy of the open file."""
        return self.choices.copy_of_office(self.errands.save_copy)

    def choose_schedule(self) -> QWidget:
        """Ask for a schedule and show what it would bring."""
        return self.choices.schedule(lambda path: self.stack.show_screen("schedule", path))

    def choose_calendar(self) -> QWidget | None:
        """Ask for a name and write the calendar of the meeting."""
        meeting = self.follower.meeting
        if meeting is None:
            return None
        return self.choices.calendar(meeting.key, lambda path: self.errands.export_calendar(path, meeting.id))

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
        if self._dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        if (path := self._dropped(event)) is not None:
            self.open_requested.emit(path)

    def _dropped(self, event: QDropEvent) -> Path | None:
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile() and urls[0].toLocalFile().endswith(f".{SUFFIX}"):
            return Path(urls[0].toLocalFile())
        return None

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the screen, and the window's place and size."""
        settings.remember_place(self._place)
        settings.remember_geometry(self.saveGeometry())
        self.bugs.remove()
        self.closing.emit()
        super().closeEvent(event)
