"""What stands in the middle of the window: which screen or page is shown, and which line of the rail is its."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from meetingdesk.desktop.navigation import OFFICE, WITHIN
from meetingdesk.desktop.screen_stack import ASIDE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from meetingdesk.desktop.controller import Controller
    from meetingdesk.desktop.pages import Pages
    from meetingdesk.desktop.rail import Rail
    from meetingdesk.desktop.screen_stack import ScreenStack


class Middle(QObject):
    """`place` is the line of the rail that was chosen last. `enter` brings the keyboard into what is shown."""

    def __init__(
        self, controller: Controller, stack: ScreenStack, pages: Pages, rail: Rail, enter: Callable[[QWidget], None]
    ) -> None:
        super().__init__(stack)
        self._controller, self._stack, self._pages, self._rail = controller, stack, pages, rail
        self._enter = enter
        self.place = stack.names[0]
        rail.chosen.connect(self.show_screen)
        rail.new_meeting.connect(self.show_new_meeting)
        stack.go.connect(self._go)
        stack.currentChanged.connect(lambda _index: self._mark())
        pages.new_meeting_wanted.connect(self.show_new_meeting)
        pages.closed.connect(self.show_place)
        controller.lost.connect(pages.show_start)
        controller.let_go.connect(pages.show_restoring)

    def show_screen(self, name: str, argument: object = None) -> None:
        """Show a screen, at the place that the argument names: that on show before, where none is named."""
        name = name or self.place
        line = WITHIN.get(name, name)
        if line not in self._stack.names or self._controller.office is None:
            return
        self.place = line
        if self._controller.meeting or name in OFFICE:
            self._stack.show_screen(name, argument)
        else:
            self._pages.show_no_meeting()
        self._mark()
        if not self._rail.button(line).hasFocus():  # who walks along the rail by keyboard stays there
            self._go_in()

    def _mark(self) -> None:
        """Mark the line of what is on show; a page that has none leaves all unmarked."""
        screen = self._stack.screen_on_show
        nothing_yet = self._stack.currentWidget() is self._pages.no_meeting
        name = self.place if nothing_yet else screen.name if screen is not None else ""
        self._rail.check(WITHIN.get(name, name))

    def _go_in(self) -> None:
        self._enter(self._stack.currentWidget() or self._stack)

    def _go(self, name: str, argument: object) -> None:
        if name == "meeting":
            self.show_details(argument or "title")
        elif name in ASIDE:
            self.show_aside(name, argument)
        elif name:
            self.show_screen(name, argument)
        else:
            self.show_place()

    def show_new_meeting(self) -> None:
        """Show the form of a new meeting."""
        self._stack.show_screen("new_meeting", "anew")

    def show_details(self, argument: object = "title") -> None:
        """Show what the meeting is, with the keyboard in its title or, for `mailbox`, in the organiser's address."""
        if self._controller.meeting:
            self._stack.show_screen("meeting", argument)

    def show_aside(self, name: str, argument: object = None) -> None:
        """Show a screen of the meeting that the rail has no line for."""
        if self._controller.meeting:
            self._stack.show_screen(name, argument)
            self._go_in()

    def show_backups(self) -> None:
        """Show the backups of the open file."""
        if self._controller.office is not None:
            self._stack.show_screen("backups")

    def show_place(self) -> None:
        """Show what was on show before a page came over it."""
        if self._controller.office is not None:
            self.show_screen(self.place)
        else:
            self._pages.show_start()
