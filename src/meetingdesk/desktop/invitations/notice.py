"""The one strip above the table: what issuing came to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout

from meetingdesk.desktop.invitations.issuing import Outcome
from meetingdesk.desktop.widgets import Strip


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


class NoticeLine(QVBoxLayout):
    """Holds at most one strip, and takes no room without one."""

    def __init__(self) -> None:
        super().__init__()
        self._strip: Strip | None = None
        self.setContentsMargins(0, 0, 0, 0)

    def tell(self, tone: str, text: str, *buttons: tuple[str, Callable[[], Any]]) -> None:
        """Show a sentence in place of the last one."""
        self.drop()
        self._strip = Strip(tone, text, buttons)
        self._strip.closed.connect(self.drop)
        self.addWidget(self._strip)
        self.setContentsMargins(16, 8, 16, 8)

    def drop(self) -> None:
        """Take the sentence away."""
        if self._strip is not None:
            self._strip.hide()
            self._strip.deleteLater()
            self._strip = None
            self.setContentsMargins(0, 0, 0, 0)

    def tell_outcome(self, outcome: Outcome) -> None:
        """Say how much was written where, and offer to open that folder."""
        n, folder = outcome.written, str(outcome.folder)
        text = _tr("1 invitation written to {folder}") if n == 1 else _tr("{n} invitations written to {folder}")
        text = text.format(n=n, folder=folder)
        if outcome.skipped == 1:
            text += _tr("; 1 person has no address")
        elif outcome.skipped:
            text += _tr("; {n} people have no address").format(n=outcome.skipped)
        where = QUrl.fromLocalFile(folder)
        self.tell("success", text, (_tr("Open folder"), lambda: QDesktopServices.openUrl(where)))
