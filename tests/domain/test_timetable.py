from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.domain.agendas import item, sitting, slot

from meetingdesk.domain.timetable import between, closed_up, following, shifted, swapped


def spans(spots):
    return {spot.slot.id: (spot.sitting, spot.offset, spot.room) for spot in spots}


def row(*given):
    """A sitting with slots of (offset, minutes, room), numbered from 1."""
    slots = [slot(n, item(n), *one) for n, one in enumerate(given, 1)]
    return sitting(1, slots)


def test_shifted_keeps_sitting_and_room():
    day = row((0, 10, None), (20, 10, 2))
    assert spans(shifted(day.slots, -5)) == {1: (1, -5, None), 2: (1, 15, 2)}
    assert shifted(day.slots, 0) == ()


def test_what_follows_begins_at_the_end_or_later():
    day = row((0, 10, None), (10, 10, 1), (10, 20, 2), (20, 5, 1))
    assert [one.id for one in following(day, day.slots[1])] == [2, 4]
    assert [one.id for one in following(day, day.slots[0])] == [1, 2, 3, 4]


def test_swapped_keeps_the_whole_and_moves_what_stands_between():
    day = row((0, 10, None), (10, 5, None), (20, 30, None), (20, 5, 3))
    one, middle, other = day.slots[:3]
    assert spans(swapped(one, other)) == spans(swapped(other, one)) == {3: (1, 0, None), 1: (1, 40, None)}
    assert spans(between(day, one, other)) == {2: (1, 30, None)}
    assert middle.offset == 10


def test_in_two_sittings_or_rooms_each_takes_the_place_of_the_other():
    one, other = slot(1, item(1), 0, 10, 1), slot(2, item(2), 30, 20, 2, sitting=2)
    assert spans(swapped(one, other)) == {1: (2, 30, 2), 2: (1, 0, 1)}
    assert between(sitting(1, [one]), one, other) == ()


def test_closed_up_keeps_the_start_and_what_stands_together():
    day = row((10, 10, None), (40, 20, 1), (45, 30, 2), (100, 5, None))
    assert spans(closed_up(day)) == {2: (1, 20, 1), 3: (1, 25, 2), 4: (1, 55, None)}
    assert spans(closed_up(day, 5)) == {2: (1, 25, 1), 3: (1, 30, 2), 4: (1, 65, None)}
    assert closed_up(row()) == ()


SLOTS = st.lists(
    st.tuples(st.integers(0, 300), st.integers(1, 60), st.sampled_from([None, 1, 2])), min_size=1, max_size=8
)


def overlaps(places):
    return {
        (a, b)
        for a, (start, end) in places.items()
        for b, (other, until) in places.items()
        if a < b and start < until and other < end
    }


@given(SLOTS, st.integers(0, 10))
def test_closing_up_changes_no_order_and_no_overlap_and_leaves_just_the_gap(given, gap):
    day = row(*given)
    moved = {spot.slot.id: spot.offset for spot in closed_up(day, gap)}
    before = {one.id: (one.offset, one.offset + one.minutes) for one in day.slots}
    after = {one.id: (at := moved.get(one.id, one.offset), at + one.minutes) for one in day.slots}
    assert overlaps(after) == overlaps(before)
    assert sorted(before, key=lambda n: (before[n][0], n)) == sorted(after, key=lambda n: (after[n][0], n))
    assert min(start for start, _ in after.values()) == min(start for start, _ in before.values())
    edges = sorted(after.values())
    reach = edges[0][1]
    for start, end in edges[1:]:
        assert start < reach or start == reach + gap
        reach = max(reach, end)


@given(SLOTS.filter(lambda given: len(given) > 1))
def test_swapping_twice_gives_the_places_back(given):
    day = row(*given)
    one, other = day.slots[:2]
    if one.room == other.room and not (
        one.offset + one.minutes <= other.offset or other.offset + other.minutes <= one.offset
    ):
        return
    first = {spot.slot.id: spot for spot in swapped(one, other)}
    again = [replace(s, offset=first[s.id].offset, room=first[s.id].room) for s in (one, other)]
    assert spans(swapped(*again)) == {one.id: (1, one.offset, one.room), other.id: (1, other.offset, other.room)}
