"""What the overview shows: what is still to do, the next sitting, the board of regions and kinds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from meetingdesk.rows.agenda import SittingRow
    from meetingdesk.rows.conflicts import ConflictRow
    from meetingdesk.rows.local_times import LocalTimeRow
    from meetingdesk.rows.meetings import MeetingRow
    from meetingdesk.rows.office import KindRow, RegionRow


@dataclass(frozen=True, slots=True)
class TodoRow:
    """One thing still to do. Words: `todo.<code>.title`, `.cause` and `.action`; `screen` is where the button leads.

    Where it is about a conflict, the cause is what is told of that.
    """

    code: str
    parameters: Mapping[str, str | int]
    tone: str  # danger, warning or neutral
    icon: str
    screen: str
    conflict: ConflictRow | None = None


@dataclass(frozen=True, slots=True)
class BoardCell:
    """The entities of one region and kind: their delegations' states, furthest first (attended, confirmed, ...)."""

    region: str
    kind: str
    states: tuple[str, ...]
    on_day: int


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """The overview of one meeting. `over`: all sittings are past; the first one then stands for the next."""

    meeting: MeetingRow
    todos: tuple[TodoRow, ...]
    next_sitting: SittingRow | None
    local_times: tuple[LocalTimeRow, ...]
    regions: tuple[RegionRow, ...]
    kinds: tuple[KindRow, ...]
    cells: tuple[BoardCell, ...]
    people: Mapping[str, int]  # delegates by region code
    counts: Mapping[str, int]  # figures of the rail: conflicts, warnings, due, unscheduled, delegations, ...
    over: bool = False
