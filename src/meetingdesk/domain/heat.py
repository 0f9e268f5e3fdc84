"""How the starts of a day fall in each region: the heat map, and the split of one block into work, edge and night."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from meetingdesk.domain import clock
from meetingdesk.domain.burden import burden
from meetingdesk.rows.window import HeatCell, HeatRow, Seat, SplitRow


def heat(seats: Iterable[Seat], starts: Sequence[datetime], minutes: int, order: Sequence[str]) -> tuple[HeatRow, ...]:
    """Return one row a region that anybody sits in, by `order` of their codes; those outside the regions come last."""
    rows, known = [], _Zones(starts, minutes)
    for region, by_zone in _regions(seats, order):
        west, east = _west_to_east(by_zone, starts[0])
        cells = tuple(known.cell(by_zone, place) for place in range(len(starts)))
        rows.append(HeatRow(region, sum(by_zone.values()), _offset(west), _offset(east), cells))
    return tuple(rows)


class _Zones:
    """What each start costs in a zone, and whether it touches the night there; each zone is read once."""

    def __init__(self, starts: Sequence[datetime], minutes: int) -> None:
        self._starts, self._minutes = starts, minutes
        self._known: dict[str, list[tuple[int, bool]]] = {}

    def _of(self, zone: str) -> list[tuple[int, bool]]:
        if zone not in self._known:
            minutes = self._minutes
            self._known[zone] = [
                (burden(start, minutes, zone), part_of_day(start, minutes, zone) == "night") for start in self._starts
            ]
        return self._known[zone]

    def cell(self, by_zone: dict[str, int], place: int) -> HeatCell:
        """Return the cell of seats, by their zones, at the start of a place."""
        there = [(weight, *self._of(zone)[place]) for zone, weight in by_zone.items()]
        total = sum(weight * cost for weight, cost, _ in there)
        night = sum(weight for weight, _, at_night in there if at_night)
        return HeatCell(total / sum(by_zone.values()), night)


def splits(seats: Iterable[Seat], start: datetime, minutes: int, order: Sequence[str]) -> tuple[SplitRow, ...]:
    """Return one row a region, in the same order, for one block of time."""
    rows = []
    for region, by_zone in _regions(seats, order):
        parts = {"work": 0, "edge": 0, "night": 0}
        for zone, weight in by_zone.items():
            parts[part_of_day(start, minutes, zone)] += weight
        west, east = _west_to_east(by_zone, start)
        rows.append(SplitRow(region, west, east, **parts))
    return tuple(rows)


def part_of_day(start: datetime, minutes: int, zone: str) -> str:
    """Return `work` for what lies wholly in local working hours, `night` for what touches the night, else `edge`."""
    begins, ends = clock.local(start, zone), clock.local(clock.later(start, minutes), zone)
    if clock.touches_night(begins, ends):
        return "night"
    if clock.is_work(begins) and clock.minute_of_day(begins) + minutes <= clock.WORK_TO:
        return "work"
    return "edge"


def _regions(seats: Iterable[Seat], order: Sequence[str]) -> list[tuple[str | None, dict[str, int]]]:
    found: dict[str | None, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for seat in seats:
        if seat.weight:
            found[seat.region][seat.zone] += seat.weight
    places = {region: place for place, region in enumerate(order)}
    return sorted(found.items(), key=lambda one: places.get(one[0] or "", len(places)))


def _west_to_east(zones: Iterable[str], start: datetime) -> tuple[datetime, datetime]:
    local = sorted((clock.local(start, zone) for zone in zones), key=lambda moment: moment.replace(tzinfo=UTC))
    return local[0], local[-1]


def _offset(moment: datetime) -> int:
    offset = moment.utcoffset()
    assert offset is not None
    return int(offset.total_seconds()) // 60
