from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingdesk.domain import clock, wall
from meetingdesk.errors import UserError

BRUSSELS = "Europe/Brussels"
SPRING, AUTUMN = date(2027, 3, 28), date(2027, 10, 31)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "minutes", "zone", "expected"),
    [
        (date(2021, 2, 18), 12 * 60, BRUSSELS, "2021-02-18T11:00"),
        (date(2021, 7, 18), 12 * 60, BRUSSELS, "2021-07-18T10:00"),
        (date(2021, 2, 18), 25 * 60, BRUSSELS, "2021-02-19T00:00"),  # past midnight: the next local day
        (date(2021, 2, 18), 49 * 60 + 30, BRUSSELS, "2021-02-20T00:30"),
        (date(2021, 2, 18), 0, "Pacific/Kiritimati", "2021-02-17T10:00"),
        (date(2021, 2, 18), 90, "Asia/Kathmandu", "2021-02-17T19:45"),
        (SPRING, 24 * 60 + 60, BRUSSELS, "2027-03-28T23:00"),  # the clock says 1:00, though the day had 23 hours
    ],
)
def test_at_reads_a_wall_clock_in_its_zone(day, minutes, zone, expected):
    instant = clock.at(day, minutes, zone)
    assert instant.astimezone(UTC) == utc(expected)
    assert instant.tzinfo is not None
    assert (instant.hour * 60 + instant.minute) == minutes % 1440


def test_an_unknown_zone_names_its_neighbours():
    with pytest.raises(UserError) as refused:
        clock.check_zone("Europe/Brussel")
    assert refused.value.code == "zone.unknown"
    assert refused.value.parameters["near"].split(", ")[0] == BRUSSELS
    with pytest.raises(UserError) as refused:
        clock.at(SPRING, 0, "brussels")
    assert BRUSSELS in refused.value.parameters["near"].split(", ")
    with pytest.raises(UserError) as refused:
        clock.check_zone("Europe")  # a folder of the zone files
    assert refused.value.code == "zone.unknown"
    for hostile in ("", "../etc/passwd", "/etc/localtime", "localtime", "a\0b"):
        with pytest.raises(UserError):
            clock.check_zone(hostile)
    assert clock.check_zone("Asia/Ho_Chi_Minh") == "Asia/Ho_Chi_Minh"


@pytest.mark.parametrize(
    ("day", "minutes", "zone", "before", "after"),
    [
        (SPRING, 2 * 60 + 30, BRUSSELS, "2027-03-28 01:59", "2027-03-28 03:00"),
        (SPRING, 2 * 60, BRUSSELS, "2027-03-28 01:59", "2027-03-28 03:00"),
        (date(2027, 10, 3), 2 * 60 + 10, "Australia/Lord_Howe", "2027-10-03 01:59", "2027-10-03 02:30"),
        (date(2011, 12, 30), 12 * 60, "Pacific/Apia", "2011-12-29 23:59", "2011-12-31 00:00"),  # a day left out
        (SPRING - timedelta(days=1), 26 * 60 + 1, BRUSSELS, "2027-03-28 01:59", "2027-03-28 03:00"),
    ],
)
def test_a_time_that_does_not_exist_is_refused_with_the_nearest(day, minutes, zone, before, after):
    assert clock.nonexistent(day, minutes, zone)
    assert not clock.ambiguous(day, minutes, zone)
    with pytest.raises(UserError) as refused:
        clock.check_wall(day, minutes, zone)
    assert refused.value.code == "time.missing"
    assert (refused.value.parameters["before"], refused.value.parameters["after"]) == (before, after)


@pytest.mark.parametrize(
    ("day", "minutes", "zone", "before", "after"),
    [
        (AUTUMN, 2 * 60 + 30, BRUSSELS, "2027-10-31 01:59", "2027-10-31 03:00"),
        (AUTUMN, 2 * 60, BRUSSELS, "2027-10-31 01:59", "2027-10-31 03:00"),
        (date(2027, 4, 4), 60 + 45, "Australia/Lord_Howe", "2027-04-04 01:29", "2027-04-04 02:00"),
    ],
)
def test_a_time_that_comes_twice_is_refused_with_the_nearest(day, minutes, zone, before, after):
    assert clock.ambiguous(day, minutes, zone)
    assert not clock.nonexistent(day, minutes, zone)
    with pytest.raises(UserError) as refused:
        clock.check_wall(day, minutes, zone)
    assert refused.value.code == "time.ambiguous"
    assert (refused.value.parameters["before"], refused.value.parameters["after"]) == (before, after)


def test_the_hours_around_a_change_are_clear():
    for minutes in (60, 119, 180):
        clock.check_wall(SPRING, minutes, BRUSSELS)
        clock.check_wall(AUTUMN, minutes, BRUSSELS)


