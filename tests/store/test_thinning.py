"""Which backups stay, as a table of dates and as laws that hold for any."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingdesk.store.thinning import ALWAYS, kept

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)  # a Wednesday
MOMENTS = st.integers(-330 * 24 * 60, 60 * 24 * 60).map(lambda minutes: NOW + timedelta(minutes=minutes))
TIMES = st.lists(st.integers(-800 * 24 * 60, 90 * 24 * 60), max_size=60).map(
    lambda minutes: [NOW + timedelta(minutes=ago) for ago in minutes]
)


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def days_ago(*days):
    return [NOW - timedelta(days=days) for days in days]


TABLE = {
    "nothing": ([], []),
    "all of today and yesterday": (
        ["2026-11-25 11:30", "2026-11-25 11:00", "2026-11-25 08:00", "2026-11-24 23:59", "2026-11-24 00:00"],
        [],
    ),
    "the last of each earlier day": (
        ["2026-11-25 11:00", "2026-11-24 11:00", "2026-11-23 17:00", "2026-11-22 18:00"],
        ["2026-11-23 16:59", "2026-11-23 08:00", "2026-11-22 00:00"],
    ),
    "three stay however old": (["2019-05-05 10:00", "2019-05-05 09:00", "2019-05-05 08:00"], ["2019-05-05 07:00"]),
    "the future is of today": (["2031-01-01 00:00", "2026-11-25 11:00", "2026-11-25 10:00"], []),
    "three of the past beside those of a wrong clock": (
        ["2031-01-04", "2031-01-03", "2031-01-02", "2026-02-02 10:00", "2026-02-02 09:00", "2026-02-02 08:00"],
        ["2026-02-02 07:00"],
    ),
}


@pytest.mark.parametrize(("stay", "go"), TABLE.values(), ids=TABLE)
def test_the_table(stay, go):
    assert kept(map(at, stay + go), NOW) == frozenset(map(at, stay))


def test_a_backup_each_day_for_two_years_leaves_two_and_twelve_and_ten_and_nine():
    stay = sorted(kept(days_ago(*range(730)), NOW), reverse=True)
    ages = [(NOW - time).days for time in stay]
    assert ages[:14] == list(range(14))  # today, yesterday, and twelve days
    weeks = stay[14:24]
    assert all(time.weekday() == 6 for time in weeks)  # Sundays: the last of each week
    assert [b - a for a, b in pairwise(ages[14:24])] == [7] * 9
    months = stay[24:]
    assert [(time.year, time.month) for time in months] == [
        (2026, 8), (2026, 7), (2026, 6), (2026, 5), (2026, 4), (2026, 3), (2026, 2), (2026, 1), (2025, 12)
    ]  # fmt: skip
    assert len(stay) == 2 + 12 + 10 + 9


def test_who_works_seldom_keeps_the_same_number():
    """Days without a backup do not count: twelve days with one stay, not the last twelve days."""
    ages = sorted((NOW - time).days for time in kept(days_ago(*range(0, 60, 4)), NOW))
    assert ages == [0, *range(4, 49, 4), 52]  # the last for its week; 56 is of the same week


def test_a_day_is_a_day_of_the_user():
    """22:00 and 23:30 UTC are two days in Brussels, so both stay."""
    brussels = timezone(timedelta(hours=1))
    times = [at("2026-11-20 22:00"), at("2026-11-20 23:30"), *days_ago(0, 0.1, 0.2)]
    assert at("2026-11-20 22:00") in kept(times, NOW.astimezone(brussels))
    assert at("2026-11-20 22:00") not in kept(times, NOW)


@given(times=TIMES, now=MOMENTS)
def test_the_newest_three_stay_and_never_more_than_the_rest(times, now):
    stay = kept(times, now)
    newest = sorted(set(times), reverse=True)[:ALWAYS]
    assert stay >= set(newest)
    assert stay <= set(times)
    old = [time for time in stay if time.date() < now.date() - timedelta(days=1)]
    assert len(old) <= 12 + 10 + 9 + ALWAYS


@given(times=TIMES, now=MOMENTS)
def test_to_thin_twice_takes_no_more(times, now):
    stay = kept(times, now)
    assert kept(stay, now) == stay


@given(times=TIMES, now=MOMENTS, later=st.timedeltas(timedelta(0), timedelta(days=400)))
def test_what_has_gone_is_never_missed_later(times, now, later):
    past = [time for time in times if time <= now]
    assert kept(past, now + later) <= kept(past, now)


@given(times=TIMES, now=MOMENTS, back=st.timedeltas(timedelta(0), timedelta(days=400)))
def test_a_clock_put_back_takes_nothing_of_what_it_has_passed(times, now, back):
    assert {time for time in times if time > now - back} <= kept(times, now - back)


@given(times=TIMES, now=MOMENTS)
def test_thinned_after_each_backup_twelve_days_and_the_newest_three_stay(times, now):
    past = sorted(time for time in set(times) if time <= now)
    standing = set()
    for time in past:
        standing.add(time)
        standing &= kept(standing, time)
    assert set(past[-ALWAYS:]) <= standing
    days = {time.date() for time in past}
    assert len({time.date() for time in standing}) >= min(len(days), 12)
