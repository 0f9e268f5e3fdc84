"""Regional entities. They come and go: a host has had several, so validity dates belong to what an entity is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint, text

from meetingdesk.model.base import Base, column, key, one_of, table_args, uid
from meetingdesk.model.office import CONFIDENCE

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped


class Entity(Base):
    """A regional entity: valid from a day (None: always was) to the day before `valid_to` (None: still is).

    `footnote` is what lists print at their foot about its name. `contact` and `email`: the focal point, whom the
    office writes to while nobody is named for a meeting.
    """

    __tablename__ = "entity"
    __table_args__ = table_args(
        UniqueConstraint("region_id", "kind_id", "name_en", "valid_from"),
        CheckConstraint("valid_to IS NULL OR valid_from IS NULL OR valid_from < valid_to", name="validity"),
        CheckConstraint("name_en <> ''", name="name"),
        one_of("confidence", CONFIDENCE),
        one_of("seat_confidence", CONFIDENCE),
        one_of("date_precision", ("day", "month", "year", "unknown")),
    )
    id: Mapped[int] = key()
    uid: Mapped[str] = uid()
    region_id: Mapped[int | None] = column(ForeignKey("region.id"), index=True)
    kind_id: Mapped[int | None] = column(ForeignKey("entity_kind.id"), index=True)
    name_en: Mapped[str]
    name_fr: Mapped[str] = column(default="")
    name_native: Mapped[str] = column(default="")
    country: Mapped[str] = column(default="")
    city: Mapped[str] = column(default="")
    zone: Mapped[str]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    date_precision: Mapped[str] = column(default="unknown")
    confidence: Mapped[str] = column(default="low")
    seat_confidence: Mapped[str] = column(default="low")
    source: Mapped[str] = column(default="")
    note: Mapped[str] = column(default="")
    footnote: Mapped[str] = column(default="", server_default=text("''"))
    contact: Mapped[str] = column(default="", server_default=text("''"))
    email: Mapped[str] = column(default="", server_default=text("''"))
