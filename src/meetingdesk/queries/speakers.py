"""Who speaks on the items of a meeting."""

from __future__ import annotations

from sqlalchemy import func, select

from meetingdesk.domain.titles import entity_name, in_language
from meetingdesk.model import AgendaItem, Delegate, Delegation, Entity, Person, Region, Speaking
from meetingdesk.queries.loading import AnyRow, Reader, grouped, rows
from meetingdesk.rows.agenda import SpeakerRow
from meetingdesk.rows.names import spoken


def speakers(reader: Reader, meeting_id: int, language: str = "en") -> dict[int, tuple[SpeakerRow, ...]]:
    """Return the speakers of each item, by item id, in their order.

    A delegate's region is that of the entity, the city too; the zone is where the person is.
    """
    statement = (
        select(
            Speaking.item_id, Speaking.id, Speaking.name, Speaking.role, Speaking.topic, Speaking.state,
            Speaking.delegate_id, Person.given, Person.family, Person.zone.label("own_zone"), Entity.name_en,
            Entity.name_fr, Entity.zone, Entity.city, Region.code,
        )
        .join(AgendaItem, Speaking.item_id == AgendaItem.id)
        .outerjoin(Delegate, Speaking.delegate_id == Delegate.id)
        .outerjoin(Person, Delegate.person_id == Person.id)
        .outerjoin(Delegation, Delegate.delegation_id == Delegation.id)
        .outerjoin(Entity, Entity.id == func.coalesce(Delegation.entity_id, Speaking.entity_id))
        .outerjoin(Region, Entity.region_id == Region.id)
        .where(AgendaItem.meeting_id == meeting_id)
        .order_by(Speaking.item_id, Speaking.position, Speaking.id)
    )  # fmt: skip
    found = grouped(rows(reader, statement))
    return {item: tuple(_speaker(row, language) for row in group) for item, group in found.items()}


def _speaker(row: AnyRow, language: str) -> SpeakerRow:
    entity = entity_name(row.name_en, row.name_fr, language) if row.name_en else None
    person = spoken(row.given, row.family) if row.delegate_id else ""
    return SpeakerRow(
        id=row.id,
        name=person or row.name or entity or "",
        entity=entity,
        region=row.code,
        zone=row.own_zone or row.zone,
        city=row.city,
        role=row.role,
        topic=in_language(row.topic, language),
        state=row.state,
        delegate=row.delegate_id,
    )
