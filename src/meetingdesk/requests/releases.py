"""What can be done to the versions of an agenda."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from meetingdesk.requests.base import Request
from meetingdesk.rows.releases import PublishedItem


class ReleaseAgenda(Request):
    """Release the agenda as it is, at an aware instant; from then on its numbers stay. `note` says what it is for.

    `items` are those of the meeting, all of them, as they stand (`domain.releases.published`). `final`: it is
    called the final agenda; what is released after it is a revision again.
    """

    code: ClassVar[str] = "release_agenda"
    meeting: int
    at: datetime
    items: tuple[PublishedItem, ...]
    note: str = ""
    final: bool = False


class RenumberAgenda(Request):
    """Let the numbers follow the order of the items again, until the next release."""

    code: ClassVar[str] = "renumber_agenda"
    meeting: int
