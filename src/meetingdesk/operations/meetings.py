"""What can be done to a meeting and its sittings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from meetingdesk.domain import clock
from meetingdesk.domain.clock import Span
from meetingdesk.domain.titles import in_language
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import AgendaItem, Meeting, Room, Sitting, Slot
from meetingdesk.model.sitting import SITTING_KINDS
from meetingdesk.operations.loading import among, found, line, next_in
from meetingdesk.requests.meetings import (
    AddMeeting,
    AddRoom,
    AddSitting,
    DeleteSitting,
    EditSittingLink,
    MoveSitting,
)

_KEY = re.compile(r"\w[\w.-]*")


def add_meeting(session: Session, request: AddMeeting) -> Mapping[str, Parameter]:
    """Make a meeting with its first sittings."""
    zone = clock.check_zone(request.zone)
    title = line(request.title, "title.empty")
    language = request.language
    meeting = Meeting(key=check_key(session, request.key), title={language: title}, zone=zone, languages=[language])
    session.add(meeting)
    session.flush()
    for sitting in request.sittings:
        _new_sitting(session, meeting, Span(sitting.day, sitting.start, sitting.minutes), "plenary")
    return {"title": title}


def check_key(session: Session, key: str) -> str:
    """Return a key that no meeting has. Raises UserError `meeting.key_form` or `meeting.key_taken`."""
    if not _KEY.fullmatch(key):
        raise UserError("meeting.key_form", key=key)
    if session.scalar(select(Meeting.id).where(Meeting.key == key)) is not None:
        raise UserError("meeting.key_taken", key=key)
    return key


def add_sitting(session: Session, request: AddSitting) -> Mapping[str, Parameter]:
    """Add a sitting to a meeting."""
    meeting = found(session, Meeting, request.meeting)
    _new_sitting(session, meeting, Span(request.day, request.start, request.minutes), request.kind)
    return {"day": request.day.isoformat()}


def _new_sitting(session: Session, meeting: Meeting, span: Span, kind: str) -> None:
    _check_span(span, meeting)
    kind = among(kind, SITTING_KINDS)
    session.add(Sitting(meeting_id=meeting.id, day=span.day, start=span.start, minutes=span.minutes, kind=kind))
    session.flush()


def _check_span(span: Span, meeting: Meeting) -> None:
    clock.check_span(span)
    clock.check_wall(span.day, span.start, meeting.zone)


def move_sitting(session: Session, request: MoveSitting) -> Mapping[str, Parameter]:
    """Move a sitting; its slots move with it. Raises UserError `sitting.slots_outside` where it gets too short."""
    sitting = found(session, Sitting, request.sitting)
    meeting = found(session, Meeting, sitting.meeting_id)
    _check_span(Span(request.day, request.start, request.minutes), meeting)
    titles = session.scalars(
        select(AgendaItem.title)
        .join(Slot, Slot.item_id == AgendaItem.id)
        .where(Slot.sitting_id == sitting.id, Slot.offset + Slot.minutes > request.minutes)
        .order_by(Slot.offset, Slot.id)
    ).all()
    if titles:
        raise UserError("sitting.slots_outside", n=len(titles), title=in_language(titles[0]))
    sitting.day, sitting.start, sitting.minutes = request.day, request.start, request.minutes
    return {"day": request.day.isoformat()}


def edit_sitting_link(session: Session, request: EditSittingLink) -> Mapping[str, Parameter]:
    """Change how a sitting is joined. Raises UserError `link.form` unless the link is a web address, or empty."""
    sitting = found(session, Sitting, request.sitting)
    sitting.link = _link(request.link)
    sitting.conference_id = " ".join(request.conference_id.split())
    sitting.passcode = request.passcode.strip()
    sitting.dial_in = " ".join(request.dial_in.split())
    return {"day": sitting.day.isoformat()}


def _link(link: str) -> str:
    link = link.strip()
    try:
        parts = urlsplit(link)
        web = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        web = False
    if link and (not web or re.search(r"[\s\x00-\x1f\x7f]", link)):
        raise UserError("link.form", link=link)
    return link


def delete_sitting(session: Session, request: DeleteSitting) -> Mapping[str, Parameter]:
    """Remove a sitting; its items go back to the tray."""
    sitting = found(session, Sitting, request.sitting)
    day: date = sitting.day
    session.delete(sitting)
    return {"day": day.isoformat()}


def add_room(session: Session, request: AddRoom) -> Mapping[str, Parameter]:
    """Add a parallel virtual room. Raises UserError `room.taken` where the meeting has one of this name."""
    meeting = found(session, Meeting, request.meeting)
    name = line(request.name, "room.empty")
    names = session.scalars(select(Room.name).where(Room.meeting_id == meeting.id))
    if name.casefold() in {known.casefold() for known in names}:
        raise UserError("room.taken", name=name)
    position = next_in(session, Room.position, Room.meeting_id == meeting.id)
    session.add(Room(meeting_id=meeting.id, name=name, position=position))
    return {"name": name}
