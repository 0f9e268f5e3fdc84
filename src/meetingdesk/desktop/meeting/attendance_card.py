"""By what a meeting tells attendance: how much of a sitting is enough, what is late, and what makes a quorum."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingdesk.desktop import quorums
from meetingdesk.desktop.lists.fields import NumberField
from meetingdesk.desktop.lists.form import Form
from meetingdesk.desktop.lists.side import PADDING
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import Card
from meetingdesk.desktop.widgets.fields import ChoiceField
from meetingdesk.errors import UserError
from meetingdesk.requests.meetings import EditMeeting
from meetingdesk.rows.meetings import MeetingRow

NUMBERS = ("enough", "grace")


def _number(text: str) -> int | None:
    return int(text) if text.strip().isdecimal() else None


class AttendanceCard(Card):
    """`wanted` gives the request."""

    wanted = Signal(object)  # EditMeeting

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Attendance"))
        self._meeting = 0
        self.form = Form()
        self._fill()
        self.body.setContentsMargins(PADDING, length("space.3"), PADDING, PADDING)
        self.body.addWidget(self.form)
        self.form.edited.connect(self._edit)

    def _fill(self) -> None:
        trouble = self.tr("A whole number")
        add = self.form.add
        add("enough", NumberField(self.tr("Percent of a sitting that is enough"), _number, trouble), 6)
        add("grace", NumberField(self.tr("Minutes that are not yet late or early"), _number, trouble), 6)
        quorum = ChoiceField(self.tr("Quorum"))
        quorum.set_options([("", self.tr("No rule")), *quorums.fractions()])
        add("quorum", quorum)
        basis = ChoiceField(self.tr("Of the entities"))
        basis.set_options(quorums.bases())
        add("quorum_basis", basis, 6)
        reading = ChoiceField(self.tr("Read"))
        reading.set_options([("start", self.tr("at the start")), ("throughout", self.tr("throughout"))])
        add("quorum_reading", reading, 6)

    def show_meeting(self, row: MeetingRow, *, anew: bool, allowed: bool, why_not: str) -> None:
        """Show the rules of a meeting."""
        self._meeting = row.id
        values = {
            "enough": str(row.enough),
            "grace": str(row.grace),
            "quorum": row.quorum,
            "quorum_basis": row.quorum_basis,
            "quorum_reading": row.quorum_reading,
        }
        self.form.show_values(values, anew=anew)
        self.form.set_allowed(allowed, why_not)
        if allowed:
            for name in ("quorum_basis", "quorum_reading"):
                self.form.fields[name].set_allowed(bool(row.quorum), self.tr("Choose a quorum first"))

    def refuse(self, error: UserError) -> None:
        """Show why the last wish was refused, below its field."""
        self.form.refuse(error)

    def _edit(self, name: str, text: str) -> None:
        change: dict[str, Any] = {name: int(text) if name in NUMBERS else text}
        self.wanted.emit(EditMeeting(meeting=self._meeting, **change))
