"""The next edition of a meeting: its sittings, agenda and entities once more, from another day on."""

from __future__ import annotations

import re
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meetingdesk.desktop.lists.fields import DateField
from meetingdesk.desktop.lists.form import Form
from meetingdesk.desktop.lists.side import PADDING, wrapped
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import Card, OutlineButton
from meetingdesk.desktop.widgets.fields import LineField
from meetingdesk.errors import UserError
from meetingdesk.requests.meetings import CloneMeeting
from meetingdesk.rows.meetings import MeetingRow

YEAR = timedelta(364)  # fifty-two weeks: the same day of the week
_FIELD_OF = {"meeting.key_form": "key", "meeting.key_long": "key", "meeting.key_taken": "key"}


def next_key(key: str) -> str:
    """Return the key with its last number raised: `gmre-16` gives `gmre-17`; without one, as in `1st-forum`, a 2."""
    last = re.search(r"\d+(?![0-9a-z])(?!.*\d(?![0-9a-z]))", key)
    if last is None:
        return f"{key}-2"
    return f"{key[: last.start()]}{int(last[0]) + 1}{key[last.end() :]}"


class NextEditionCard(Card):
    """`wanted` gives the request."""

    wanted = Signal(object)  # CloneMeeting

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Next edition"))
        self._meeting = 0
        self.key = LineField(self.tr("Key"))
        self.start = DateField(self.tr("First day"))
        self.form = Form()
        self.form.add("key", self.key, 6)
        self.form.add("start", self.start, 6)
        self.form.entered.connect(self.commit)
        self.make = OutlineButton(self.tr("Make the next edition"), "clone")
        self.make.clicked.connect(self.commit)
        self._lay_out()

    def _lay_out(self) -> None:
        said = self.tr("Sittings, rooms and agenda come along, and every entity is invited anew, without its people.")
        buttons = QHBoxLayout()
        buttons.addWidget(self.make)
        buttons.addStretch(1)
        self.body.setContentsMargins(PADDING, length("space.3"), PADDING, PADDING)
        self.body.setSpacing(length("space.3"))
        self.body.addWidget(wrapped(said, tone="muted"))
        self.body.addWidget(self.form)
        self.body.addLayout(buttons)

    def show_meeting(self, row: MeetingRow, *, allowed: bool, why_not: str) -> None:
        """Propose the edition after this one, a year on."""
        anew, self._meeting = row.id != self._meeting, row.id
        if anew:
            start = row.first_day + YEAR if row.first_day else None
            self.form.show_values({"key": next_key(row.key), "start": start}, anew=True)
        self.form.set_allowed(allowed, why_not)
        self.make.setEnabled(allowed)

    def commit(self) -> None:
        """Ask for it, where both fields can be read."""
        if self.start.day is None:
            self.start.ask()
        else:
            self.wanted.emit(
                CloneMeeting(meeting=self._meeting, key=self.key.line.text().strip(), start=self.start.day)
            )

    def refuse(self, error: UserError) -> None:
        """Show a refusal at its field."""
        if error.code in _FIELD_OF:
            self.form.expect(_FIELD_OF[error.code])
            self.form.refuse(error)
