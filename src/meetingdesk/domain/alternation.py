"""Two hours that take turns over the days of a meeting, so that nobody bears all of its nights."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from operator import add
from typing import NamedTuple

from meetingdesk.domain import clock
from meetingdesk.domain.window import Group, check_minutes, grid, groups
from meetingdesk.rows.window import AlternationRow, Seat

Starts = dict[int, int]  # the place of a start in the burdens of a group, by its minute on the clock


class _Turn(NamedTuple):
    """What one hour costs over some of the days: the sum of each group's burdens, the highest, and all by weight."""

    costs: tuple[int, ...]
    worst: int
    total: int


class _Pair(NamedTuple):
    """Two hours by their places in the list of hours. Its order is the rule: the least is the best."""

    worst: int
    total: int
    first: int
    second: int


def alternate(seats: Sequence[Seat], days: Sequence[date], minutes: int, zone: str) -> AlternationRow:
    """Return the fairest two hours of the clock of `zone`: one for the first, third, ... day, one for the others.

    The pair has the least worst sum of burdens over all days, then the least total, then the earlier hours. Raises
    UserError `window.length` or `window.nobody`. There must be a day.
    """
    grids = [grid(day, zone) for day in days]
    gathered = groups(seats, grids, check_minutes(minutes))
    places = _places(grids, zone)
    hours = sorted(set(places[0]).intersection(*places))  # a day on which clocks change lacks some
    odd, even = (_turns(gathered, places[turn::2], hours) for turn in (0, 1))
    best = _best(odd, even)
    same = min(_pair(odd, even, at, at) for at in range(len(hours)))
    costs = list(map(add, odd[best.first].costs, even[best.second].costs))
    flat = [start for one in grids for start in one]
    chosen = (hours[best.second if turn % 2 else best.first] for turn in range(len(days)))
    return AlternationRow(
        starts=tuple(flat[there[hour]] for there, hour in zip(places, chosen, strict=True)),
        worst=best.worst,
        entity=gathered[costs.index(best.worst)].entity,
        total=best.total,
        same_worst=same.worst,
        same_total=same.total,
    )


def _places(grids: Sequence[Sequence[datetime]], zone: str) -> list[Starts]:
    found, before = [], 0
    for one in grids:
        clocks = ((clock.minute_of_day(clock.local(start, zone)), at) for at, start in enumerate(one, before))
        found.append(dict(reversed(list(clocks))))  # of an hour that comes twice, the first
        before += len(one)
    return found


def _turns(gathered: Sequence[Group], days: Sequence[Starts], hours: Sequence[int]) -> list[_Turn]:
    turns = []
    for hour in hours:
        costs = tuple(sum(group.burdens[day[hour]] for day in days) for group in gathered)
        total = sum(group.weight * cost for group, cost in zip(gathered, costs, strict=True))
        turns.append(_Turn(costs, max(costs), total))
    return turns


def _best(odd: Sequence[_Turn], even: Sequence[_Turn]) -> _Pair:
    best = _pair(odd, even, 0, 0)
    for first, one in enumerate(odd):
        for second, other in enumerate(even):
            if max(one.worst, other.worst) <= best.worst:  # or else their sum is worse still
                best = min(best, _pair(odd, even, first, second))
    return best


def _pair(odd: Sequence[_Turn], even: Sequence[_Turn], first: int, second: int) -> _Pair:
    one, other = odd[first], even[second]
    return _Pair(max(map(add, one.costs, other.costs)), one.total + other.total, first, second)
