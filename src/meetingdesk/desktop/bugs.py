"""Bugs do not end the program and show nobody a traceback: they come to the window's one place for them."""

from __future__ import annotations

import sys
from types import TracebackType

from PySide6.QtCore import QObject, Signal


class BugCatcher(QObject):
    """Takes what nobody caught, from whichever thread, and hands it on in the window's thread."""

    caught = Signal(object)  # BaseException

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = sys.excepthook

    def install(self) -> None:
        """Catch from now on; what ends the program on purpose still does."""
        self._before = sys.excepthook
        sys.excepthook = self._hook

    def remove(self) -> None:
        """Leave things as they were."""
        if sys.excepthook == self._hook:
            sys.excepthook = self._before

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, Exception):
            self.caught.emit(error)
        else:
            self._before(kind, error, trace)
