from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.sample_rows import make_agenda, make_delegate, make_delegation

from meetingdesk.domain.delegations import (
    FILTERS,
    as_of,
    counts,
    invitation_state,
    mailboxes,
    misses_head,
    searched,
    worst,
)
from meetingdesk.domain.search import contains, terms
from meetingdesk.rows.delegations_screen import FormerRow

MEETING = replace(make_agenda().meeting, first_day=date(2027, 3, 1), last_day=date(2027, 3, 2))
HEAD = make_delegate(1, capacity="head", native="王立新", email="head@example.org")
OTHER = make_delegate(2, family="Morales Xuyá")
GONE = make_delegate(3, status="replaced", replaced_by=1)


def test_every_filter_counts_what_it_lets_through():
    rows = [
        make_delegation(1, HEAD, OTHER, status="confirmed", quota=1),
        make_delegation(2, OTHER, GONE, status="nominated", quota=1),
        make_delegation(3, status="invited"),
        make_delegation(4, status="declined"),
    ]
    assert counts(rows) == {
        "all": 4, "confirmed": 1, "nominated": 1, "no_answer": 1, "reminder": 0, "declined": 1, "no_head": 1,
        "over_quota": 1, "replaced": 1,
    }  # fmt: skip
    assert counts([]) == dict.fromkeys(FILTERS, 0)


def test_only_who_has_answered_misses_a_head():
    assert [misses_head(make_delegation(1, OTHER, status=status)) for status in ("invited", "declined")] == [False] * 2
    assert misses_head(make_delegation(1, make_delegate(1, capacity="head", status="withdrawn")))
    assert not misses_head(make_delegation(1, HEAD))
    assert not misses_head(make_delegation(1, OTHER, head_to_come=True))


TODAY = MEETING.first_day - timedelta(days=30)
AGO = {"long": TODAY - timedelta(days=7), "lately": TODAY - timedelta(days=6)}


@pytest.mark.parametrize(
    ("days", "state", "due"),
    [
        ({"invited_on": "long"}, "no_answer", True),
        ({"invited_on": "lately"}, "invited", False),
        ({"invited_on": "long", "last_contact": "lately"}, "invited", False),
        ({"invited_on": "long", "last_contact": "long"}, "no_answer", True),
        ({}, "invited", False),
    ],
)
def test_who_has_not_answered_is_reminded_so_many_days_after_the_last_contact(days, state, due):
    row = as_of(
        make_delegation(1, status="invited", **{name: AGO[when] for name, when in days.items()}), MEETING, TODAY
    )
    assert (row.state, row.reminder_due, counts([row])["reminder"]) == (state, due, int(due))


def test_who_said_that_the_invitation_came_is_reminded_too_but_who_answered_is_not():
    asked = make_delegation(1, status="acknowledged", invited_on=AGO["long"], acknowledged_on=AGO["long"])
    assert as_of(asked, MEETING, TODAY).state == "no_answer"
    for status in ("nominated", "confirmed", "declined"):
        row = as_of(replace(asked, status=status), MEETING, TODAY)
        assert (row.state, row.reminder_due) == (status, False)


def test_once_the_meeting_is_over_nobody_is_reminded_and_who_never_answered_has_not():
    row = as_of(make_delegation(1, status="invited"), MEETING, MEETING.last_day + timedelta(days=1))
    assert (row.state, row.reminder_due) == ("no_answer", False)


@given(st.integers(1, 60), st.integers(0, 100))
def test_the_meeting_says_after_how_many_days(days, ago):
    row = make_delegation(1, status="invited", last_contact=TODAY - timedelta(days=ago))
    assert as_of(row, replace(MEETING, reminder_days=days), TODAY).reminder_due == (ago >= days)


def test_those_who_stand_are_counted_against_the_quota():
    row = make_delegation(1, HEAD, OTHER, GONE, quota=2)
    assert (row.standing, row.over_quota) == ((HEAD, OTHER), False)
    assert make_delegation(1, HEAD, OTHER, quota=1).over_quota
    assert not make_delegation(1, HEAD, OTHER, quota=None).over_quota


def test_a_filter_looks_into_entity_place_and_people():
    text = searched(make_delegation(1, HEAD, OTHER, city="São Paulo", country="BR"))
    for query in ("rtc number", "sao paulo", "morales xuya", "head@example", "立新", "EUR training", "br"):
        assert contains(terms(query), text), query
    assert not contains(terms("kuramoto"), text)


def test_who_stands_is_written_to_and_where_nobody_does_whom_to_ask():
    prado = FormerRow(1, "Ines Prado", "i.prado@example.org", "head", "", "confirmed", None)
    point = make_delegation(2, GONE, status="invited", contact="Registry", email="x@example.org")
    asked = replace(point, id=3, status="acknowledged", email="")
    former = {1: (prado,), 2: (prado,), 3: (prado,), 4: (prado,)}
    assert mailboxes([make_delegation(1, HEAD, GONE), point, asked], former) == [(HEAD.name, HEAD.email)]
    declined = make_delegation(4, status="declined", email="y@example.org")
    assert mailboxes([point, asked, declined], former) == [("Registry", "x@example.org"), (prado.name, prado.email)]
    assert mailboxes([replace(point, contact="")], {}) == [("RTC Number 2", "x@example.org")]


def test_the_most_pressing_state_stands_for_all():
    row = make_delegation(1, HEAD, OTHER)
    assert invitation_state(row, {HEAD.uid: "current", OTHER.uid: "outdated"}) == "outdated"
    assert invitation_state(row, {}) is None
    assert worst(["never", "cancel_owed"]) == "cancel_owed"
