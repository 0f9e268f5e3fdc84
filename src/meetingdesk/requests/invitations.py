"""What leaves the house and what comes back to it is recorded here. It is never undone."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from meetingdesk.requests.base import Request
from meetingdesk.rows.invitations import WrittenRow
from meetingdesk.rows.replies import LookedReply


class RecordIssues(Request):
    """Write issued invitations into the ledger."""

    code: ClassVar[str] = "record_issues"
    undoable: ClassVar[bool] = False
    meeting: int
    issued: tuple[WrittenRow, ...]
    at: datetime
    how: str
    tzdata: str


class RecordReplies(Request):
    """Keep what people answered to their invitations."""

    code: ClassVar[str] = "record_replies"
    undoable: ClassVar[bool] = False
    meeting: int
    replies: tuple[LookedReply, ...]
    at: datetime


class RecordSending(Request):
    """Note that invitations that were written were sent: those that were issued at these instants."""

    code: ClassVar[str] = "record_sending"
    undoable: ClassVar[bool] = False
    meeting: int
    issued: tuple[datetime, ...]
    at: datetime
