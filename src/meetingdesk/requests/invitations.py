"""What leaves the house is recorded here. It is never undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from meetingdesk.requests.base import Request


@dataclass(frozen=True, kw_only=True, slots=True)
class Issued:
    """One invitation or cancellation that was written or sent. Instants are UTC; `by`: sitting or item."""

    delegate_uid: str
    name: str
    email: str
    uid: str
    by: str
    sequence: int
    method: str
    start: datetime
    end: datetime
    title: str
    link: str
    text_digest: str
    path: str


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordIssues(Request):
    """Write issued invitations into the ledger."""

    code: ClassVar[str] = "record_issues"
    undoable: ClassVar[bool] = False
    meeting: int
    issued: tuple[Issued, ...]
    at: datetime
    how: str
    tzdata: str
