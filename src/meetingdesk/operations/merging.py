"""Making one person of people who are the same: what is the others' becomes the kept one's."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import Alias, Delegate, Delegation, Mark, Person, Speaking
from meetingdesk.operations.audience import hand_over_seats
from meetingdesk.operations.delegates import STANDING, delegate_of
from meetingdesk.operations.loading import found
from meetingdesk.operations.people import TEXTS, full_name
from meetingdesk.operations.speakers import hand_over
from meetingdesk.requests.people import MergePeople


def merge_people(session: Session, request: MergePeople) -> Mapping[str, Parameter]:
    """Give all that is the others' to the kept one, and let them go. The ledger stays as it was issued.

    Where both are in one delegation, the kept one's part stays; what had been issued to the part that goes is owed a
    cancellation, as for anybody who is taken off. Raises UserError `person.merge` or `gone`.
    """
    kept = found(session, Person, request.kept)
    others = [found(session, Person, key) for key in dict.fromkeys(request.others)]
    if not others or kept in others:
        raise UserError("person.merge")
    for other in others:
        _fill(kept, other)
        for part in session.scalars(select(Delegate).where(Delegate.person_id == other.id)).all():
            _take(session, kept, part)
        session.execute(update(Alias).where(Alias.person_id == other.id).values(person_id=kept.id))
        session.flush()
        session.delete(other)
        session.flush()
    # the uid is for `queries.traces`: who is erased is erased under the other entries too
    return {"name": full_name(kept), "n": len(others) + 1, "uid": kept.uid}


def _fill(kept: Person, other: Person) -> None:
    """Fill what the kept one has not. Whether an address may be listed goes with the address."""
    if not kept.email:
        kept.list_address = other.list_address
    for name in (*TEXTS, "email", "zone"):
        if not getattr(kept, name):
            setattr(kept, name, getattr(other, name))
    if not kept.languages:
        kept.languages = list(other.languages)


def _take(session: Session, kept: Person, part: Delegate) -> None:
    there = delegate_of(session, part.delegation_id, kept.id)
    if there is None:
        part.person_id = kept.id
        session.flush()
        return
    delegation = found(session, Delegation, part.delegation_id)
    _take_standing(there, part)
    _take_places(session, there, part)
    hand_over_seats(session, delegation.meeting_id, part.uid, there.uid)
    _take_speaking(session, part.id, there.id)
    _take_marks(session, part.id, there.id)
    session.flush()
    session.delete(part)
    session.flush()


def _take_places(session: Session, there: Delegate, part: Delegate) -> None:
    """Let nobody be replaced by the part that goes, nor by themselves, by however many in between."""
    if there.replaced_by_id == part.id:
        there.status, there.replaced_by_id = part.status, part.replaced_by_id
    if there.replaced_by_id == there.id:
        there.status, there.replaced_by_id = "withdrawn", None
    for one in session.scalars(select(Delegate).where(Delegate.replaced_by_id == part.id)).all():
        if one is there or _leads(session, there, one):
            one.status, one.replaced_by_id = "withdrawn", None
        else:
            one.replaced_by_id = there.id
    session.flush()


def _leads(session: Session, first: Delegate, last: Delegate) -> bool:
    """Tell whether one was replaced by another, at once or through others."""
    seen: set[int] = set()
    now: Delegate | None = first
    while now is not None and now.replaced_by_id is not None and now.id not in seen:
        seen.add(now.id)
        now = session.get(Delegate, now.replaced_by_id)
        if now is last:
            return True
    return False


def _take_standing(there: Delegate, part: Delegate) -> None:
    """Stand where either does; whoever is head stays it."""
    if part.status not in STANDING:
        return
    if there.status not in STANDING:
        there.status, there.replaced_by_id = part.status, None
        there.capacity, there.rank, there.mode = part.capacity, part.rank, part.mode
    elif part.capacity == "head":
        there.capacity, there.rank = "head", part.rank
    there.post = there.post or part.post
    there.entity_name = there.entity_name or part.entity_name


def _take_speaking(session: Session, part: int, there: int) -> None:
    """Speak on the items of the part that goes, not twice on one; withdrawn from them too."""
    hand_over(session, part, there)
    items = set(session.scalars(select(Speaking.item_id).where(Speaking.delegate_id == there)))
    for speaking in session.scalars(select(Speaking).where(Speaking.delegate_id == part)).all():
        if speaking.item_id in items:
            session.delete(speaking)
        else:
            items.add(speaking.item_id)
            speaking.delegate_id = there
    session.flush()


def _take_marks(session: Session, part: int, there: int) -> None:
    """Take the marks of the part that goes, unless there is one. Who was represented by themselves was present."""
    for mark in session.scalars(select(Mark).where(Mark.by_id == part)).all():
        mark.by_id = there if mark.delegate_id not in (there, part) else None
        mark.status = "represented" if mark.by_id is not None else "present"
    marked = {(one.sitting_id, one.item_id) for one in session.scalars(select(Mark).where(Mark.delegate_id == there))}
    for mark in session.scalars(select(Mark).where(Mark.delegate_id == part)).all():
        if (mark.sitting_id, mark.item_id) in marked:
            session.delete(mark)
        else:
            mark.delegate_id = there
            if mark.by_id == there:
                mark.status, mark.by_id = "present", None
    session.flush()
