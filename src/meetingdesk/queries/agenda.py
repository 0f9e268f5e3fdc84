"""The whole agenda of a meeting in a handful of statements, whatever its size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

from sqlalchemy import func, select

from meetingdesk.domain import clock, numbering
from meetingdesk.domain.numbering import Numbered
from meetingdesk.domain.titles import in_language
from meetingdesk.model import AgendaItem, Issue, Meeting, Room, Sitting, Slot
from meetingdesk.queries.loading import AnyRow, Reader, grouped, rows
from meetingdesk.queries.meetings import meeting
from meetingdesk.queries.numbers import of_items
from meetingdesk.queries.precedence import precedence
from meetingdesk.queries.references import references
from meetingdesk.queries.speakers import speakers
from meetingdesk.rows.agenda import AgendaRow, ItemRow, ReferenceRow, RoomRow, SittingRow, SlotRow
from meetingdesk.rows.meetings import MeetingRow


def agenda(reader: Reader, meeting_id: int, language: str = "en") -> AgendaRow:
    """Return the sittings with their slots, and the items that have none. Raises UserError `gone`.

    Items stand in the order of their numbers. One without a slot is unscheduled, unless it has sub-items: then it is
    a heading of theirs.
    """
    head = meeting(reader, meeting_id, language)
    rooms = rooms_of(reader, meeting_id)
    items = _items(reader, head, language)
    slots = grouped(_slots(reader, meeting_id))
    parts = _sittings(reader, head, rooms, items, slots)
    placed = {slot.item.id for sitting in parts for slot in sitting.slots}
    free = [item for item in items.values() if item.id not in placed]
    return AgendaRow(
        meeting=head,
        sittings=parts,
        unscheduled=tuple(item for item in free if not item.sub_items),
        rooms=rooms,
        headings=tuple(item for item in free if item.sub_items),
        order=tuple(items),
        precedence=precedence(reader, meeting_id),
    )


def sittings(reader: Reader, head: MeetingRow) -> tuple[SittingRow, ...]:
    """Return the sittings of a meeting without their slots."""
    return _sittings(reader, head, (), {}, {})


def rooms_of(reader: Reader, meeting_id: int) -> tuple[RoomRow, ...]:
    """Return the parallel rooms of a meeting in their order."""
    statement = select(Room.id, Room.name).where(Room.meeting_id == meeting_id).order_by(Room.position, Room.id)
    return tuple(RoomRow(*row) for row in rows(reader, statement))


def _items(reader: Reader, head: MeetingRow, language: str) -> dict[int, ItemRow]:
    statement = select(
        AgendaItem.id, AgendaItem.parent_id, AgendaItem.position, AgendaItem.kind, AgendaItem.number, AgendaItem.uid,
        AgendaItem.title, AgendaItem.item_class, AgendaItem.action, AgendaItem.minutes, AgendaItem.interpretation,
        AgendaItem.outcome,
    ).where(AgendaItem.meeting_id == head.id)  # fmt: skip
    found = {row.id: row for row in rows(reader, statement)}
    numbered = [Numbered(*row[:5]) for row in found.values()]
    numbers = of_items(reader, head.id, head.numbering, numbered)
    below = Counter(row.parent_id for row in found.values())
    speaking, referring = speakers(reader, head.id, language), references(reader, head.id)
    return {
        place.id: _item(
            found[place.id],
            numbers[place.id],
            speaking.get(place.id, ()),
            below[place.id],
            language,
            order,
            referring.get(place.id, ()),
        )
        for order, place in enumerate(numbering.in_order(numbered))
    }


def _item(
    row: AnyRow,
    number: str,
    speaking: Sequence[Any],
    below: int,
    language: str,
    order: int,
    referring: tuple[ReferenceRow, ...],
) -> ItemRow:
    return ItemRow(
        id=row.id,
        uid=row.uid,
        number=number,
        title=in_language(row.title, language),
        titles=row.title,
        kind=row.kind,
        item_class=row.item_class,
        action=row.action,
        minutes=row.minutes,
        parent=row.parent_id,
        speakers=tuple(speaking),
        sub_items=below,
        interpretation=row.interpretation,
        order=order,
        frozen=row.number is not None,
        references=referring,
        outcome=row.outcome,
    )


def _slots(reader: Reader, meeting_id: int) -> list[AnyRow]:
    statement = (
        select(
            Slot.sitting_id, Slot.id, Slot.item_id, Slot.room_id, Slot.offset, Slot.minutes, Slot.actual_start,
            Slot.actual_end,
        )
        .join(Sitting, Slot.sitting_id == Sitting.id)
        .where(Sitting.meeting_id == meeting_id)
        .order_by(Slot.sitting_id, Slot.offset, Slot.id)
    )  # fmt: skip
    return rows(reader, statement)


def _sequences(reader: Reader, meeting_id: int) -> dict[str, int]:
    """Return the highest sequence ever issued of each uid of the meeting."""
    statement = (
        select(Issue.uid, func.max(Issue.sequence).label("sequence"))
        .join(Meeting, Issue.meeting_uid == Meeting.uid)
        .where(Meeting.id == meeting_id)
        .group_by(Issue.uid)
    )
    return {row.uid: row.sequence for row in rows(reader, statement)}


def _sittings(
    reader: Reader,
    head: MeetingRow,
    rooms: tuple[RoomRow, ...],
    items: Mapping[int, ItemRow],
    slots: Mapping[int, list[AnyRow]],
) -> tuple[SittingRow, ...]:
    statement = select(
        Sitting.id, Sitting.uid, Sitting.day, Sitting.start, Sitting.minutes, Sitting.kind, Sitting.audience,
        Sitting.audience_codes, Sitting.link, Sitting.conference_id, Sitting.passcode, Sitting.dial_in,
        Sitting.actual_start, Sitting.actual_end, Sitting.interpretation,
    ).where(Sitting.meeting_id == head.id).order_by(Sitting.day, Sitting.start, Sitting.id)  # fmt: skip
    sequences = _sequences(reader, head.id)
    begun: set[int] = set()  # the items that an earlier slot has taken up
    parts = []
    for number, row in enumerate(rows(reader, statement), start=1):
        start = clock.at(row.day, row.start, head.zone)
        parts.append(
            SittingRow(
                id=row.id,
                uid=row.uid,
                number=number,
                day=row.day,
                start=start,
                end=clock.later(start, row.minutes),
                minutes=row.minutes,
                kind=row.kind,
                audience=row.audience,
                audience_codes=tuple(row.audience_codes),
                link=row.link,
                conference_id=row.conference_id,
                passcode=row.passcode,
                dial_in=row.dial_in,
                sequence=sequences.get(row.uid, 0),
                rooms=_used(rooms, slots.get(row.id, [])),
                slots=_slot_rows(slots.get(row.id, []), start, rooms, items, begun),
                actual_start=_local(row.actual_start, start.tzinfo),
                actual_end=_local(row.actual_end, start.tzinfo),
                interpretation=row.interpretation,
            )
        )
    return tuple(parts)


def _local(instant: datetime | None, zone: tzinfo | None) -> datetime | None:
    return None if instant is None else instant.astimezone(zone)


def _used(rooms: tuple[RoomRow, ...], found: list[AnyRow]) -> tuple[RoomRow, ...]:
    used = {row.room_id for row in found}
    return tuple(room for room in rooms if room.id in used)


def _slot_rows(
    found: list[AnyRow],
    start: datetime,
    rooms: tuple[RoomRow, ...],
    items: Mapping[int, ItemRow],
    begun: set[int],
) -> tuple[SlotRow, ...]:
    names = {room.id: room.name for room in rooms}
    order = {room.id: place for place, room in enumerate(rooms)}
    listing = {item: place for place, item in enumerate(items)}
    found.sort(key=lambda row: (row.offset, order.get(row.room_id, -1), listing[row.item_id], row.id))
    base, zone = start.astimezone(UTC), start.tzinfo
    made = []
    for sitting, number, item, room, offset, minutes, opened, closed in found:
        made.append(
            SlotRow(
                number, items[item], sitting, room, names.get(room, ""), offset, minutes,
                (base + timedelta(minutes=offset)).astimezone(zone),
                (base + timedelta(minutes=offset + minutes)).astimezone(zone),
                _local(opened, zone), _local(closed, zone), item in begun,
            )
        )  # fmt: skip
        begun.add(item)
    return tuple(made)
