"""What the page of shortcuts lists: the window's actions, then those of each screen, then the keys of tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from meetingdesk.desktop.agenda_views import agenda_views
from meetingdesk.desktop.navigation import WITHIN, places
from meetingdesk.desktop.shortcuts import Group, Line, lines_of

if TYPE_CHECKING:
    from meetingdesk.desktop.actions import WindowActions
    from meetingdesk.desktop.screen_stack import ScreenStack


def of_the_window(commands: WindowActions) -> list[Group]:
    """Return the groups that are known at once."""
    return [(title, lines_of(actions)) for title, actions in commands.groups()] + _of_keys()


def of_the_screens(stack: ScreenStack) -> Iterator[Group]:
    """Yield the group of each screen; it is built when its turn comes."""
    named = places()
    for name in stack.names:
        yield named[name].title, lines_of(stack.screen_named(name).screen_actions())
        for part in (part for part, line in WITHIN.items() if line == name):
            title = dict(agenda_views())[part]
            yield title, lines_of(stack.screen_named(part).screen_actions())


def _of_keys() -> list[Group]:
    translate = QCoreApplication.translate
    everywhere: list[Line] = [
        (translate("Shortcuts", "The next control of a region, or the one before"), "Tab, Shift+Tab"),
        (translate("Shortcuts", "Choose in a table, list or timetable"), translate("Shortcuts", "Arrow keys")),
        (translate("Shortcuts", "Open what is chosen"), "Enter"),
        (translate("Shortcuts", "Back one level: drag, field, inspector, filter"), "Esc"),
    ]
    timetable: list[Line] = [
        (translate("Shortcuts", "Move the item earlier or later"), "Alt+\u2191, Alt+\u2193"),
        (translate("Shortcuts", "Move it to the next room or sitting"), "Alt+\u2190, Alt+\u2192"),
        (translate("Shortcuts", "Make it shorter or longer"), "Alt+Shift+\u2191, Alt+Shift+\u2193"),
        (translate("Shortcuts", "Rename it in place"), "F2"),
        (translate("Shortcuts", "Take it off the timetable"), "Del"),
    ]
    return [(translate("Shortcuts", "Everywhere"), everywhere), (translate("Shortcuts", "Timetable"), timetable)]
