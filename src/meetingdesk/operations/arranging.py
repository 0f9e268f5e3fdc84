"""The order of the items, from which their numbers follow."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from meetingdesk.domain.titles import in_language
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import AgendaItem
from meetingdesk.operations.agenda import DEEPEST
from meetingdesk.operations.loading import found
from meetingdesk.requests.agenda import ArrangeItem

Children = Mapping[int | None, list[AgendaItem]]


def arrange_item(session: Session, request: ArrangeItem) -> Mapping[str, Parameter]:
    """Put an item after another, below a parent or at the top. Raises UserError `gone`, `item.inside`, `item.depth`."""
    item = found(session, AgendaItem, request.item)
    items = list(session.scalars(select(AgendaItem).where(AgendaItem.meeting_id == item.meeting_id)))
    children = _children(items)
    _check(item, request.parent, {one.id: one for one in items}, children)
    siblings = [one for one in children.get(request.parent, []) if one is not item]
    place = next((place for place, one in enumerate(siblings, 1) if one.id == request.after), 0)
    if request.after is not None and not place:
        raise UserError("gone")
    item.parent_id = request.parent
    siblings.insert(place, item)
    _write(siblings)
    return {"title": in_language(item.title)}


def _children(items: list[AgendaItem]) -> Children:
    found: dict[int | None, list[AgendaItem]] = {}
    for item in sorted(items, key=lambda item: (item.position, item.id)):
        found.setdefault(item.parent_id, []).append(item)
    return found


def _check(item: AgendaItem, parent: int | None, items: Mapping[int, AgendaItem], children: Children) -> None:
    """Refuse a place below the item itself, or too deep for what hangs below it."""
    depth, above = 0, parent
    while above is not None:
        if above not in items:
            raise UserError("gone")
        if above == item.id:
            raise UserError("item.inside", title=in_language(item.title))
        depth, above = depth + 1, items[above].parent_id
    if depth + _height(item, children) > DEEPEST:
        raise UserError("item.depth", title=in_language(item.title))


def _height(item: AgendaItem, children: Children) -> int:
    return 1 + max((_height(child, children) for child in children.get(item.id, [])), default=0)


def _write(siblings: list[AgendaItem]) -> None:
    """Hand the positions of siblings out anew, in their order; who stands right already keeps its own."""
    last = -1
    for item, position in zip(siblings, sorted(one.position for one in siblings), strict=True):
        item.position = last = max(position, last + 1)
