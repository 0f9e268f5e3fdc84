"""Meetings and their rooms."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint, text

from meetingdesk.domain.naming import NAMINGS
from meetingdesk.model.base import Base, blank, column, key, one_of, table_args, uid

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped

MAILS = ("person", "event")
QUORUMS = ("third", "half", "majority", "two_thirds", "three_quarters")
QUORUM_BASES = ("invited", "named")
QUORUM_READINGS = ("start", "throughout")
LIST_ORDERS = ("structure", "name")


class Meeting(Base):
    """A meeting: `key` names it on the command line, `zone` is the host zone in which it is planned.

    `mails`: whether invitations go out as one mail a person, with a file for each event, or as one mail an event.
    `quorum`: the fraction that must be represented, if there is a rule; `quorum_basis`: of the entities invited, or of
    those that named somebody; `quorum_reading`: read as a sitting begins, or to be held all along.
    `enough`: the percent of a sitting from which on a person attended it; `grace`: so many minutes after its start are
    not yet late, and before its end not early. `retained_until`: until when personal data are kept.
    `list_order`: printed lists go by region, kind and host, or by the names of entities alone. `reminder_days`: after
    so many days without contact an entity that has not answered is to be reminded. `agenda_symbol` and `list_symbol`
    are those under which agenda and list of participants are filed. `naming`: how people are to name themselves on the
    platform (`domain.naming`). `next_edition`: what is known of the next meeting, as the report says it.
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
    quorum: Mapped[str | None] = column(one_of("quorum", QUORUMS))
    quorum_basis: Mapped[str] = column(
        one_of("quorum_basis", QUORUM_BASES), default="invited", server_default="invited"
    )
    quorum_reading: Mapped[str] = column(
        one_of("quorum_reading", QUORUM_READINGS), default="start", server_default="start"
    )
    enough: Mapped[int] = column(
        CheckConstraint("enough BETWEEN 1 AND 100", name="enough"), default=50, server_default=text("50")
    )
    grace: Mapped[int] = column(
        CheckConstraint("grace BETWEEN 0 AND 120", name="grace"), default=10, server_default=text("10")
    )
    retained_until: Mapped[date | None]
    list_order: Mapped[str] = column(one_of("list_order", LIST_ORDERS), default="structure", server_default="structure")
    reminder_days: Mapped[int] = column(
        CheckConstraint("reminder_days BETWEEN 1 AND 60", name="reminder_days"), default=7, server_default=text("7")
    )
    agenda_symbol: Mapped[str] = blank()
    list_symbol: Mapped[str] = blank()
    next_edition: Mapped[str] = blank()
    naming: Mapped[str] = column(one_of("naming", NAMINGS), default="entity_name", server_default="entity_name")


class Room(Base):
    """A parallel virtual room of a meeting."""

    __tablename__ = "room"
    __table_args__ = table_args(UniqueConstraint("meeting_id", "name"), CheckConstraint("name <> ''", name="name"))
    id: Mapped[int] = key()
    meeting_id: Mapped[int] = column(ForeignKey("meeting.id", ondelete="CASCADE"))
    name: Mapped[str]
    position: Mapped[int]
