"""What can be done to delegations."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from meetingdesk.domain.audience import has_address
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import Delegate, Delegation, Entity, Meeting, Person
from meetingdesk.model.delegation import CAPACITIES, DELEGATION_STATES
from meetingdesk.operations.loading import among, found, next_in
from meetingdesk.requests.delegations import (
    InviteEntities,
    NominateDelegate,
    SetDelegateStatus,
    SetDelegationStatus,
)

STANDING = ("nominated", "confirmed")


def invite_entities(session: Session, request: InviteEntities) -> Mapping[str, Parameter]:
    """Invite entities; those already invited stay as they are."""
    meeting = found(session, Meeting, request.meeting)
    invited = set(session.scalars(select(Delegation.entity_id).where(Delegation.meeting_id == meeting.id)))
    new = [found(session, Entity, key) for key in dict.fromkeys(request.entities) if key not in invited]
    session.add_all(Delegation(meeting_id=meeting.id, entity_id=entity.id) for entity in new)
    return {"n": len(new), "title": new[0].name_en if new else ""}


def nominate_delegate(session: Session, request: NominateDelegate) -> Mapping[str, Parameter]:
    """Add a new person to a delegation. A delegation that was only invited has answered by that."""
    delegation = found(session, Delegation, request.delegation)
    family, given = (" ".join(name.split()) for name in (request.family, request.given))
    if not family and not given:
        raise UserError("person.empty")
    capacity = among(request.capacity, CAPACITIES)
    if capacity == "head":
        _check_head(session, delegation.id)
    person = Person(family=family, given=given, email=_address(request.email))
    session.add(person)
    session.flush()
    rank = next_in(session, Delegate.rank, Delegate.delegation_id == delegation.id)
    post = " ".join(request.post.split())
    session.add(Delegate(delegation_id=delegation.id, person_id=person.id, capacity=capacity, rank=rank, post=post))
    if delegation.status == "invited":
        delegation.status = "nominated"
    return {"name": f"{given} {family}".strip()}


def _address(email: str) -> str:
    email = email.strip()
    if email and not has_address(email):
        raise UserError("email.form", email=email)
    return email


def _check_head(session: Session, delegation: int, besides: int | None = None) -> None:
    """Raise UserError `delegation.head` where somebody else stands as head of delegation."""
    heads = (
        select(Person.given, Person.family)
        .join(Delegate, Delegate.person_id == Person.id)
        .where(Delegate.delegation_id == delegation, Delegate.capacity == "head", Delegate.status.in_(STANDING))
        .where(Delegate.id != (besides or 0))
    )
    head = session.execute(heads.limit(1)).one_or_none()
    if head is not None:
        raise UserError("delegation.head", name=f"{head.given} {head.family}".strip())


def set_delegate_status(session: Session, request: SetDelegateStatus) -> Mapping[str, Parameter]:
    """Nominated, confirmed or withdrawn. Who was replaced and stands again is replaced no more."""
    delegate = found(session, Delegate, request.delegate)
    status = among(request.status, (*STANDING, "withdrawn"))
    if status in STANDING and delegate.capacity == "head":
        _check_head(session, delegate.delegation_id, delegate.id)
    delegate.status, delegate.replaced_by_id = status, None
    person = found(session, Person, delegate.person_id)
    return {"name": f"{person.given} {person.family}".strip()}


def set_delegation_status(session: Session, request: SetDelegationStatus) -> Mapping[str, Parameter]:
    """Invited, nominated, confirmed or declined."""
    delegation = found(session, Delegation, request.delegation)
    delegation.status = among(request.status, DELEGATION_STATES)
    return {"title": found(session, Entity, delegation.entity_id).name_en}
