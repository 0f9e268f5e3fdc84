"""What can be done to the people of a delegation. Of those who stand, one at most is the head."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from meetingdesk.domain.delegations import CAPACITIES, MODES
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import Delegate, Delegation, Mark, Person
from meetingdesk.operations.delegations import come_to, title_of
from meetingdesk.operations.loading import among, found, found_all, today
from meetingdesk.operations.people import full_name, new_person, tidy
from meetingdesk.operations.speakers import leave_to_entity
from meetingdesk.requests.delegations import (
    EditDelegate,
    EditDelegates,
    NominateDelegate,
    NominatePerson,
    RemoveDelegate,
    SetDelegateStatus,
)

STANDING = ("nominated", "confirmed")


def nominate_delegate(session: Session, request: NominateDelegate) -> Mapping[str, Parameter]:
    """Add a new person to a delegation. The delegation has answered by that."""
    delegation = found(session, Delegation, request.delegation)
    capacity = among(request.capacity, CAPACITIES)
    person = new_person(session, request.family, request.given, request.email)
    return _nominate(session, delegation, person, capacity, post=tidy(request.post))


def nominate_person(session: Session, request: NominatePerson) -> Mapping[str, Parameter]:
    """Add somebody whom the office knows. Raises UserError `delegate.twice` where they stand in it already."""
    delegation = found(session, Delegation, request.delegation)
    person = found(session, Person, request.person)
    there = delegate_of(session, delegation.id, person.id)
    if there is not None and there.status in STANDING:
        raise UserError("delegate.twice", name=full_name(person))
    capacity, mode = among(request.capacity, CAPACITIES), among(request.mode, MODES)
    texts = {"post": tidy(request.post), "entity_name": tidy(request.entity_name)}
    return _nominate(session, delegation, person, capacity, mode=mode, there=there, **texts)


def _nominate(
    session: Session,
    delegation: Delegation,
    person: Person,
    capacity: str,
    there: Delegate | None = None,
    **values: str,
) -> Mapping[str, Parameter]:
    former = demote_head(session, delegation.id) if capacity == "head" else ""
    if there is None:
        there = Delegate(delegation_id=delegation.id, person_id=person.id)
        session.add(there)
    there.capacity, there.status, there.replaced_by_id = capacity, "nominated", None
    for name, value in values.items():
        setattr(there, name, value)
    session.flush()
    _move(session, there, _proposed(session, there))
    if delegation.status not in STANDING:  # who had declined comes after all
        come_to(delegation, "nominated", today(session, delegation.meeting_id))
    return _told(full_name(person), former)


def _proposed(session: Session, delegate: Delegate) -> int:
    """Return the place that a capacity asks for: after whoever stands with the same or one that goes before."""
    people = session.scalars(select(Delegate).where(Delegate.delegation_id == delegate.delegation_id)).all()
    others = sorted(
        (one for one in people if one is not delegate and one.status in STANDING), key=lambda one: (one.rank, one.id)
    )
    own = CAPACITIES.index(delegate.capacity)
    before = [place for place, one in enumerate(others, 1) if CAPACITIES.index(one.capacity) <= own]
    return max(before, default=0)


def _told(name: str, former: str) -> Mapping[str, Parameter]:
    """Return the parameters of a step: `n` is 2 where it made the former head alternate, as its words then say."""
    return {"name": name, "n": 2, "former": former} if former else {"name": name, "n": 1}


def delegate_of(session: Session, delegation: int, person: int) -> Delegate | None:
    """Return the person's place in a delegation, whether they stand or not."""
    return session.scalar(select(Delegate).where(Delegate.delegation_id == delegation, Delegate.person_id == person))


def head_of(session: Session, delegation: int, besides: int = 0) -> Delegate | None:
    """Return who stands as head of a delegation, besides one delegate."""
    heads = select(Delegate).where(
        Delegate.delegation_id == delegation,
        Delegate.capacity == "head",
        Delegate.status.in_(STANDING),
        Delegate.id != besides,
    )
    return session.scalar(heads.limit(1))


