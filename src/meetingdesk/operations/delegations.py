"""What can be done to delegations as a whole; `operations.delegates` deals with their people."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import Delegate, Delegation, Entity, Meeting
from meetingdesk.model.delegation import DELEGATION_STATES
from meetingdesk.operations.loading import among, found
from meetingdesk.requests.base import KEPT, Kept
from meetingdesk.requests.delegations import (
    ConfirmAll,
    EditDelegations,
    InviteEntities,
    RemoveDelegation,
    SetDelegationStatus,
)


def invite_entities(session: Session, request: InviteEntities) -> Mapping[str, Parameter]:
    """Invite entities; those already invited stay as they are."""
    meeting = found(session, Meeting, request.meeting)
    invited = set(session.scalars(select(Delegation.entity_id).where(Delegation.meeting_id == meeting.id)))
    new = [found(session, Entity, key) for key in dict.fromkeys(request.entities) if key not in invited]
    session.add_all(Delegation(meeting_id=meeting.id, entity_id=entity.id) for entity in new)
    return {"n": len(new), "title": new[0].name_en if new else ""}


def set_delegation_status(session: Session, request: SetDelegationStatus) -> Mapping[str, Parameter]:
    """Invited, nominated, confirmed or declined."""
    delegation = found(session, Delegation, request.delegation)
    delegation.status = among(request.status, DELEGATION_STATES)
    return {"title": title_of(session, delegation)}


def edit_delegations(session: Session, request: EditDelegations) -> Mapping[str, Parameter]:
    """Change delegations, all alike. Raises UserError `gone`, `delegation.quota` or `value.unknown`."""
    chosen = _chosen(session, request.delegations)
    status = None if request.status is None else among(request.status, DELEGATION_STATES)
    quota = _quota(request.quota)
    for delegation in chosen:
        if status is not None:
            delegation.status = status
        if quota is not KEPT:
            delegation.quota = quota
        if request.last_contact is not KEPT:
            delegation.last_contact = request.last_contact
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
    delegation.status = "confirmed"
    return {"title": title_of(session, delegation), "n": len(people)}


def title_of(session: Session, delegation: Delegation) -> str:
    """Return the name of the entity."""
    return found(session, Entity, delegation.entity_id).name_en
