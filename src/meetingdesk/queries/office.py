"""The office's directory: regions, kinds and entities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import or_, select

from meetingdesk.domain import roster
from meetingdesk.domain.titles import entity_name, in_language
from meetingdesk.model import Entity, EntityKind, Region
from meetingdesk.queries.loading import AnyRow, AnySelect, Reader, one, rows
from meetingdesk.rows.office import EntityRow, GrowthRow, KindRow, RegionRow


def regions(reader: Reader, language: str = "en") -> tuple[RegionRow, ...]:
    """Return the regions in their order."""
    statement = select(Region.id, Region.code, Region.name, Region.short).order_by(Region.position, Region.id)
    found = rows(reader, statement)
    return tuple(
        RegionRow(number, code, in_language(name, language), in_language(short, language), name, short)
        for number, code, name, short in found
    )


def kinds(reader: Reader, language: str = "en") -> tuple[KindRow, ...]:
    """Return the kinds of entities in their order."""
    statement = select(EntityKind.id, EntityKind.code, EntityKind.name).order_by(EntityKind.position, EntityKind.id)
    found = rows(reader, statement)
    return tuple(KindRow(number, code, in_language(name, language), name) for number, code, name in found)


def directory(
    reader: Reader,
    on: date | None = None,
    language: str = "en",
    sort_key: Callable[[str], Any] = str.casefold,
) -> tuple[EntityRow, ...]:
    """Return the entities, all or those valid on a day, in the order of the lists."""
    statement = _entities().order_by(Entity.id)
    if on is not None:
        statement = statement.where(
            or_(Entity.valid_from.is_(None), Entity.valid_from <= on),
            or_(Entity.valid_to.is_(None), Entity.valid_to > on),
        )
    listed = []
    for row in rows(reader, statement):
        made = _entity(row, language)
        listed.append((roster.EntityPlace(row.region_position, row.kind_position, made.name), made))
    return tuple(roster.in_order(listed, sort_key))


def entity(reader: Reader, entity_id: int, language: str = "en") -> EntityRow:
    """Return one entity. Raises UserError `gone`."""
    return _entity(one(reader, _entities().where(Entity.id == entity_id)), language)


def growth(reader: Reader, until: int) -> tuple[GrowthRow, ...]:
    """Return how many entities there were at the end of each year, from the first that is known to `until`."""
    entities = directory(reader)
    begun = [row.valid_from.year for row in entities if row.valid_from is not None]
    return tuple(_at_end_of(year, entities) for year in range(min(begun, default=until), until + 1))


def _at_end_of(year: int, entities: tuple[EntityRow, ...]) -> GrowthRow:
    there = [row for row in entities if row.is_valid(date(year, 12, 31))]
    return GrowthRow(
        year=year,
        total=len(there),
        kinds=Counter(row.kind or "" for row in there),
        regions=Counter(row.region or "" for row in there),
        undated=sum(row.valid_from is None for row in there),
    )


def _entities() -> AnySelect:
    return (
        select(
            Entity.id, Entity.uid, Entity.name_en, Entity.name_fr, Entity.name_native, EntityKind.code.label("kind"),
            EntityKind.name.label("kind_name"), Region.code.label("region"), Region.name.label("region_name"),
            Entity.country, Entity.city, Entity.zone, Entity.valid_from, Entity.valid_to, Entity.date_precision,
            Entity.confidence, Entity.seat_confidence, Entity.source, Entity.note, Entity.footnote, Entity.contact,
            Entity.email,
            Region.position.label("region_position"), EntityKind.position.label("kind_position"),
        )
        .outerjoin(EntityKind, Entity.kind_id == EntityKind.id)
        .outerjoin(Region, Entity.region_id == Region.id)
    )  # fmt: skip


def _entity(row: AnyRow, language: str) -> EntityRow:
    return EntityRow(
        id=row.id,
        uid=row.uid,
        name=entity_name(row.name_en, row.name_fr, language),
        kind=row.kind,
        region=row.region,
        country=row.country,
        city=row.city,
        zone=row.zone,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        confidence=row.confidence,
        seat_confidence=row.seat_confidence,
        source=row.source,
        name_en=row.name_en,
        name_fr=row.name_fr,
        name_native=row.name_native,
        date_precision=row.date_precision,
        note=row.note,
        footnote=row.footnote,
        contact=row.contact,
        email=row.email,
        kind_name=in_language(row.kind_name, language),
        region_name=in_language(row.region_name, language),
    )
