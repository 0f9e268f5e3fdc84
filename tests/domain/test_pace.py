"""The day against its plan, on one sitting of 12:00-20:00 in Brussels."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from tests.domain.agendas import item, sitting, slot

from meetingdesk.domain import pace

NOON = sitting(1, []).start.astimezone(UTC)


def at(minutes, seconds=0):
    return NOON + timedelta(minutes=minutes, seconds=seconds)


def run(one, start=None, end=None):
    return replace(one, actual_start=None if start is None else at(start), actual_end=None if end is None else at(end))


FIRST, SECOND, THIRD = (slot(number, item(number), 30 * (number - 1), 30) for number in (1, 2, 3))


def part(*slots, start=None, end=None):
    return run(sitting(1, slots or (FIRST, SECOND, THIRD)), start, end)


@pytest.mark.parametrize(
    ("row", "now", "state"),
    [
        (part(), -1, "ahead"),
        (part(), 0, "due"),
        (part(), 479, "due"),
        (part(), 480, "over"),
        (part(start=-5), -1, "running"),
        (part(start=0), 9999, "running"),
        (part(start=0, end=30), 31, "over"),
    ],
)
def test_how_a_sitting_stands(row, now, state):
    assert pace.state(row, at(now)) == state


def test_which_sitting_is_on():
    first, second = replace(part(), id=1), replace(sitting(2, [], base=720 + 600), id=2)
    assert pace.current([], at(0)) is None
    assert pace.state(None, at(0)) == "none"
    assert pace.current([second, first], at(-1)).id == 1
    assert pace.current([second, first], at(500)).id == 2
    assert pace.current([first, run(second, 5)], at(10)).id == 2  # somebody opened it: it is on
    assert pace.current([run(first, 0, 30), second], at(31)).id == 2
    assert pace.current([first, second], at(5000)).id == 2  # all over: the last


@pytest.mark.parametrize(
    ("slots", "start", "now", "late"),
    [
        ((FIRST, SECOND, THIRD), None, -10, 0),
        ((FIRST, SECOND, THIRD), None, 7, 7),  # should have begun
        ((FIRST, SECOND, THIRD), 4, 50, 4),  # opened late, and nobody notes its items
        ((run(FIRST, 6), SECOND, THIRD), 4, 20, 6),  # began late
        ((run(FIRST, 6), SECOND, THIRD), 4, 45, 15),  # and has run over
        ((run(FIRST, 0, 20), SECOND, THIRD), 0, 25, 0),  # between two items, in time
        ((run(FIRST, 0, 40), SECOND, THIRD), 0, 42, 12),  # the next should have begun
        ((run(FIRST, 0, 20), run(SECOND, 20), THIRD), 0, 25, -10),  # ahead
        ((FIRST, run(SECOND, 31), THIRD), 0, 35, 1),  # one was left out
        ((run(FIRST, 0, 30), run(SECOND, 30, 60), run(THIRD, 60, 90)), 0, 95, 0),  # all done before the end
    ],
)
def test_how_late_it_is(slots, start, now, late):
    assert pace.late(part(*slots, start=start), at(now)) == late


def test_seconds_make_no_minute():
    row = part(replace(FIRST, actual_start=at(0, -40)), start=0)
    assert pace.late(row, at(1)) == 0


def test_a_closed_sitting_was_as_late_as_it_ended():
    row = part(start=0, end=490)
    assert (pace.late(row, at(600)), pace.expected_end(row, at(600))) == (10, at(490))


def test_when_it_will_end():
    assert pace.expected_end(part(start=7), at(30)) == at(487)
    assert pace.expected_end(part(start=0), at(500)) == at(500)
    assert pace.expected_end(part(run(FIRST, 0, 20), run(SECOND, 20), start=0), at(25)) == at(480)


def test_what_runs_and_what_is_planned():
    row = part(run(FIRST, 0, 20), run(SECOND, 20), THIRD, start=0)
    assert pace.running(row) == (row.slots[1],)
    assert pace.planned(row, at(29)) == (row.slots[0],)
    assert pace.planned(row, at(30)) == (row.slots[1],)


def test_what_comes():
    assert pace.upcoming(part(), at(-5)) == (FIRST, SECOND, THIRD)
    assert pace.upcoming(part(start=0), at(31)) == (SECOND, THIRD)  # nobody notes items: the plan tells
    assert pace.upcoming(part(run(FIRST, 0), SECOND, THIRD), at(100)) == (SECOND, THIRD)
    assert pace.upcoming(part(FIRST, run(SECOND, 0), THIRD), at(1)) == (THIRD,)  # the first was left out


def test_parallel_items_come_together():
    left, right = slot(2, item(2), 30, 30, room=1), slot(3, item(3), 30, 30, room=2)
    assert pace.upcoming(part(run(FIRST, 0, 30), run(left, 30), right), at(31)) == (right,)


def test_a_heading_does_not_come_beside_what_it_heads():
    heading, below = slot(1, item(1, sub_items=1), 0, 60), slot(2, item(2, parent=1), 0, 60)
    assert pace.upcoming(part(heading, below), at(-5)) == (below,)
