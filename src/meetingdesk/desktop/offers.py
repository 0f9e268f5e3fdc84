"""All that can be done now, as the palette and the menu of the window offer it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from meetingdesk.desktop.actions import WindowActions
from meetingdesk.desktop.going import Going
from meetingdesk.desktop.screen_stack import ScreenStack

if TYPE_CHECKING:
    from meetingdesk.desktop.command_palette import CommandPalette


class Offers(QObject):
    """The window's actions, those of the screen on show, and what the file holds."""

    def __init__(
        self,
        window: QWidget,
        palette: Callable[[], CommandPalette],
        commands: WindowActions,
        stack: ScreenStack,
        going: Going,
    ) -> None:
        super().__init__(window)
        self._window, self._make_palette = window, palette
        self._commands, self._stack, self._going = commands, stack, going

    @cached_property
    def palette_(self) -> CommandPalette:
        """The command palette; it is built when it is wanted."""
        palette = self._make_palette()
        palette.hit_chosen.connect(self._going.go)
        return palette

    def here(self) -> list[QAction]:
        """Return what can be done on the screen on show."""
        screen = self._stack.screen_on_show
        return screen.screen_actions() if screen is not None else []

    def open_palette(self, meetings: list[QAction], *, is_open: bool) -> None:
        """Open the palette over everything that can be done now and, while a file is open, all that it holds."""
        others = [action for action in self._window.actions() if action is not self._commands.palette]
        actions = [*self.here(), *others, *meetings]
        self.palette_.open(actions, self._going.search if is_open else None)

    def choose_zone(self, zones: list[QAction]) -> None:
        """Let one of these zones be chosen by typing."""
        self.palette_.open(zones, prompt=self.tr("Show times in: a city or time zone"))

    def fill(self, menu: QMenu, recent: Callable[[QObject], list[QAction]]) -> None:
        """Fill the menu of the window."""
        self._commands.fill(menu, self.here(), recent(menu))
