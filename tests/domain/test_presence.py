"""The rules of presence by example."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from meetingdesk.domain.breaks import Timed, breaks
from meetingdesk.domain.presence import NOT_THERE, Measure, ends, less, presence, second, status, window

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


def test_what_a_share_and_both_ends_come_to():
    measure = Measure(enough=60, grace=5)
    assert status(0.6, False, False, measure) == "attended"
    assert status(0.59, False, False, measure) == "partial"
    assert status(0, False, False, measure) == "absent"
    assert status(0.9, True, True, measure) == "late"
    assert status(0.9, False, True, measure) == "left_early"


def test_late_and_early_are_more_than_the_grace_from_the_first_and_the_last_second_that_count():
    windows = [(600, 1800), (2400, 3600)]
    five = Measure(grace=5)

    def there(start, end):
        return ends(presence([(start, end)], windows), windows, five)

    assert there(900, 3300) == (False, False)
    assert there(901, 3300) == (True, False)
    assert there(0, 3299) == (False, True)
    assert ends(NOT_THERE, windows, five) == (False, False)


def slot(offset, minutes, *, is_break=True, room=None, ran=(None, None)):
    opened, closed = (None if minute is None else at(minute) for minute in ran)
    return Timed(is_break, offset, room, at(offset), at(offset + minutes), opened, closed)


def spans(*slots):
    return [((start - second(NOON)) // 60, (end - second(NOON)) // 60) for start, end in breaks(slots)]


def test_a_break_counts_as_it_was_run_else_as_planned():
    talk = slot(0, 30, is_break=False)
    assert spans(talk, slot(30, 10)) == [(30, 40)]
    assert spans(talk, slot(30, 10, ran=(35, 50))) == [(35, 50)]
    assert spans(talk, slot(30, 10, ran=(45, None))) == [(45, 55)]


def test_a_break_that_was_passed_over_did_not_take_place():
    after = slot(40, 20, is_break=False, ran=(30, 50))
    assert spans(slot(30, 10), after) == []
    assert spans(slot(60, 10), after) == [(60, 70)]


def test_a_break_in_one_of_several_rooms_is_none():
    assert spans(slot(30, 10, room=1), slot(30, 20, is_break=False, room=2)) == []
    assert spans(slot(30, 10, room=1), slot(0, 30, is_break=False, room=1)) == [(30, 40)]


def test_a_window_without_its_breaks():
    assert less((0, 100), [(90, 120), (20, 30), (25, 40), (-5, 10)]) == ((10, 20), (40, 90))
    assert less((0, 100), [(0, 100)]) == ()
