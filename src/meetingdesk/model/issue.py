"""The ledger of what has left the house. It is kept apart from the journal: nothing in it is ever undone."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import Index

from meetingdesk.model.base import Base, key, one_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped


class Issue(Base):
    """One invitation that a person holds. Plain values and uids, no foreign keys: it outlives what it speaks of."""

    __tablename__ = "issue"
    __table_args__ = (
        Index(None, "meeting_uid", "delegate_uid", "uid"),
        one_of("by_what", ("sitting", "item")),
        one_of("method", ("REQUEST", "CANCEL")),
        one_of("how", ("written", "sent")),
        {"sqlite_autoincrement": True, "info": {"journal": False}},
    )
    id: Mapped[int] = key()
    meeting_uid: Mapped[str]
    delegate_uid: Mapped[str]
    name: Mapped[str]
    email: Mapped[str]
    uid: Mapped[str]
    by_what: Mapped[str]
    sequence: Mapped[int]
    method: Mapped[str]
    start: Mapped[datetime]
    end: Mapped[datetime]
    title: Mapped[str]
    link: Mapped[str]
    text_digest: Mapped[str]
    issued_at: Mapped[datetime]
    how: Mapped[str]
    path: Mapped[str]
    tzdata: Mapped[str]


class Dispatch(Base):
    """That a batch of issues was sent: all that were issued for a meeting at one instant.

    A line of its own, since lines of the ledger are never changed.
    """

    __tablename__ = "dispatch"
    __table_args__ = (
        Index(None, "meeting_uid", "issued_at"),
        {"sqlite_autoincrement": True, "info": {"journal": False}},
    )
    id: Mapped[int] = key()
    meeting_uid: Mapped[str]
    issued_at: Mapped[datetime]
    sent_at: Mapped[datetime]
