"""Logs of a day in several files: their order does not matter, and what came in once changes nothing a second time."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.operations.offices import Desk
from tests.operations.test_attendance import imported, report

from meetingdesk.errors import UserError
from meetingdesk.queries.attendance import attendance
from meetingdesk.queries.trace import trace
from meetingdesk.rows.report import ForeignRow

START = datetime(2021, 2, 18, 11, 0, tzinfo=UTC)  # of the first sitting, which lasts three hours
STAY = st.tuples(st.integers(0, 7), st.integers(-1200, 11_000), st.integers(0, 4000), st.booleans())
FILES = st.lists(st.lists(STAY, min_size=1, max_size=6), min_size=2, max_size=3)
SLOW = settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def rows_of(desk, stays):
    people = [one for group in desk.delegations() for one in group.delegates if one.stands and one.email]
    return [
        ForeignRow(
            line=line,
            name=f"Device {who}",
            email=people[who].email if who < 6 else "",
            joined=START + timedelta(seconds=begin),
            left=START + timedelta(seconds=begin + seconds),
            waiting=waiting,
        )
        for line, (who, begin, seconds, waiting) in enumerate(stays, start=2)
    ]


def shown(desk):
    """Return what the logs come to: presence, names and figures, whatever order they came in."""
    row = desk.ask(attendance, 1)
    names = sorted((one.name, one.email, one.method, one.rows, one.minutes, one.spans) for one in row.names)
    return row.people, row.sittings, row.days, names


@given(files=FILES)
@SLOW
def test_the_order_in_which_files_come_in_does_not_matter(desk: Desk, files):
    reports = [
        report(*rows_of(desk, stays), sha=f"{n:x}", source=f"{n}.csv") for n, stays in enumerate(files, start=10)
    ]
    found = []
    for order in itertools.permutations(reports):
        for one in order:
            desk.run(imported(one))
        found.append(shown(desk))
        for _ in order:
            desk.store.undo()
    assert all(one == found[0] for one in found)
    desk.run(imported(*reports))
    assert shown(desk) == found[0]
    desk.store.undo()


@given(stays=st.lists(STAY, min_size=1, max_size=8))
@SLOW
def test_the_same_file_twice_is_refused_and_changes_nothing(desk: Desk, stays):
    one = report(*rows_of(desk, stays))
    desk.run(imported(one))
    before, rows, steps = shown(desk), desk.ask(lambda reader: trace(reader, 1)), desk.store.undo_state()
    with pytest.raises(UserError) as refused:
        desk.run(imported(one))
    assert refused.value.code == "attendance.twice"
    after = desk.ask(lambda reader: trace(reader, 1))
    assert (shown(desk), after, desk.store.undo_state()) == (before, rows, steps)
    desk.store.undo()


@given(stays=st.lists(STAY, min_size=1, max_size=8))
@SLOW
def test_a_file_that_overlaps_another_is_merged_not_added(desk: Desk, stays):
    """The same stays once more in a file of other bytes, as a later download of one meeting brings them."""
    desk.run(imported(report(*rows_of(desk, stays))))
    before = desk.ask(attendance, 1)
    desk.run(imported(report(*rows_of(desk, stays), sha="b", source="later.csv")))
    after = desk.ask(attendance, 1)
    assert (after.people, after.sittings, after.days) == (before.people, before.sittings, before.days)
    desk.store.undo()
    desk.store.undo()
