"""Agenda items, their slots, their speakers and the documents that they refer to."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint

from meetingdesk.model.base import Base, actual_end, blank, column, key, one_of, table_args, uid, yes
from meetingdesk.model.sitting import DAY_MINUTES

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped

ITEM_KINDS = (
    "opening", "adoption", "presentation", "report", "discussion", "tour_de_table", "election", "breakout", "break",
    "closing",
)  # fmt: skip
ITEM_CLASSES = ("A", "B", "C")
ACTIONS = ("note", "endorse", "discuss", "guidance", "decision", "guidance_and_decision")
SPEAKER_ROLES = ("speaker", "chair", "moderator", "rapporteur")
SPEAKER_STATES = ("to_be_confirmed", "confirmed", "withdrawn")


class AgendaItem(Base):
    """An item. Its number follows from `position` and `parent_id` unless `number` freezes it (at a release).

    `interpretation`: whether it is interpreted where its sitting is. `outcome`: what the meeting did on it.
    """

    __tablename__ = "agenda_item"
    __table_args__ = table_args(
        CheckConstraint(f"minutes > 0 AND minutes <= {DAY_MINUTES}", name="minutes"),
        CheckConstraint("parent_id IS NULL OR parent_id <> id", name="parent"),
        one_of("kind", ITEM_KINDS),
        one_of("item_class", ITEM_CLASSES),
        one_of("action", ACTIONS),
    )
    id: Mapped[int] = key()
    uid: Mapped[str] = uid()
    meeting_id: Mapped[int] = column(ForeignKey("meeting.id", ondelete="CASCADE"), index=True)
    parent_id: Mapped[int | None] = column(ForeignKey("agenda_item.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    number: Mapped[str | None]
    title: Mapped[dict[str, str]]
    kind: Mapped[str] = column(default="discussion")
    item_class: Mapped[str | None]
    action: Mapped[str | None]
    minutes: Mapped[int] = column(default=15)
    interpretation: Mapped[bool] = yes()
    outcome: Mapped[str] = blank()


class Slot(Base):
    """The time of an item in a sitting, from the sitting's start, so that it moves with it. No room: all rooms.

    `actual_start` and `actual_end`: when the item was really taken up and closed.
    """

    __tablename__ = "slot"
    __table_args__ = table_args(
        UniqueConstraint("item_id", "sitting_id", "offset"),
        CheckConstraint(f"minutes > 0 AND minutes <= {DAY_MINUTES}", name="minutes"),
        CheckConstraint('"offset" >= 0', name="offset"),
    )
    id: Mapped[int] = key()
    item_id: Mapped[int] = column(ForeignKey("agenda_item.id", ondelete="CASCADE"))
    sitting_id: Mapped[int] = column(ForeignKey("sitting.id", ondelete="CASCADE"), index=True)
    room_id: Mapped[int | None] = column(ForeignKey("room.id", ondelete="SET NULL"), index=True)
    offset: Mapped[int]
    minutes: Mapped[int]
    actual_start: Mapped[datetime | None]
    actual_end: Mapped[datetime | None] = actual_end()


class Speaking(Base):
    """Who speaks on an item, or chairs it: a delegate, an entity that has not named one, or a free name."""

    __tablename__ = "speaking"
    __table_args__ = table_args(
        CheckConstraint(
            "CASE WHEN delegate_id IS NULL THEN 0 ELSE 1 END + CASE WHEN entity_id IS NULL THEN 0 ELSE 1 END"
            " + CASE WHEN name = '' THEN 0 ELSE 1 END = 1",
            name="one_speaker",
        ),
        one_of("role", SPEAKER_ROLES),
        one_of("state", SPEAKER_STATES),
    )
    id: Mapped[int] = key()
    item_id: Mapped[int] = column(ForeignKey("agenda_item.id", ondelete="CASCADE"), index=True)
    delegate_id: Mapped[int | None] = column(ForeignKey("delegate.id", ondelete="CASCADE"), index=True)
    entity_id: Mapped[int | None] = column(ForeignKey("entity.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = column(default="")
    position: Mapped[int] = column(default=0)
    role: Mapped[str] = column(default="speaker")
    topic: Mapped[dict[str, str]] = column(default=dict)
    state: Mapped[str] = column(default="confirmed")


class Reference(Base):
    """A document that an item refers to: by symbol, title, or both; `address` is where it is found, if anywhere."""

    __tablename__ = "reference"
    __table_args__ = table_args(CheckConstraint("symbol <> '' OR title <> ''", name="named"))
    id: Mapped[int] = key()
    item_id: Mapped[int] = column(ForeignKey("agenda_item.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    symbol: Mapped[str]
    title: Mapped[str]
    address: Mapped[str]


class Precedence(Base):
    """An order that is wished for: one item is taken before another."""

    __tablename__ = "precedence"
    __table_args__ = table_args(
        UniqueConstraint("before_id", "after_id"), CheckConstraint("before_id <> after_id", name="apart")
    )
    id: Mapped[int] = key()
    meeting_id: Mapped[int] = column(ForeignKey("meeting.id", ondelete="CASCADE"), index=True)
    before_id: Mapped[int] = column(ForeignKey("agenda_item.id", ondelete="CASCADE"))
    after_id: Mapped[int] = column(ForeignKey("agenda_item.id", ondelete="CASCADE"), index=True)
