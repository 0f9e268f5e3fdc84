"""What can be done to the sittings of a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from meetingdesk.domain import clock
from meetingdesk.domain.clock import Span
from meetingdesk.domain.titles import in_language
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import AgendaItem, Meeting, Sitting, Slot
from meetingdesk.model.sitting import SITTING_KINDS
from meetingdesk.operations.audience import audience_of
from meetingdesk.operations.loading import among, found, web_address
from meetingdesk.requests.sittings import (
    AddSitting,
    DeleteSitting,
    EditSitting,
    EditSittingLink,
    MoveSitting,
    MoveSittings,
    SetInterpretation,
    SittingPlace,
)


def add_sitting(session: Session, request: AddSitting) -> Mapping[str, Parameter]:
    """Add a sitting to a meeting."""
    meeting = found(session, Meeting, request.meeting)
    new_sitting(session, meeting, Span(request.day, request.start, request.minutes), request.kind)
    return {"day": request.day.isoformat()}


def new_sitting(session: Session, meeting: Meeting, span: Span, kind: str, *, first: bool = False) -> None:
    """Add a sitting. `first`: of a start that comes twice, the first is meant. Raises UserError."""
    _check_span(span, meeting, first=first)
    kind = among(kind, SITTING_KINDS)
    session.add(Sitting(meeting_id=meeting.id, day=span.day, start=span.start, minutes=span.minutes, kind=kind))
    session.flush()


def _check_span(span: Span, meeting: Meeting, *, first: bool = False) -> None:
    """Raise UserError unless a sitting can be there. `first`: of a start that comes twice, the first is meant."""
    clock.check_span(span)
    if not (first and clock.ambiguous(span.day, span.start, meeting.zone)):
        clock.check_wall(span.day, span.start, meeting.zone)


def move_sitting(session: Session, request: MoveSitting) -> Mapping[str, Parameter]:
    """Move a sitting; its slots move with it. Raises UserError `sitting.slots_outside` where it gets too short."""
    return {"day": request.day.isoformat(), **_move(session, request)}


def move_sittings(session: Session, request: MoveSittings) -> Mapping[str, Parameter]:
    """Move sittings, all or none; the first of them is told with its times. Raises what `move_sitting` raises."""
    told = [_move(session, place) for place in request.places]
    return {"n": len(told), **(told[0] if told else {})}


def _move(session: Session, request: MoveSitting | SittingPlace) -> Mapping[str, Parameter]:
    """Move a sitting; return from when to when, by the clock of which zone."""
    sitting = found(session, Sitting, request.sitting)
    meeting = found(session, Meeting, sitting.meeting_id)
    stays = (request.day, request.start) == (sitting.day, sitting.start)
    _check_span(Span(request.day, request.start, request.minutes), meeting, first=stays)
    titles = session.scalars(
        select(AgendaItem.title)
        .join(Slot, Slot.item_id == AgendaItem.id)
        .where(Slot.sitting_id == sitting.id, Slot.offset + Slot.minutes > request.minutes)
        .order_by(Slot.offset, Slot.id)
    ).all()
    if titles:
        raise UserError("sitting.slots_outside", n=len(titles), title=in_language(titles[0]))
    before = _span_text(sitting, meeting.zone)
    sitting.day, sitting.start, sitting.minutes = request.day, request.start, request.minutes
    return {"before": before, "after": _span_text(sitting, meeting.zone), "zone": meeting.zone}


def _span_text(sitting: Sitting, zone: str) -> str:
    """Return when a sitting is, as `2021-02-18T12:00/15:00`."""
    start = clock.at(sitting.day, sitting.start, zone)
    return f"{start:%Y-%m-%dT%H:%M}/{clock.later(start, sitting.minutes):%H:%M}"


def edit_sitting_link(session: Session, request: EditSittingLink) -> Mapping[str, Parameter]:
    """Change how a sitting is joined. Raises UserError `link.form` unless the link is a web address, or empty."""
    sitting = found(session, Sitting, request.sitting)
    sitting.link = web_address(request.link)
    sitting.conference_id = " ".join(request.conference_id.split())
    sitting.passcode = request.passcode.strip()
    sitting.dial_in = " ".join(request.dial_in.split())
    return {"day": sitting.day.isoformat()}


def set_interpretation(session: Session, request: SetInterpretation) -> Mapping[str, Parameter]:
    """Say whether a sitting is interpreted."""
    sitting = found(session, Sitting, request.sitting)
    sitting.interpretation = request.interpretation
    return {"day": sitting.day.isoformat()}


def edit_sitting(session: Session, request: EditSitting) -> Mapping[str, Parameter]:
    """Change what a sitting is, and for whom. Raises UserError `value.unknown` or `audience.empty`."""
    sitting = found(session, Sitting, request.sitting)
    if request.kind is not None:
        sitting.kind = among(request.kind, SITTING_KINDS)
    if request.audience is not None or request.audience_codes is not None:
        audience = sitting.audience if request.audience is None else request.audience
        codes = sitting.audience_codes if request.audience_codes is None else request.audience_codes
        sitting.audience_codes = audience_of(session, sitting.meeting_id, audience, codes)
        sitting.audience = audience
    return {"day": sitting.day.isoformat()}


def delete_sitting(session: Session, request: DeleteSitting) -> Mapping[str, Parameter]:
    """Remove a sitting; its items go back to the tray."""
    sitting = found(session, Sitting, request.sitting)
    day: date = sitting.day
    session.delete(sitting)
    return {"day": day.isoformat()}
