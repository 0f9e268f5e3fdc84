"""Somebody who answered without being invited: what they said, and the form that adds them to a delegation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meetingdesk.desktop import answers
from meetingdesk.desktop.lists.new_person import NewPersonForm
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.desktop.widgets import ElidedLabel, plain_label
from meetingdesk.requests import Request
from meetingdesk.requests.delegations import NominateDelegate, NominatePerson
from meetingdesk.rows.replies import StrangerRow

_PADDING = 16


class StrangerPart(QWidget):
    """`wanted` gives the request that adds the person; their answer counts from then on."""

    wanted = Signal(object)

    def __init__(
        self, row: StrangerRow, delegations: Sequence[tuple[int, str]], shown: ShownClock, *, allowed: bool
    ) -> None:
        super().__init__()
        self._row = row
        self.form = NewPersonForm(self.tr("Add to the delegation"))
        self.form.cancel_button.hide()
        self.form.ask(row.name, delegations, row.delegation or 0)
        self.form.setEnabled(allowed)
        self.form.wanted.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, 12, _PADDING, 12)
        column.setSpacing(4)
        column.addWidget(plain_label(self.tr("Answers"), "section"))
        for event, answer in zip(row.events, row.answers, strict=True):
            column.addWidget(ElidedLabel(f"{answers.event(event)} \N{MIDDLE DOT} {answers.text(answer, shown)}"))
            if answer.comment:
                column.addWidget(ElidedLabel(answer.comment, "small", "muted"))
        column.addSpacing(8)
        told = self.tr("Not invited. Whoever is added to a delegation receives invitations, and the answer counts.")
        note = plain_label(told, "small", "muted")
        note.setWordWrap(True)
        column.addWidget(note)
        column.addSpacing(4)
        column.addWidget(self.form)

    def _add(self, delegation: int, given: str, family: str) -> None:
        self.wanted.emit(self._request(delegation, given, family))

    def _request(self, delegation: int, given: str, family: str) -> Request:
        if self._row.person is not None:
            return NominatePerson(delegation=delegation, person=self._row.person)
        return NominateDelegate(delegation=delegation, family=family, given=given, email=self._row.email)
