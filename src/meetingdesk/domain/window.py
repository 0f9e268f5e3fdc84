"""At which quarter hour of a day to start, by three rules that disagree: the organiser sees them side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from meetingdesk.domain import clock
from meetingdesk.domain.burden import QUARTER, burden, burdens
from meetingdesk.errors import UserError
from meetingdesk.rows.window import DayRow, Seat, StartRow

LONGEST = 24 * 60


class Group(NamedTuple):
    """Seats that every start costs the same: their burdens, their weight, and the first of them."""

    burdens: tuple[int, ...]
    weight: int
    entity: str


def check_minutes(minutes: int) -> int:
    """Return the length of a window. Raises UserError `window.length` unless it is 1 to 96 whole quarter hours."""
    if not 0 < minutes <= LONGEST or minutes % QUARTER:
        raise UserError("window.length")
    return minutes


def grid(day: date, zone: str = "UTC") -> tuple[datetime, ...]:
    """Return the quarter hours of UTC that begin on a day of a zone: 96, but for days on which its clocks change."""
    start, end = clock.at(day, 0, zone).astimezone(UTC), clock.at(day, clock.DAY_MINUTES, zone).astimezone(UTC)
    past = timedelta(minutes=start.minute % QUARTER, seconds=start.second)
    first = start - past + (timedelta(minutes=QUARTER) if past else timedelta())
    count = -((first - end) // timedelta(minutes=QUARTER))
    return tuple(first + place * timedelta(minutes=QUARTER) for place in range(count))


def groups(seats: Iterable[Seat], days: Sequence[Sequence[datetime]], minutes: int) -> tuple[Group, ...]:
    """Return the seats with a weight, gathered by what the starts cost them, in the order of the first of each.

    `days` are the grids of some days. The burdens of a group are those of the first day's starts, then the next's.
    Raises UserError `window.nobody` where no seat has a weight.
    """
    by_zone: dict[str, list[Seat]] = defaultdict(list)
    for seat in seats:
        if seat.weight:
            by_zone[seat.zone].append(seat)
    found: dict[tuple[int, ...], Group] = {}
    for zone, there in by_zone.items():
        costs = tuple(cost for starts in days for cost in burdens(starts, minutes, zone))
        before = found.get(costs, Group(costs, 0, there[0].entity))
        found[costs] = before._replace(weight=before.weight + sum(seat.weight for seat in there))
    if not found:
        raise UserError("window.nobody")
    return tuple(found.values())


def plan(seats: Iterable[Seat], days: Iterable[date], minutes: int, zone: str = "UTC") -> tuple[DayRow, ...]:
    """Return what each start on each day of `zone` costs, and the best of them.

    Raises UserError `window.length`; `window.nobody` where no seat has a weight.
    """
    seats = tuple(seats)
    return tuple(plan_day(seats, day, check_minutes(minutes), zone) for day in days)


def plan_day(seats: Sequence[Seat], day: date, minutes: int, zone: str = "UTC") -> DayRow:
    """Return what each start on one day costs. `minutes` are whole quarter hours. Raises UserError `window.nobody`."""
    grid_of_day = grid(day, zone)
    gathered = groups(seats, [grid_of_day], minutes)
    starts = tuple(_start(start, place, gathered) for place, start in enumerate(grid_of_day))
    return DayRow(day, starts, minimax(starts), coverage(starts), least_total(starts))


def _start(start: datetime, place: int, gathered: Sequence[Group]) -> StartRow:
    worst = max(gathered, key=lambda group: group.burdens[place])
    return StartRow(
        start=start,
        worst=worst.burdens[place],
        entity=worst.entity,
        total=sum(group.weight * group.burdens[place] for group in gathered),
        in_hours=sum(group.weight for group in gathered if not group.burdens[place]),
    )


def cost(seats: Iterable[Seat], start: datetime, minutes: int) -> StartRow:
    """Return what one start costs, on the grid or beside it, of any length. Raises UserError `window.nobody`."""
    zones: dict[str, int] = {}
    found = []
    for seat in seats:
        if seat.weight:
            if seat.zone not in zones:
                zones[seat.zone] = burden(start, minutes, seat.zone)
            found.append(Group((zones[seat.zone],), seat.weight, seat.entity))
    if not found:
        raise UserError("window.nobody")
    return _start(start, 0, found)


def minimax(starts: Iterable[StartRow]) -> StartRow:
    """Return the fairest start: the least worst, then the least total, then the earliest."""
    return min(starts, key=lambda row: (row.worst, row.total, row.start))


def coverage(starts: Iterable[StartRow]) -> StartRow:
    """Return the start with most in hours, then the least worst, then the least total, then the earliest."""
    return min(starts, key=lambda row: (-row.in_hours, row.worst, row.total, row.start))


def least_total(starts: Iterable[StartRow]) -> StartRow:
    """Return the start with the least total, then the least worst, then the earliest."""
    return min(starts, key=lambda row: (row.total, row.worst, row.start))
