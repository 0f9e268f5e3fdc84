"""A plan for the order of the items, carried out."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from meetingdesk.errors import Parameter, UserError
from meetingdesk.operations.agenda import move_slot, place_item
from meetingdesk.requests.agenda import ItemPlace, MoveSlot, PlaceItem, PlaceItems

TAKEN = "move.twice"


def place_items(session: Session, request: PlaceItems) -> Mapping[str, Parameter]:
    """Give many items other places, all or none. Raises what `move_slot` and `place_item` raise.

    A part of an item may take the place of another one that goes away, so that some wait until theirs is free.
    """
    left = list(request.places)
    while left:
        refused = [(place, error) for place in left if (error := _place(session, place)) is not None]
        if len(refused) == len(left):
            raise refused[0][1]
        left = [place for place, _ in refused]
    return {"n": len(request.places)}


def _place(session: Session, place: ItemPlace) -> UserError | None:
    """Give one its place; return the refusal where another part of the item still stands there."""
    try:
        if place.slot is None:
            place_item(session, PlaceItem(item=place.item, sitting=place.sitting, offset=place.offset, room=place.room))
        else:
            move_slot(session, MoveSlot(slot=place.slot, sitting=place.sitting, offset=place.offset, room=place.room))
    except UserError as error:
        if error.code != TAKEN:
            raise
        return error
    session.flush()
    return None
