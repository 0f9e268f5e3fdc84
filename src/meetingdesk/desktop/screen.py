"""What all screens share: they re-query when something they show has changed, at once if visible, else when shown."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QWidget

from meetingdesk.desktop.controller import Controller
from meetingdesk.rows.changes import ChangeSet


class Screen(QWidget):
    """A page of the window. Subclasses set `name`, `tables` and `refresh`; their actions go into menu and palette.

    `go` asks the window for another screen, by its name and the place there. A widget with the object name
    `inspector` is a region of its own for F6.
    """

    go = Signal(str, object)

    name: ClassVar[str] = ""
    tables: ClassVar[frozenset[str]] = frozenset()
    shows_times: ClassVar[bool] = False  # True: it is shown anew when another zone is chosen
    of_meeting: ClassVar[bool] = True  # False: it is the office's, and shown also where there is no meeting yet

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.reachable: frozenset[str] = frozenset()  # the names that `go` may ask for
        self._stale = True
        controller.changed.connect(self._on_changed)
        controller.meeting_changed.connect(lambda _meeting: self.mark_stale())
        if self.shows_times:
            controller.times_changed.connect(lambda _zone: self.mark_stale())

    def refresh(self) -> None:
        """Ask for the rows anew and show them, keeping the selection."""
        raise NotImplementedError

    def open_at(self, argument: object) -> None:
        """Show the place that a link from elsewhere leads to; a screen that has no such places ignores it."""

    def screen_actions(self) -> list[QAction]:
        """Return what can be done here, for the palette."""
        return []

    def mark_stale(self) -> None:
        """Refresh now if visible, else when shown next."""
        self._stale = True
        if self.isVisible():
            self._refresh_stale()

    def _on_changed(self, changes: ChangeSet) -> None:
        if not self.tables or self.tables & changes.tables:
            self.mark_stale()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while hidden."""
        super().showEvent(event)
        if self._stale:
            self._refresh_stale()

    def _refresh_stale(self) -> None:
        self._stale = False
        if self.controller.meeting or not self.of_meeting:
            self.refresh()
