from __future__ import annotations

import pytest

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


def test_a_frozen_number_stays_and_nobody_else_gets_it():
    items = [
        Numbered(1, None, 0, "opening", "I"),
        Numbered(4, None, 1, "discussion"),  # put in after the release
        Numbered(2, None, 2, "report", "II"),
        Numbered(3, None, 3, "closing", "III"),
        Numbered(5, 2, 0, "report"),
    ]
    assert numbers(items, "roman") == {1: "I", 4: "IV", 2: "II", 3: "III", 5: "II a)"}


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
