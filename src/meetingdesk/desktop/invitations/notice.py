"""The one strip above the table: what issuing came to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout

from meetingdesk.desktop.invitations.issuing import Outcome
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.desktop.widgets import Strip
from meetingdesk.rows.invitations import BatchRow


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

    @property
    def empty(self) -> bool:
        """Whether nothing is said."""
        return self._strip is None

    def tell_outcome(self, outcome: Outcome, sent: Callable[[], Any]) -> None:
        """Say how much was written where, and offer to open that folder, and to note that all of it was sent."""
        n, folder = outcome.written, str(outcome.folder)
        text = _tr("1 invitation written to {folder}") if n == 1 else _tr("{n} invitations written to {folder}")
        text = text.format(n=n, folder=folder)
        if outcome.skipped == 1:
            text += _tr("; 1 person has no address")
        elif outcome.skipped:
            text += _tr("; {n} people have no address").format(n=outcome.skipped)
        self.tell("success", text, _opening(outcome.folder), (_tr("Mark as sent"), sent))

    def tell_unsent(self, unsent: Sequence[BatchRow], clock: ShownClock, sent: Callable[[], Any]) -> None:
        """Say what was written and not sent yet, as far as anybody said."""
        n, latest = sum(batch.count for batch in unsent), unsent[0]
        when = clock.named(clock.moment(latest.issued_at))
        one = _tr("1 invitation was written and is not marked as sent yet: {when}")
        many = _tr("{n} invitations were written and are not marked as sent yet, the last {when}")
        text = (one if n == 1 else many).format(n=n, when=when)
        self.tell("neutral", text, _opening(Path(latest.path).parent), (_tr("Mark as sent"), sent))


def _opening(folder: Path) -> tuple[str, Callable[[], Any]]:
    return _tr("Open folder"), lambda: _open(folder)


def _open(folder: Path) -> None:
    """Open a folder, and nothing else: where it lies may be told by a file from elsewhere."""
    if folder.is_dir():
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
