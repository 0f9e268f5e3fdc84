"""Releases: the published states of an agenda, and of a list of participants."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint, text

from meetingdesk.model.base import Base, column, key, table_args, uid

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped


class Release(Base):
    """A published state of a meeting's agenda. `ordinal` 0 is the provisional agenda, n its n-th revision.

    `final`: it was called the final agenda.
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
    final: Mapped[bool] = column(default=False, server_default=text("0"))


class ListRelease(Base):
    """A state of a meeting's list of participants that was handed out. `ordinal` 0 is provisional, n its n-th revision.

    `final`: it was called the final list. `lines` is what `domain.list_releases.to_plain` makes: who was on it by the
    uids of delegate and entity, with the capacity. No name is in it, so that who is erased does not live on.
    """

    __tablename__ = "list_release"
    __table_args__ = table_args(
        UniqueConstraint("meeting_id", "ordinal"), CheckConstraint("ordinal >= 0", name="ordinal")
    )
    id: Mapped[int] = key()
    uid: Mapped[str] = uid()
    meeting_id: Mapped[int] = column(ForeignKey("meeting.id", ondelete="CASCADE"))
    ordinal: Mapped[int]
    final: Mapped[bool] = column(default=False)
    at: Mapped[datetime]
    note: Mapped[str] = column(default="")
    lines: Mapped[list[dict[str, Any]]] = column()
