"""The quorum by minute and the coverage of delegations, against counting every second."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.sample_rows import make_agenda, make_attendance, make_sitting
from tests.domain.agendas import delegate

from meetingdesk.domain.presence import clipped, less
from meetingdesk.domain.quorum import (
    NOT_COUNTED,
    RULES,
    Rule,
    Verdict,
    coverage,
    curve,
    first,
    most,
    named,
    needed,
    reached,
    throughout,
    verdict,
)
from meetingdesk.rows.attendance import AttendeeRow, FiguresRow, PresenceRow

SECONDS = 430
SPANS = st.lists(st.tuples(st.integers(0, SECONDS), st.integers(0, SECONDS)), max_size=4).map(
    lambda pairs: tuple(sorted((min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]))
)
MARKS = st.sampled_from([None, None, None, "present", "late", "absent", "excused"])
PEOPLE = st.lists(st.tuples(st.integers(1, 4), SPANS, MARKS, st.sampled_from(["head", *NOT_COUNTED])), max_size=8)


def attendee(delegation, spans=(), mark=None, capacity="head", *, expected=True):
    cell = PresenceRow(1, 0, 0.0, "unknown", "none", mark, spans, estimated=False, expected=expected)
    return AttendeeRow(delegate(1, capacity=capacity), delegation, "", None, None, (cell,))


def at(person, second):
    cell = person.presence[0]
    if cell.mark in ("absent", "excused"):
        return False
    if cell.mark == "present" or (cell.mark == "late" and not cell.spans):
        return True
    return any(start <= second < end for start, end in cell.spans)


BREAKS = st.lists(st.tuples(st.integers(0, SECONDS), st.integers(0, SECONDS)), max_size=2)


def in_break(breaks, second):
    return any(start <= second < end for start, end in breaks)


@given(PEOPLE, BREAKS)
def test_breaks_are_no_part_of_the_curve_nor_of_the_coverage(people, breaks):
    """Somebody's own spans never lie in a break; that of one marked by hand is the whole sitting but for it."""
    kept = [
        (group, tuple(clipped(spans, less((0, SECONDS), breaks))), mark, capacity)
        for group, spans, mark, capacity in people
    ]
    people = [attendee(*one) for one in kept]
    expected = tuple(
        None
        if in_break(breaks, second)
        else len({one.delegation for one in people if one.delegate.capacity not in NOT_COUNTED and at(one, second)})
        for second in range(0, SECONDS, 60)
    )
    assert curve(people, 0, SECONDS, breaks) == expected
    counted = [second for second in range(SECONDS) if not in_break(breaks, second)]
    found = coverage(people, 0, SECONDS, breaks)
    for delegation in {one.delegation for one in people} if counted else set():
        there = sum(any(one.delegation == delegation and at(one, second) for one in people) for second in counted)
        assert found.get(delegation, 0.0) == pytest.approx(there / len(counted))


def test_whoever_stands_in_for_another_represents_their_entity():
    stood_for = attendee(1, mark="represented")
    other = attendee(2, ((0, 120),))
    cell = replace(stood_for.presence[0], by=2)
    stood_for = replace(stood_for, presence=(cell,))
    here = replace(other, delegate=replace(other.delegate, id=2), presence=(replace(other.presence[0], status="late"),))
    assert curve([stood_for, here], 0, 180) == (2, 2, 0)
    unknown = replace(here, presence=(replace(here.presence[0], spans=(), status="unknown"),))
    assert curve([stood_for, unknown], 0, 180) == (1, 1, 1)


def test_what_is_told_of_a_curve_with_a_break():
    counts = (None, 3, 4, None, 2)
    assert (first(counts), most(counts)) == (1, 4)
    assert (throughout(counts, 2), throughout(counts, 3)) == (True, False)
    assert reached(counts, 3) == [(1, 3)]


@given(PEOPLE)
def test_the_curve_is_what_looking_at_each_minute_says(people):
    people = [attendee(*one) for one in people]
    expected = tuple(
        len({one.delegation for one in people if one.delegate.capacity not in NOT_COUNTED and at(one, second)})
        for second in range(0, SECONDS, 60)
    )
    assert curve(people, 0, SECONDS) == expected


@given(PEOPLE)
def test_coverage_is_what_counting_each_second_says(people):
    people = [attendee(*one) for one in people]
    found = coverage(people, 0, SECONDS)
    for delegation in {one.delegation for one in people}:
        seconds = sum(
            any(one.delegation == delegation and at(one, second) for one in people) for second in range(SECONDS)
        )
        assert found.get(delegation, 0.0) == pytest.approx(seconds / SECONDS)


@given(st.sampled_from(sorted(RULES)), st.integers(0, 500))
def test_a_quorum_is_the_least_number_that_the_rule_allows(code, entities):
    rule = RULES[code]

    def enough(n):
        part = n * rule.denominator - entities * rule.numerator
        return part > 0 if rule.more else part >= 0

    least = needed(rule, entities)
    assert enough(least)
    assert not enough(least - 1)


def test_half_and_more_than_half_differ_for_an_even_number():
    assert (needed(Rule(1, 2), 66), needed(Rule(1, 2, more=True), 66), needed(Rule(1, 2, more=True), 67)) == (
        33,
        34,
        34,
    )


def test_from_when_to_when_there_were_enough():
    assert reached([1, 3, 3, 2, 4], 3) == [(1, 3), (4, 5)]
    assert reached([], 1) == []


def test_observers_and_those_not_expected_are_no_basis():
    others = [attendee(4 + place, capacity=capacity) for place, capacity in enumerate(NOT_COUNTED)]
    people = [attendee(1), attendee(1), *others, attendee(3, expected=False)]
    assert named(people, 0) == 1


def test_the_verdict_is_read_as_the_meeting_reads_it():
    agenda = make_agenda(make_sitting(1))
    people = (attendee(1, ((0, 10_800),)), attendee(2, ((0, 3600),)), attendee(3, ((0, 10_800),), capacity="observer"))
    figures = FiguresRow(3, 2, 3, 2, ())

    def told(**rule):
        meeting = replace(agenda.meeting, **rule)
        row = make_attendance(replace(agenda, meeting=meeting), (), None, figures)
        return verdict(replace(row, meeting=meeting, people=people), 0)

    assert told() is None
    assert told(quorum="two_thirds") == Verdict(2, 2, 3, 0)
    assert told(quorum="two_thirds").held
    assert told(quorum="two_thirds", quorum_reading="throughout") == Verdict(2, 1, 3)
    assert told(quorum="three_quarters", quorum_basis="named") == Verdict(2, 2, 2, 0)


def test_a_verdict_is_read_after_a_break_at_the_start_and_of_nothing_is_nobody():
    agenda = make_agenda(make_sitting(1), quorum="half")
    people = (attendee(1, ((600, 1200),)),)
    row = make_attendance(agenda, (), None, FiguresRow(2, 1, 1, 1, ()))

    def told(breaks=(), **times):
        sitting = replace(row.sittings[0], breaks=breaks, **times)
        return verdict(replace(row, people=people, sittings=(sitting,)), 0)

    assert told() == Verdict(1, 0, 2, 0)
    assert told(breaks=((0, 600),)) == Verdict(1, 1, 2, 10)
    assert told(end=row.sittings[0].start) == Verdict(1, 0, 2, 0)
