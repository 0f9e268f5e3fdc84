"""From what a search has found to the place where it can be seen, in its own meeting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.screen_stack import ScreenStack

if TYPE_CHECKING:
    from meetingdesk.rows.search import HitRow

LIMIT = 40
PLACES = {
    "meeting": "overview",
    "item": "agenda",
    "sitting": "now",
    "delegation": "delegations",
    "person": "people",
    "entity": "directory",
}


class Going:
    """Asks the file what there is, and goes there. `show` shows a screen at a place; `blank` is a page of nothing."""

    def __init__(
        self, controller: Controller, stack: ScreenStack, show: Callable[[str, object], None], blank: QWidget
    ) -> None:
        self._controller = controller
        self._stack = stack
        self._show = show
        self._blank = blank

    def search(self, text: str, then: Callable[[Sequence[HitRow]], None]) -> None:
        """Ask in a worker; what no screen can show is left out."""
        self._controller.work(
            "",
            lambda office, _progress: office.reads.search(text, LIMIT),
            lambda hits: then([hit for hit in hits if PLACES[hit.kind] in self._stack.names]),
        )

    def go(self, hit: HitRow) -> None:
        """Show what was found. What belongs to a meeting is shown within it."""
        name = PLACES[hit.kind]
        elsewhere = hit.kind not in ("person", "entity") and hit.meeting not in (None, self._controller.meeting)
        argument = None if hit.kind == "meeting" else hit.id
        if elsewhere and hit.meeting is not None:
            # Out of sight, a screen remembers where to go until it has read the other meeting.
            self._stack.show_page(self._blank)
            self._controller.show_meeting(hit.meeting)
            if argument is not None:
                self._stack.screen_named(name).open_at(argument)
            argument = None
        self._show(name, argument)
