"""The rules against the worked figures of eleven cities, and of the entities of February 2021."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from meetingdesk.domain import clock
from meetingdesk.domain.alternation import alternate
from meetingdesk.domain.burden import UNITS, burden, distance, hours
from meetingdesk.domain.heat import heat, part_of_day, splits
from meetingdesk.domain.window import grid, plan, plan_day
from meetingdesk.errors import UserError
from meetingdesk.paths import resources
from meetingdesk.rows.window import Seat

CITIES = {
    "Mexico City": "America/Mexico_City",
    "Santo Domingo": "America/Santo_Domingo",
    "Santiago": "America/Santiago",
    "Abidjan": "Africa/Abidjan",
    "Nairobi": "Africa/Nairobi",
    "Brussels": "Europe/Brussels",
    "Baku": "Asia/Baku",
    "Abu Dhabi": "Asia/Dubai",
    "Bangkok": "Asia/Bangkok",
    "Tokyo": "Asia/Tokyo",
    "Suva": "Pacific/Fiji",
}
SEATS = [Seat(city, zone, None) for city, zone in CITIES.items()]
FEBRUARY, JULY = date(2026, 2, 24), date(2026, 7, 7)


def told(row):
    return f"{row.start:%H:%M}", hours(row.worst), row.entity, hours(row.total), row.in_hours


@pytest.mark.parametrize(
    ("day", "length", "fairest", "most"),
    [
        (FEBRUARY, 120, ("09:00", 6.0, "Mexico City", 15.0, 6), ("13:00", 10.0, "Suva", 22.0, 8)),
        (FEBRUARY, 180, ("08:30", 9.0, "Mexico City", 23.375, 6), ("07:00", 13.5, "Mexico City", 30.0, 7)),
        (JULY, 120, ("09:00", 6.0, "Mexico City", 16.5, 6), ("13:00", 10.0, "Suva", 22.0, 8)),
    ],
)
def test_eleven_cities(day, length, fairest, most):
    """Two hours or three, in winter and in summer: the two rules choose hours far apart."""
    row = plan_day(SEATS, day, length)
    assert told(row.minimax) == fairest
    assert told(row.coverage) == most


def test_the_distance_is_the_shorter_way_round_the_day():
    hour = 3600
    assert [distance(at * hour) // hour for at in (0, 1, 2, 6, 7, 12, 19, 20, 23)] == [5, 6, 5, 1, 0, 0, 0, 1, 4]


def test_a_burden_counts_the_mid_points_of_the_quarters():
    """06:00-07:00 lies 52.5, 37.5, 22.5 and 7.5 minutes before seven; the last of 20 minutes are but five."""
    start = datetime(2026, 2, 24, 6, tzinfo=UTC)
    assert hours(burden(start, 60, "UTC")) == 0.5
    assert hours(burden(start, 20, "UTC")) == pytest.approx((15 * 52.5 + 5 * 42.5) / 3600)
    assert burden(datetime(2026, 2, 24, 0, 30, tzinfo=UTC), 60, "UTC") == UNITS * 23 // 4


def test_a_day_has_96_starts_but_for_those_on_which_clocks_change():
    assert len(grid(FEBRUARY)) == len(grid(FEBRUARY, "Europe/Brussels")) == 96
    assert grid(FEBRUARY, "Europe/Brussels")[0].isoformat() == "2026-02-23T23:00:00+00:00"
    assert [len(grid(day, "Europe/Brussels")) for day in (date(2026, 3, 29), date(2026, 10, 25))] == [92, 100]


def test_the_grid_is_that_of_utc_wherever_the_host_sits():
    """Liberia was 44 and a half minutes behind until 1972."""
    first = grid(date(1971, 6, 1), "Africa/Monrovia")[0]
    assert first.isoformat() == "1971-06-01T00:45:00+00:00"
    assert grid(FEBRUARY, "Asia/Kathmandu")[0].isoformat() == "2026-02-23T18:15:00+00:00"


def test_a_seat_counts_as_much_as_it_weighs():
    """The worst is one seat's, whatever it weighs; nobody at all has no say."""
    zones = {"Asia/Tokyo": 5, "Europe/Rome": 1, "America/Lima": 0}
    row = plan_day([Seat(zone, zone, None, weight) for zone, weight in zones.items()], FEBRUARY, 60)
    assert (row.total.in_hours, row.total.worst) == (6, 0)
    [start] = [start for start in row.starts if f"{start.start:%H:%M}" == "00:00"]
    assert start.entity == "Europe/Rome"
    assert start.total == start.worst == burden(start.start, 60, "Europe/Rome")
    assert start.in_hours == 5


def test_among_equals_the_first_of_the_list_is_named():
    row = plan_day([Seat("Here", "Asia/Tokyo", None), Seat("There", "Asia/Seoul", None)], FEBRUARY, 60)
    assert {start.entity for start in row.starts} == {"Here"}


@pytest.mark.parametrize("minutes", [0, -15, 10, 24 * 60 + 15])
def test_a_length_that_is_no_window_is_refused(minutes):
    with pytest.raises(UserError, match=r"window\.length"):
        plan(SEATS, [FEBRUARY], minutes)


