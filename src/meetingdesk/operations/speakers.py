"""Who speaks on an item."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from meetingdesk.domain.titles import in_language, retitled
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import AgendaItem, Delegate, Delegation, Entity, Person, Speaking
from meetingdesk.model.agenda import SPEAKER_ROLES, SPEAKER_STATES
from meetingdesk.operations.loading import among, found, next_in
from meetingdesk.requests.agenda import (
    AddSpeaker,
    EditSpeaker,
    RemoveSpeaker,
    ReplaceSpeaker,
    SetSpeakerRole,
    SetSpeakers,
)
from meetingdesk.rows.names import spoken


def add_speaker(session: Session, request: AddSpeaker) -> Mapping[str, Parameter]:
    """Name who speaks: a delegate of the same meeting, an entity or a free name. Once an item, or `speaker.twice`."""
    item = found(session, AgendaItem, request.item)
    _, name = _add(session, item, request)
    return {"name": name, "title": in_language(item.title)}


def _add(session: Session, item: AgendaItem, request: AddSpeaker) -> tuple[Speaking, str]:
    """Add a speaker after the others; return the row and the name."""
    free, name = _named(session, item, request)
    _check_once(session, item, request, name)
    speaking = Speaking(
        item_id=item.id,
        delegate_id=request.delegate,
        entity_id=request.entity,
        name=free,
        position=next_in(session, Speaking.position, Speaking.item_id == item.id),
        role=among(request.role, SPEAKER_ROLES),
        state="to_be_confirmed" if request.entity is not None else "confirmed",
    )
    session.add(speaking)
    session.flush()
    return speaking, name


def replace_speaker(session: Session, request: ReplaceSpeaker) -> Mapping[str, Parameter]:
    """Let somebody else take a speaker's place, confirmed. Raises what `add_speaker` raises."""
    speaking = found(session, Speaking, request.speaking)
    item = found(session, AgendaItem, speaking.item_id)
    wanted = AddSpeaker(item=item.id, delegate=request.delegate, name=request.name)
    free, name = _named(session, item, wanted)
    _check_once(session, item, wanted, name)
    speaking.delegate_id, speaking.entity_id, speaking.name = request.delegate, None, free
    speaking.state = "confirmed"
    return {"name": name, "title": in_language(item.title)}


def _named(session: Session, item: AgendaItem, request: AddSpeaker) -> tuple[str, str]:
    """Return the free name, tidied, and the name that is told. Raises UserError `speaker.one` or `gone`."""
    free = " ".join(request.name.split())
    if sum((request.delegate is not None, request.entity is not None, bool(free))) != 1:
        raise UserError("speaker.one")
    return free, free or _name(session, item, request)


def _check_once(session: Session, item: AgendaItem, request: AddSpeaker, name: str) -> None:
    same = select(Speaking.id).where(
        Speaking.item_id == item.id,
        Speaking.delegate_id.is_not_distinct_from(request.delegate),
        Speaking.entity_id.is_not_distinct_from(request.entity),
        Speaking.name == " ".join(request.name.split()),
    )
    if session.scalar(same.limit(1)) is not None:
        raise UserError("speaker.twice", name=name)


def _name(session: Session, item: AgendaItem, request: AddSpeaker) -> str:
    if request.entity is not None:
        return found(session, Entity, request.entity).name_en
    delegate = found(session, Delegate, request.delegate or 0)
    if found(session, Delegation, delegate.delegation_id).meeting_id != item.meeting_id:
        raise UserError("gone")
    person = found(session, Person, delegate.person_id)
    return spoken(person.given, person.family)


def set_speakers(session: Session, request: SetSpeakers) -> Mapping[str, Parameter]:
    """Take off an item who is not named, add who is new, and put all in order. Raises what `add_speaker` raises."""
    item = found(session, AgendaItem, request.item)
    there = {one.id: one for one in session.scalars(select(Speaking).where(Speaking.item_id == item.id))}
    kept = [one.speaking for one in request.speakers if one.speaking is not None]
    if not there.keys() >= set(kept):
        raise UserError("gone")
    for key, speaking in there.items():
        if key not in kept:
            session.delete(speaking)
    session.flush()
    last = -1
    for one in request.speakers:
        if one.speaking is None:
            new = AddSpeaker(item=item.id, delegate=one.delegate, entity=one.entity, name=one.name)
            row, _ = _add(session, item, new)
        else:
            row = there[one.speaking]
        row.position = last = max(row.position, last + 1)
    return {"title": in_language(item.title)}


def remove_speaker(session: Session, request: RemoveSpeaker) -> Mapping[str, Parameter]:
    """Take a speaker off an item."""
    speaking = found(session, Speaking, request.speaking)
    item = found(session, AgendaItem, speaking.item_id)
    session.delete(speaking)
    return {"title": in_language(item.title)}


def set_speaker_role(session: Session, request: SetSpeakerRole) -> Mapping[str, Parameter]:
    """Say what somebody does on an item. Raises UserError `gone` or `value.unknown`."""
    speaking = found(session, Speaking, request.speaking)
    speaking.role = among(request.role, SPEAKER_ROLES)
    return {"title": in_language(found(session, AgendaItem, speaking.item_id).title)}


def edit_speaker(session: Session, request: EditSpeaker) -> Mapping[str, Parameter]:
    """Say how sure it is that somebody speaks, and on what. Raises UserError `gone` or `value.unknown`."""
    speaking = found(session, Speaking, request.speaking)
    if request.state is not None:
        speaking.state = among(request.state, SPEAKER_STATES)
    if request.topic is not None:
        speaking.topic = retitled(speaking.topic, request.language, request.topic)
    return {"title": in_language(found(session, AgendaItem, speaking.item_id).title)}


def leave_to_entity(session: Session, delegate: int, entity: int) -> None:
    """Where a delegate speaks, let the entity name somebody; not twice on one item. Who has withdrawn stays."""
    for speaking in _of(session, Speaking.delegate_id == delegate):
        if speaking.state == "withdrawn":
            continue
        if _speaks(session, speaking.item_id, Speaking.entity_id == entity):
            session.delete(speaking)
        else:
            speaking.delegate_id, speaking.entity_id, speaking.state = None, entity, "to_be_confirmed"
        session.flush()


def hand_over(session: Session, delegate: int, successor: int) -> None:
    """Where a delegate speaks, put another one; not twice on one item. Who has withdrawn stays."""
    for speaking in _of(session, Speaking.delegate_id == delegate):
        if speaking.state == "withdrawn":
            continue
        if _speaks(session, speaking.item_id, Speaking.delegate_id == successor):
            session.delete(speaking)
        else:
            speaking.delegate_id = successor
        session.flush()


def _of(session: Session, which: ColumnElement[bool]) -> list[Speaking]:
    return list(session.scalars(select(Speaking).where(which).order_by(Speaking.id)))


def _speaks(session: Session, item: int, who: ColumnElement[bool]) -> bool:
    return bool(_of(session, (Speaking.item_id == item) & who & (Speaking.state != "withdrawn")))
