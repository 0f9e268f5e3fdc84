"""A plan for the order of the items: what is asked, what would move, and what stands against it.

Burdens are whole numbers in the units of `domain.burden`; slots of a plan may not be there yet (None: from the tray).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from meetingdesk.rows.agenda import ItemRow
from meetingdesk.rows.meetings import MeetingRow


@dataclass(frozen=True, slots=True)
class PlanOptions:
    """What the planner may do. `fixed`: slots that stay; `tray`: place the unscheduled items, too.

    keep_order: the items follow each other as they do now; None: only where a number is frozen by a release.
    any_room: an item in a room may go to another one. `seconds`: when to stop looking for a better plan.
    """

    keep_order: bool | None = None
    any_room: bool = False
    tray: bool = False
    fixed: frozenset[int] = frozenset()
    seconds: float = 60.0


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A time and a room in a sitting; `start` and `end` are in the host zone, room None: all rooms."""

    sitting: int
    offset: int
    room: int | None
    room_name: str
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One slot in a plan: where it is now (None: in the tray), where it would be, and what both cost its speakers."""

    item: ItemRow
    slot: int | None
    minutes: int
    before: PlaceRow | None
    after: PlaceRow
    burden_before: int
    burden_after: int

    @property
    def moves(self) -> bool:
        """Whether it would be somewhere else."""
        before, after = self.before, self.after
        return before is None or (before.sitting, before.offset, before.room) != (
            after.sitting,
            after.offset,
            after.room,
        )


@dataclass(frozen=True, slots=True)
class ClashRow:
    """A rule that cannot be kept with the others (`words`: `plan_rule.<code>`)."""

    code: str
    parameters: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan by time of the new places, or the fewest rules that stand against any plan.

    `proven`: no plan costs less. `kept_order`: whether the items had to follow each other as they do now.
    """

    meeting: MeetingRow
    slots: tuple[PlannedRow, ...] = ()
    burden_before: int = 0
    burden_after: int = 0
    proven: bool = False
    kept_order: bool = False
    clash: tuple[ClashRow, ...] = ()

    @property
    def moves(self) -> tuple[PlannedRow, ...]:
        """The slots that would be somewhere else."""
        return tuple(slot for slot in self.slots if slot.moves)
