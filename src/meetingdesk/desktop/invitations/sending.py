"""What was written is sent by hand, and the organiser says when: a strip reminds of it, an action notes it."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.invitations.issuing import Outcome
from meetingdesk.desktop.invitations.lines import Loaded
from meetingdesk.desktop.invitations.notice import NoticeLine
from meetingdesk.requests.invitations import RecordSending


class Sending(QObject):
    """Reminds once of each batch: a strip that was closed stays closed until more is written."""

    def __init__(self, controller: Controller, notice: NoticeLine, window: QWidget) -> None:
        super().__init__(window)
        self._controller, self._notice = controller, notice
        self._loaded: Loaded | None = None
        self._told: dict[int, datetime | None] = {}  # by meeting: what was last written and not sent
        self.action = QAction(self.tr("Mark what was written as sent"), window)
        self.action.setEnabled(False)
        self.action.triggered.connect(self.mark)
        controller.opened.connect(lambda _office: self._told.clear())
        for another in (controller.opened, controller.meeting_changed):
            another.connect(lambda _which: notice.drop())  # what it says is of the meeting before

    def show_loaded(self, loaded: Loaded, *, busy: bool) -> None:
        """Say what is still to be sent, unless something else is said or being written."""
        self._loaded, unsent = loaded, loaded.unsent
        latest = unsent[0].issued_at if unsent else None
        is_new, self._told[loaded.meeting.id] = self._told.get(loaded.meeting.id) != latest, latest
        if unsent and is_new and self._notice.empty and not busy:
            self._notice.tell_unsent(unsent, loaded.clock, self.mark)
        self.action.setEnabled(bool(unsent) and not self._controller.read_only)

    def remind(self) -> None:
        """Say again what is still to be sent, also where the strip was closed: at once, or with the next answer."""
        self._told.clear()
        if self._loaded is not None and self._loaded.meeting.id == self._controller.meeting and self._loaded.unsent:
            self._notice.tell_unsent(self._loaded.unsent, self._loaded.clock, self.mark)

    def tell_outcome(self, outcome: Outcome) -> None:
        """Say what an issue came to, and offer to note it as sent."""
        self._notice.tell_outcome(outcome, self.mark)

    def tell_copied(self, count: int) -> None:
        """Say how many files were copied, and offer to note them as sent."""
        one, many = self.tr("1 file is copied: paste it into a mail."), self.tr("{n} files are copied: paste them.")
        self._notice.tell(
            "success", (one if count == 1 else many).format(n=count), (self.tr("Mark as sent"), self.mark)
        )

    def mark(self) -> None:
        """Note that all that was written has been sent."""
        unsent = self._loaded.unsent if self._loaded else ()
        if not unsent:
            return
        request = RecordSending(
            meeting=self._controller.meeting, issued=tuple(one.issued_at for one in unsent), at=datetime.now(UTC)
        )
        self._controller.do(request, lambda _changes: self._notice.drop())
