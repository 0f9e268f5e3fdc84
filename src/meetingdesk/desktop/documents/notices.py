"""The strips that tell how an export ended or what is wrong with a sheet, one of each kind at most."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from meetingdesk import words
from meetingdesk.desktop.widgets import Strip
from meetingdesk.rows.documents import Warnings


class Notices(QVBoxLayout):
    """Strips below each other; without any, no room is taken."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: dict[str, Strip] = {}
        self.setSpacing(8)

    @property
    def topics(self) -> tuple[str, ...]:
        """What the strips on show are about."""
        return tuple(self._shown)

    def tell(self, about: str, tone: str, text: str, *buttons: tuple[str, Callable[[], Any]]) -> None:
        """Show a strip in the place of an earlier one about the same."""
        self.drop(about)
        strip = Strip(tone, text, buttons)
        self._shown[about] = strip
        self.addWidget(strip)
        self.setContentsMargins(16, 8, 16, 8)
        strip.closed.connect(lambda: self.drop(about))

    def warn(self, about: str, warnings: Warnings) -> None:
        """Show what is wrong with sheets, each thing once."""
        told = dict.fromkeys(words.warning(code, parameters) for code, parameters in warnings)
        self.tell(about, "warning", " ".join(told))

    def drop(self, about: str) -> None:
        """Take a strip away, if there is one."""
        strip = self._shown.pop(about, None)
        if strip is not None:
            strip.hide()
            strip.deleteLater()
        if not self._shown:
            self.setContentsMargins(0, 0, 0, 0)
