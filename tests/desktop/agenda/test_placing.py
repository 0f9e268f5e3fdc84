"""Whatever the pointer does, a slot stays inside its sitting, keeps some length, and nothing is lost."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from meetingdesk.desktop.agenda.geometry import Column, Grid, lanes, lay_out, slot_box
from meetingdesk.desktop.agenda.placing import (
    LEAST_MINUTES,
    Place,
    beside,
    fits,
    lengthened,
    moved,
    nudged,
    stretched_end,
    stretched_start,
)
from meetingdesk.rows.agenda import ItemRow, RoomRow, SittingRow, SlotRow

BRUSSELS = ZoneInfo("Europe/Brussels")
pixels = st.floats(-5000, 5000, allow_nan=False)
snaps = st.sampled_from([1, 5, 10, 15])


def sitting(number: int, start: int, minutes: int, rooms: int) -> SittingRow:
    begin = datetime(2021, 2, 17 + number, start // 60, start % 60, tzinfo=BRUSSELS)
    named = tuple(RoomRow(100 + room, f"Room {room}") for room in range(rooms))
    return SittingRow(
        number, f"s{number}", number, date(2021, 2, 17 + number), begin, begin, minutes, "plenary", "all", (),
        "", "", "", "", 0, named, (),
    )  # fmt: skip


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    sittings = [
        sitting(n + 1, draw(st.integers(0, 1439)), draw(st.integers(1, 1440)), draw(st.integers(0, 6)))
        for n in range(draw(st.integers(1, 4)))
    ]
    return lay_out(sittings, draw(st.integers(0, 3000)), draw(st.floats(1.6, 6)))


@st.composite
def placed(draw: st.DrawFn) -> tuple[Grid, Column, Place]:
    grid = draw(grids())
    column = draw(st.sampled_from(grid.columns))
    minutes = draw(st.integers(1, column.minutes))
    offset = draw(st.integers(0, column.minutes - minutes))
    room = draw(st.sampled_from([None, *(strip.room for strip in column.strips)]))
    return grid, column, Place(column.sitting, room, offset, minutes)


@given(placed(), pixels, pixels, snaps)
def test_a_move_ends_inside_the_sitting_under_the_pointer(case, x, y, snap):
    grid, _, place = case
    column = grid.column_at(x)
    if column is None:
        assert not 0 <= x < grid.width
        return
    result = moved(column, column.strip_at(x).room, grid.minute(y), place.minutes, snap)
    assert result.minutes == place.minutes
    assert result.offset >= 0
    assert fits(column, result) or place.minutes > column.minutes


@given(placed(), pixels, snaps)
def test_dragging_an_edge_keeps_the_other_edge_and_some_length(case, y, snap):
    grid, column, place = case
    minute = grid.minute(y)
    early = stretched_start(column, place, minute, snap)
    late = stretched_end(column, place, minute, snap)
    assert early.end == place.end
    assert late.offset == place.offset
    for result in (early, late):
        assert fits(column, result)
        assert result.minutes >= min(LEAST_MINUTES, place.minutes) > 0


@given(placed(), st.integers(-2000, 2000))
def test_keys_never_leave_the_sitting(case, minutes):
    _, column, place = case
    for result in (nudged(column, place, minutes), lengthened(column, place, minutes)):
        assert fits(column, result)
        assert result.minutes >= min(LEAST_MINUTES, place.minutes)
    assert nudged(column, place, minutes).minutes == place.minutes


@given(placed(), st.lists(st.sampled_from([1, -1]), max_size=30))
def test_going_sideways_stays_inside_a_sitting_and_keeps_the_length(case, steps):
    grid, _, place = case
    for step in steps:
        place = beside(grid.columns, place, step)
        column = grid.column(place.sitting)
        assert column is not None
        assert fits(column, place)
        assert place.room in [None, *(strip.room for strip in column.strips)]


def test_going_sideways_visits_all_rooms_then_the_next_sitting_at_the_same_time_of_day():
    grid = lay_out([sitting(1, 720, 180, 0), sitting(2, 700, 180, 2)], 800, 2.8)
    place, seen = Place(1, None, 30, 20), []
    for _ in range(4):
        place = beside(grid.columns, place, 1)
        seen.append((place.sitting, place.room, place.offset))
    assert seen == [(2, None, 50), (2, 100, 50), (2, 101, 50), (2, 101, 50)]
    assert beside(grid.columns, Place(2, None, 50, 20), -1) == Place(1, None, 30, 20)


@given(grids(), pixels)
def test_minutes_and_pixels_agree(grid, y):
    assert abs(grid.y(grid.minute(y)) - y) <= 0.5


@given(grids())
def test_columns_lie_side_by_side_with_their_rooms_inside(grid):
    assert [column.x for column in grid.columns[1:]] == [c.x + c.width for c in grid.columns[:-1]]
    for column in grid.columns:
        for strip in column.strips:
            assert strip.width >= 112
            assert column.x < strip.x
            assert strip.x + strip.width <= column.x + column.width


def test_sittings_share_the_width_by_their_rooms():
    grid = lay_out([sitting(1, 720, 180, 0), sitting(2, 720, 180, 3)], 1000, 2.8)
    assert grid.width == 1000
    assert 0 < grid.columns[0].width < grid.columns[1].width
    assert grid.first == 710
    assert grid.last == 910


def test_a_slot_stands_over_all_rooms_or_in_its_own():
    grid = lay_out([sitting(1, 720, 180, 3)], 600, 2.0)
    column = grid.columns[0]
    whole, one = slot_box(grid, column, None, 0, 30), slot_box(grid, column, 101, 30, 30)
    assert (whole.y, whole.height) == (20, 60)
    assert whole.width > 3 * one.width
    assert one.x == column.strips[1].x
    assert column.strip_at(one.x + 5).room == 101


def slot(number: int, room: int | None, offset: int, minutes: int) -> SlotRow:
    item = ItemRow(number, f"i{number}", str(number), "T", {}, "discussion", None, None, minutes, None, ())
    begin = datetime(2021, 2, 18, 12, tzinfo=BRUSSELS)
    return SlotRow(number, item, 1, room, "", offset, minutes, begin, begin)


def test_slots_that_overlap_in_a_room_stand_beside_each_other():
    found = lanes([slot(1, 7, 0, 30), slot(2, 7, 20, 30), slot(3, 7, 40, 10), slot(4, 8, 0, 30), slot(5, 7, 60, 5)])
    assert found == {1: (0, 2), 2: (1, 2), 3: (0, 2), 4: (0, 1), 5: (0, 1)}


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(1, 40)), max_size=12))
def test_no_two_slots_share_a_lane_at_the_same_time(times):
    slots = [slot(n, None, offset, minutes) for n, (offset, minutes) in enumerate(times)]
    found = lanes(slots)
    for one in slots:
        for other in slots:
            if one.id < other.id and found[one.id][0] == found[other.id][0]:
                assert one.offset + one.minutes <= other.offset or other.offset + other.minutes <= one.offset
