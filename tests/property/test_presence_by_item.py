"""Presence at the items of a sitting against counting every second."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from tests.property.test_presence import SPAN, counted, seconds

from meetingdesk.domain.breaks import Timed
from meetingdesk.domain.item_times import item_windows
from meetingdesk.domain.presence import presence

SECOND = st.integers(0, 400)
LENGTH = st.integers(1, 200)
RUN = st.one_of(st.just((None, None)), st.tuples(SECOND, st.one_of(st.none(), LENGTH)))  # from when, and how long


def at(second):
    return None if second is None else datetime.fromtimestamp(second, UTC)


@st.composite
def slots(draw):
    """Return slots as (item, is a break, planned from, planned for, run from, run for)."""
    one = st.tuples(st.integers(1, 3), st.booleans(), SECOND, LENGTH, RUN)
    return [(*slot[:4], *slot[4]) for slot in draw(st.lists(one, max_size=6))]


def timed(slot):
    item, is_break, start, length, run, ran = slot
    closed = None if run is None or ran is None else run + ran
    return item, Timed(is_break, 0, None, at(start), at(start + length), at(run), at(closed))


def taken(slot):
    """Return the seconds of a slot: as run; one never closed ends as planned, or lasts as long if that is past."""
    _, is_break, start, length, run, ran = slot
    if is_break:
        return set()
    if run is None:
        return set(range(start, start + length))
    end = run + ran if ran is not None else start + length
    return set(range(run, end if end > run else run + length))


@given(slots(), st.lists(SPAN, max_size=8), st.integers(0, 60))
def test_presence_at_each_item_is_what_counting_each_second_says(several, stays, bridged):
    windows = item_windows(timed(slot) for slot in several)
    assert set(windows) == {slot[0] for slot in several if taken(slot)}
    for item, own in windows.items():
        whole = set().union(*(taken(slot) for slot in several if slot[0] == item))
        there = counted(stays, bridged) & whole
        found = presence(stays, own, bridged)
        assert seconds(own) == whole
        assert seconds(found.spans) == there
        assert (found.seconds, found.share) == (len(there), len(there) / len(whole))
