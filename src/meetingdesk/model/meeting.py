"""Meetings and their rooms."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from meetingdesk.model.base import Base, Key, Uid, one_of, table_args


class Meeting(Base):
    """A meeting: `key` names it on the command line, `zone` is the host zone in which it is planned."""

    __tablename__ = "meeting"
    __table_args__ = table_args(
        CheckConstraint("key <> ''", name="key"),
        one_of("numbering", ("roman", "decimal")),
        one_of("receives", ("confirmed", "nominated")),
    )
    id: Mapped[Key]
    uid: Mapped[Uid]
    key: Mapped[str] = mapped_column(unique=True)
    series_id: Mapped[int | None] = mapped_column(ForeignKey("series.id"), index=True)
    edition: Mapped[int | None]
    title: Mapped[dict[str, str]]
    zone: Mapped[str]
    place: Mapped[str] = mapped_column(default="")
    chair: Mapped[str] = mapped_column(default="")
    organiser_name: Mapped[str] = mapped_column(default="")
    organiser_email: Mapped[str] = mapped_column(default="")
    languages: Mapped[list[str]] = mapped_column(default=lambda: ["en"])
    numbering: Mapped[str] = mapped_column(default="decimal")
    receives: Mapped[str] = mapped_column(default="nominated")
    notes: Mapped[str] = mapped_column(default="")


class Room(Base):
    """A parallel virtual room of a meeting."""

    __tablename__ = "room"
    __table_args__ = table_args(UniqueConstraint("meeting_id", "name"), CheckConstraint("name <> ''", name="name"))
    id: Mapped[Key]
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id", ondelete="CASCADE"))
    name: Mapped[str]
    position: Mapped[int]
