"""Union, bridging and clipping against counting every second."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from meetingdesk.domain.presence import Measure, clipped, ends, less, presence, status, union

SECOND = st.integers(0, 400)
SPAN = st.tuples(SECOND, SECOND)
WINDOWS = st.lists(SECOND, min_size=2, max_size=6, unique=True).map(
    lambda ends: [(first, last) for first, last in zip(sorted(ends)[::2], sorted(ends)[1::2], strict=False)]
)


def seconds(spans):
    return {at for start, end in spans for at in range(start, end)}


def counted(stays, bridged):
    """Return the seconds of a stay, second by second: each one that is covered, or lies in a short gap between two."""
    there = seconds(stays)
    if not there:
        return there
    gap = []
    whole = set(there)
    for at in range(min(there), max(there) + 1):
        if at in there:
            whole |= set(gap) if len(gap) < bridged else set()
            gap = []
        else:
            gap.append(at)
    return whole


@given(st.lists(SPAN, max_size=8), WINDOWS, st.integers(0, 60))
def test_it_is_what_counting_each_second_says(stays, windows, bridged):
    found = presence(stays, windows, bridged)
    expected = counted(stays, bridged) & seconds(windows)
    assert seconds(found.spans) == expected
    assert found.seconds == len(expected)
    assert found.share == len(expected) / len(seconds(windows))
    assert found.minutes == len(expected) // 60


@given(st.permutations(list(range(6))), st.lists(SPAN, min_size=6, max_size=6), WINDOWS)
def test_the_order_of_the_rows_does_not_matter(order, stays, windows):
    assert presence([stays[place] for place in order], windows) == presence(stays, windows)


@given(st.lists(SPAN, max_size=8), WINDOWS)
def test_a_row_told_twice_changes_nothing(stays, windows):
    assert presence([*stays, *stays], windows) == presence(stays, windows)


@given(st.lists(SPAN, max_size=8), st.integers(0, 60))
def test_a_union_has_no_overlaps_and_no_short_gaps(stays, bridged):
    whole = union(stays, bridged)
    assert all(one[1] < other[0] and other[0] - one[1] >= bridged for one, other in itertools.pairwise(whole))
    assert clipped(whole, [(0, 400)]) == whole


@given(st.floats(0, 1), st.booleans(), st.booleans(), st.integers(1, 100))
def test_enough_is_from_the_percent_of_the_meeting_on(share, late, early, enough):
    found = status(share, late, early, Measure(enough))
    if share * 100 >= enough:
        assert found == ("late" if late else "left_early" if early else "attended")
    else:
        assert found == ("partial" if share > 0 else "absent")


@given(st.lists(SPAN, max_size=8), SPAN.filter(lambda span: span[0] < span[1]), st.lists(SPAN, max_size=4))
def test_breaks_are_left_out_second_by_second(stays, sitting, breaks):
    windows = less(sitting, breaks)
    counts = seconds([sitting]) - seconds(breaks)
    assert seconds(windows) == counts
    found = presence(stays, windows, 30)
    expected = counted(stays, 30) & counts
    assert (seconds(found.spans), found.seconds) == (expected, len(expected))
    assert found.share == (len(expected) / len(counts) if counts else 0)


@given(st.lists(SPAN, max_size=6), WINDOWS.filter(bool), st.integers(0, 2))
def test_late_and_early_are_what_looking_at_each_second_says(stays, windows, grace):
    there = counted(stays, 0) & seconds(windows)
    late, early = ends(presence(stays, windows, 0), windows, Measure(grace=grace))
    first, last = min(seconds(windows)), max(seconds(windows))
    assert late == (bool(there) and min(there) - first > grace * 60)
    assert early == (bool(there) and last - max(there) > grace * 60)
