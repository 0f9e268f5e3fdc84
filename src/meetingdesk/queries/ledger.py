"""The ledger of what has left the house, and which batches of it were sent."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from meetingdesk.model import Dispatch, Issue
from meetingdesk.queries.loading import Reader, rows
from meetingdesk.rows.invitations import BatchRow, IssuedRow

_LEDGER: tuple[Any, ...] = (  # the fields of IssuedRow, in their order
    Issue.id, Issue.meeting_uid, Issue.delegate_uid, Issue.name, Issue.email, Issue.uid, Issue.by_what,
    Issue.sequence, Issue.method, Issue.start, Issue.end, Issue.title, Issue.link, Issue.text_digest,
    Issue.issued_at, Issue.how, Issue.path, Issue.tzdata,
)  # fmt: skip


def issued(reader: Reader, meeting_uid: str, by: str | None = None) -> tuple[IssuedRow, ...]:
    """Return the ledger of a meeting, of sittings, items or both, oldest first."""
    statement = select(*_LEDGER).where(Issue.meeting_uid == meeting_uid).order_by(Issue.id)
    if by is not None:
        statement = statement.where(Issue.by_what == by)
    return tuple(IssuedRow(*list(row)) for row in rows(reader, statement))


def batches(reader: Reader, meeting_uid: str) -> tuple[BatchRow, ...]:
    """Return what was issued together, the latest first, and when it was sent."""
    sent = _sent(reader, meeting_uid)
    people = func.count(Issue.email.distinct())
    statement = (
        select(Issue.issued_at, func.count(Issue.id), people, func.min(Issue.path), func.min(Issue.how))
        .where(Issue.meeting_uid == meeting_uid)
        .group_by(Issue.issued_at)
        .order_by(Issue.issued_at.desc())
    )
    return tuple(
        BatchRow(at, count, mailboxes, path, at if how == "sent" else sent.get(at))
        for at, count, mailboxes, path, how in rows(reader, statement)
    )


def _sent(reader: Reader, meeting_uid: str) -> dict[datetime, datetime]:
    statement = (
        select(Dispatch.issued_at, func.min(Dispatch.sent_at))
        .where(Dispatch.meeting_uid == meeting_uid)
        .group_by(Dispatch.issued_at)
    )
    return dict(tuple(row) for row in rows(reader, statement))
