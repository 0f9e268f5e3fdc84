"""Regions, kinds of entities, series and member administrations: the frame of the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey

from meetingdesk.model.base import Base, column, key, one_of, table_args

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped

CONFIDENCE = ("high", "medium", "low")


class Region(Base):
    """One of the regions, in the one order that is used everywhere."""

    __tablename__ = "region"
    id: Mapped[int] = key()
    code: Mapped[str] = column(unique=True)
    position: Mapped[int]
    name: Mapped[dict[str, str]]
    short: Mapped[dict[str, str]]


class EntityKind(Base):
    """A kind of regional entity."""

    __tablename__ = "entity_kind"
    id: Mapped[int] = key()
    code: Mapped[str] = column(unique=True)
    position: Mapped[int]
    name: Mapped[dict[str, str]]


class Administration(Base):
    """A member administration, or an organisation that is invited beside the members."""

    __tablename__ = "administration"
    __table_args__ = table_args(one_of("confidence", CONFIDENCE))
    id: Mapped[int] = key()
    code: Mapped[str] = column(unique=True)
    region_id: Mapped[int | None] = column(ForeignKey("region.id"), index=True)
    name: Mapped[dict[str, str]]
    zone: Mapped[str]
    joined: Mapped[str] = column(default="")
    confidence: Mapped[str]


class Series(Base):
    """The meetings that follow one another as editions."""

    __tablename__ = "series"
    __table_args__ = table_args(CheckConstraint("key <> ''", name="key"))
    id: Mapped[int] = key()
    key: Mapped[str] = column(unique=True)
    title: Mapped[dict[str, str]]
