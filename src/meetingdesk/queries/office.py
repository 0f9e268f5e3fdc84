"""The office's directory: regions, kinds and entities."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from meetingdesk.domain import roster
from meetingdesk.domain.titles import entity_name, in_language
from meetingdesk.model import Entity, EntityKind, Region
from meetingdesk.queries.loading import rows
from meetingdesk.rows.office import EntityRow, KindRow, RegionRow


def regions(session: Session, language: str = "en") -> tuple[RegionRow, ...]:
    """Return the regions in their order."""
    statement = select(Region.id, Region.code, Region.name, Region.short).order_by(Region.position, Region.id)
    found = rows(session, statement)
    return tuple(
        RegionRow(number, code, in_language(name, language), in_language(short, language))
        for number, code, name, short in found
    )


def kinds(session: Session, language: str = "en") -> tuple[KindRow, ...]:
    """Return the kinds of entities in their order."""
    statement = select(EntityKind.id, EntityKind.code, EntityKind.name).order_by(EntityKind.position, EntityKind.id)
    return tuple(KindRow(number, code, in_language(name, language)) for number, code, name in rows(session, statement))


def directory(
    session: Session,
    on: date | None = None,
    language: str = "en",
    sort_key: Callable[[str], Any] = str.casefold,
) -> tuple[EntityRow, ...]:
    """Return the entities, all or those valid on a day, in the order of the lists."""
    statement = (
        select(
            Entity.id, Entity.uid, Entity.name_en, Entity.name_fr, EntityKind.code, Region.code, Entity.country,
            Entity.city, Entity.zone, Entity.valid_from, Entity.valid_to, Entity.confidence, Entity.seat_confidence,
            Entity.source, Region.position, EntityKind.position,
        )
        .outerjoin(EntityKind, Entity.kind_id == EntityKind.id)
        .outerjoin(Region, Entity.region_id == Region.id)
        .order_by(Entity.id)
    )  # fmt: skip
    if on is not None:
        statement = statement.where(
            or_(Entity.valid_from.is_(None), Entity.valid_from <= on),
            or_(Entity.valid_to.is_(None), Entity.valid_to > on),
        )
    listed = []
    for number, uid, english, french, *rest, region, kind in rows(session, statement):
        row = EntityRow(number, uid, entity_name(english, french, language), *rest)
        listed.append((roster.EntityPlace(region, kind, row.name), row))
    return tuple(roster.in_order(listed, sort_key))
