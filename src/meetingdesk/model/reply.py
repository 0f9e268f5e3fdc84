"""What people answered to their invitations. Kept apart from the journal: what somebody wrote is never undone."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import Index

from meetingdesk.model.base import Base, key, one_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped

ANSWERS = ("accepted", "tentative", "declined", "delegated", "counter", "none")


class Reply(Base):
    """One answer of one mailbox to one event, as it came. Whose it is follows from the address each time.

    `stamped` is when it was written (DTSTAMP), `start` and `end` the time that a counter-proposal asks for,
    `delegated_to` and `delegated_from` mailboxes, `sha256` that of the file it came in.
    """

    __tablename__ = "reply"
    __table_args__ = (
        Index(None, "meeting_uid", "uid"),
        one_of("answer", ANSWERS),
        {"sqlite_autoincrement": True, "info": {"journal": False}},
    )
    id: Mapped[int] = key()
    meeting_uid: Mapped[str]
    uid: Mapped[str]
    email: Mapped[str]
    name: Mapped[str]
    answer: Mapped[str]
    sequence: Mapped[int]
    stamped: Mapped[datetime | None]
    comment: Mapped[str]
    delegated_to: Mapped[str]
    delegated_from: Mapped[str]
    start: Mapped[datetime | None]
    end: Mapped[datetime | None]
    received_at: Mapped[datetime]
    source: Mapped[str]
    sha256: Mapped[str]
