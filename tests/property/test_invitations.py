"""A life of changes against the plainest of models: calendars that keep the newest revision of each uid.

People move between mailboxes, share them, leave and come back, while sittings move and links change. Whatever the
order in which a mailbox opens what an issue sent to it, its calendar then shows the plan, and nothing else.
"""

from __future__ import annotations

from datetime import UTC

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.invitation_life import PEOPLE, SHARED, Life

from meetingdesk.operations import OPERATIONS
from meetingdesk.requests.directory import AddEntity
from meetingdesk.store.store import Store

BOXES = ("", SHARED, "One@Example.org", "two@example.org")

steps = st.lists(
    st.one_of(
        st.tuples(st.just("address"), st.integers(0, PEOPLE - 1), st.sampled_from(BOXES)),
        st.tuples(st.just("status"), st.integers(0, PEOPLE - 1), st.sampled_from(["confirmed", "withdrawn"])),
        st.tuples(st.just("move"), st.integers(0, 1), st.sampled_from([540, 720, 900])),
        st.tuples(st.just("link"), st.integers(0, 1), st.sampled_from(["", "https://a.example.org"])),
        st.tuples(st.just("delete"), st.integers(0, 1), st.none()),
        st.tuples(st.just("issue"), st.booleans(), st.randoms(use_true_random=False)),
    ),
    max_size=14,
)  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with Store.create(tmp_path_factory.mktemp("life") / "office.meetingdesk", OPERATIONS) as made:
        made.run(AddEntity(name_en="RTC Test", zone="Asia/Tokyo"))
        yield made


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(life=steps, chance=st.randoms(use_true_random=False))
def test_every_calendar_ends_with_the_plan(store, tmp_path_factory, life, chance):
    lived = Life(store, tmp_path_factory.mktemp("out"))
    lived.issue(False, chance)
    for step in life:
        lived.happen(*step)
    lived.issue(False, chance)
    here = [who for who in lived.people() if who.stands and who.email]
    wanted = {
        (who.email.casefold(), sitting.uid): (sitting.start.astimezone(UTC), sitting.link)
        for who in here
        for sitting in lived.agenda().sittings
    }
    shown = lived.calendars.shown()
    assert {place: (line.start, line.link) for place, line in shown.items()} == wanted
    boxes = {who.uid: who.email.casefold() for who in here}
    assert all(boxes.get(line.delegate_uid) == box for (box, _), line in shown.items())
    assert lived.issue(False, chance) == ()


own_steps = st.lists(
    st.one_of(
        st.tuples(st.just("address"), st.integers(0, PEOPLE - 1), st.sampled_from(["", "first", "second", "First"])),
        st.tuples(st.just("status"), st.integers(0, PEOPLE - 1), st.sampled_from(["confirmed", "withdrawn"])),
        st.tuples(st.just("move"), st.integers(0, 1), st.sampled_from([540, 720, 900])),
        st.tuples(st.just("link"), st.integers(0, 1), st.sampled_from(["", "https://a.example.org"])),
        st.tuples(st.just("delete"), st.integers(0, 1), st.none()),
        st.tuples(st.just("issue"), st.just(False), st.randoms(use_true_random=False)),
    ),
    max_size=14,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(life=own_steps, chance=st.randoms(use_true_random=False))
def test_due_is_just_what_calendars_hold_otherwise_than_they_should(store, tmp_path_factory, life, chance):
    """By brute force: each calendar's copy of each event against the plan, one by one; nobody shares a mailbox."""
    lived = Life(store, tmp_path_factory.mktemp("out"))
    for number in range(PEOPLE):
        lived.happen("address", number, f"first-{number}@example.org")
    for step in life:
        what, which, value = step
        if what == "address" and value:
            value = f"{value}-{which}@example.org"
        lived.happen(what, which, value)
        due = sorted((row.email.casefold(), row.uid) for row in lived.due().invitations if row.due)
        assert due == sorted(_wrong(lived))


def _wrong(lived):
    should = {
        (who.email.casefold(), sitting.uid): (sitting.start.astimezone(UTC), sitting.link)
        for who in lived.people()
        if who.stands and who.email
        for sitting in lived.agenda().sittings
    }
    holds = {place: (line.start, line.link) for place, line in lived.calendars.shown().items()}
    return [place for place in should.keys() | holds.keys() if should.get(place) != holds.get(place)]
