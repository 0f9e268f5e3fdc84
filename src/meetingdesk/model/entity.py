"""Regional entities. They come and go: a host has had several, so validity dates belong to what an entity is."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from meetingdesk.model.base import Base, Key, Uid, one_of, table_args
from meetingdesk.model.office import CONFIDENCE


class Entity(Base):
    """A regional entity: valid from a day (None: always was) to the day before `valid_to` (None: still is)."""

    __tablename__ = "entity"
    __table_args__ = table_args(
        UniqueConstraint("region_id", "kind_id", "name_en", "valid_from"),
        CheckConstraint("valid_to IS NULL OR valid_from IS NULL OR valid_from < valid_to", name="validity"),
        CheckConstraint("name_en <> ''", name="name"),
        one_of("confidence", CONFIDENCE),
        one_of("seat_confidence", CONFIDENCE),
        one_of("date_precision", ("day", "month", "year", "unknown")),
    )
    id: Mapped[Key]
    uid: Mapped[Uid]
    region_id: Mapped[int | None] = mapped_column(ForeignKey("region.id"), index=True)
    kind_id: Mapped[int | None] = mapped_column(ForeignKey("entity_kind.id"), index=True)
    name_en: Mapped[str]
    name_fr: Mapped[str] = mapped_column(default="")
    name_native: Mapped[str] = mapped_column(default="")
    country: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")
    zone: Mapped[str]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    date_precision: Mapped[str] = mapped_column(default="unknown")
    confidence: Mapped[str] = mapped_column(default="low")
    seat_confidence: Mapped[str] = mapped_column(default="low")
    source: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
