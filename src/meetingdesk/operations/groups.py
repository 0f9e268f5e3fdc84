"""What can be done to the regions and the kinds of entities. One that anything is of stays."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from meetingdesk.domain.titles import in_language, retitled
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import Administration, Entity, EntityKind, Region, Sitting
from meetingdesk.operations.loading import among, found, next_in
from meetingdesk.operations.people import tidy
from meetingdesk.requests.groups import AddGroup, DeleteGroup, EditGroup, MoveGroup

Group = Region | EntityKind
_MODELS: Mapping[str, type[Region] | type[EntityKind]] = {"region": Region, "kind": EntityKind}
_AUDIENCES = {"region": "regions", "kind": "kinds"}
_CODE = re.compile(r"[A-Z][A-Z0-9]{0,5}", re.ASCII)  # so many letters fit on a chip


def add_group(session: Session, request: AddGroup) -> Mapping[str, Parameter]:
    """Add a region or a kind. Raises UserError `group.code`, `group.taken`, `group.empty` or `value.unknown`."""
    model = _model(request.what)
    code = request.short_code.strip().upper()
    if not _CODE.fullmatch(code):
        raise UserError("group.code", text=request.short_code)
    if session.scalar(select(model.id).where(func.upper(model.code) == code)) is not None:
        raise UserError("group.taken", name=code)
    names = _named({}, request.name_en, request.name_fr)
    values: dict[str, Any] = {"code": code, "name": names, "position": next_in(session, model.position)}
    session.add(Region(**values, short=names) if model is Region else EntityKind(**values))
    return {"name": in_language(names)}


def edit_group(session: Session, request: EditGroup) -> Mapping[str, Parameter]:
    """Name a region or a kind otherwise. Raises UserError `group.empty`, `value.unknown` or `gone`."""
    group = _group(session, request.what, request.group)
    group.name = _named(group.name, request.name_en, request.name_fr)
    if isinstance(group, Region):
        group.short = _named(group.short, request.short_en, request.short_fr)
    return {"name": in_language(group.name)}


def move_group(session: Session, request: MoveGroup) -> Mapping[str, Parameter]:
    """Move a region or a kind among its like, as far as there are any; the positions are handed out anew."""
    group = _group(session, request.what, request.group)
    model: Any = _model(request.what)
    groups: list[Group] = list(session.scalars(select(model).order_by(model.position, model.id)))
    before = groups.index(group)
    groups.insert(max(0, before + request.by), groups.pop(before))
    for position, one in enumerate(groups, start=1):
        one.position = position
    return {"name": in_language(group.name), "place": groups.index(group) + 1}


def delete_group(session: Session, request: DeleteGroup) -> Mapping[str, Parameter]:
    """Remove a region or a kind. Raises UserError `group.used` where anything is of it, or is held for it."""
    group = _group(session, request.what, request.group)
    if used := _used(session, request.what, group):
        raise UserError("group.used", name=in_language(group.name), n=used)
    session.delete(group)
    return {"name": in_language(group.name)}


def _model(what: str) -> type[Region] | type[EntityKind]:
    return _MODELS[among(what, _MODELS)]


def _group(session: Session, what: str, key: int) -> Group:
    model = _model(what)
    return found(session, Region, key) if model is Region else found(session, EntityKind, key)


def _named(names: Mapping[str, str], english: str | None, french: str | None) -> dict[str, str]:
    """Return names with those that are given. Raises UserError `group.empty`: English stands in for the others."""
    if english is not None and not tidy(english):
        raise UserError("group.empty")
    named = dict(names)
    for language, text in (("en", english), ("fr", french)):
        if text is not None:
            named = retitled(named, language, tidy(text))
    return named


def _used(session: Session, what: str, group: Group) -> int:
    """Count the entities, members and sittings that are of a group or are held for it."""
    if isinstance(group, Region):
        counts = [_count(session, Entity.region_id, group.id), _count(session, Administration.region_id, group.id)]
    else:
        counts = [_count(session, Entity.kind_id, group.id)]
    held: Sequence[list[str]] = session.scalars(
        select(Sitting.audience_codes).where(Sitting.audience == _AUDIENCES[what])
    ).all()
    return sum(counts) + sum(group.code in codes for codes in held)


def _count(session: Session, column: Any, key: int) -> int:
    return session.scalar(select(func.count()).where(column == key)) or 0
