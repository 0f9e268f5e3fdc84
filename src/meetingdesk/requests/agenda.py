"""What can be done to an agenda. Offsets and minutes count from the start of the sitting; a room of None: all rooms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from meetingdesk.requests.base import Request

if TYPE_CHECKING:
    from meetingdesk.rows.planner import PlanRow
    from meetingdesk.rows.schedule import ForeignSchedule


class AddItem(Request):
    """Put a new item at the end of the agenda; with a sitting, at that place in the timetable."""

    code: ClassVar[str] = "add_item"
    meeting: int
    title: str
    minutes: int = 15
    kind: str = "discussion"
    parent: int | None = None
    sitting: int | None = None
    offset: int = 0
    room: int | None = None


class EditItem(Request):
    """Change what an item is; a field of None stays as it is.

    `language` says which title is meant; an empty one takes it away, but in the meeting's first language. `minutes`
    are those allotted; `outcome` is what the meeting did on the item, for the report.
    """

    code: ClassVar[str] = "edit_item"
    item: int
    title: str | None = None
    language: str = "en"
    minutes: int | None = None
    kind: str | None = None
    item_class: str | None = None
    action: str | None = None
    interpretation: bool | None = None
    outcome: str | None = None


class ArrangeItem(Request):
    """Put an item into the order from which the numbers follow: after a sibling, or first, below a parent or none."""

    code: ClassVar[str] = "arrange_item"
    item: int
    parent: int | None
    after: int | None


class PlaceItem(Request):
    """Give an unscheduled item a slot."""

    code: ClassVar[str] = "place_item"
    item: int
    sitting: int
    offset: int
    room: int | None = None
    minutes: int | None = None


class MoveSlot(Request):
    """Move a slot to another time, sitting or room."""

    code: ClassVar[str] = "move_slot"
    slot: int
    sitting: int
    offset: int
    room: int | None = None


class ResizeSlot(Request):
    """Change when a slot starts and how long it lasts, inside its sitting."""

    code: ClassVar[str] = "resize_slot"
    slot: int
    offset: int
    minutes: int


class UnscheduleSlot(Request):
    """Take a slot out of the timetable; an item without slots waits in the tray."""

    code: ClassVar[str] = "unschedule_slot"
    slot: int


class DeleteItem(Request):
    """Remove an item with its sub-items, slots and speakers."""

    code: ClassVar[str] = "delete_item"
    item: int


class AddSpeaker(Request):
    """Name who speaks on an item: exactly one of delegate, entity and name."""

    code: ClassVar[str] = "add_speaker"
    item: int
    delegate: int | None = None
    entity: int | None = None
    name: str = ""
    role: str = "speaker"


class ReplaceSpeaker(Request):
    """Put somebody else, a delegate or a free name, in a speaker's place; what they do there stays."""

    code: ClassVar[str] = "replace_speaker"
    speaking: int
    delegate: int | None = None
    name: str = ""


class SetSpeakerRole(Request):
    """Say what somebody does on an item: speak, chair, moderate or report."""

    code: ClassVar[str] = "set_speaker_role"
    speaking: int
    role: str


class EditSpeaker(Request):
    """Say how sure it is that somebody speaks, and on what; a field of None stays as it is.

    `state`: to_be_confirmed, confirmed or withdrawn. `language` is that of the topic; an empty one takes it away.
    """

    code: ClassVar[str] = "edit_speaker"
    speaking: int
    state: str | None = None
    topic: str | None = None
    language: str = "en"


class RemoveSpeaker(Request):
    """Take a speaker off an item."""

    code: ClassVar[str] = "remove_speaker"
    speaking: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Speaks:
    """One of those who speak: who does already (`speaking`), or a delegate, an entity or a free name."""

    speaking: int | None = None
    delegate: int | None = None
    entity: int | None = None
    name: str = ""


class SetSpeakers(Request):
    """Say who speaks on an item, in this order; whoever is not named is taken off it."""

    code: ClassVar[str] = "set_speakers"
    item: int
    speakers: tuple[Speaks, ...]


class ImportAgenda(Request):
    """Take over a foreign schedule: a new meeting from its own head, or items into the days of `meeting`."""

    code: ClassVar[str] = "import_agenda"
    schedule: ForeignSchedule
    zone: str
    meeting: int | None = None
    source: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ItemPlace:
    """A place for a slot that there is, or for an item of the tray (slot None)."""

    item: int
    slot: int | None
    sitting: int
    offset: int
    room: int | None = None


class PlaceItems(Request):
    """Give many items other places at once, all or none."""

    code: ClassVar[str] = "place_items"
    places: tuple[ItemPlace, ...]


def as_planned(plan: PlanRow) -> PlaceItems:
    """Return the request that carries out a plan."""
    return PlaceItems(
        places=tuple(
            ItemPlace(
                item=one.item.id,
                slot=one.slot,
                sitting=one.after.sitting,
                offset=one.after.offset,
                room=one.after.room,
            )
            for one in plan.moves
        )
    )
