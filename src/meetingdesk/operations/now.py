"""What can be done while the day runs. Actual times are kept beside the plan, which stays as it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from meetingdesk.domain import clock
from meetingdesk.domain.clock import Span
from meetingdesk.domain.titles import in_language
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import AgendaItem, Delegate, Delegation, Entity, Person, Sitting, Slot, Speaking
from meetingdesk.operations.loading import found
from meetingdesk.requests.now import CloseItem, CloseSitting, DropSpeaker, ExtendSitting, StartItem, StartSitting
from meetingdesk.rows.names import spoken


def start_sitting(session: Session, request: StartSitting) -> Mapping[str, Parameter]:
    """Open a sitting; a closed one goes on, as if it had not been closed. Raises UserError `now.sitting_runs`."""
    sitting = found(session, Sitting, request.sitting)
    if sitting.actual_start is not None and sitting.actual_end is None:
        raise UserError("now.sitting_runs", day=sitting.day.isoformat())
    _start(sitting, request.at)
    return {"day": sitting.day.isoformat()}


def close_sitting(session: Session, request: CloseSitting) -> Mapping[str, Parameter]:
    """Close a sitting and the items that run. Raises UserError `now.sitting_closed` or `now.before_start`."""
    sitting = found(session, Sitting, request.sitting)
    if sitting.actual_start is None or sitting.actual_end is not None:
        raise UserError("now.sitting_closed", day=sitting.day.isoformat())
    for slot in _running(session, sitting):
        _end(session, slot, request.at)
    _end(session, sitting, request.at)
    return {"day": sitting.day.isoformat()}


def start_item(session: Session, request: StartItem) -> Mapping[str, Parameter]:
    """Take up an item; one that was closed goes on. Raises UserError `now.item_runs` or `now.sitting_closed`."""
    slot = found(session, Slot, request.slot)
    item = found(session, AgendaItem, slot.item_id)
    sitting = found(session, Sitting, slot.sitting_id)
    if slot.actual_start is not None and slot.actual_end is None:
        raise UserError("now.item_runs", title=in_language(item.title))
    if sitting.actual_end is not None:
        raise UserError("now.sitting_closed", day=sitting.day.isoformat())
    for other in _in_its_way(session, slot, _running(session, sitting)):
        _end(session, other, request.at)
    if sitting.actual_start is None:
        _start(sitting, request.at)
    _start(slot, request.at)
    return {"title": in_language(item.title)}


def close_item(session: Session, request: CloseItem) -> Mapping[str, Parameter]:
    """Close an item that runs. Raises UserError `now.item_closed` or `now.before_start`."""
    slot = found(session, Slot, request.slot)
    title = in_language(found(session, AgendaItem, slot.item_id).title)
    if slot.actual_start is None or slot.actual_end is not None:
        raise UserError("now.item_closed", title=title)
    _end(session, slot, request.at)
    return {"title": title}


def _start(what: Sitting | Slot, at: datetime) -> None:
    if what.actual_start is None:
        what.actual_start = at
    what.actual_end = None


def _end(session: Session, what: Sitting | Slot, at: datetime) -> None:
    if what.actual_start is not None and at <= what.actual_start:
        raise UserError("now.before_start")
    what.actual_end = at
    session.flush()


def _running(session: Session, sitting: Sitting) -> list[Slot]:
    on = select(Slot).where(Slot.sitting_id == sitting.id, Slot.actual_start.is_not(None), Slot.actual_end.is_(None))
    return list(session.scalars(on.order_by(Slot.id)))


def _in_its_way(session: Session, slot: Slot, running: Iterable[Slot]) -> list[Slot]:
    """Return the running slots in the room of another. What stands above or below it on the agenda goes on."""
    parents = dict(session.execute(select(AgendaItem.id, AgendaItem.parent_id)).all())
    own = _line(slot.item_id, parents)
    return [
        other
        for other in running
        if None in (slot.room_id, other.room_id) or slot.room_id == other.room_id
        if other.item_id not in own and slot.item_id not in _line(other.item_id, parents)
    ]


def _line(item: int, parents: Mapping[int, int | None]) -> list[int]:
    """Return an item and those above it."""
    line = [item]
    while (above := parents.get(line[-1])) is not None and above not in line:
        line.append(above)
    return line


def extend_sitting(session: Session, request: ExtendSitting) -> Mapping[str, Parameter]:
    """Let a sitting last longer. Raises UserError `sitting.extend` for no time at all, or `sitting.length`."""
    sitting = found(session, Sitting, request.sitting)
    if request.minutes < 1:
        raise UserError("sitting.extend")
    clock.check_span(Span(sitting.day, sitting.start, sitting.minutes + request.minutes))
    sitting.minutes += request.minutes
    return {"day": sitting.day.isoformat(), "n": request.minutes}


def drop_speaker(session: Session, request: DropSpeaker) -> Mapping[str, Parameter]:
    """Leave a speaker's place to the entity, to be named anew. Raises UserError `speaker.to_be_named`."""
    speaking = found(session, Speaking, request.speaking)
    item = found(session, AgendaItem, speaking.item_id)
    title = in_language(item.title)
    if speaking.entity_id is not None:
        raise UserError("speaker.to_be_named", name=found(session, Entity, speaking.entity_id).name_en, title=title)
    if speaking.delegate_id is None:
        name, speaking.state = speaking.name, "withdrawn"
        return {"name": name, "title": title}
    delegate = found(session, Delegate, speaking.delegate_id)
    person = found(session, Person, delegate.person_id)
    speaking.entity_id = found(session, Delegation, delegate.delegation_id).entity_id
    speaking.delegate_id, speaking.state = None, "to_be_confirmed"
    return {"name": spoken(person.given, person.family), "title": title}
