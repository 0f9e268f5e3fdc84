"""At which hour to meet: what each start costs whom. Burdens are whole numbers of `domain.burden`, exact to compare."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from meetingdesk.rows.agenda import SittingRow
from meetingdesk.rows.meetings import MeetingRow
from meetingdesk.rows.office import RegionRow


@dataclass(frozen=True, slots=True)
class Seat:
    """Those of an entity who sit in one zone; `weight` is what they count: 1 for an entity, or its people there."""

    entity: str
    zone: str
    region: str | None
    weight: int = 1


@dataclass(frozen=True, slots=True)
class StartRow:
    """What it costs to start at an instant (aware). `entity` has the worst of it; `in_hours` are burdened not at all.

    `total` and `in_hours` count weights.
    """

    start: datetime
    worst: int
    entity: str
    total: int
    in_hours: int


@dataclass(frozen=True, slots=True)
class DayRow:
    """All starts of a day in order, and the best by each of three rules."""

    day: date
    starts: tuple[StartRow, ...]
    minimax: StartRow
    coverage: StartRow
    total: StartRow


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One region at one start: the mean burden of a seat, and the weight of those with some local night in it."""

    mean: float
    night: int


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One region (None: outside the regions) at each start. Offsets from UTC in minutes at the first of them."""

    region: str | None
    seats: int
    west: int
    east: int
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True, slots=True)
class SplitRow:
    """How a block of time falls in one region: the local starts from west to east, and the weight by part of the day.

    `work`: wholly within 08:00-18:00; `night`: not wholly within 06:00-22:00; `edge`: between the two.
    """

    region: str | None
    first: datetime
    last: datetime
    work: int
    edge: int
    night: int

    @property
    def seats(self) -> int:
        """The weight of the region."""
        return self.work + self.edge + self.night


@dataclass(frozen=True, slots=True)
class AlternationRow:
    """A start for each day, so that the burden alternates, and what all days together cost.

    `worst` is the highest burden that one seat has over all days, that of `entity`. `same_worst` and `same_total`
    belong to the best of the plans that start at the same hour each day.
    """

    starts: tuple[datetime, ...]
    worst: int
    entity: str
    total: int
    same_worst: int
    same_total: int


@dataclass(frozen=True, slots=True)
class WindowRow:
    """What the window of a meeting is chosen from. `delegates` are the seats by zone of the people who stand.

    `invited` is False where nobody is invited yet and the seats are those of all entities valid at the time.
    """

    meeting: MeetingRow
    sittings: tuple[SittingRow, ...]
    regions: tuple[RegionRow, ...]
    entities: tuple[Seat, ...]
    delegates: tuple[Seat, ...]
    invited: bool = True


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """What one edition of a series costs by region: the mean burden of a seat over all its sittings."""

    meeting: MeetingRow
    burdens: Mapping[str | None, float]


@dataclass(frozen=True, slots=True)
class MoveRow:
    """A sitting and the start that it would get, on the host's clock; its length stays."""

    sitting: SittingRow
    start: datetime


@dataclass(frozen=True, slots=True)
class ForesightRow:
    """What moving sittings would mean: copies of invitations that fall due by it, and how many people hold them."""

    due: int
    people: int
