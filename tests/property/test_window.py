"""The window planner against reading every seat, quarter hour by quarter hour, and trying every choice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.agendas import sitting

from meetingdesk.domain import clock
from meetingdesk.domain.alternation import alternate
from meetingdesk.domain.burden import UNITS
from meetingdesk.domain.heat import heat, splits
from meetingdesk.domain.moving import days, moves
from meetingdesk.domain.window import cost as cost_of
from meetingdesk.domain.window import plan_day
from meetingdesk.rows.window import Seat

ZONES = (
    "America/Los_Angeles", "America/St_Johns", "America/Sao_Paulo", "UTC", "Europe/Brussels", "Africa/Casablanca",
    "Asia/Kathmandu", "Asia/Tokyo", "Australia/Lord_Howe", "Pacific/Chatham", "Pacific/Kiritimati",
)  # fmt: skip
REGIONS = ("AMS", "EUR", None)
SEATS = st.lists(
    st.builds(
        Seat,
        st.text("ABC", min_size=1, max_size=3),
        st.sampled_from(ZONES),
        st.sampled_from(REGIONS),
        st.integers(0, 4),
    ),
    min_size=1,
    max_size=9,
).filter(lambda seats: any(seat.weight for seat in seats))
DAYS = st.dates(date(2019, 1, 1), date(2028, 12, 31)) | st.sampled_from(
    [date(2026, 3, 29), date(2026, 10, 25), date(2026, 3, 8), date(2026, 4, 5), date(2021, 4, 3)]
)
QUARTERS = st.integers(1, 24)


def cost(seat: Seat, start: datetime, quarters: int) -> Fraction:
    """Return hours times hours, exactly: a quarter of an hour times the distance of each mid-point."""
    total = Fraction(0)
    for quarter in range(quarters):
        middle = start + timedelta(minutes=15 * quarter, seconds=450)
        there = middle.astimezone(ZoneInfo(seat.zone))
        at = Fraction(there.hour * 3600 + there.minute * 60 + there.second, 3600)
        away = min((at - hour) % 24 for hour in (7, 19)), min((hour - at) % 24 for hour in (7, 19))
        total += Fraction(1, 4) * (0 if 7 <= at <= 19 else min(away))
    return total


def starts_of(day: date) -> list[datetime]:
    return [datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(minutes=15 * n) for n in range(96)]


@settings(max_examples=30)
@given(SEATS, DAYS, QUARTERS)
def test_each_start_and_each_rule(seats, day, quarters):
    row = plan_day(seats, day, 15 * quarters)
    sitting = [seat for seat in seats if seat.weight]
    assert [start.start for start in row.starts] == starts_of(day)
    for start in row.starts[::7]:
        costs = [cost(seat, start.start, quarters) for seat in sitting]
        assert Fraction(start.worst, UNITS) == max(costs)
        assert Fraction(start.total, UNITS) == sum(seat.weight * c for seat, c in zip(sitting, costs, strict=True))
        assert start.in_hours == sum(seat.weight for seat, c in zip(sitting, costs, strict=True) if c == 0)
        assert cost_of(seats, start.start, 15 * quarters) == start
        named = [c for seat, c in zip(sitting, costs, strict=True) if seat.entity == start.entity]
        assert max(costs) in named
    for best, key in (
        (row.minimax, lambda one: (one.worst, one.total, one.start)),
        (row.coverage, lambda one: (-one.in_hours, one.worst, one.total, one.start)),
        (row.total, lambda one: (one.total, one.worst, one.start)),
    ):
        assert best in row.starts
        assert all(key(best) <= key(one) for one in row.starts)


@settings(max_examples=30)
@given(SEATS, DAYS, QUARTERS, st.integers(0, 95))
def test_the_heat_map_and_the_split(seats, day, quarters, place):
    start = starts_of(day)[place]
    sitting = [seat for seat in seats if seat.weight]
    cells = {row.region: (row.seats, row.cells[0]) for row in heat(seats, [start], 15 * quarters, ("AMS", "EUR"))}
    parts = {row.region: row for row in splits(seats, start, 15 * quarters, ("AMS", "EUR"))}
    assert set(cells) == set(parts) == {seat.region for seat in sitting}
    for region, (weight, cell) in cells.items():
        there = [seat for seat in sitting if seat.region == region]
        assert weight == parts[region].seats == sum(seat.weight for seat in there)
        mean = sum(seat.weight * cost(seat, start, quarters) for seat in there) / weight
        assert abs(Fraction(cell.mean) / UNITS - mean) < Fraction(1, 10**9)
        assert cell.night == parts[region].night


@settings(max_examples=10)
@given(SEATS, st.dates(date(2024, 1, 1), date(2026, 12, 20)), st.integers(1, 3), st.integers(1, 3))
def test_no_two_hours_in_turn_are_fairer(seats, day, quarters, count):
    """Every pair of hours is tried; the burdens are those of `plan_day`, which is proven above."""
    days = [day + timedelta(days=n) for n in range(count)]
    sitting = [seat for seat in seats if seat.weight]
    row = alternate(seats, days, 15 * quarters, "UTC")
    alone = [[plan_day([seat], one, 15 * quarters).starts for one in days] for seat in sitting]
    pairs = [(first, second) for first in range(96) for second in range(96) if count > 1 or first == second]
    tried = []
    for pair in pairs:
        sums = [sum(own[n][pair[n % 2]].worst for n in range(count)) for own in alone]
        tried.append((max(sums), sum(s.weight * c for s, c in zip(sitting, sums, strict=True)), *pair))
    best = min(tried)
    assert (row.worst, row.total) == best[:2]
    assert list(row.starts) == [starts_of(one)[best[3] if n % 2 else best[2]] for n, one in enumerate(days)]
    same = min(one for one in tried if one[2] == one[3])
    assert (row.same_worst, row.same_total) == same[:2]


@settings(max_examples=50)
@given(
    st.lists(st.tuples(st.integers(0, 2), st.integers(0, 1439), st.integers(1, 300), st.booleans()), max_size=6),
    st.integers(0, 1439),
)
def test_after_a_move_each_day_begins_at_the_hour_and_keeps_its_shape(sittings, minute):
    """A day with connection tests alone stays as it is."""
    rows = [row_of(number, *sitting) for number, sitting in enumerate(sittings)]
    wanted = {day: clock.at(day, minute, "Europe/Brussels") for day in days(rows)}
    moved = {move.sitting.id: move.start for move in moves(rows, wanted, "Europe/Brussels")}
    after = {row.id: moved.get(row.id, row.start) for row in rows}
    for day, start in wanted.items():
        there = [row for row in rows if row.day == day]
        assert min(after[row.id] for row in there if row.kind != "test") == start
        shifts = {after[row.id] - row.start for row in there}
        assert len(shifts) == 1
    assert all(after[row.id] == row.start for row in rows if row.day not in wanted)
    assert all(move.start != move.sitting.start for move in moves(rows, wanted, "Europe/Brussels"))


def row_of(number, day, start, minutes, test):
    """Return a sitting in a week in which no clocks change."""
    made = sitting(number, [], base=start, minutes=minutes)
    begins = made.start + timedelta(days=day)
    kind = "test" if test else "plenary"
    return replace(made, day=begins.date(), start=begins, end=begins + timedelta(minutes=minutes), kind=kind)
