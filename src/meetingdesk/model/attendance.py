"""Who was there: the imported logs row by row, what their names mean, and what was decided by hand.

Presence itself is not kept: it follows from the rows, the names and the times of the sitting.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text

from meetingdesk.model.base import Base, column, key, one_of, table_args, uid

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped

PLATFORMS = ("zoom", "teams", "webex", "meet", "bigbluebutton", "table")
DATE_ORDERS = ("dmy", "mdy", "ymd")
MARKS = ("present", "late", "represented", "excused", "absent")


class Report(Base):
    """An imported log. No sitting: its rows count in every sitting that they overlap.

    `zone` is the one that its clock times were read in; `row_count` how many rows were taken in.
    """

    __tablename__ = "report"
    __table_args__ = table_args(
        UniqueConstraint("meeting_id", "sha256"),
        CheckConstraint("length(sha256) = 64", name="sha256"),
        one_of("platform", PLATFORMS),
        one_of("date_order", DATE_ORDERS),
    )
    id: Mapped[int] = key()
    uid: Mapped[str] = uid()
    meeting_id: Mapped[int] = column(ForeignKey("meeting.id", ondelete="CASCADE"))
    sitting_id: Mapped[int | None] = column(ForeignKey("sitting.id", ondelete="SET NULL"), index=True)
    platform: Mapped[str]
    layout: Mapped[str]
    source: Mapped[str]
    sha256: Mapped[str]
    zone: Mapped[str]
    date_order: Mapped[str]
    imported_at: Mapped[datetime]
    row_count: Mapped[int]


class ReportRow(Base):
    """One row of a log as it stood: `cells` are its own, `line` is its place in the file.

    `estimated`: the log gives no time of joining or leaving. `waiting`: in the waiting room, not in the meeting.
    """

    __tablename__ = "report_row"
    __table_args__ = table_args(CheckConstraint('"left" >= joined', name="span"))
    id: Mapped[int] = key()
    report_id: Mapped[int] = column(ForeignKey("report.id", ondelete="CASCADE"), index=True)
    line: Mapped[int]
    name: Mapped[str]
    email: Mapped[str] = column(default="")
    joined: Mapped[datetime]
    left: Mapped[datetime]
    estimated: Mapped[bool] = column(default=False)
    waiting: Mapped[bool] = column(default=False)
    cells: Mapped[list[str]] = column(default=list)


class Alias(Base):
    """What a name in the logs means, decided by hand: a person, or (None) not a person.

    `name` and `email` are casefolded, as `domain.matching.key` makes them. No meeting: in every meeting of the office.
    """

    __tablename__ = "alias"
    __table_args__ = table_args(
        Index("ux_alias_name", text("coalesce(meeting_id, 0)"), "name", "email", unique=True),
        CheckConstraint("name <> '' OR email <> ''", name="name"),
    )
    id: Mapped[int] = key()
    meeting_id: Mapped[int | None] = column(ForeignKey("meeting.id", ondelete="CASCADE"))
    name: Mapped[str]
    email: Mapped[str] = column(default="")
    person_id: Mapped[int | None] = column(ForeignKey("person.id", ondelete="CASCADE"), index=True)


class Mark(Base):
    """A decision by hand about one delegate at one sitting, or at one of its items. It always wins.

    `by_id`: the delegate by whom this one is represented. No item: the whole sitting.
    """

    __tablename__ = "mark"
    __table_args__ = table_args(
        Index("ux_mark_delegate", "delegate_id", "sitting_id", text("coalesce(item_id, 0)"), unique=True),
        CheckConstraint("(status = 'represented') = (by_id IS NOT NULL)", name="represented"),
        CheckConstraint("by_id IS NULL OR by_id <> delegate_id", name="by"),
        one_of("status", MARKS),
    )
    id: Mapped[int] = key()
    delegate_id: Mapped[int] = column(ForeignKey("delegate.id", ondelete="CASCADE"))
    sitting_id: Mapped[int] = column(ForeignKey("sitting.id", ondelete="CASCADE"), index=True)
    item_id: Mapped[int | None] = column(ForeignKey("agenda_item.id", ondelete="CASCADE"), index=True)
    status: Mapped[str]
    by_id: Mapped[int | None] = column(ForeignKey("delegate.id", ondelete="CASCADE"), index=True)
