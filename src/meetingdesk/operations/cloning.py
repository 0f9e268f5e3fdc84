"""The next edition of a meeting: its days, its agenda and its invited entities anew, without last time's people."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from meetingdesk.domain import clock
from meetingdesk.domain.editions import next_titles
from meetingdesk.domain.titles import in_language
from meetingdesk.errors import Parameter
from meetingdesk.model import (
    AgendaItem,
    Delegate,
    Delegation,
    Entity,
    Meeting,
    Precedence,
    Reference,
    Room,
    Series,
    Sitting,
    Slot,
    Speaking,
)
from meetingdesk.operations.loading import add_all, found, today
from meetingdesk.operations.meetings import check_key
from meetingdesk.requests.meetings import CloneMeeting

Keys = Mapping[int, int]  # of the clone, by those of the meeting that it is made from
OF_MEETING = (
    "zone",
    "place",
    "chair",
    "organiser_name",
    "organiser_email",
    "languages",
    "numbering",
    "receives",
    "mails",
    "quorum",
    "quorum_basis",
    "quorum_reading",
    "enough",
    "grace",
    "list_order",
    "reminder_days",
    "naming",
)
OF_SITTING = ("start", "minutes", "kind", "audience", "interpretation")
OF_REFERENCE = ("position", "symbol", "title", "address")
OF_ITEM = ("position", "title", "kind", "item_class", "action", "minutes", "interpretation")


def clone_meeting(session: Session, request: CloneMeeting) -> Mapping[str, Parameter]:
    """Make the next edition. Raises UserError `meeting.*`, `sitting.day`, or `time.*` for a wall time that is none."""
    source = found(session, Meeting, request.meeting)
    clock.check_day(request.start)
    clone = _meeting(session, source, check_key(session, request.key))
    rooms = _rooms(session, source.id, clone.id)
    sittings = _sittings(session, source, clone.id, request.start)
    items = _items(session, source.id, clone.id)
    _references(session, items)
    _precedence(session, items, source.id, clone.id)
    _slots(session, items, sittings, rooms)
    invited = _delegations(session, source.id, clone.id, request.start)
    _speaking(session, items, invited)
    return {"title": in_language(clone.title)}


def _meeting(session: Session, source: Meeting, key: str) -> Meeting:
    series = _series(session, source)
    last = session.scalar(select(func.max(Meeting.edition)).where(Meeting.series_id == series.id))
    edition = (last or 0) + 1
    title = next_titles(source.title, source.edition, edition, series.title)
    own = {name: getattr(source, name) for name in OF_MEETING}
    clone = Meeting(key=key, series_id=series.id, edition=edition, title=title, **own)
    session.add(clone)
    session.flush()
    return clone


def _series(session: Session, source: Meeting) -> Series:
    """Return the series of a meeting; one without begins a series as its first edition."""
    if source.series_id is not None:
        return found(session, Series, source.series_id)
    key = source.key
    while session.scalar(select(Series.id).where(Series.key == key)) is not None:
        key += "+"
    series = Series(key=key, title=source.title)
    session.add(series)
    session.flush()
    source.series_id, source.edition = series.id, source.edition or 1
    session.flush()
    return series


def _those_of(session: Session, model: Any, meeting: int) -> list[Any]:
    return list(session.scalars(select(model).where(model.meeting_id == meeting).order_by(model.id)))


def _add(session: Session, model: Any, sources: Sequence[Any], values: list[dict[str, Any]]) -> Keys:
    """Add one row a source, and return their keys."""
    return dict(zip((source.id for source in sources), add_all(session, model, values), strict=True))


def _rooms(session: Session, source: int, clone: int) -> Keys:
    rooms = _those_of(session, Room, source)
    values = [{"meeting_id": clone, "name": room.name, "position": room.position} for room in rooms]
    return _add(session, Room, rooms, values)


def _sittings(session: Session, source: Meeting, clone: int, start: date) -> Keys:
    """Add the sittings: the first on `start`, the others as many days later as they were, at the same wall times."""
    sittings = _those_of(session, Sitting, source.id)
    first = min((sitting.day for sitting in sittings), default=start)
    named = _people(session, source.id)
    values = []
    for sitting in sittings:
        day = clock.check_day(start + (sitting.day - first))
        clock.check_wall(day, sitting.start, source.zone)
        own = {name: getattr(sitting, name) for name in OF_SITTING}
        own["audience_codes"] = [code for code in sitting.audience_codes if code not in named]
        values.append({"uid": str(uuid.uuid4()), "meeting_id": clone, "day": day} | own)
    return _add(session, Sitting, sittings, values)


def _people(session: Session, meeting: int) -> frozenset[str]:
    """Return the uids of all delegates of a meeting: they do not come along."""
    statement = select(Delegate.uid).join(Delegation, Delegate.delegation_id == Delegation.id)
    return frozenset(session.scalars(statement.where(Delegation.meeting_id == meeting)))


def _items(session: Session, source: int, clone: int) -> Keys:
    """Add the items, those above before those below them."""
    left = _those_of(session, AgendaItem, source)
    keys: dict[int, int] = {}
    while layer := [item for item in left if item.parent_id is None or item.parent_id in keys]:
        keys.update(_add(session, AgendaItem, layer, [_item(item, clone, keys) for item in layer]))
        left = [item for item in left if item.id not in keys]
    return keys


def _item(item: AgendaItem, clone: int, keys: Keys) -> dict[str, Any]:
    parent = None if item.parent_id is None else keys[item.parent_id]
    own = {name: getattr(item, name) for name in OF_ITEM}
    return {"uid": str(uuid.uuid4()), "meeting_id": clone, "parent_id": parent} | own


def _references(session: Session, items: Keys) -> None:
    references = session.scalars(select(Reference).where(Reference.item_id.in_(items)).order_by(Reference.id))
    values = [
        {"item_id": items[one.item_id]} | {name: getattr(one, name) for name in OF_REFERENCE} for one in references
    ]
    add_all(session, Reference, values)


def _precedence(session: Session, items: Keys, source: int, clone: int) -> None:
    wishes = _those_of(session, Precedence, source)
    values = [
        {"meeting_id": clone, "before_id": items[one.before_id], "after_id": items[one.after_id]} for one in wishes
    ]
    add_all(session, Precedence, values)


def _slots(session: Session, items: Keys, sittings: Keys, rooms: Keys) -> None:
    slots = session.scalars(select(Slot).where(Slot.sitting_id.in_(sittings)).order_by(Slot.id))
    values = [
        {"item_id": items[slot.item_id], "sitting_id": sittings[slot.sitting_id], "offset": slot.offset,
         "minutes": slot.minutes, "room_id": None if slot.room_id is None else rooms[slot.room_id]}
        for slot in slots
    ]  # fmt: skip
    add_all(session, Slot, values)


def _delegations(session: Session, source: int, clone: int, start: date) -> frozenset[int]:
    """Invite anew the entities that are there on `start`; return them."""
    statement = (
        select(Delegation.entity_id, Delegation.quota)
        .join(Entity, Delegation.entity_id == Entity.id)
        .where(
            Delegation.meeting_id == source,
            or_(Entity.valid_from.is_(None), Entity.valid_from <= start),
            or_(Entity.valid_to.is_(None), Entity.valid_to > start),
        )
        .order_by(Delegation.id)
    )
    invited = session.execute(statement).all()
    day = today(session, clone)
    values = [
        {"uid": str(uuid.uuid4()), "meeting_id": clone, "entity_id": entity, "status": "invited", "quota": quota,
         "invited_on": day}
        for entity, quota in invited
    ]  # fmt: skip
    add_all(session, Delegation, values)
    return frozenset(entity for entity, _ in invited)


def _speaking(session: Session, items: Keys, invited: frozenset[int]) -> None:
    """Let the entities that spoke on an item name somebody anew; whose invitation did not come along stay out."""
    statement = (
        select(Speaking.item_id, func.coalesce(Speaking.entity_id, Delegation.entity_id).label("entity"), Speaking.role)
        .outerjoin(Delegate, Speaking.delegate_id == Delegate.id)
        .outerjoin(Delegation, Delegate.delegation_id == Delegation.id)
        .where(Speaking.item_id.in_(items), Speaking.name == "", Speaking.state != "withdrawn")
        .order_by(Speaking.item_id, Speaking.position, Speaking.id)
    )
    roles: dict[tuple[int, int], str] = {}
    for item, entity, role in session.execute(statement):
        if entity in invited:
            roles.setdefault((item, entity), role)
    values = [
        {"item_id": items[item], "entity_id": entity, "role": role, "position": place, "state": "to_be_confirmed"}
        for place, ((item, entity), role) in enumerate(roles.items())
    ]
    add_all(session, Speaking, values)
