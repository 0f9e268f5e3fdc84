"""What leaves the house is recorded here. It is never undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from meetingdesk.requests.base import Request
from meetingdesk.rows.invitations import WrittenRow


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordIssues(Request):
    """Write issued invitations into the ledger."""

    code: ClassVar[str] = "record_issues"
    undoable: ClassVar[bool] = False
    meeting: int
    issued: tuple[WrittenRow, ...]
    at: datetime
    how: str
    tzdata: str
