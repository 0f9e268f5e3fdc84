"""What can be done to delegations as a whole; `operations.delegates` deals with their people."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from meetingdesk.domain.delegations import WAITING
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import Delegate, Delegation, Entity, Meeting
from meetingdesk.model.delegation import DELEGATION_STATES
from meetingdesk.operations.loading import among, found, today
from meetingdesk.requests.base import KEPT, Kept
from meetingdesk.requests.delegations import (
    ConfirmAll,
    EditDelegations,
    InviteEntities,
    RemoveDelegation,
    SetDelegationStatus,
)

DAYS = ("last_contact", "invited_on", "acknowledged_on", "answered_on")


def invite_entities(session: Session, request: InviteEntities) -> Mapping[str, Parameter]:
    """Invite entities; those already invited stay as they are."""
    meeting = found(session, Meeting, request.meeting)
    invited = set(session.scalars(select(Delegation.entity_id).where(Delegation.meeting_id == meeting.id)))
    new = [found(session, Entity, key) for key in dict.fromkeys(request.entities) if key not in invited]
    day = today(session, meeting.id)
    session.add_all(Delegation(meeting_id=meeting.id, entity_id=entity.id, invited_on=day) for entity in new)
    return {"n": len(new), "title": new[0].name_en if new else ""}


def set_delegation_status(session: Session, request: SetDelegationStatus) -> Mapping[str, Parameter]:
    """Let a delegation come to a status; the day is noted. Raises UserError `value.unknown` or `gone`."""
    delegation = found(session, Delegation, request.delegation)
    come_to(delegation, among(request.status, DELEGATION_STATES), today(session, delegation.meeting_id))
    return {"title": title_of(session, delegation)}


def come_to(delegation: Delegation, status: str, day: date) -> None:
    """Give a delegation a status, and note the day. One that is confirmed answered when it was nominated."""
    before, delegation.status = delegation.status, status
    if status == before:
        return
    if status in WAITING:
        delegation.answered_on = None
    if status == "invited":
        delegation.acknowledged_on = None
        delegation.invited_on = delegation.invited_on or day
    elif status == "acknowledged":
        delegation.acknowledged_on = delegation.acknowledged_on or day
    elif delegation.answered_on is None or "declined" in (before, status):
        delegation.answered_on = day


def edit_delegations(session: Session, request: EditDelegations) -> Mapping[str, Parameter]:
    """Change delegations, all alike. Raises UserError `gone`, `delegation.quota` or `value.unknown`."""
    chosen = _chosen(session, request.delegations)
    status = None if request.status is None else among(request.status, DELEGATION_STATES)
    quota = _quota(request.quota)
    for delegation in chosen:
        if status is not None:
            come_to(delegation, status, today(session, delegation.meeting_id))
        if quota is not KEPT:
            delegation.quota = quota
        for name in DAYS:
            if (day := getattr(request, name)) is not KEPT:
                setattr(delegation, name, day)
        if request.head_to_come is not None:
            delegation.head_to_come = request.head_to_come
        if request.note is not None:
            delegation.note = request.note.strip()
    return {"n": len(chosen), "title": title_of(session, chosen[0])}


def _chosen(session: Session, keys: tuple[int, ...]) -> list[Delegation]:
    wanted = set(keys)
    chosen = list(session.scalars(select(Delegation).where(Delegation.id.in_(wanted)).order_by(Delegation.id)))
    if not chosen or len(chosen) < len(wanted):
        raise UserError("gone")
    return chosen


def _quota(quota: int | Kept | None) -> int | Kept | None:
    if isinstance(quota, int) and quota < 1:
        raise UserError("delegation.quota")
    return quota


def remove_delegation(session: Session, request: RemoveDelegation) -> Mapping[str, Parameter]:
    """Take back an invitation. Raises UserError `delegation.has_people` while somebody is in the delegation."""
    delegation = found(session, Delegation, request.delegation)
    title = title_of(session, delegation)
    people = session.scalar(select(func.count()).where(Delegate.delegation_id == delegation.id)) or 0
    if people:
        raise UserError("delegation.has_people", title=title, n=people)
    session.delete(delegation)
    return {"title": title}


def confirm_all(session: Session, request: ConfirmAll) -> Mapping[str, Parameter]:
    """Confirm a delegation and all of its nominated people."""
    delegation = found(session, Delegation, request.delegation)
    nominated = select(Delegate).where(Delegate.delegation_id == delegation.id, Delegate.status == "nominated")
    people = list(session.scalars(nominated))
    for delegate in people:
        delegate.status = "confirmed"
    come_to(delegation, "confirmed", today(session, delegation.meeting_id))
    return {"title": title_of(session, delegation), "n": len(people)}


def title_of(session: Session, delegation: Delegation) -> str:
    """Return the name of the entity."""
    return found(session, Entity, delegation.entity_id).name_en
