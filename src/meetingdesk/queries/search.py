"""A search over everything that the office holds. A scan of plain columns: quick enough for thousands, always true."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from sqlalchemy import func, select

from meetingdesk.domain.numbering import Numbered
from meetingdesk.domain.search import contains, fold, rank, terms
from meetingdesk.domain.titles import entity_name, in_language
from meetingdesk.model import AgendaItem, Delegate, Delegation, Entity, Person, Region, Sitting
from meetingdesk.queries.loading import Reader, rows
from meetingdesk.queries.meetings import meetings
from meetingdesk.queries.numbers import of_items
from meetingdesk.rows.meetings import MeetingRow
from meetingdesk.rows.search import HitRow

Found = tuple[HitRow, str]  # with the folded text that was searched


def search(reader: Reader, text: str, limit: int = 50, language: str = "en") -> tuple[HitRow, ...]:
    """Return what holds every word of the text, the nearest titles first, then as they are chained here.

    Nothing for an empty text.
    """
    words = terms(text)
    if not words:
        return ()
    known = {row.id: row for row in meetings(reader, language)}
    everything = chain(
        _meetings(known),
        _items(reader, known, language),
        _delegations(reader, known, language),
        _people(reader, known, language),
        _entities(reader, language),
        _sittings(reader, known),
    )
    hits = [(rank(words, fold(hit.title)), hit) for hit, folded in everything if contains(words, folded)]
    hits.sort(key=lambda pair: pair[0])
    return tuple(hit for _, hit in hits[:limit])


def _found(hit: HitRow, *texts: str | None) -> Found:
    return hit, fold(" ".join((hit.title, hit.where, *filter(None, texts))))


def _order(known: dict[int, MeetingRow]) -> dict[int, int]:
    """Return the place of each meeting, the latest first."""
    return {meeting: place for place, meeting in enumerate(known)}


def _meetings(known: dict[int, MeetingRow]) -> Iterator[Found]:
    for row in known.values():
        yield _found(HitRow("meeting", row.id, row.title, row.key, row.id), *row.titles.values(), row.place)


def _sittings(reader: Reader, known: dict[int, MeetingRow]) -> Iterator[Found]:
    """Yield the sittings, found by their day: 2021-02-18."""
    statement = select(Sitting.meeting_id, Sitting.id, Sitting.day).order_by(Sitting.day, Sitting.start)
    for meeting, number, day in rows(reader, statement):
        yield _found(HitRow("sitting", number, day.isoformat(), known[meeting].title, meeting))


def _items(reader: Reader, known: dict[int, MeetingRow], language: str) -> Iterator[Found]:
    numbers: dict[int, str] = {}
    found = rows(
        reader,
        select(
            AgendaItem.id, AgendaItem.parent_id, AgendaItem.position, AgendaItem.kind, AgendaItem.number,
            AgendaItem.title, AgendaItem.meeting_id,
        ).order_by(AgendaItem.position),
    )  # fmt: skip
    order = _order(known)
    found.sort(key=lambda row: order[row.meeting_id])
    for meeting in known.values():
        own = [Numbered(*row[:5]) for row in found if row.meeting_id == meeting.id]
        numbers |= of_items(reader, meeting.id, meeting.numbering, own)
    for row in found:
        title = f"{numbers[row.id]} {in_language(row.title, language)}".strip()
        hit = HitRow("item", row.id, title, known[row.meeting_id].title, row.meeting_id)
        yield _found(hit, *row.title.values())


def _delegations(reader: Reader, known: dict[int, MeetingRow], language: str) -> Iterator[Found]:
    statement = (
        select(Delegation.id, Delegation.meeting_id, Entity.name_en, Entity.name_fr, Entity.name_native, Entity.city)
        .join(Entity, Delegation.entity_id == Entity.id)
        .order_by(Delegation.id)
    )
    order = _order(known)
    found = sorted(rows(reader, statement), key=lambda row: order[row.meeting_id])
    for number, meeting, english, french, native, city in found:
        hit = HitRow("delegation", number, entity_name(english, french, language), known[meeting].title, meeting)
        yield _found(hit, english, french, native, city)


def _people(reader: Reader, known: dict[int, MeetingRow], language: str) -> Iterator[Found]:
    """Yield the people, each with the entity of the latest delegation."""
    latest: dict[int, Any] = {}
    order = _order(known)
    parts = (
        select(Delegate.person_id, Delegation.id, Delegation.meeting_id, Entity.name_en, Entity.name_fr)
        .join(Delegation, Delegate.delegation_id == Delegation.id)
        .join(Entity, Delegation.entity_id == Entity.id)
    )
    for part in rows(reader, parts):
        if part.person_id not in latest or order[part.meeting_id] < order[latest[part.person_id].meeting_id]:
            latest[part.person_id] = part
    columns = (Person.id, Person.given, Person.family, Person.native, Person.email, Person.phone)
    for number, given, family, *rest in rows(reader, select(*columns).order_by(Person.family, Person.given)):
        last = latest.get(number)
        where = entity_name(last.name_en, last.name_fr, language) if last else ""
        meeting, delegation = (last.meeting_id, last.id) if last else (None, None)
        yield _found(HitRow("person", number, f"{given} {family}".strip(), where, meeting, delegation), family, *rest)


def _entities(reader: Reader, language: str) -> Iterator[Found]:
    statement = (
        select(
            Entity.id, Entity.name_en, Entity.name_fr, Entity.name_native, Entity.country,
            func.coalesce(Region.code, "").label("region"), Entity.city,
        )
        .outerjoin(Region, Entity.region_id == Region.id)
        .order_by(Region.position, Entity.id)
    )  # fmt: skip
    for row in rows(reader, statement):
        hit = HitRow("entity", row.id, entity_name(row.name_en, row.name_fr, language), row.city, None)
        yield _found(hit, row.name_en, row.name_fr, row.name_native, row.region)
