"""The day as it runs, and what a longer sitting would cost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from sqlalchemy import and_, or_, select

from meetingdesk.domain import clock, pace
from meetingdesk.domain.local_times import Place
from meetingdesk.domain.nights import nights
from meetingdesk.errors import UserError
from meetingdesk.model import Delegate, Delegation, Person, Sitting, Speaking
from meetingdesk.queries.agenda import agenda, sittings
from meetingdesk.queries.delegations import delegations
from meetingdesk.queries.loading import Reader, rows
from meetingdesk.queries.meetings import meeting
from meetingdesk.rows.agenda import SlotRow, SpeakerRow
from meetingdesk.rows.names import spoken
from meetingdesk.rows.now import ExtensionRow, NextSpeakerRow, NowRow

SHOWN = 3  # speakers


class Contact(NamedTuple):
    """Whom to call."""

    name: str
    phone: str


def now(
    reader: Reader, meeting_id: int, instant: datetime, language: str = "en", sitting_id: int | None = None
) -> NowRow:
    """Return the day as of an aware instant, at one sitting if that is said. Raises UserError `gone`."""
    row = agenda(reader, meeting_id, language)
    instant = instant.astimezone(UTC)
    asked = (sitting for sitting in row.sittings if sitting.id == sitting_id)
    sitting = next(asked, None) or pace.current(row.sittings, instant)
    comes = pace.upcoming(sitting, instant) if sitting else ()
    late = pace.late(sitting, instant) if sitting else 0
    speaking = _speaking(comes, late)
    return NowRow(
        meeting=row.meeting,
        now=clock.local(instant, row.meeting.zone),
        state=pace.state(sitting, instant),
        sitting=sitting,
        running=pace.running(sitting) if sitting else (),
        planned=pace.planned(sitting, instant) if sitting else (),
        upcoming=comes,
        late=late,
        ends=clock.local(pace.expected_end(sitting, instant), row.meeting.zone) if sitting else None,
        speakers=_called(reader, meeting_id, speaking),
    )


def _speaking(slots: Iterable[SlotRow], late: int) -> list[tuple[SlotRow, SpeakerRow, datetime]]:
    """Return who speaks next and when, at the pace of the day. Somebody with two roles on an item is named once."""
    found: dict[tuple[int, str, int | None], tuple[SlotRow, SpeakerRow, datetime]] = {}
    for slot in slots:
        for speaker in slot.item.speakers:
            if speaker.state != "withdrawn":
                person = (slot.id, speaker.name, speaker.delegate)
                found.setdefault(person, (slot, speaker, clock.later(slot.start, max(0, late))))
            if len(found) == SHOWN:
                return list(found.values())
    return list(found.values())


def _called(
    reader: Reader, meeting_id: int, speaking: Sequence[tuple[SlotRow, SpeakerRow, datetime]]
) -> tuple[NextSpeakerRow, ...]:
    contacts = _contacts(reader, meeting_id, [who.id for _, who, _ in speaking]) if speaking else {}
    return tuple(_next(slot, who, start, contacts.get(who.id, Contact("", ""))) for slot, who, start in speaking)


def _contacts(reader: Reader, meeting_id: int, speaking: Sequence[int]) -> dict[int, Contact]:
    """Return whom to call for each speaking: the delegate, or the head of delegation of an entity to name one."""
    of_speaker = Speaking.delegate_id == Delegate.id
    is_head = and_(Delegate.capacity == "head", Delegate.status.in_(("nominated", "confirmed")))
    statement = (
        select(Speaking.id, Person.given, Person.family, Person.phone)
        .select_from(Delegate)
        .join(Delegation, Delegate.delegation_id == Delegation.id)
        .join(Person, Delegate.person_id == Person.id)
        .join(Speaking, or_(of_speaker, and_(Speaking.entity_id == Delegation.entity_id, is_head)))
        .where(Delegation.meeting_id == meeting_id, Speaking.id.in_(speaking))
    )
    return {key: Contact(spoken(given, family), phone) for key, given, family, phone in rows(reader, statement)}


def _next(slot: SlotRow, who: SpeakerRow, start: datetime, contact: Contact) -> NextSpeakerRow:
    local = clock.local(start, who.zone) if who.zone else None
    return NextSpeakerRow(
        speaking=who.id,
        slot=slot.id,
        number=slot.item.number,
        title=slot.item.title,
        name=who.name,
        named=who.delegate is not None or who.entity is None,
        entity=who.entity,
        region=who.region,
        role=who.role,
        state=who.state,
        start=start,
        local=local,
        zone=who.zone,
        city=who.city,
        night=local is not None and clock.is_night(local),
        contact=contact.name,
        phone=contact.phone,
        delegate=who.delegate,
    )


def extension(reader: Reader, sitting_id: int, minutes: int, language: str = "en") -> ExtensionRow:
    """Return whose night it would be if a sitting lasted so much longer. Raises UserError `gone`."""
    meeting_id = reader.scalar(select(Sitting.meeting_id).where(Sitting.id == sitting_id))
    if meeting_id is None:
        raise UserError("gone")
    head = meeting(reader, meeting_id, language)
    sitting = next(row for row in sittings(reader, head) if row.id == sitting_id)
    new_end = clock.later(sitting.end, minutes)
    coming = [row for row in delegations(reader, meeting_id, language) if row.status != "declined"]
    places = [Place(row.region, row.kind, row.city, row.zone) for row in coming]
    regions = nights(places, sitting.start, sitting.end, new_end)
    return ExtensionRow(
        sitting=sitting.id,
        minutes=minutes,
        end=sitting.end,
        new_end=new_end,
        delegations=len(places),
        in_night=sum(row.in_night for row in regions),
        entering=sum(row.entering for row in regions),
        regions=regions,
    )
