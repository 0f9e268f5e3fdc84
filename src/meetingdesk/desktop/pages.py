"""The pages of the window that are no screens: the ways to begin, waiting, no meeting yet, the sheet of shortcuts."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from meetingdesk.desktop.shortcut_groups import of_the_screens, of_the_window
from meetingdesk.desktop.shortcuts import ShortcutsPage
from meetingdesk.desktop.start_page import StartPage
from meetingdesk.desktop.widgets import EmptyState, FilledButton

if TYPE_CHECKING:
    from meetingdesk.desktop.actions import WindowActions
    from meetingdesk.desktop.screen_stack import ScreenStack


class Pages(QObject):
    """Shows them in the stack; those that a run may never need are built when they are wanted."""

    new_meeting_wanted = Signal()
    recent_wanted = Signal(object)  # Path
    closed = Signal()

    def __init__(self, stack: ScreenStack, commands: WindowActions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stack = stack
        self._commands = commands
        self.waiting = EmptyState("overview", "")
        button = FilledButton(self.tr("New meeting…"), "add")
        button.clicked.connect(self.new_meeting_wanted)
        self.no_meeting = EmptyState("calendar", self.tr("There is no meeting in this file yet."), button)

    @cached_property
    def start(self) -> StartPage:
        """The ways to begin; a window that opens a file never builds them."""
        page = StartPage()
        page.new_wanted.connect(self._commands.new.trigger)
        page.open_wanted.connect(self._commands.open.trigger)
        page.sample_wanted.connect(self._commands.sample.trigger)
        page.recent_wanted.connect(self.recent_wanted)
        return page

    @cached_property
    def shortcuts(self) -> ShortcutsPage:
        """All actions and keys."""
        page = ShortcutsPage()
        page.closed.connect(self.closed)
        return page

    def show_start(self) -> None:
        """Show the ways to begin."""
        self.start.refresh()
        self._stack.show_page(self.start)

    def show_opening(self, path: Path) -> None:
        """Say that a file is being opened."""
        self._wait(self.tr("Opening {file}…").format(file=path.name))

    def show_restoring(self) -> None:
        """Say that a backup takes the place of the file."""
        self._wait(self.tr("Restoring the backup…"))

    def _wait(self, sentence: str) -> None:
        self.waiting.set_sentence(sentence)
        self._stack.show_page(self.waiting)

    def show_no_meeting(self) -> None:
        """Say that there is no meeting, and offer to make one."""
        self._stack.show_page(self.no_meeting)

    def show_shortcuts(self) -> None:
        """Show everything that can be done; each screen adds its part when its turn comes."""
        screens = of_the_screens(self._stack)
        self.shortcuts.show_groups(of_the_window(self._commands), lambda: next(screens, None))
        self._stack.show_page(self.shortcuts)
