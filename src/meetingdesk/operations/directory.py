"""What can be done to the directory. An entity that is there no more is closed: past meetings still name it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from meetingdesk.domain.clock import check_zone
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import Entity, EntityKind, Region
from meetingdesk.model.office import CONFIDENCE
from meetingdesk.operations.loading import among, found, line
from meetingdesk.operations.people import address, tidy
from meetingdesk.requests.base import KEPT
from meetingdesk.requests.directory import AddEntity, CloseEntity, EditEntity, ImportDirectory

PRECISIONS = ("day", "month", "year", "unknown")
FIELDS = (
    "name_en", "zone", "region", "kind", "name_fr", "name_native", "country", "city", "valid_from", "valid_to",
    "date_precision", "confidence", "seat_confidence", "source", "note", "footnote", "contact", "email",
)  # fmt: skip


def add_entity(session: Session, request: AddEntity) -> Mapping[str, Parameter]:
    """Add an entity. Raises UserError `entity.*`, `zone.unknown`, `country.form`, `email.form`, ..."""
    entity = Entity(**_columns(session, {name: getattr(request, name) for name in FIELDS}))
    _check(session, entity)
    session.add(entity)
    return {"title": entity.name_en}


def edit_entity(session: Session, request: EditEntity) -> Mapping[str, Parameter]:
    """Change an entity. Raises UserError as `add_entity`, or `gone`."""
    entity = found(session, Entity, request.entity)
    wanted = {name: getattr(request, name) for name in FIELDS}
    kept = {name for name, value in wanted.items() if value is KEPT or (value is None and not name.startswith("valid"))}
    with session.no_autoflush:
        for name, value in _columns(session, {name: wanted[name] for name in FIELDS if name not in kept}).items():
            setattr(entity, name, value)
        _check(session, entity)
    return {"title": entity.name_en}


def close_entity(session: Session, request: CloseEntity) -> Mapping[str, Parameter]:
    """End an entity. Raises UserError `entity.validity` where it would end before it began."""
    entity = found(session, Entity, request.entity)
    entity.valid_to = request.valid_to
    with session.no_autoflush:
        _check(session, entity)
    return {"title": entity.name_en, "day": request.valid_to.isoformat()}


def import_directory(session: Session, request: ImportDirectory) -> Mapping[str, Parameter]:
    """Add and change entities. Raises UserError as `add_entity` and `edit_entity`."""
    for one in request.entities:
        columns = _columns(session, {name: one.values[name] for name in FIELDS if name in one.values})
        if one.entity is None:
            entity = Entity(**columns, **({"uid": one.uid} if one.uid else {}))
        else:
            entity = found(session, Entity, one.entity)
        with session.no_autoflush:
            for name, value in columns.items():
                setattr(entity, name, value)
            _check(session, entity)
        session.add(entity)
        session.flush()  # so that the next one is compared with it
    return {"n": len(request.entities)}


def _columns(session: Session, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the fields come to in the columns of an entity, each checked by itself."""
    columns: dict[str, Any] = {}
    for name, value in fields.items():
        if name == "region":
            columns["region_id"] = _key(session, Region, value)
        elif name == "kind":
            columns["kind_id"] = _key(session, EntityKind, value)
        else:
            columns[name] = _value(name, value)
    return columns


def _value(name: str, value: Any) -> Any:
    if name == "name_en":
        return line(value, "entity.empty")
    if name == "zone":
        return check_zone(value)
    if name == "country":
        return _country(value)
    if name == "date_precision":
        return among(value, PRECISIONS)
    if name.endswith("confidence"):
        return among(value, CONFIDENCE)
    if name == "note":
        return value.strip()
    if name == "email":
        return address(value)
    return tidy(value) if isinstance(value, str) else value


def _country(code: str) -> str:
    """Return a country's code (ISO 3166-1 alpha-2), or nothing. Raises UserError `country.form`."""
    code = code.strip().upper()
    if code and not re.fullmatch(r"[A-Z]{2}", code):
        raise UserError("country.form", country=code)
    return code


def _key(session: Session, model: type[Region] | type[EntityKind], code: str) -> int | None:
    """Return the key of a region or kind by its code, None for an empty one. Raises UserError `value.unknown`."""
    if not code:
        return None
    known: dict[str, int] = dict(session.execute(select(model.code, model.id).order_by(model.position)).all())
    return known[among(code, known)]


def _check(session: Session, entity: Entity) -> None:
    """Raise UserError `entity.validity` or `entity.twice` unless the entity can stand beside the others."""
    if entity.valid_from is not None and entity.valid_to is not None and entity.valid_from >= entity.valid_to:
        raise UserError("entity.validity", title=entity.name_en, day=entity.valid_from.isoformat())
    same = select(Entity.id).where(
        Entity.region_id.is_not_distinct_from(entity.region_id),
        Entity.kind_id.is_not_distinct_from(entity.kind_id),
        Entity.name_en == entity.name_en,
        Entity.valid_from.is_not_distinct_from(entity.valid_from),
        Entity.id.is_distinct_from(entity.id),
    )
    if session.scalar(same.limit(1)) is not None:
        raise UserError("entity.twice", title=entity.name_en)
