"""The delegations of a meeting and their people."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, select

from meetingdesk.domain import roster
from meetingdesk.domain.titles import entity_name, in_language
from meetingdesk.errors import UserError
from meetingdesk.model import Delegate, Delegation, Entity, EntityKind, Person, Region
from meetingdesk.queries.loading import AnyRow, Reader, grouped, rows
from meetingdesk.rows.delegations import DelegateRow, DelegationRow


def delegations(
    reader: Reader, meeting_id: int, language: str = "en", sort_key: Callable[[str], Any] = str.casefold
) -> tuple[DelegationRow, ...]:
    """Return the delegations with their people, in the order of the lists. `sort_key` is the language's collation."""
    return _listed(reader, Delegation.meeting_id == meeting_id, language, sort_key)


def delegation(reader: Reader, delegation_id: int, language: str = "en") -> DelegationRow:
    """Return one delegation. Raises UserError `gone`."""
    found = _listed(reader, Delegation.id == delegation_id, language, str.casefold)
    if not found:
        raise UserError("gone")
    return found[0]


def _listed(
    reader: Reader, which: ColumnElement[bool], language: str, sort_key: Callable[[str], Any]
) -> tuple[DelegationRow, ...]:
    people = grouped(_people(reader, which))
    listed = []
    for row in _delegations(reader, which):
        made = _delegation(row, _in_order(people.get(row.id, []), row.zone, sort_key), language)
        listed.append((roster.EntityPlace(row.region_position, row.kind_position, made.entity_name), made))
    return tuple(roster.in_order(listed, sort_key))


def _delegations(reader: Reader, which: ColumnElement[bool]) -> list[AnyRow]:
    statement = (
        select(
            Delegation.id, Delegation.uid.label("own_uid"), Delegation.status, Delegation.quota,
            Delegation.last_contact, Delegation.note, Delegation.invited_on, Delegation.acknowledged_on,
            Delegation.answered_on, Delegation.head_to_come, Entity.footnote, Entity.contact, Entity.email,
            Entity.id.label("entity_id"),
            Entity.uid, Entity.name_en, Entity.name_fr, Entity.country, Entity.city, Entity.zone,
            EntityKind.code.label("kind"), EntityKind.name.label("kind_name"),
            EntityKind.position.label("kind_position"), Region.code.label("region"),
            Region.name.label("region_name"), Region.position.label("region_position"),
        )
        .join(Entity, Delegation.entity_id == Entity.id)
        .outerjoin(EntityKind, Entity.kind_id == EntityKind.id)
        .outerjoin(Region, Entity.region_id == Region.id)
        .where(which)
        .order_by(Delegation.id)
    )  # fmt: skip
    return rows(reader, statement)


def _people(reader: Reader, which: ColumnElement[bool]) -> list[AnyRow]:
    statement = (
        select(
            Delegate.delegation_id, Delegate.id, Delegate.uid, Person.honorific, Person.family, Person.given,
            Person.native, Person.email, Delegate.capacity, Delegate.post, Delegate.rank, Delegate.mode,
            Delegate.status, Person.zone, Person.list_address, Person.languages, Person.id.label("person"),
            Person.phone, Delegate.entity_name, Delegate.replaced_by_id, Person.pronunciation,
        )
        .join(Person, Delegate.person_id == Person.id)
        .join(Delegation, Delegate.delegation_id == Delegation.id)
        .where(which)
        .order_by(Delegate.delegation_id, Delegate.id)
    )  # fmt: skip
    return rows(reader, statement)


def _in_order(found: list[AnyRow], entity_zone: str, sort_key: Callable[[str], Any]) -> tuple[DelegateRow, ...]:
    listed = []
    for one in found:
        row = _delegate(one, entity_zone)
        listed.append((roster.PersonPlace(row.stands, row.capacity, row.rank, row.family, row.given), row))
    return tuple(roster.people_in_order(listed, sort_key))


def _delegate(row: AnyRow, entity_zone: str) -> DelegateRow:
    return DelegateRow(
        id=row.id,
        uid=row.uid,
        honorific=row.honorific,
        family=row.family,
        given=row.given,
        native=row.native,
        email=row.email,
        capacity=row.capacity,
        post=row.post,
        rank=row.rank,
        mode=row.mode,
        status=row.status,
        zone=row.zone or entity_zone,
        list_address=row.list_address,
        languages=tuple(row.languages),
        person=row.person,
        phone=row.phone,
        entity_name=row.entity_name,
        own_zone=row.zone,
        replaced_by=row.replaced_by_id,
        pronunciation=row.pronunciation,
    )


def _delegation(row: AnyRow, people: tuple[DelegateRow, ...], language: str) -> DelegationRow:
    return DelegationRow(
        id=row.id,
        entity=row.entity_id,
        entity_uid=row.uid,
        entity_name=entity_name(row.name_en, row.name_fr, language),
        kind=row.kind,
        kind_name=in_language(row.kind_name, language),
        region=row.region,
        region_name=in_language(row.region_name, language),
        country=row.country,
        city=row.city,
        zone=row.zone,
        status=row.status,
        quota=row.quota,
        last_contact=row.last_contact,
        delegates=people,
        uid=row.own_uid,
        note=row.note,
        invited_on=row.invited_on,
        acknowledged_on=row.acknowledged_on,
        answered_on=row.answered_on,
        head_to_come=row.head_to_come,
        footnote=row.footnote,
        contact=row.contact,
        email=row.email,
    )
