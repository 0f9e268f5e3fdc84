"""Everything that the planner shows, reckoned in a worker from the seats of a meeting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from meetingdesk.domain import clock, moving, window
from meetingdesk.domain.alternation import alternate
from meetingdesk.domain.burden import QUARTER
from meetingdesk.domain.heat import heat, splits
from meetingdesk.domain.ledger import ledger
from meetingdesk.rows.agenda import SittingRow
from meetingdesk.rows.window import AlternationRow, DayRow, HeatRow, LedgerRow, Seat, SplitRow, StartRow, WindowRow

RULES = ("minimax", "coverage", "total")
HOURS = 24


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be shown; a day or length of None is that of the meeting itself."""

    meeting: int
    day: date | None = None
    minutes: int | None = None
    by_delegates: bool = False


@dataclass(frozen=True, slots=True)
class Planned:
    """What the day costs as it is planned now."""

    sitting: SittingRow
    cost: StartRow
    night: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What a day's starts cost: each hour of the host's clock, the best of all quarter hours, and what is planned."""

    heat: tuple[HeatRow, ...]
    hours: tuple[StartRow, ...]
    best: DayRow
    splits: dict[str, tuple[SplitRow, ...]]
    planned: Planned
    turns: AlternationRow | None
    ledger: tuple[LedgerRow, ...]

    def rule(self, name: str) -> StartRow:
        """Return the best start by a rule: `minimax`, `coverage` or `total`."""
        return {"minimax": self.best.minimax, "coverage": self.best.coverage, "total": self.best.total}[name]


@dataclass(frozen=True, slots=True)
class Facts:
    """What is on show. `figures` is None where nobody is counted; `days` is empty where there is no sitting."""

    asked: Asked
    row: WindowRow
    days: tuple[date, ...]
    day: date | None
    minutes: int
    seats: tuple[Seat, ...]
    figures: Figures | None

    @property
    def zone(self) -> str:
        """The host zone."""
        return self.row.meeting.zone


def facts(row: WindowRow, editions: Sequence[WindowRow], asked: Asked) -> Facts:
    """Reckon what is asked for; a day that the meeting has not, or has no more, gives way to its first."""
    first = moving.days(row.sittings)
    seats = row.delegates if asked.by_delegates else row.entities
    if not first:
        return Facts(asked, row, (), None, asked.minutes or 0, seats, None)
    day = asked.day if asked.day in first else next(iter(first))
    minutes = asked.minutes or usual_minutes(first.values())
    counted = any(seat.weight for seat in seats)
    figures = _figures(row, editions, asked, first[day], minutes) if counted else None
    return Facts(asked, row, tuple(first), day, minutes, seats, figures)


def usual_minutes(sittings: Iterable[SittingRow]) -> int:
    """Return the length that most sittings have, in whole quarter hours."""
    lengths = Counter(clock.elapsed(one.start, one.end) for one in sittings)
    [(minutes, _count)] = lengths.most_common(1)
    return -(-minutes // QUARTER) * QUARTER


def hours_of(day: date, zone: str) -> tuple[datetime, ...]:
    """Return the instants of the full hours of a host day; one that its clocks jump over is moved on."""
    return tuple(clock.at(day, hour * 60, zone) for hour in range(HOURS))


def _figures(row: WindowRow, editions: Sequence[WindowRow], asked: Asked, sitting: SittingRow, minutes: int) -> Figures:
    zone, seats = row.meeting.zone, row.delegates if asked.by_delegates else row.entities
    order = tuple(region.code for region in row.regions)
    hours = hours_of(sitting.day, zone)
    best = window.plan_day(seats, sitting.day, minutes, zone)
    days = tuple(moving.days(row.sittings))
    starts = {"minimax": best.minimax, "coverage": best.coverage, "total": best.total}
    return Figures(
        heat=heat(seats, hours, minutes, order),
        hours=tuple(window.cost(seats, hour, minutes) for hour in hours),
        best=best,
        splits={rule: splits(seats, start.start, minutes, order) for rule, start in starts.items()},
        planned=_planned(seats, sitting, order),
        turns=alternate(seats, days, minutes, zone) if len(days) > 1 else None,
        ledger=ledger(editions, by_delegates=asked.by_delegates),
    )


def _planned(seats: Sequence[Seat], sitting: SittingRow, order: Sequence[str]) -> Planned:
    minutes = clock.elapsed(sitting.start, sitting.end)
    parts = splits(seats, sitting.start, minutes, order)
    return Planned(sitting, window.cost(seats, sitting.start, minutes), sum(part.night for part in parts))
