"""Releases: the published states of an agenda."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from meetingdesk.model.base import Base, Json, Key, Uid, table_args


class Release(Base):
    """A published state of a meeting's agenda. `ordinal` 0 is the provisional agenda, n its n-th revision.

    `begins`: the numbers were given anew for it, so that earlier releases keep none of theirs. `items` is what
    `domain.releases.to_plain` makes: no name of a person is in it.
    """

    __tablename__ = "release"
    __table_args__ = table_args(
        UniqueConstraint("meeting_id", "ordinal"), CheckConstraint("ordinal >= 0", name="ordinal")
    )
    id: Mapped[Key]
    uid: Mapped[Uid]
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id", ondelete="CASCADE"))
    ordinal: Mapped[int]
    at: Mapped[datetime]
    begins: Mapped[bool]
    note: Mapped[str] = mapped_column(default="")
    items: Mapped[list[dict[str, Any]]] = mapped_column(Json())
