"""Releases: the published states of an agenda."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint

from meetingdesk.model.base import Base, column, key, table_args, uid

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped


class Release(Base):
    """A published state of a meeting's agenda. `ordinal` 0 is the provisional agenda, n its n-th revision.

    `begins`: the numbers were given anew for it, so that earlier releases keep none of theirs. `items` is what
    `domain.releases.to_plain` makes: no name of a person is in it.
    """

    __tablename__ = "release"
    __table_args__ = table_args(
        UniqueConstraint("meeting_id", "ordinal"), CheckConstraint("ordinal >= 0", name="ordinal")
    )
    id: Mapped[int] = key()
    uid: Mapped[str] = uid()
    meeting_id: Mapped[int] = column(ForeignKey("meeting.id", ondelete="CASCADE"))
    ordinal: Mapped[int]
    at: Mapped[datetime]
    begins: Mapped[bool]
    note: Mapped[str] = column(default="")
    items: Mapped[list[dict[str, Any]]] = column()
