"""The order that is wished for."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from meetingdesk.domain import precedence
from meetingdesk.domain.titles import in_language
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import AgendaItem, Precedence
from meetingdesk.operations.loading import found
from meetingdesk.requests.precedence import AddPrecedence, RemovePrecedence


def add_precedence(session: Session, request: AddPrecedence) -> Mapping[str, Parameter]:
    """Set one item before another; where it is so already nothing changes.

    Raises UserError `gone`, `precedence.same`, `precedence.inside` or `precedence.circle`, which tells the way round.
    """
    before, after = found(session, AgendaItem, request.before), found(session, AgendaItem, request.after)
    if before.meeting_id != after.meeting_id:
        raise UserError("gone")
    first, second = in_language(before.title), in_language(after.title)
    if before is after:
        raise UserError("precedence.same", first=first)
    all_items = session.scalars(select(AgendaItem).where(AgendaItem.meeting_id == before.meeting_id))
    items = {item.id: item for item in all_items}
    parents = {item.id: item.parent_id for item in items.values()}
    if precedence.related(before.id, after.id, parents):
        raise UserError("precedence.inside", first=first, second=second)
    wishes = [(one.before_id, one.after_id) for one in _wishes(session, before.meeting_id)]
    circle = precedence.against(wishes, before.id, after.id, parents)
    if circle:
        way = "; ".join(in_language(items[one].title) for one in circle)
        raise UserError("precedence.circle", first=first, second=second, items=way)
    if (before.id, after.id) not in wishes:
        session.add(Precedence(meeting_id=before.meeting_id, before_id=before.id, after_id=after.id))
    return {"first": first, "second": second}


def remove_precedence(session: Session, request: RemovePrecedence) -> Mapping[str, Parameter]:
    """Take a wish for the order back. Raises UserError `gone`."""
    wish = found(session, Precedence, request.precedence)
    ends = [found(session, AgendaItem, item) for item in (wish.before_id, wish.after_id)]
    session.delete(wish)
    return dict(zip(("first", "second"), (in_language(item.title) for item in ends), strict=True))


def _wishes(session: Session, meeting: int) -> list[Precedence]:
    return list(session.scalars(select(Precedence).where(Precedence.meeting_id == meeting)))
