"""One open office file in one window or in several: a file is open once in a process, so its windows share it.

Each window has a controller of its own, with its meeting and its jobs. A change that is made in one is told to all.
While a backup takes the place of the file, nobody has an office.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from meetingdesk.rows.changes import ChangeSet

if TYPE_CHECKING:
    from meetingdesk.desktop.office import Office
    from meetingdesk.errors import UserError

logger = logging.getLogger(__name__)


class SharedOffice(QObject):
    """Holds the office for its windows. `let_go` comes before the file is closed for a while, `taken_up` after.

    `let_go` asks whoever has the office to forget it; `taken_up` says that there is one again, or None for good.
    """

    let_go = Signal()
    taken_up = Signal()
    warned = Signal(object)  # UserError: a backup could not be made; from whichever thread
    backed_up = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._windows: dict[QObject, Callable[[ChangeSet], None]] = {}
        self.office: Office | None = office
        office.on_warning(self._warn)

    @property
    def windows(self) -> int:
        """How many windows have it."""
        return len(self._windows)

    def enter(self, controller: QObject, hear: Callable[[ChangeSet], None]) -> None:
        """Count a window in; `hear` is told of every change."""
        self._windows[controller] = hear

    def leave(self, controller: QObject) -> Office | None:
        """Count a window out; the last one is given the office, to close it."""
        self._windows.pop(controller, None)
        if self._windows:
            return None
        office, self.office = self.office, None
        return office

    def tell(self, changes: ChangeSet, origin: QObject) -> None:
        """Tell every window of a change, that in which it was made first."""
        if origin in self._windows:
            self._windows[origin](changes)
        elsewhere = replace(changes, move="elsewhere")
        for controller, hear in list(self._windows.items()):
            if controller is not origin:
                hear(elsewhere)

    def put_down(self) -> Office | None:
        """Take the office from all windows, to do something that nobody may see half done."""
        office = self.office
        if office is not None:
            self.let_go.emit()
            self.office = None
        return office

    def take_up(self, office: Office | None) -> None:
        """Give all windows an office again, or none."""
        self.office = office
        if office is not None:
            office.on_warning(self._warn)
        self.taken_up.emit()

    def _warn(self, error: UserError) -> None:
        logger.warning("%s", error)
        try:
            self.warned.emit(error)
        except RuntimeError:
            logger.debug("the windows went away before the warning")
