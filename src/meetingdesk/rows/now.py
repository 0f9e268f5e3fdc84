"""The day as it runs: what is on, how late it is, who speaks next, and whose night a longer sitting would take."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from meetingdesk.rows.agenda import SittingRow, SlotRow
from meetingdesk.rows.meetings import MeetingRow

# none: no sittings; ahead: not begun; due: should have begun; running; over: closed, and nothing is to come
DayState = Literal["none", "ahead", "due", "running", "over"]


@dataclass(frozen=True, slots=True)
class NextSpeakerRow:
    """Who speaks soon. `start` is expected, on the host's clock; `local` is the same instant where the person is.

    An entity that has not named its speaker is not `named`; `contact` and `phone` are then its head of delegation's.
    """

    speaking: int
    slot: int
    number: str
    title: str
    name: str
    named: bool
    entity: str | None
    region: str | None
    role: str
    state: str
    start: datetime
    local: datetime | None
    zone: str | None
    city: str | None
    night: bool
    contact: str
    phone: str
    delegate: int | None


@dataclass(frozen=True, slots=True)
class NowRow:
    """The day as of `now`. All times are on the host's clock.

    `sitting` runs, or comes next, or was the last. `running` are the items that were started and not closed (one a
    room), `planned` those that the plan has at this moment, `upcoming` those not started yet, by start. `late` counts
    minutes, negative when early; `ends` is when the sitting will end at that pace.
    """

    meeting: MeetingRow
    now: datetime
    state: DayState
    sitting: SittingRow | None
    running: tuple[SlotRow, ...]
    planned: tuple[SlotRow, ...]
    upcoming: tuple[SlotRow, ...]
    late: int
    ends: datetime | None
    speakers: tuple[NextSpeakerRow, ...]


@dataclass(frozen=True, slots=True)
class NightRow:
    """The delegations of a region: how many, whose local night the added time falls into, who was not in it before."""

    region: str | None
    delegations: int
    in_night: int
    entering: int
    cities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExtensionRow:
    """What it means to extend a sitting: `regions` are those with anyone in the night, the most affected first."""

    sitting: int
    minutes: int
    end: datetime
    new_end: datetime
    delegations: int
    in_night: int
    entering: int
    regions: tuple[NightRow, ...]
