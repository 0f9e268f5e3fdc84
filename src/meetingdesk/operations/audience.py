"""For whom a sitting is held: the codes that an audience may have, and the people named besides."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from meetingdesk.domain.delegations import CAPACITIES
from meetingdesk.errors import UserError
from meetingdesk.model import Delegate, Delegation, EntityKind, Region, Sitting
from meetingdesk.model.sitting import AUDIENCES
from meetingdesk.operations.loading import among


def audience_of(session: Session, meeting: int, audience: str, codes: Sequence[str]) -> list[str]:
    """Return the codes of an audience, each once, in the order of the lists; people stand last.

    Raises UserError `value.unknown`, or `audience.empty` where nobody would be asked.
    """
    if among(audience, AUDIENCES) == "all":
        return []
    groups = _groups(session, audience)
    named = [code for code in dict.fromkeys(codes) if code not in groups]
    if unknown := set(named) - _people(session, meeting, named):
        raise UserError("value.unknown", value=min(unknown), known=", ".join(groups))
    kept = [code for code in groups if code in codes] + named
    if not kept:
        raise UserError("audience.empty")
    return kept


def _groups(session: Session, audience: str) -> list[str]:
    if audience == "capacities":
        return list(CAPACITIES)
    table = Region if audience == "regions" else EntityKind
    return list(session.scalars(select(table.code).order_by(table.position, table.id)))


def _people(session: Session, meeting: int, uids: Sequence[str]) -> set[str]:
    """Return those uids that are delegates' of the meeting."""
    statement = select(Delegate.uid).join(Delegation, Delegate.delegation_id == Delegation.id)
    return set(session.scalars(statement.where(Delegation.meeting_id == meeting, Delegate.uid.in_(uids))))


def hand_over_seats(session: Session, meeting: int, uid: str, successor: str) -> None:
    """Ask a successor in the place of a delegate to the sittings to which that one is asked by name."""
    for sitting in session.scalars(select(Sitting).where(Sitting.meeting_id == meeting)):
        if uid in sitting.audience_codes:
            codes = (successor if code == uid else code for code in sitting.audience_codes)
            sitting.audience_codes = list(dict.fromkeys(codes))
