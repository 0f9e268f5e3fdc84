"""As of when a day is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from meetingdesk.desktop.now import moment
from meetingdesk.domain import clock
from meetingdesk.rows.agenda import SittingRow


def sitting(start="12:00", minutes=180, **times):
    hour, minute = map(int, start.split(":"))
    begin = clock.at(date(2021, 2, 18), hour * 60 + minute, "Europe/Brussels")
    return SittingRow(
        id=1, uid="", number=1, day=date(2021, 2, 18), start=begin, end=clock.later(begin, minutes), minutes=minutes,
        kind="plenary", audience="all", audience_codes=(), link="", conference_id="", passcode="", dial_in="",
        sequence=0, rooms=(), slots=(), **times,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("start", "noted", "expected"),
    [
        ("12:00", time(12, 0), "2021-02-18T11:00"),
        ("12:00", time(11, 50), "2021-02-18T10:50"),
        ("12:00", time(15, 30), "2021-02-18T14:30"),
        ("23:00", time(0, 30), "2021-02-18T23:30"),
        ("00:10", time(23, 55), "2021-02-17T22:55"),
    ],
)
def test_a_time_set_by_hand_belongs_to_the_sitting(start, noted, expected):
    found = moment.at(sitting(start), noted)
    assert found.utcoffset().total_seconds() == 0
    assert f"{found:%Y-%m-%dT%H:%M}" == expected


def test_a_time_set_by_hand_after_a_change_of_the_clocks_is_the_one_that_the_clock_showed():
    begin = clock.at(date(2027, 3, 28), 60, "Europe/Brussels")
    row = replace(sitting(), day=begin.date(), start=begin, end=clock.later(begin, 180))
    assert f"{moment.at(row, time(4, 0)):%Y-%m-%dT%H:%M}" == "2027-03-28T02:00"


def test_a_sitting_is_of_today_half_a_day_around_it():
    row = sitting()
    today = (datetime(2021, 2, 18, 0, 0, tzinfo=UTC), datetime(2021, 2, 19, 1, 0, tzinfo=UTC))
    assert not any(moment.past(row, now) or moment.early(row, now) for now in today)
    assert moment.early(row, datetime(2021, 2, 17, 20, 0, tzinfo=UTC))
    assert moment.past(row, datetime(2021, 2, 19, 3, 0, tzinfo=UTC))


def test_the_last_time_that_was_noted():
    row = sitting()
    assert moment.last_known(row) == row.start
    later = clock.later(row.start, 9)
    assert moment.last_known(sitting(actual_start=later)) == later