@given(
    st.dates(date(1995, 1, 1), date(2035, 12, 31)),
    st.integers(0, 2879),
    st.sampled_from([BRUSSELS, "Pacific/Apia", "America/Sao_Paulo", "Asia/Tehran", "Africa/Casablanca", "UTC"]),
)
def test_a_wall_clock_comes_back_unless_it_does_not_exist(day, minutes, zone):
    instant = clock.at(day, minutes, zone)
    wall = datetime.combine(day, datetime.min.time()) + timedelta(minutes=minutes)
    assert (instant.replace(tzinfo=None) == wall) != clock.nonexistent(day, minutes, zone)
    if not clock.nonexistent(day, minutes, zone) and not clock.ambiguous(day, minutes, zone):
        clock.check_wall(day, minutes, zone)
    else:
        with pytest.raises(UserError):
            clock.check_wall(day, minutes, zone)


def test_later_and_elapsed_count_what_passes():
    start = clock.at(SPRING, 60, BRUSSELS)
    end = clock.later(start, 60)
    assert f"{end:%H:%M}" == "03:00"
    assert clock.elapsed(start, end) == 60
    assert clock.elapsed(clock.at(AUTUMN, 0, BRUSSELS), clock.at(AUTUMN, 1440, BRUSSELS)) == 25 * 60


def test_the_date_elsewhere_is_told():
    host = clock.at(date(2021, 2, 18), 14 * 60, BRUSSELS)
    assert clock.day_offset(clock.local(host, "Pacific/Fiji"), host) == 1
    assert clock.day_offset(clock.local(host, "America/Guatemala"), host) == 0
    early = clock.at(date(2021, 2, 18), 3 * 60, BRUSSELS)
    assert clock.day_offset(clock.local(early, "America/Guatemala"), early) == -1


@pytest.mark.parametrize(
    ("hour", "minute", "night", "work"),
    [(21, 59, False, False), (22, 0, True, False), (0, 0, True, False), (5, 59, True, False), (6, 0, False, False),
     (7, 59, False, False), (8, 0, False, True), (17, 59, False, True), (18, 0, False, False)],
)  # fmt: skip
def test_night_and_work_hours(hour, minute, night, work):
    instant = datetime(2021, 2, 18, hour, minute, tzinfo=UTC)
    assert (clock.is_night(instant), clock.is_work(instant)) == (night, work)


@pytest.mark.parametrize(
    ("start", "end", "touched"),
    [("2021-02-18T19:00", "2021-02-18T22:00", False), ("2021-02-18T19:00", "2021-02-18T22:01", True),
     ("2021-02-18T05:00", "2021-02-18T08:00", True), ("2021-02-18T06:00", "2021-02-18T09:00", False),
     ("2021-02-18T12:00", "2021-02-19T12:00", True), ("2021-02-18T21:00", "2021-02-19T07:00", True)],
)  # fmt: skip
def test_touching_the_night(start, end, touched):
    assert clock.touches_night(utc(start), utc(end)) is touched


def test_a_sitting_is_read_from_text():
    assert wall.parse_sitting("2027-03-01T12:00/15:00") == (date(2027, 3, 1), 720, 180)
    assert wall.parse_sitting(" 2027-03-01T9:05/2027-03-01T10:00 ") == (date(2027, 3, 1), 545, 55)
    assert wall.parse_sitting("2027-03-01T22:00/2027-03-02T01:00") == (date(2027, 3, 1), 1320, 180)
    assert wall.parse_sitting("2027-03-27T22:00/2027-03-28T05:00", BRUSSELS).minutes == 6 * 60


@pytest.mark.parametrize(
    ("text", "code", "before", "after"),
    [("2027-03-28T01:30/02:30", "time.missing", "2027-03-28 01:59", "2027-03-28 03:00"),
     ("2027-03-28T02:30/04:30", "time.missing", "2027-03-28 01:59", "2027-03-28 03:00"),
     ("2027-03-28T02:30/03:30", "time.missing", "2027-03-28 01:59", "2027-03-28 03:00"),
     ("2027-03-27T23:00/2027-03-28T02:00", "time.missing", "2027-03-28 01:59", "2027-03-28 03:00"),
     ("2027-10-31T02:30+01:00/04:30", "time.second", "2027-10-31 01:59", "2027-10-31 03:00")],
)  # fmt: skip
def test_a_sitting_begins_and_ends_at_times_that_its_clock_shows_once(text, code, before, after):
    with pytest.raises(UserError) as refused:
        wall.parse_sitting(text, BRUSSELS)
    assert refused.value.code == code
    assert (refused.value.parameters["before"], refused.value.parameters["after"]) == (before, after)
    assert wall.parse_sitting(text).minutes > 0  # a clock that is never changed shows them all


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("2027-10-31T01:30/02:30+02:00", 60), ("2027-10-31T01:30/02:30+01:00", 120), ("2027-10-31T02:30+02:00/04:00", 150),
     ("2027-10-31T02:30+0200/02:30+01:00", 60), ("2027-10-31T12:00+05:00/13:00Z", 60)],
)  # fmt: skip
def test_of_a_time_that_comes_twice_its_offset_says_which(text, minutes):
    assert wall.parse_sitting(text, BRUSSELS).minutes == minutes


