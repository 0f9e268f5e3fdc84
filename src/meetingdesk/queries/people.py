"""The people of the office with their parts in its meetings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import select

from meetingdesk.domain.search import contains, fold, terms
from meetingdesk.domain.titles import entity_name, in_language
from meetingdesk.errors import UserError
from meetingdesk.model import Delegate, Delegation, Entity, EntityKind, Meeting, Person, Region
from meetingdesk.queries.loading import AnyRow, AnySelect, Reader, grouped, rows
from meetingdesk.queries.meetings import meetings
from meetingdesk.rows.people import PartRow, PersonRow


def people(
    reader: Reader, search: str = "", language: str = "en", sort_key: Callable[[str], Any] = str.casefold
) -> tuple[PersonRow, ...]:
    """Return all persons by family and given name, or those in whom all words of a search are found."""
    found = _people(reader, select(*_PERSON), select(*_PART), language)
    words = terms(search)
    if words:
        found = [person for person in found if contains(words, fold(person.searched))]
    found.sort(key=lambda person: sort_key(person.given))
    found.sort(key=lambda person: sort_key(person.family or person.given))
    return tuple(found)


def person(reader: Reader, person_id: int, language: str = "en") -> PersonRow:
    """Return one person. Raises UserError `gone`."""
    parts = select(*_PART).where(Delegate.person_id == person_id)
    found = _people(reader, select(*_PERSON).where(Person.id == person_id), parts, language)
    if not found:
        raise UserError("gone")
    return found[0]


_PERSON: tuple[Any, ...] = (
    Person.id, Person.uid, Person.honorific, Person.family, Person.given, Person.native, Person.email, Person.phone,
    Person.languages, Person.zone, Person.list_address, Person.pronunciation,
)  # fmt: skip
_PART: tuple[Any, ...] = (
    Delegate.person_id, Delegate.id, Delegate.delegation_id, Delegation.meeting_id, Delegate.capacity, Delegate.post,
    Delegate.status, Delegate.entity_name, Entity.name_en, Entity.name_fr, Meeting.key, Meeting.title,
    Delegate.mode, Region.code.label("region"), Region.name.label("region_name"), EntityKind.code.label("kind"),
)  # fmt: skip


def _people(reader: Reader, persons: AnySelect, parts: AnySelect, language: str) -> list[PersonRow]:
    order = {row.id: place for place, row in enumerate(meetings(reader, language))}
    joined = (
        parts.select_from(Delegate)
        .join(Delegation, Delegate.delegation_id == Delegation.id)
        .join(Entity, Delegation.entity_id == Entity.id)
        .join(Meeting, Delegation.meeting_id == Meeting.id)
        .outerjoin(Region, Entity.region_id == Region.id)
        .outerjoin(EntityKind, Entity.kind_id == EntityKind.id)
        .order_by(Delegate.person_id, Delegate.id)
    )
    taken = grouped(rows(reader, joined))
    made = []
    for row in rows(reader, persons):
        own = sorted(taken.get(row.id, []), key=lambda part: order[part.meeting_id])
        made.append(_person(row, tuple(_part(part, language) for part in own)))
    return made


def _person(row: AnyRow, parts: tuple[PartRow, ...]) -> PersonRow:
    return PersonRow(
        id=row.id,
        uid=row.uid,
        honorific=row.honorific,
        family=row.family,
        given=row.given,
        native=row.native,
        email=row.email,
        phone=row.phone,
        languages=tuple(row.languages),
        zone=row.zone,
        list_address=row.list_address,
        parts=parts,
        pronunciation=row.pronunciation,
    )


def _part(row: AnyRow, language: str) -> PartRow:
    return PartRow(
        meeting=row.meeting_id,
        meeting_key=row.key,
        meeting_title=in_language(row.title, language),
        delegation=row.delegation_id,
        delegate=row.id,
        entity=row.entity_name or entity_name(row.name_en, row.name_fr, language),
        capacity=row.capacity,
        post=row.post,
        status=row.status,
        mode=row.mode,
        region=row.region or "",
        region_name=in_language(row.region_name, language) if row.region else "",
        kind=row.kind or "",
    )
