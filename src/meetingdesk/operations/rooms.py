"""What can be done to the parallel virtual rooms of a meeting."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import Meeting, Room, Slot
from meetingdesk.operations.loading import found, line, next_in
from meetingdesk.requests.rooms import AddRoom, DeleteRoom, MoveRoom, RenameRoom


def add_room(session: Session, request: AddRoom) -> Mapping[str, Parameter]:
    """Add a parallel virtual room. Raises UserError `room.empty`, or `room.taken` where there is one of this name."""
    meeting = found(session, Meeting, request.meeting)
    name = _free(session, meeting.id, request.name)
    position = next_in(session, Room.position, Room.meeting_id == meeting.id)
    session.add(Room(meeting_id=meeting.id, name=name, position=position))
    return {"name": name}


def rename_room(session: Session, request: RenameRoom) -> Mapping[str, Parameter]:
    """Give a room another name. Raises UserError as `add_room` does."""
    room = found(session, Room, request.room)
    before, room.name = room.name, _free(session, room.meeting_id, request.name, but=room.id)
    return {"name": before, "new": room.name}


def move_room(session: Session, request: MoveRoom) -> Mapping[str, Parameter]:
    """Move a room among the others, as far as there are any; the positions are handed out anew in their order."""
    room = found(session, Room, request.room)
    statement = select(Room).where(Room.meeting_id == room.meeting_id).order_by(Room.position, Room.id)
    rooms = list(session.scalars(statement))
    before = rooms.index(room)
    rooms.insert(max(0, before + request.by), rooms.pop(before))
    for position, one in enumerate(rooms):
        one.position = position
    return {"name": room.name, "place": rooms.index(room) + 1}


def delete_room(session: Session, request: DeleteRoom) -> Mapping[str, Parameter]:
    """Remove a room. Raises UserError `room.used` where something is planned in it."""
    room = found(session, Room, request.room)
    used = session.scalar(select(func.count()).select_from(Slot).where(Slot.room_id == room.id)) or 0
    if used:
        raise UserError("room.used", name=room.name, n=used)
    session.delete(room)
    return {"name": room.name}


def _free(session: Session, meeting: int, name: str, but: int = 0) -> str:
    """Return a name, tidied, that no other room of the meeting has in any case of letters."""
    tidy = line(name, "room.empty")
    names = session.scalars(select(Room.name).where(Room.meeting_id == meeting, Room.id != but))
    if tidy.casefold() in {known.casefold() for known in names}:
        raise UserError("room.taken", name=tidy)
    return tidy
