"""Changes of many items at once, and an item taken in two parts."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from meetingdesk.domain.titles import in_language
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import AgendaItem, Slot, Speaking
from meetingdesk.operations.agenda import edit_item, unschedule_slot
from meetingdesk.operations.loading import found, room_of
from meetingdesk.operations.planner import place_items
from meetingdesk.operations.speakers import add_speaker
from meetingdesk.requests.agenda import AddSpeaker, EditItem, UnscheduleSlot
from meetingdesk.requests.base import Kept
from meetingdesk.requests.timetable import CloseOver, EditItems, SplitSlot, UnscheduleSlots


def split_slot(session: Session, request: SplitSlot) -> Mapping[str, Parameter]:
    """Part a slot in two. Raises UserError `split.minutes` where one of them would last no time, or `move.twice`."""
    slot = found(session, Slot, request.slot)
    title = in_language(found(session, AgendaItem, slot.item_id).title)
    if not 0 < request.minutes < slot.minutes:
        raise UserError("split.minutes", title=title, most=slot.minutes - 1)
    offset, rest = slot.offset + request.minutes, slot.minutes - request.minutes
    there = select(Slot.id).where(
        Slot.item_id == slot.item_id, Slot.sitting_id == slot.sitting_id, Slot.offset == offset
    )
    if session.scalar(there) is not None:
        raise UserError("move.twice", title=title)
    slot.minutes = request.minutes
    session.add(
        Slot(item_id=slot.item_id, sitting_id=slot.sitting_id, room_id=slot.room_id, offset=offset, minutes=rest)
    )
    return {"title": title}


def close_over(session: Session, request: CloseOver) -> Mapping[str, Parameter]:
    """Take a slot out and move up what follows it, all or nothing. Raises what `move_slot` raises."""
    told = unschedule_slot(session, UnscheduleSlot(slot=request.slot))
    session.flush()
    place_items(session, request)
    return told


def unschedule_slots(session: Session, request: UnscheduleSlots) -> Mapping[str, Parameter]:
    """Take many slots out of the timetable, all or none. Raises UserError `gone`."""
    slots = tuple(dict.fromkeys(request.slots))
    for slot in slots:
        unschedule_slot(session, UnscheduleSlot(slot=slot))
    return {"n": len(slots)}


def edit_items(session: Session, request: EditItems) -> Mapping[str, Parameter]:
    """Change many items, all or none. Raises what `edit_item` and `add_speaker` raise."""
    for item in dict.fromkeys(request.items):
        edit_item(
            session,
            EditItem(
                item=item,
                kind=request.kind,
                item_class=request.item_class,
                action=request.action,
                interpretation=request.interpretation,
            ),
        )
        if not isinstance(request.room, Kept):
            _set_room(session, found(session, AgendaItem, item), request.room)
        if request.chair is not None:
            _set_chair(session, item, request.chair)
    return {"n": len(dict.fromkeys(request.items))}


def _set_room(session: Session, item: AgendaItem, room: int | None) -> None:
    room = room_of(session, item.meeting_id, room)
    for slot in session.scalars(select(Slot).where(Slot.item_id == item.id)):
        slot.room_id = room


def _set_chair(session: Session, item: int, delegate: int) -> None:
    """Let a delegate chair an item: in the place of whoever does, and once only where they speak on it already."""
    speaking = session.scalars(select(Speaking).where(Speaking.item_id == item)).all()
    for other in speaking:
        if other.role == "chair" and other.delegate_id != delegate:
            session.delete(other)
    own = next((one for one in speaking if one.delegate_id == delegate), None)
    if own is None:
        add_speaker(session, AddSpeaker(item=item, delegate=delegate, role="chair"))
    else:
        own.role = "chair"
    session.flush()
