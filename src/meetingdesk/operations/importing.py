"""Taking over a foreign schedule: its days become sittings, its events items with a slot each, in one step."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from meetingdesk.domain import clock
from meetingdesk.domain.blocks import Block, Event, blocks
from meetingdesk.domain.clock import Span
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import AgendaItem, Meeting, Room, Sitting, Slot, Speaking
from meetingdesk.model.agenda import ITEM_KINDS
from meetingdesk.operations.loading import add_all, found, next_in
from meetingdesk.operations.meetings import check_key
from meetingdesk.requests.agenda import ImportAgenda
from meetingdesk.rows.schedule import ForeignItem, ForeignSchedule


def import_agenda(session: Session, request: ImportAgenda) -> Mapping[str, Parameter]:
    """Take over a schedule. Raises UserError where it is empty, or its key or one of its events is here already."""
    schedule = request.schedule
    zone = clock.check_zone(request.zone)
    _check(session, schedule)
    meeting = found(session, Meeting, request.meeting) if request.meeting else _new_meeting(session, schedule, zone)
    rooms = _rooms(session, meeting, schedule)
    order = {name: place for place, name in enumerate(rooms)}
    events = [_event(item, index, zone, meeting.zone) for index, item in enumerate(schedule.items)]
    in_order = sorted(events, key=lambda e: (e.start.timestamp(), order.get(schedule.items[e.place].room, -1), e.place))
    ids = _items(session, meeting, [schedule.items[event.place] for event in in_order])
    by_place = {event.place: key for event, key in zip(in_order, ids, strict=True)}
    for block in blocks(events):
        sitting = _sitting(session, meeting, block)
        add_all(session, Slot, _slots(block, sitting, meeting.zone, schedule.items, by_place, rooms))
    add_all(session, Speaking, _speaking(schedule.items, by_place))
    return {"title": schedule.title, "n": len(ids), "source": request.source, "sha256": schedule.sha256}


def _check(session: Session, schedule: ForeignSchedule) -> None:
    if not schedule.items:
        raise UserError("import.empty")
    for item in schedule.items:
        clock.check_day(item.day)
        if not 0 < item.minutes <= clock.DAY_MINUTES:
            raise UserError("item.minutes", title=item.title)
    taken = set(session.scalars(select(AgendaItem.uid)))
    for item in schedule.items:
        if item.uid in taken:
            raise UserError("import.taken", title=item.title)
        taken.add(item.uid)


def _new_meeting(session: Session, schedule: ForeignSchedule, zone: str) -> Meeting:
    key = re.sub(r"[^\w.-]+", "-", (schedule.key or schedule.title).casefold()).strip("-.")
    languages = sorted({item.language or "en" for item in schedule.items})
    title = schedule.title or schedule.key
    meeting = Meeting(
        key=check_key(session, key), title={languages[0]: title}, zone=zone, languages=languages, numbering="decimal"
    )
    session.add(meeting)
    session.flush()
    return meeting


def _rooms(session: Session, meeting: Meeting, schedule: ForeignSchedule) -> dict[str, int]:
    """Return the rooms of the meeting by name, in their order; those that only the schedule has are added."""
    known = select(Room.name, Room.id).where(Room.meeting_id == meeting.id).order_by(Room.position, Room.id)
    rooms = dict(session.execute(known).all())
    named = dict.fromkeys([*schedule.rooms, *(item.room for item in schedule.items)])
    new = [name for name in named if name and name not in rooms]
    first = next_in(session, Room.position, Room.meeting_id == meeting.id)
    values = [{"meeting_id": meeting.id, "name": name, "position": first + place} for place, name in enumerate(new)]
    return rooms | dict(zip(new, add_all(session, Room, values), strict=True))


def _event(item: ForeignItem, index: int, zone: str, host_zone: str) -> Event:
    start = clock.local(item.instant or clock.at(item.day, item.start, zone), host_zone)
    return Event(item.day, start, item.minutes, index)


def _items(session: Session, meeting: Meeting, items: Sequence[ForeignItem]) -> list[int]:
    first = next_in(session, AgendaItem.position, AgendaItem.meeting_id == meeting.id)
    values = [
        {
            "uid": item.uid,
            "meeting_id": meeting.id,
            "position": first + place,
            "title": {item.language or "en": item.title},
            "kind": item.kind if item.kind in ITEM_KINDS else "presentation",
            "minutes": item.minutes,
        }
        for place, item in enumerate(items)
    ]
    return add_all(session, AgendaItem, values)


def _sitting(session: Session, meeting: Meeting, block: Block) -> Sitting:
    """Return the sitting of the meeting that holds a whole block, or a new one."""
    for sitting in session.scalars(select(Sitting).where(Sitting.meeting_id == meeting.id)):
        lead = clock.elapsed(clock.at(sitting.day, sitting.start, meeting.zone), block.start)
        if lead >= 0 and lead + block.minutes <= sitting.minutes:
            return sitting
    day, start = block.start.date(), clock.minute_of_day(block.start)
    lead = clock.elapsed(clock.at(day, start, meeting.zone), block.start)  # an hour, when the clock shows it again
    span = clock.check_span(Span(day, start, lead + block.minutes))
    sitting = Sitting(meeting_id=meeting.id, day=span.day, start=span.start, minutes=span.minutes)
    session.add(sitting)
    session.flush()
    return sitting


def _slots(
    block: Block,
    sitting: Sitting,
    zone: str,
    items: Sequence[ForeignItem],
    ids: Mapping[int, int],
    rooms: Mapping[str, int],
) -> list[dict[str, int | None]]:
    lead = clock.elapsed(clock.at(sitting.day, sitting.start, zone), block.start)
    return [
        {
            "item_id": ids[event.place],
            "sitting_id": sitting.id,
            "room_id": rooms.get(items[event.place].room),
            "offset": lead + offset,
            "minutes": event.minutes,
        }
        for offset, event in block.events
    ]


def _speaking(items: Sequence[ForeignItem], ids: Mapping[int, int]) -> list[dict[str, str | int]]:
    return [
        {"item_id": ids[index], "name": name, "position": place}
        for index, item in enumerate(items)
        for place, name in enumerate(dict.fromkeys(filter(None, map(str.strip, item.speakers))))
    ]