def demote_head(session: Session, delegation: int, besides: int = 0) -> str:
    """Make way for a head: who stands as one becomes alternate. Return their name, empty where there was none."""
    found(session, Delegation, delegation).head_to_come = False
    head = head_of(session, delegation, besides)
    if head is None:
        return ""
    head.capacity = "alternate"
    return name_of(session, head)


def name_of(session: Session, delegate: Delegate) -> str:
    """Return the name of a delegate."""
    return full_name(found(session, Person, delegate.person_id))


def set_delegate_status(session: Session, request: SetDelegateStatus) -> Mapping[str, Parameter]:
    """Nominated, confirmed or withdrawn. Who was replaced and stands again is replaced no more."""
    delegate = found(session, Delegate, request.delegate)
    _come_to(session, delegate, request.status)
    return {"name": name_of(session, delegate)}


def _come_to(session: Session, delegate: Delegate, status: str) -> None:
    among(status, (*STANDING, "withdrawn"))
    if status in STANDING and delegate.capacity == "head":
        head = head_of(session, delegate.delegation_id, delegate.id)
        if head is not None:
            raise UserError("delegation.head", name=name_of(session, head))
    delegate.status, delegate.replaced_by_id = status, None


def edit_delegate(session: Session, request: EditDelegate) -> Mapping[str, Parameter]:
    """Change a delegate at this meeting. Raises UserError `value.unknown` or `gone`."""
    delegate = found(session, Delegate, request.delegate)
    former = ""
    if request.capacity is not None:
        capacity = among(request.capacity, CAPACITIES)
        if capacity == "head" and delegate.status in STANDING:
            former = demote_head(session, delegate.delegation_id, delegate.id)
        delegate.capacity = capacity
    if request.mode is not None:
        delegate.mode = among(request.mode, MODES)
    if request.post is not None:
        delegate.post = tidy(request.post)
    if request.entity_name is not None:
        delegate.entity_name = tidy(request.entity_name)
    if request.rank is not None:
        _move(session, delegate, request.rank)
    return _told(name_of(session, delegate), former)


def edit_delegates(session: Session, request: EditDelegates) -> Mapping[str, Parameter]:
    """Change several delegates; a head stays head. Raises UserError `value.unknown`, `delegation.head` or `gone`."""
    others = [capacity for capacity in CAPACITIES if capacity != "head"]
    capacity = None if request.capacity is None else among(request.capacity, others)
    mode = None if request.mode is None else among(request.mode, MODES)
    for delegate in found_all(session, Delegate, request.delegates):
        if request.status is not None:
            _come_to(session, delegate, request.status)
        if capacity is not None and delegate.capacity != "head":
            delegate.capacity = capacity
        if mode is not None:
            delegate.mode = mode
    return {"n": len(request.delegates)}


def _move(session: Session, delegate: Delegate, rank: int) -> None:
    """Put a delegate at a place among the people of the delegation, those who stand first, and number them anew."""
    everybody = session.scalars(select(Delegate).where(Delegate.delegation_id == delegate.delegation_id)).all()
    others = sorted(
        (one for one in everybody if one is not delegate),
        key=lambda one: (one.status not in STANDING, one.rank, one.id),
    )
    others.insert(max(0, rank), delegate)
    for place, one in enumerate(others):
        one.rank = place


def remove_delegate(session: Session, request: RemoveDelegate) -> Mapping[str, Parameter]:
    """Take a delegate off as if never named. Who was replaced by them has then withdrawn.

    Raises UserError `delegate.marked` where the attendance speaks of them.
    """
    delegate = found(session, Delegate, request.delegate)
    delegation = found(session, Delegation, delegate.delegation_id)
    name = name_of(session, delegate)
    if session.scalar(select(Mark.id).where(Mark.delegate_id == delegate.id).limit(1)) is not None:
        raise UserError("delegate.marked", name=name)
    leave_to_entity(session, delegate.id, delegation.entity_id)
    for one in session.scalars(select(Delegate).where(Delegate.replaced_by_id == delegate.id)):
        one.status, one.replaced_by_id = "withdrawn", None
    session.flush()
    session.delete(delegate)
    return {"name": name, "title": title_of(session, delegation)}
