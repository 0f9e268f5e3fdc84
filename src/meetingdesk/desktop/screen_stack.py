"""The screens one upon the other. A screen is built when it is first shown, so that the window comes up at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.navigation import WITHIN
from meetingdesk.desktop.screen import Screen
from meetingdesk.desktop.widgets.text import PlainLabel

ASIDE = ("meeting", "versions", "planner", "replies")  # screens that links lead to, but no line of the rail
Kinds = Callable[[str], type[Screen]]  # asked when a screen is built: it loads its module


class ScreenStack(QStackedWidget):
    """Holds what stands in the middle of the window: a screen, or a page such as the start page."""

    go = Signal(str, object)

    def __init__(
        self, controller: Controller, names: Sequence[str], kinds: Kinds, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._kinds = kinds
        self._names = tuple(names)
        self._built: dict[str, Screen] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The screens that there are, in order."""
        return self._names

    @property
    def screen_on_show(self) -> Screen | None:
        """The screen on show; None while a page is."""
        current = self.currentWidget()
        return current if isinstance(current, Screen) else None

    def says(self, sentence: str) -> bool:
        """Tell whether a sentence can be read on what is on show."""
        page = self.currentWidget()
        labels = page.findChildren(PlainLabel) if page is not None else []
        return any(label.isVisible() and label.text() == sentence for label in labels)

    def screen_named(self, name: str) -> Screen:
        """Return a screen, built now if it has not been shown before."""
        screen = self._built.get(name)
        if screen is None:
            screen = self._built[name] = self._kinds(name)(self._controller)
            screen.reachable = frozenset((*self._names, *ASIDE, *WITHIN))
            screen.go.connect(self.go)
            self.addWidget(screen)
        return screen

    def show_screen(self, name: str, argument: object = None) -> None:
        """Show a screen, at the place that the argument names."""
        screen = self.screen_named(name)
        self.setCurrentWidget(screen)
        if argument is not None:
            screen.open_at(argument)

    def show_page(self, page: QWidget) -> None:
        """Show a page that is no screen."""
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)
