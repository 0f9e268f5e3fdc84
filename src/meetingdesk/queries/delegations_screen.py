"""What the screen of the delegations asks: the table with its counts, and all about one delegation."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, or_, select

from meetingdesk.domain import clock
from meetingdesk.domain.delegations import as_of, counts
from meetingdesk.domain.titles import entity_name, in_language
from meetingdesk.model import AgendaItem, Delegate, Delegation, Entity, Meeting, Person, Sitting, Slot, Speaking
from meetingdesk.queries.delegations import delegation, delegations
from meetingdesk.queries.loading import AnyRow, Reader, grouped, rows
from meetingdesk.queries.meetings import edition_before, meeting
from meetingdesk.queries.numbers import of_meeting
from meetingdesk.queries.office import entity
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.delegations_screen import DelegationDetail, DelegationsRow, FormerRow, LocalSitting, OnAgenda
from meetingdesk.rows.meetings import MeetingRow

Former = Mapping[int, tuple[FormerRow, ...]]


def delegations_screen(reader: Reader, meeting_id: int, now: datetime, language: str = "en") -> DelegationsRow:
    """Return the table of the delegations as of `now`, an aware instant. Raises UserError `gone`."""
    head = meeting(reader, meeting_id, language)
    today = clock.local(now, head.zone).date()
    listed = tuple(as_of(row, head, today) for row in delegations(reader, meeting_id, language))
    last = edition_before(reader, head, language)
    return DelegationsRow(
        meeting=head,
        delegations=listed,
        counts=counts(listed),
        people=sum(len(row.standing) for row in listed),
        last_edition=last,
        former=_former(reader, last, listed),
    )


def delegation_detail(reader: Reader, delegation_id: int, language: str = "en") -> DelegationDetail:
    """Return all about one delegation. Raises UserError `gone`."""
    row = delegation(reader, delegation_id, language)
    head = meeting(reader, _meeting_of(reader, delegation_id), language)
    last = edition_before(reader, head, language)
    return DelegationDetail(
        meeting=head,
        delegation=row,
        entity=entity(reader, row.entity, language),
        editions=_editions(reader, head, row.entity),
        last_edition=last,
        former=_former(reader, last, (row,)).get(row.id, ()),
        local_times=_local_times(reader, head, row.zone),
        agenda=_on_agenda(reader, head, row, language),
    )


def _meeting_of(reader: Reader, delegation_id: int) -> int:
    return reader.scalars(select(Delegation.meeting_id).where(Delegation.id == delegation_id)).one()


def _former(reader: Reader, last: MeetingRow | None, listed: tuple[DelegationRow, ...]) -> Former:
    """Return who came last time, by delegation of now: the head first, without those who did not come after all."""
    if last is None:
        return {}
    now = {row.entity: row for row in listed}
    statement = (
        select(
            Delegation.entity_id, Delegate.person_id, Person.given, Person.family, Person.email, Delegate.capacity,
            Delegate.post, Delegate.status, Delegate.rank,
        )
        .join(Delegate, Delegate.delegation_id == Delegation.id)
        .join(Person, Delegate.person_id == Person.id)
        .where(Delegation.meeting_id == last.id, Delegate.status.in_(("nominated", "confirmed")))
        .order_by(Delegation.entity_id, Delegate.capacity != "head", Delegate.rank, Delegate.id)
    )  # fmt: skip
    if len(now) == 1:
        statement = statement.where(Delegation.entity_id == next(iter(now)))
    by_entity = grouped(rows(reader, statement))
    return {
        row.id: tuple(_former_row(one, row) for one in by_entity[key]) for key, row in now.items() if key in by_entity
    }


def _former_row(row: AnyRow, now: DelegationRow) -> FormerRow:
    return FormerRow(
        person=row.person_id,
        name=f"{row.given} {row.family}".strip(),
        email=row.email,
        capacity=row.capacity,
        post=row.post,
        status=row.status,
        delegate=next((one.id for one in now.delegates if one.person == row.person_id), None),
    )


def _editions(reader: Reader, head: MeetingRow, entity_id: int) -> int:
    """Return how many meetings of the series the entity was invited to, up to this one."""
    if head.series is None:
        return 1
    statement = (
        select(func.count())
        .select_from(Delegation)
        .join(Meeting, Delegation.meeting_id == Meeting.id)
        .where(Delegation.entity_id == entity_id, Meeting.series_id == head.series)
    )
    if head.edition is not None:
        statement = statement.where(or_(Meeting.edition <= head.edition, Meeting.edition.is_(None)))
    return reader.scalar(statement) or 0


def _local_times(reader: Reader, head: MeetingRow, zone: str) -> tuple[LocalSitting, ...]:
    statement = (
        select(Sitting.id, Sitting.day, Sitting.start, Sitting.minutes)
        .where(Sitting.meeting_id == head.id)
        .order_by(Sitting.day, Sitting.start, Sitting.id)
    )
    found = []
    for number, row in enumerate(rows(reader, statement), start=1):
        start = clock.local(clock.at(row.day, row.start, head.zone), zone)
        end = clock.later(start, row.minutes)
        found.append(LocalSitting(row.id, number, start, end, clock.touches_night(start, end)))
    return tuple(found)


def _on_agenda(reader: Reader, head: MeetingRow, row: DelegationRow, language: str) -> tuple[OnAgenda, ...]:
    """Return the items on which the delegation speaks, by start; those without a time last."""
    statement = (
        select(
            Speaking.item_id, Speaking.delegate_id, Speaking.state, Speaking.role, AgendaItem.title, Person.given,
            Person.family, Entity.name_en, Entity.name_fr,
        )
        .join(AgendaItem, Speaking.item_id == AgendaItem.id)
        .outerjoin(Delegate, Speaking.delegate_id == Delegate.id)
        .outerjoin(Person, Delegate.person_id == Person.id)
        .outerjoin(Entity, Speaking.entity_id == Entity.id)
        .where(
            AgendaItem.meeting_id == head.id,
            or_(Delegate.delegation_id == row.id, Speaking.entity_id == row.entity),
            Speaking.state != "withdrawn",
        )
        .order_by(Speaking.item_id, Speaking.position)
    )  # fmt: skip
    found = rows(reader, statement)
    if not found:
        return ()
    numbers = of_meeting(reader, head.id, head.numbering)
    starts = _starts(reader, head, {one.item_id for one in found})
    listed = [_spoken(one, numbers, starts, language) for one in found]
    return tuple(sorted(listed, key=lambda one: (one.start is None, one.start.timestamp() if one.start else 0.0)))


def _spoken(
    row: AnyRow, numbers: Mapping[int, str], starts: Mapping[int, tuple[int, datetime]], language: str
) -> OnAgenda:
    name = f"{row.given} {row.family}".strip() if row.delegate_id else entity_name(row.name_en, row.name_fr, language)
    sitting, start = starts.get(row.item_id, (None, None))
    title = in_language(row.title, language)
    return OnAgenda(
        row.item_id, numbers[row.item_id], title, name, row.delegate_id, row.state, sitting, start, row.role
    )


def _starts(reader: Reader, head: MeetingRow, items: set[int]) -> dict[int, tuple[int, datetime]]:
    """Return the sitting and the start, in the host zone, of each item's first slot."""
    statement = (
        select(Slot.item_id, Slot.offset, Sitting.id, Sitting.day, Sitting.start)
        .join(Sitting, Slot.sitting_id == Sitting.id)
        .where(Slot.item_id.in_(items))
    )
    starts: dict[int, tuple[int, datetime]] = {}
    for item, offset, sitting, day, start in rows(reader, statement):
        begins = clock.later(clock.at(day, start, head.zone), offset)
        if item not in starts or begins.timestamp() < starts[item][1].timestamp():
            starts[item] = (sitting, begins)
    return starts
