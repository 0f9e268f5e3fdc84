"""Bugs do not end the program and show nobody a traceback: they come to the window's one place for them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import TracebackType
from typing import Any, ClassVar

from PySide6.QtCore import QObject, Signal


class BugCatcher(QObject):
    """Takes what nobody caught, from whichever thread, and hands it on in the window's thread.

    Of several windows the one that was opened last shows it.
    """

    caught = Signal(object)  # BaseException
    _on_watch: ClassVar[list[BugCatcher]] = []
    _before: ClassVar[Callable[..., Any]] = sys.excepthook

    def install(self) -> None:
        """Catch from now on; what ends the program on purpose still does."""
        if not self._on_watch:
            BugCatcher._before = sys.excepthook
            sys.excepthook = _hook
        self._on_watch.append(self)

    def remove(self) -> None:
        """Leave things as they were."""
        if self in self._on_watch:
            self._on_watch.remove(self)
            if not self._on_watch and sys.excepthook is _hook:
                sys.excepthook = BugCatcher._before

    @classmethod
    def hand_on(cls, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Tell the window of a bug; let go what is none."""
        if cls._on_watch and issubclass(kind, Exception):
            cls._on_watch[-1].caught.emit(error)
        else:
            cls._before(kind, error, trace)


def _hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    BugCatcher.hand_on(kind, error, trace)
