"""Meetings and their rooms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint

from meetingdesk.model.base import Base, column, key, one_of, table_args, uid

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped

MAILS = ("person", "event")


class Meeting(Base):
    """A meeting: `key` names it on the command line, `zone` is the host zone in which it is planned.

    `mails`: whether invitations go out as one mail a person, with a file for each event, or as one mail an event.
    """

    __tablename__ = "meeting"
    __table_args__ = table_args(
        CheckConstraint("key <> ''", name="key"),
        one_of("numbering", ("roman", "decimal")),
        one_of("receives", ("confirmed", "nominated")),
    )
    id: Mapped[int] = key()
    uid: Mapped[str] = uid()
    key: Mapped[str] = column(unique=True)
    series_id: Mapped[int | None] = column(ForeignKey("series.id"), index=True)
    edition: Mapped[int | None]
    title: Mapped[dict[str, str]]
    zone: Mapped[str]
    place: Mapped[str] = column(default="")
    chair: Mapped[str] = column(default="")
    organiser_name: Mapped[str] = column(default="")
    organiser_email: Mapped[str] = column(default="")
    languages: Mapped[list[str]] = column(default=lambda: ["en"])
    numbering: Mapped[str] = column(default="decimal")
    receives: Mapped[str] = column(default="nominated")
    mails: Mapped[str] = column(one_of("mails", MAILS), default="person", server_default="person")
    notes: Mapped[str] = column(default="")


class Room(Base):
    """A parallel virtual room of a meeting."""

    __tablename__ = "room"
    __table_args__ = table_args(UniqueConstraint("meeting_id", "name"), CheckConstraint("name <> ''", name="name"))
    id: Mapped[int] = key()
    meeting_id: Mapped[int] = column(ForeignKey("meeting.id", ondelete="CASCADE"))
    name: Mapped[str]
    position: Mapped[int]
