"""The rules of presence by example."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from meetingdesk.domain.presence import presence, second, window

NOON = datetime(2027, 3, 4, 12, tzinfo=UTC)
HOUR = [(0, 3600)]


def at(minutes):
    return NOON + timedelta(minutes=minutes)


def test_two_devices_at_once_count_once():
    found = presence([(0, 1800), (600, 2400)], HOUR)
    assert (found.spans, found.minutes, found.share) == (((0, 2400),), 40, 2400 / 3600)


def test_a_line_that_drops_for_less_than_two_minutes_is_no_absence():
    assert presence([(0, 600), (719, 1200)], HOUR).seconds == 1200
    assert presence([(0, 600), (720, 1200)], HOUR).seconds == 1080


def test_what_lies_outside_the_sitting_does_not_count():
    assert presence([(-600, 300), (3500, 9000)], HOUR).seconds == 400
    assert presence([(-600, 0), (3600, 9000)], HOUR).share == 0


def test_breaks_can_be_left_out():
    found = presence([(0, 3600)], [(0, 1200), (2400, 3600)])
    assert (found.seconds, found.share) == (2400, 1)


def test_nobody_is_in_a_sitting_without_length():
    assert presence([(0, 100)], [(50, 50)]).share == 0
    assert presence([], HOUR).share == 0


def test_a_sitting_counts_as_it_was_run_else_as_planned():
    plan = at(0), at(60)
    assert window(*plan, None, None) == (second(at(0)), second(at(60)))
    assert window(*plan, at(5), at(70)) == (second(at(5)), second(at(70)))
    assert window(*plan, at(5), None) == (second(at(5)), second(at(60)))
    assert window(*plan, at(90), None) == (second(at(90)), second(at(150)))
