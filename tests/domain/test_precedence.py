from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from meetingdesk.domain.precedence import against, related

PARENTS = {1: None, 2: None, 3: None, 4: 3, 5: 3, 6: None}


def test_the_way_round_is_told():
    assert against([(2, 5), (1, 2)], 5, 1, PARENTS) == (1, 2, 5)
    assert against([(1, 2), (2, 6)], 1, 6, PARENTS) == ()


def test_what_stands_below_an_item_comes_with_it():
    assert against([(3, 6)], 6, 4, PARENTS) == (4, 3, 6)
    assert against([(1, 4)], 5, 1, PARENTS) == ()


LEAVES = (1, 2, 4, 5, 6)
wish = st.tuples(st.sampled_from(list(PARENTS)), st.sampled_from(list(PARENTS)))


def can_be(wishes):
    def of(item):
        return [leaf for leaf in LEAVES if item in (leaf, PARENTS[leaf])]

    return any(
        all(order.index(one) < order.index(other) for a, b in wishes for one in of(a) for other in of(b))
        for order in permutations(LEAVES)
    )


@given(st.lists(wish, max_size=5))
def test_a_wish_is_refused_where_no_order_keeps_all(wishes):
    kept = []
    for one in wishes:
        if related(*one, PARENTS):
            continue
        way = against(kept, *one, PARENTS)
        assert bool(way) != can_be([*kept, one])
        if not way:
            kept.append(one)
