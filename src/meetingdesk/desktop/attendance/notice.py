"""What an import came to, above the matrix: at most one strip."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from meetingdesk.desktop.widgets import Strip


class Notice(QVBoxLayout):
    """Takes no room while there is nothing to say. `dropped`: what was said holds no longer."""

    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._strip: Strip | None = None
        self.setContentsMargins(0, 0, 0, 0)

    def tell(self, tone: str, text: str, *buttons: tuple[str, Callable[[], Any]]) -> None:
        """Say something, in place of what was said last."""
        self.drop()
        self._strip = Strip(tone, text, buttons)
        self._strip.closed.connect(self.drop)
        self.addWidget(self._strip)
        self._strip.show()
        self.setContentsMargins(16, 8, 16, 8)

    def drop(self) -> None:
        """Take it away."""
        if self._strip is not None:
            self._strip.hide()
            self._strip.deleteLater()
            self._strip = None
            self.setContentsMargins(0, 0, 0, 0)
            self.dropped.emit()
