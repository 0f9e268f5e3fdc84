"""The fewest rules that clash: impossible together, and possible without any one of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from meetingdesk.domain.planner.fewest import fewest


@given(st.lists(st.sets(st.integers(0, 9), max_size=4), min_size=1, max_size=5))
def test_it_is_impossible_and_nothing_in_it_can_be_spared(cores):
    def impossible(kept):
        return any(core <= set(kept) for core in cores)

    found = fewest(range(10), impossible)
    assert impossible(found)
    assert not any(impossible([one for one in found if one != spared]) for spared in found)


def test_what_stands_first_is_left_out_where_there_is_a_choice():
    assert fewest("abcd", lambda kept: "a" in kept or "d" in kept) == ("d",)