@pytest.mark.parametrize("text", ["2027-10-31T01:30/02:30", "2027-10-31T02:30/04:00", "2027-10-31T02:30+05:00/04:00"])
def test_a_time_that_comes_twice_is_asked_about(text):
    with pytest.raises(UserError) as refused:
        wall.parse_sitting(text, BRUSSELS)
    assert refused.value.code == "time.which"
    assert refused.value.parameters == {
        "time": "2027-10-31 02:30", "zone": BRUSSELS, "first": "02:30+02:00", "second": "02:30+01:00",
    }  # fmt: skip


OVER_SPRING = clock.at(date(2027, 3, 27), 23 * 60, BRUSSELS)  # for 300 minutes: until 05:00, with no 02:30
OVER_AUTUMN = clock.at(date(2027, 10, 31), 60, BRUSSELS)  # for 240 minutes: until 04:00, with 02:30 twice


@pytest.mark.parametrize(
    ("start", "minutes", "time", "ahead", "offset"),
    [
        (OVER_SPRING, 300, 23 * 60, None, 0), (OVER_SPRING, 300, 60, None, 120), (OVER_SPRING, 300, 180, None, 180),
        (OVER_SPRING, 300, 300, None, 300), (OVER_SPRING, 300, 22 * 60, None, -60),
        (OVER_SPRING, 300, 6 * 60, None, -1020),
        (OVER_AUTUMN, 240, 60, None, 0), (OVER_AUTUMN, 240, 90, None, 30), (OVER_AUTUMN, 240, 150, 120, 90),
        (OVER_AUTUMN, 240, 150, 60, 150), (OVER_AUTUMN, 240, 180, None, 180), (OVER_AUTUMN, 240, 240, None, 240),
        (OVER_AUTUMN, 100, 150, None, 90), (OVER_AUTUMN, 100, 150, 60, 150), (OVER_AUTUMN, 240, 180, 60, 180),
    ],
)  # fmt: skip
def test_where_a_time_of_day_stands_in_a_sitting_over_a_change_of_the_clocks(start, minutes, time, ahead, offset):
    assert wall.offset_in(start, minutes, time, ahead) == offset
    if 0 <= offset <= minutes:
        assert clock.minute_of_day(clock.later(start, offset)) == time


@pytest.mark.parametrize(
    ("start", "minutes", "code"), [(OVER_SPRING, 300, "time.missing"), (OVER_AUTUMN, 240, "time.which")]
)
def test_a_time_of_day_that_a_sitting_has_never_or_twice(start, minutes, code):
    with pytest.raises(UserError) as refused:
        wall.offset_in(start, minutes, 150)
    assert refused.value.code == code


@given(st.integers(0, 1439), st.integers(1, 1440), st.sampled_from(["Europe/Brussels", "Australia/Lord_Howe"]))
def test_each_minute_of_a_sitting_is_found_again_by_what_the_clock_shows(start, minutes, zone):
    for day in (date(2027, 3, 28), date(2027, 4, 4), date(2027, 10, 3), date(2027, 10, 31)):
        begin = clock.at(day, start, zone)
        for offset in range(0, minutes, 29):
            local = clock.later(begin, offset)
            ahead = int(local.utcoffset().total_seconds() // 60)
            found = wall.offset_in(begin, minutes, clock.minute_of_day(local), ahead)
            assert clock.minute_of_day(clock.later(begin, found)) == clock.minute_of_day(local)
            assert found == offset or minutes >= 1380  # what stands there a day later


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "sitting.form"), ("2027-03-01 12:00/15:00", "sitting.form"), ("2027-02-30T12:00/15:00", "sitting.form"),
     ("2027-03-01T25:00/26:00", "sitting.form"), ("2027-03-01T12:00", "sitting.form"),
     ("2027-03-01T12:00/12:00", "sitting.backwards"), ("2027-03-01T22:00/01:00", "sitting.backwards"),
     ("2027-03-01T12:00/2027-03-02T12:01", "sitting.length"), ("9999-12-31T12:00/15:00", "sitting.day"),
     ("2027-03-01T12:00/9999-12-31T15:00", "sitting.day")],
)  # fmt: skip
def test_a_sitting_that_cannot_be_is_refused(text, code):
    with pytest.raises(UserError) as refused:
        wall.parse_sitting(text)
    assert refused.value.code == code