def test_a_window_for_nobody_is_refused():
    with pytest.raises(UserError, match=r"window\.nobody"):
        plan([Seat("Here", "Asia/Tokyo", None, 0)], [FEBRUARY], 60)


# -- the entities of February 2021: (work, edge, night) of three hours by their start in Brussels

IN_FEBRUARY = {9: (49, 10, 8), 10: (45, 17, 5), 11: (41, 23, 3), 12: (43, 16, 8), 13: (39, 17, 11), 14: (31, 21, 15)}
IN_JULY = {9: (50, 10, 7), 10: (49, 10, 8), 11: (45, 16, 6), 12: (41, 23, 3), 13: (42, 17, 8), 14: (39, 17, 11)}


def entities():
    directory = json.loads((resources() / "directory" / "wco.json").read_text(encoding="utf-8"))
    there = [row for row in directory["entities"] if is_there(row, "2021-02-18")]
    return [Seat(row["name_en"], row["zone"], row["region"]) for row in there]


def is_there(row, day):
    return (row.get("valid_from") or "") <= day < (row.get("valid_to") or "9")


@pytest.mark.parametrize(("day", "table"), [(date(2021, 2, 18), IN_FEBRUARY), (date(2021, 7, 15), IN_JULY)])
def test_the_67_entities_of_february_2021(day, table):
    seats = entities()
    assert len(seats) == 67
    found = {}
    for hour in table:
        start = clock.at(day, hour * 60, "Europe/Brussels")
        parts = [part_of_day(start, 180, seat.zone) for seat in seats]
        found[hour] = tuple(parts.count(part) for part in ("work", "edge", "night"))
        rows = splits(seats, start, 180, ("AMS", "EUR", "AP", "ESA", "MENA", "WCA"))
        assert [row.region for row in rows] == ["AMS", "EUR", "AP", "ESA", "MENA", "WCA"]
        assert tuple(sum(getattr(row, part) for row in rows) for part in ("work", "edge", "night")) == found[hour]
    assert found == table


# -- the heat map

ORDER = ("AMS", "EUR")
SIX = [
    Seat("Lima", "America/Lima", "AMS"),
    Seat("Montevideo", "America/Montevideo", "AMS"),
    Seat("Baku", "Asia/Baku", "EUR"),
    Seat("Brussels", "Europe/Brussels", "EUR", 2),
    Seat("Nobody", "Asia/Tokyo", "AP", 0),
    Seat("Outside", "Asia/Tokyo", None),
]


def test_the_heat_map_has_a_row_a_region_in_their_order():
    starts = [clock.at(FEBRUARY, hour * 60, "Europe/Brussels") for hour in (3, 9)]
    rows = heat(SIX, starts, 120, ORDER)
    assert [(row.region, row.seats, row.west, row.east) for row in rows] == [
        ("AMS", 2, -300, -180),
        ("EUR", 3, 60, 240),
        (None, 1, 540, 540),
    ]
    americas, europe, outside = rows
    assert [cell.night for cell in europe.cells] == [2, 0]
    assert [cell.night for cell in americas.cells] == [2, 2]
    assert [hours(cell.mean) for cell in europe.cells] == [pytest.approx((6 + 6 + 0.5) / 3), 0]
    assert hours(outside.cells[1].mean) == 0


def test_a_split_tells_the_local_starts_from_west_to_east():
    rows = splits(SIX, clock.at(FEBRUARY, 12 * 60, "Europe/Brussels"), 180, ORDER)
    assert [(f"{row.first:%H:%M}", f"{row.last:%H:%M}", row.work, row.edge, row.night) for row in rows] == [
        ("06:00", "08:00", 1, 1, 0),
        ("12:00", "15:00", 3, 0, 0),
        ("20:00", "20:00", 0, 0, 1),
    ]


# -- two hours in turn


def test_two_hours_in_turn_share_the_night():
    """For Tokyo and Lima, fourteen hours apart, each day is bad for one of them whatever the hour."""
    seats = [Seat("Tokyo", "Asia/Tokyo", None), Seat("Lima", "America/Lima", None)]
    row = alternate(seats, [FEBRUARY, date(2026, 2, 25)], 120, "Europe/Brussels")
    assert row.worst <= row.same_worst
    assert sum(burden(start, 120, "Asia/Tokyo") for start in row.starts) <= row.worst
    assert sum(burden(start, 120, "America/Lima") for start in row.starts) <= row.worst


def test_one_day_has_nothing_to_take_turns_with():
    row = alternate(SEATS, [FEBRUARY], 120, "UTC")
    assert (row.starts, row.worst, row.total) == (
        (plan_day(SEATS, FEBRUARY, 120).minimax.start,),
        row.same_worst,
        row.same_total,
    )


def test_the_hours_are_those_of_the_host_also_when_clocks_change():
    row = alternate(SEATS, [date(2026, 3, 28), date(2026, 3, 29), date(2026, 3, 30)], 120, "Europe/Brussels")
    first, second, third = (clock.local(start, "Europe/Brussels") for start in row.starts)
    assert f"{first:%H:%M}" == f"{third:%H:%M}"
    assert [start.date().day for start in (first, second, third)] == [28, 29, 30]
