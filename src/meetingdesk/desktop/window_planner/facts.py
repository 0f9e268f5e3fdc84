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
    """What is to be shown; a day or length of None is that of the meeting itself.

    `any_day`: the day need not be one of the sittings'.
    """

    meeting: int
    day: date | None = None
    minutes: int | None = None
    by_delegates: bool = False
    any_day: bool = False


@dataclass(frozen=True, slots=True)
class Planned:
    """What the day costs at the hour that is planned now; on another day than the sitting's, at the same hour there."""

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
    """What is on show. `figures` is None where nobody is counted; `days` is empty where there is no sitting.

    `day` may be another than those of the sittings: the meeting is then looked at as if it began there.
    """

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

    @property
    def elsewhere(self) -> bool:
        """Whether the day on show is none of the sittings'."""
        return self.day is not None and self.day not in self.days

    @property
    def dates(self) -> dict[date, date]:
        """For each day of the sittings, where it would be: there, or as far from the first as it is now."""
        return dates_of(self.days, self.day)


def dates_of(days: Sequence[date], day: date | None) -> dict[date, date]:
    """Return for each day of a meeting where it would be if a day were the first of them; one of them moves none."""
    if day is None or day in days:
        return {own: own for own in days}
    return {own: day + (own - days[0]) for own in days}


def facts(row: WindowRow, editions: Sequence[WindowRow], asked: Asked) -> Facts:
    """Reckon what is asked for; a day that the meeting has no more gives way to its first."""
    first = moving.days(row.sittings)
    seats = row.delegates if asked.by_delegates else row.entities
    if not first:
        return Facts(asked, row, (), None, asked.minutes or 0, seats, None)
    day = asked.day if asked.day is not None and (asked.any_day or asked.day in first) else next(iter(first))
    minutes = asked.minutes or usual_minutes(first.values())
    counted = any(seat.weight for seat in seats)
    figures = _figures(row, editions, asked, day, minutes) if counted else None
    return Facts(asked, row, tuple(first), day, minutes, seats, figures)


def usual_minutes(sittings: Iterable[SittingRow]) -> int:
    """Return the length that most sittings have, in whole quarter hours."""
    lengths = Counter(clock.elapsed(one.start, one.end) for one in sittings)
    [(minutes, _count)] = lengths.most_common(1)
    return -(-minutes // QUARTER) * QUARTER


def hours_of(day: date, zone: str) -> tuple[datetime, ...]:
    """Return the instants of the full hours of a host day; one that its clocks jump over is moved on."""
    return tuple(clock.at(day, hour * 60, zone) for hour in range(HOURS))


def _figures(row: WindowRow, editions: Sequence[WindowRow], asked: Asked, day: date, minutes: int) -> Figures:
    zone, seats = row.meeting.zone, row.delegates if asked.by_delegates else row.entities
    order = tuple(region.code for region in row.regions)
    hours = hours_of(day, zone)
    best = window.plan_day(seats, day, minutes, zone)
    first = moving.days(row.sittings)
    days = tuple(dates_of(tuple(first), day).values())
    starts = {"minimax": best.minimax, "coverage": best.coverage, "total": best.total}
    return Figures(
        heat=heat(seats, hours, minutes, order),
        hours=tuple(window.cost(seats, hour, minutes) for hour in hours),
        best=best,
        splits={rule: splits(seats, start.start, minutes, order) for rule, start in starts.items()},
        planned=_planned(seats, first.get(day) or next(iter(first.values())), day, zone, order),
        turns=alternate(seats, days, minutes, zone) if len(days) > 1 else None,
        ledger=ledger(editions, by_delegates=asked.by_delegates),
    )


def _planned(seats: Sequence[Seat], sitting: SittingRow, day: date, zone: str, order: Sequence[str]) -> Planned:
    minutes, start = clock.elapsed(sitting.start, sitting.end), sitting.start
    if day != sitting.day:
        start = clock.at(day, clock.minute_of_day(clock.local(start, zone)), zone)
    parts = splits(seats, start, minutes, order)
    return Planned(sitting, window.cost(seats, start, minutes), sum(part.night for part in parts))
