"""What can be done to the versions of a list of participants."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from meetingdesk.requests.base import Request
from meetingdesk.rows.list_releases import ListedLine


class ReleaseList(Request):
    """Keep who is on the list of participants as it is handed out at an aware instant. `note` says what it is for.

    `lines` are those who are on it (`domain.list_releases.listed`); `final`: it is called the final list.
    """

    code: ClassVar[str] = "release_list"
    meeting: int
    at: datetime
    lines: tuple[ListedLine, ...]
    note: str = ""
    final: bool = False
