"""What can be done to an agenda."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from meetingdesk.domain import clock, placing
from meetingdesk.domain.titles import in_language, retitled
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import AgendaItem, Meeting, Sitting, Slot
from meetingdesk.model.agenda import ACTIONS, ITEM_CLASSES, ITEM_KINDS
from meetingdesk.model.sitting import DAY_MINUTES
from meetingdesk.operations.loading import among, found, line, meeting_language, next_in, room_of
from meetingdesk.requests.agenda import (
    AddItem,
    DeleteItem,
    EditItem,
    MoveSlot,
    PlaceItem,
    ResizeSlot,
    UnscheduleSlot,
)

DEEPEST = 3


def add_item(session: Session, request: AddItem) -> Mapping[str, Parameter]:
    """Put a new item at the end, or under a parent; with a sitting, also into the timetable."""
    meeting = found(session, Meeting, request.meeting)
    title = line(request.title, "title.empty")
    item = AgendaItem(
        meeting_id=meeting.id,
        parent_id=_parent(session, meeting, request.parent),
        position=next_in(session, AgendaItem.position, AgendaItem.meeting_id == meeting.id),
        title={meeting_language(meeting): title},
        kind=among(request.kind, ITEM_KINDS),
        minutes=_minutes(title, request.minutes),
    )
    session.add(item)
    session.flush()
    if request.sitting is not None:
        _new_slot(session, item, request.sitting, request.offset, item.minutes, request.room)
    return {"title": title}


def _parent(session: Session, meeting: Meeting, parent: int | None) -> int | None:
    """Return a parent of this meeting that is not too deep already. Raises UserError `gone` or `item.depth`."""
    above, depth = parent, 1
    while above is not None:
        item = found(session, AgendaItem, above)
        if item.meeting_id != meeting.id:
            raise UserError("gone")
        above, depth = item.parent_id, depth + 1
        if depth > DEEPEST:
            raise UserError("item.depth", title=in_language(item.title))
    return parent


def _minutes(title: str, minutes: int) -> int:
    if not placing.LEAST_MINUTES <= minutes <= DAY_MINUTES:
        raise UserError("item.minutes", title=title)
    return minutes


def edit_item(session: Session, request: EditItem) -> Mapping[str, Parameter]:
    """Change what an item is. An empty class, action or title takes it away, but in the meeting's first language.

    Raises UserError `title.empty`, `item.minutes` or `value.unknown`.
    """
    item = found(session, AgendaItem, request.item)
    if request.title is not None:
        item.title = _titles(session, item, request.language, request.title)
    if request.minutes is not None:
        item.minutes = _minutes(in_language(item.title), request.minutes)
    if request.kind is not None:
        item.kind = among(request.kind, ITEM_KINDS)
    if request.item_class is not None:
        item.item_class = among(request.item_class, ("", *ITEM_CLASSES)) or None
    if request.action is not None:
        item.action = among(request.action, ("", *ACTIONS)) or None
    if request.interpretation is not None:
        item.interpretation = request.interpretation
    if request.outcome is not None:
        item.outcome = request.outcome.strip()
    return {"title": in_language(item.title, request.language)}


def _titles(session: Session, item: AgendaItem, language: str, title: str) -> dict[str, str]:
    titles = retitled(item.title, language, title)
    first = meeting_language(found(session, Meeting, item.meeting_id))
    if not titles or (language == first and language not in titles):
        raise UserError("title.empty")
    return titles


def place_item(session: Session, request: PlaceItem) -> Mapping[str, Parameter]:
    """Give an item a slot."""
    item = found(session, AgendaItem, request.item)
    minutes = item.minutes if request.minutes is None else request.minutes
    _new_slot(session, item, request.sitting, request.offset, minutes, request.room)
    return {"title": in_language(item.title)}


def _new_slot(session: Session, item: AgendaItem, sitting: int, offset: int, minutes: int, room: int | None) -> None:
    _check_place(session, item, sitting, offset, minutes)
    room = room_of(session, item.meeting_id, room)
    session.add(Slot(item_id=item.id, sitting_id=sitting, room_id=room, offset=offset, minutes=minutes))
    session.flush()


def _check_place(
    session: Session, item: AgendaItem, sitting: int, offset: int, minutes: int, slot: int | None = None
) -> None:
    """Raise UserError unless the item can stand there: in a sitting of its meeting, inside it, and not there twice."""
    place = found(session, Sitting, sitting)
    if place.meeting_id != item.meeting_id:
        raise UserError("gone")
    title = in_language(item.title)
    zone = found(session, Meeting, place.meeting_id).zone
    placing.check(title, offset, minutes, placing.Frame(clock.at(place.day, place.start, zone), place.minutes))
    there = select(Slot.id).where(Slot.item_id == item.id, Slot.sitting_id == sitting, Slot.offset == offset)
    if session.scalar(there) not in (None, slot):
        raise UserError("move.twice", title=title)


def move_slot(session: Session, request: MoveSlot) -> Mapping[str, Parameter]:
    """Move a slot to another time, sitting or room. Raises UserError `move.outside` or `move.twice`."""
    slot = found(session, Slot, request.slot)
    item = found(session, AgendaItem, slot.item_id)
    _check_place(session, item, request.sitting, request.offset, slot.minutes, slot.id)
    slot.room_id = room_of(session, item.meeting_id, request.room)
    slot.sitting_id, slot.offset = request.sitting, request.offset
    return {"title": in_language(item.title)}


def resize_slot(session: Session, request: ResizeSlot) -> Mapping[str, Parameter]:
    """Change when a slot starts and how long it lasts; an item with this one slot is allotted as much."""
    slot = found(session, Slot, request.slot)
    item = found(session, AgendaItem, slot.item_id)
    _check_place(session, item, slot.sitting_id, request.offset, request.minutes, slot.id)
    slot.offset, slot.minutes = request.offset, request.minutes
    if session.scalar(select(func.count()).where(Slot.item_id == item.id)) == 1:
        item.minutes = request.minutes
    return {"title": in_language(item.title)}


def unschedule_slot(session: Session, request: UnscheduleSlot) -> Mapping[str, Parameter]:
    """Take a slot out of the timetable."""
    slot = found(session, Slot, request.slot)
    item = found(session, AgendaItem, slot.item_id)
    session.delete(slot)
    return {"title": in_language(item.title)}


def delete_item(session: Session, request: DeleteItem) -> Mapping[str, Parameter]:
    """Remove an item with its sub-items, slots and speakers."""
    item = found(session, AgendaItem, request.item)
    title = in_language(item.title)
    session.delete(item)
    return {"title": title}
