"""The agenda of a meeting: sittings, items, slots. Starts and ends are aware, in the host zone of the meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from meetingdesk.rows.meetings import MeetingRow


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """Who speaks on an item: a delegate, an entity that has not named one, or a free name."""

    id: int
    name: str
    entity: str | None
    region: str | None
    zone: str | None
    city: str | None
    role: str
    topic: str
    state: str
    delegate: int | None

    @property
    def to_be_named(self) -> bool:
        """Whether the place is kept for somebody whom the entity has still to name."""
        return self.delegate is None and self.entity is not None and self.state == "to_be_confirmed"


@dataclass(frozen=True, slots=True)
class ReferenceRow:
    """A document that an item refers to, by symbol, title or both; `address` is empty where none is known."""

    id: int
    symbol: str
    title: str
    address: str

    @property
    def name(self) -> str:
        """The symbol and the title, on one line."""
        return " \u2013 ".join(filter(None, (self.symbol, self.title)))


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An agenda item. `title` is in the language asked for, `titles` holds all; `minutes` is the time allotted.

    `order` is its place among all items as their numbers run, from 0; `frozen`: a release has fixed its number.
    `outcome`: what the meeting did on it, empty where nobody has said.
    """

    id: int
    uid: str
    number: str
    title: str
    titles: dict[str, str]
    kind: str
    item_class: str | None
    action: str | None
    minutes: int
    parent: int | None
    speakers: tuple[SpeakerRow, ...]
    sub_items: int = 0
    interpretation: bool = True
    order: int = 0
    frozen: bool = False
    references: tuple[ReferenceRow, ...] = ()
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class RoomRow:
    """A parallel virtual room of the meeting."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class SlotRow:
    """An item's time in one sitting. `offset` and `minutes` count from the sitting's start; room None: all rooms.

    `continued`: the item was taken up in an earlier slot.
    """

    id: int
    item: ItemRow
    sitting: int
    room: int | None
    room_name: str
    offset: int
    minutes: int
    start: datetime
    end: datetime
    actual_start: datetime | None = None
    actual_end: datetime | None = None
    continued: bool = False


class PrecedenceRow(NamedTuple):
    """A wish for the order: an item, with all below it, is taken before another one."""

    id: int
    before: int
    after: int


class Spot(NamedTuple):
    """Where a slot would stand: its sitting, minutes from that one's start, and room."""

    slot: SlotRow
    sitting: int
    offset: int
    room: int | None


@dataclass(frozen=True, slots=True)
class SittingRow:
    """One continuous block on one host day, with its slots by start, then room; `rooms` are those that slots use.

    `actual_start` and `actual_end`: when it was really opened and closed, in the host zone; so with a slot's item.
    """

    id: int
    uid: str
    number: int
    day: date
    start: datetime
    end: datetime
    minutes: int
    kind: str
    audience: str
    audience_codes: tuple[str, ...]
    link: str
    conference_id: str
    passcode: str
    dial_in: str
    sequence: int
    rooms: tuple[RoomRow, ...]
    slots: tuple[SlotRow, ...]
    actual_start: datetime | None = None
    actual_end: datetime | None = None
    interpretation: bool = True


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """Everything that the agenda screens, the order of business and the calendar need.

    An item without slots is unscheduled; if it has sub-items it is one of the headings instead. `order`: the ids of all
    items as the agenda lists them; `precedence`: the order that is wished for.
    """

    meeting: MeetingRow
    sittings: tuple[SittingRow, ...]
    unscheduled: tuple[ItemRow, ...]
    rooms: tuple[RoomRow, ...]
    headings: tuple[ItemRow, ...] = ()
    order: tuple[int, ...] = ()
    precedence: tuple[PrecedenceRow, ...] = ()
