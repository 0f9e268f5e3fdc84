"""What can be done to the sittings of the meeting: each becomes one request."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from meetingdesk.desktop.controller import Controller
from meetingdesk.requests.sittings import (
    AddSitting,
    DeleteSitting,
    EditSitting,
    EditSittingLink,
    MoveSitting,
    SetInterpretation,
)
from meetingdesk.rows.changes import ChangeSet


class SittingVerbs:
    """The edits of sittings; `send` carries them out."""

    def __init__(self, send: Callable[..., None], controller: Controller) -> None:
        self._send = send
        self._controller = controller

    def move(self, sitting: int, day: date, start: int, minutes: int) -> None:
        """Give a sitting another day, start or length; what is in it moves with it."""
        self._send(MoveSitting(sitting=sitting, day=day, start=start, minutes=minutes))

    def edit(self, sitting: int, **fields: Any) -> None:
        """Change what a sitting is and for whom: kind, audience, audience_codes."""
        self._send(EditSitting(sitting=sitting, **fields))

    def edit_link(self, sitting: int, *, link: str, conference_id: str, passcode: str, dial_in: str) -> None:
        """Change how a sitting is joined."""
        self._send(
            EditSittingLink(sitting=sitting, link=link, conference_id=conference_id, passcode=passcode, dial_in=dial_in)
        )

    def interpret(self, sitting: int, *, on: bool) -> None:
        """Say whether a sitting is interpreted."""
        self._send(SetInterpretation(sitting=sitting, interpretation=on))

    def add(self, day: date, start: int, minutes: int, then: Callable[[int], None]) -> None:
        """Add a sitting to the meeting, and hand on its number in the file."""

        def follow(changes: ChangeSet) -> None:
            for sitting in changes.inserted.get("sitting", ()):
                then(sitting)

        self._send(AddSitting(meeting=self._controller.meeting, day=day, start=start, minutes=minutes), follow)

    def delete(self, sitting: int) -> None:
        """Remove a sitting; its items go back to the tray."""
        self._send(DeleteSitting(sitting=sitting))
