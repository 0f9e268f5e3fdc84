from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingdesk.domain.numbering import Numbered, in_order, letters, numbers, roman

AGENDA = [
    Numbered(1, None, 0, "opening"),
    Numbered(2, 1, 0, "opening"),
    Numbered(3, 1, 1, "adoption"),
    Numbered(4, 3, 0, "discussion"),
    Numbered(5, None, 1, "report"),
    Numbered(6, None, 2, "break"),
    Numbered(7, None, 3, "closing"),
]


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("roman", {1: "I", 2: "I a)", 3: "I b)", 4: "I b) i)", 5: "II", 6: "", 7: "III"}),
        ("decimal", {1: "1", 2: "1.1", 3: "1.2", 4: "1.2.1", 5: "2", 6: "", 7: "3"}),
    ],
)
def test_numbers_follow_order_and_parents(style, expected):
    assert numbers(reversed(AGENDA), style) == expected


def test_equal_positions_keep_the_order_of_making():
    assert numbers([Numbered(9, None, 0, "report"), Numbered(8, None, 0, "report")], "decimal") == {8: "1", 9: "2"}


def test_a_frozen_number_stays_and_one_put_in_later_is_bis_or_the_last():
    items = [
        Numbered(6, None, 0, "discussion"),  # before all others: nothing that it could be bis of
        Numbered(1, None, 1, "opening", "I"),
        Numbered(4, None, 2, "discussion"),
        Numbered(7, None, 3, "break"),
        Numbered(8, None, 4, "discussion"),
        Numbered(2, None, 5, "report", "II"),
        Numbered(3, None, 6, "closing", "III"),
        Numbered(9, None, 7, "discussion"),
        Numbered(5, 2, 0, "report"),
    ]
    assert numbers(items, "roman") == {
        6: "IV", 1: "I", 4: "I bis", 7: "", 8: "I ter", 2: "II", 3: "III", 9: "V", 5: "II a)",
    }  # fmt: skip


def test_a_second_release_goes_on_from_the_frozen_bis():
    items = [
        Numbered(1, None, 0, "opening", "I"),
        Numbered(2, None, 1, "report", "I bis"),
        Numbered(3, None, 2, "report"),
        Numbered(4, None, 3, "closing", "II"),
    ]
    assert numbers(items, "roman")[3] == "I ter"


def test_the_number_of_an_item_that_is_gone_is_given_to_nobody():
    items = [Numbered(1, None, 0, "opening", "1"), Numbered(2, None, 1, "closing")]
    assert numbers(items, "decimal", ("1", "2", "3"))[2] == "4"
    below = [*items, Numbered(3, 1, 0, "report", "1.1"), Numbered(4, 1, 1, "report")]
    assert numbers(below, "decimal", ("1", "1.1", "1.2", "2"))[4] == "1.3"


@given(
    st.lists(st.tuples(st.sampled_from(["report", "break"]), st.booleans()), max_size=12),
    st.sampled_from(["roman", "decimal"]),
    st.data(),
)
def test_after_a_release_no_number_changes_and_none_is_given_twice(kinds, style, data):
    fresh = [Numbered(place, None, place * 2, kind) for place, (kind, _) in enumerate(kinds)]
    first = numbers(fresh, style)
    kept = [item._replace(frozen=first[item.id] or None) for item in fresh if kinds[item.id][1]]
    places = data.draw(st.lists(st.integers(0, 30), max_size=5))
    later = [Numbered(100 + place, None, position, "report") for place, position in enumerate(places)]
    released = [number for number in first.values() if number] if any(item.frozen for item in kept) else []
    second = numbers([*kept, *later], style, released)
    given_out = [number for number in second.values() if number]
    assert len(given_out) == len(set(given_out))
    assert all(second[item.id] == first[item.id] for item in kept if item.frozen)
    assert not {second[item.id] for item in later} & set(released)


def test_order_puts_sub_items_below_their_item():
    assert [item.id for item in in_order(reversed(AGENDA))] == [1, 2, 3, 4, 5, 6, 7]


def test_spelling():
    assert [roman(value) for value in (1, 4, 9, 14, 40, 90, 444, 773, 1994)] == [
        "I", "IV", "IX", "XIV", "XL", "XC", "CDXLIV", "DCCLXXIII", "MCMXCIV",
    ]  # fmt: skip
    assert [letters(value) for value in (1, 26, 27, 52, 53, 702, 703)] == ["a", "z", "aa", "az", "ba", "zz", "aaa"]


def test_sub_items_of_a_break_do_without_its_number():
    items = [Numbered(1, None, 0, "break"), Numbered(2, 1, 0, "report")]
    assert numbers(items, "roman") == {1: "", 2: "a)"}
    assert numbers(items, "decimal") == {1: "", 2: "1"}
