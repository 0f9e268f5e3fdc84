"""What can be done to many items of a timetable at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from meetingdesk.requests.agenda import ItemPlace, PlaceItems
from meetingdesk.requests.base import KEPT, Kept, Request
from meetingdesk.rows.agenda import Spot


class ShiftItems(PlaceItems):
    """Move many items by the same minutes (`domain.timetable.shifted`)."""

    code: ClassVar[str] = "shift_items"


class SwapItems(PlaceItems):
    """Let two items change places (`domain.timetable.swapped`)."""

    code: ClassVar[str] = "swap_items"


class CloseUp(PlaceItems):
    """Let the items of a sitting follow each other without holes (`domain.timetable.closed_up`)."""

    code: ClassVar[str] = "close_up"


class CloseOver(PlaceItems):
    """Take a slot out of the timetable and let what follows it move up (`domain.timetable.moved_up`)."""

    code: ClassVar[str] = "close_over"
    slot: int


class UnscheduleSlots(Request):
    """Take many slots out of the timetable; their items wait in the tray."""

    code: ClassVar[str] = "unschedule_slots"
    slots: tuple[int, ...]


class SplitSlot(Request):
    """Take an item in two parts: so many minutes where it stands, the rest right after; each can then be moved."""

    code: ClassVar[str] = "split_slot"
    slot: int
    minutes: int


class EditItems(Request):
    """Change many items at once; a field of None stays as it is, and so does a room of KEPT.

    `room` is for all slots of the items, `chair` a delegate who chairs them.
    """

    code: ClassVar[str] = "edit_items"
    items: tuple[int, ...]
    kind: str | None = None
    item_class: str | None = None
    action: str | None = None
    interpretation: bool | None = None
    room: int | Kept | None = KEPT
    chair: int | None = None


def places_of(spots: Iterable[Spot]) -> tuple[ItemPlace, ...]:
    """Return the places that some slots are to be given."""
    return tuple(
        ItemPlace(item=spot.slot.item.id, slot=spot.slot.id, sitting=spot.sitting, offset=spot.offset, room=spot.room)
        for spot in spots
    )
