"""Sittings: one continuous block on one host day, with its own link and audience."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey

from meetingdesk.model.base import Base, actual_end, column, key, one_of, table_args, uid, yes

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped

DAY_MINUTES = 24 * 60
SITTING_KINDS = ("plenary", "breakout", "heads", "test")
AUDIENCES = ("all", "regions", "kinds", "capacities")


class Sitting(Base):
    """A sitting. `start` is in minutes from host midnight of `day`; it may end on the next day, not later.

    `audience_codes` are those of the regions, kinds or capacities that it is held for, and the uids of delegates who
    are asked besides. `interpretation`: whether it is interpreted, in a meeting of several languages.
    `actual_start` and `actual_end`: when it was really opened and closed.
    """

    __tablename__ = "sitting"
    __table_args__ = table_args(
        CheckConstraint(f"start >= 0 AND start < {DAY_MINUTES}", name="start"),
        CheckConstraint(f"minutes > 0 AND minutes <= {DAY_MINUTES}", name="minutes"),
        one_of("kind", SITTING_KINDS),
        one_of("audience", AUDIENCES),
    )
    id: Mapped[int] = key()
    uid: Mapped[str] = uid()
    meeting_id: Mapped[int] = column(ForeignKey("meeting.id", ondelete="CASCADE"), index=True)
    day: Mapped[date]
    start: Mapped[int]
    minutes: Mapped[int]
    kind: Mapped[str] = column(default="plenary")
    audience: Mapped[str] = column(default="all")
    audience_codes: Mapped[list[str]] = column(default=list)
    link: Mapped[str] = column(default="")
    conference_id: Mapped[str] = column(default="")
    passcode: Mapped[str] = column(default="")
    dial_in: Mapped[str] = column(default="")
    interpretation: Mapped[bool] = yes()
    actual_start: Mapped[datetime | None]
    actual_end: Mapped[datetime | None] = actual_end()
