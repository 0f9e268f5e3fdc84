"""What the review of the names asks of the file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from meetingdesk.desktop.attendance.review import ReviewPanel
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.messages import announce
from meetingdesk.desktop.steps import step_name
from meetingdesk.requests import Request
from meetingdesk.requests.attendance import ForgetMatch, MatchName, MatchNames, MatchNewPerson, NameMatch, NotAPerson
from meetingdesk.rows.attendance import NameRow


class Naming(QObject):
    """Turns the wishes of the panel into requests, and has it read out what was done."""

    def __init__(self, controller: Controller, panel: ReviewPanel) -> None:
        super().__init__(panel)
        self._controller = controller
        self._panel = panel
        panel.matched.connect(self._match)
        panel.not_a_person.connect(self._nobody)
        panel.forgotten.connect(self._forget)
        panel.accepted.connect(self._accept)
        panel.new_person.connect(self._add)

    def _match(self, row: NameRow, delegate: int, everywhere: bool) -> None:
        meeting = self._controller.meeting
        self._do(MatchName(meeting=meeting, name=row.name, email=row.email, delegate=delegate, everywhere=everywhere))

    def _nobody(self, row: NameRow, everywhere: bool) -> None:
        meeting = self._controller.meeting
        self._do(NotAPerson(meeting=meeting, name=row.name, email=row.email, everywhere=everywhere))

    def _accept(self, pairs: Sequence[tuple[NameRow, int]]) -> None:
        matches = tuple(NameMatch(row.name, row.email, delegate) for row, delegate in pairs)
        self._do(MatchNames(meeting=self._controller.meeting, matches=matches))

    def _add(self, row: NameRow, delegation: int, name: tuple[str, str], everywhere: bool) -> None:
        given, family = name
        self._do(
            MatchNewPerson(
                meeting=self._controller.meeting,
                name=row.name,
                email=row.email,
                delegation=delegation,
                given=given,
                family=family,
                everywhere=everywhere,
            )
        )

    def _forget(self, row: NameRow) -> None:
        self._do(ForgetMatch(meeting=self._controller.meeting, name=row.name, email=row.email))

    def _do(self, request: Request) -> None:
        self._controller.do(request, lambda changes: announce(self._panel, step_name(changes)))
