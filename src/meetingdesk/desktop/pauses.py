"""What the interpreter itself costs the window's thread, kept small: the collector of cycles, and waiting for threads.

A full collection looks at everything that is held, which in a large office takes a fifth of a second. What is read is
plain data without cycles, so a full one is rarely needed: it comes when the reader turns to another program.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

SWITCH_S = 0.0002  # for so long at most a computing thread keeps the window's waiting; the interpreter's own is 0.005
OFTEN_MS = 25  # while a job runs: what it makes in that time is looked through in a few milliseconds
_YOUNG, _MIDDLE, _ALL = 700, 10, 10_000  # the last: hardly ever by itself


def keep_short(app: QApplication) -> None:
    """Set the interpreter up for a window; full collections wait until nobody looks."""
    gc.freeze()  # the modules that are loaded by now stay for good
    sys.setswitchinterval(SWITCH_S)
    gc.set_threshold(_YOUNG, _MIDDLE, _ALL)
    app.applicationStateChanged.connect(_on_state)


def collect_young() -> None:
    """Look through what was made since the last time."""
    gc.collect(1)


def _on_state(state: Qt.ApplicationState) -> None:
    if state != Qt.ApplicationState.ApplicationActive:
        gc.collect()
