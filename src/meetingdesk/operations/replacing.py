"""Putting another person in the place of a delegate: one verb, one step."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import Delegate, Delegation, Person
from meetingdesk.operations.audience import hand_over_seats
from meetingdesk.operations.delegates import STANDING, delegate_of, head_of, name_of
from meetingdesk.operations.loading import found
from meetingdesk.operations.people import full_name, new_person, tidy
from meetingdesk.operations.speakers import hand_over, leave_to_entity
from meetingdesk.requests.delegations import ReplaceDelegate


def replace_delegate(session: Session, request: ReplaceDelegate) -> Mapping[str, Parameter]:
    """Replace a delegate. Raises UserError `delegate.replaced`, `delegate.twice`, `person.empty` or `gone`."""
    delegate = found(session, Delegate, request.delegate)
    delegation = found(session, Delegation, delegate.delegation_id)
    if delegate.status == "replaced":
        raise UserError("delegate.replaced", name=name_of(session, delegate))
    capacity = _capacity(session, delegate) if request.takes_capacity else "adviser"
    person = _person(session, request)
    successor = _successor(session, delegate, person)
    successor.rank, successor.mode = delegate.rank, delegate.mode
    successor.post = tidy(request.post)
    successor.status = delegate.status if delegate.status in STANDING else "nominated"
    successor.replaced_by_id, successor.capacity = None, capacity
    session.flush()
    delegate.status, delegate.replaced_by_id = "replaced", successor.id
    hand_over_seats(session, delegation.meeting_id, delegate.uid, successor.uid)
    if request.takes_speaking:
        hand_over(session, delegate.id, successor.id)
    else:
        leave_to_entity(session, delegate.id, delegation.entity_id)
    return {"name": name_of(session, delegate), "successor": full_name(person)}


def _person(session: Session, request: ReplaceDelegate) -> Person:
    if request.person is not None:
        return found(session, Person, request.person)
    return new_person(session, request.family, request.given, request.email)


def _successor(session: Session, delegate: Delegate, person: Person) -> Delegate:
    """Return the place of the successor: a new one, or theirs from before they withdrew or were replaced."""
    there = delegate_of(session, delegate.delegation_id, person.id)
    if there is not None and (there is delegate or there.status in STANDING):
        raise UserError("delegate.twice", name=full_name(person))
    if there is None:
        there = Delegate(delegation_id=delegate.delegation_id, person_id=person.id)
        session.add(there)
    return there


def _capacity(session: Session, delegate: Delegate) -> str:
    """Return the capacity that passes on: of a head who had withdrawn it does not where somebody else is head now."""
    taken = delegate.capacity == "head" and head_of(session, delegate.delegation_id, delegate.id) is not None
    return "alternate" if taken else delegate.capacity
