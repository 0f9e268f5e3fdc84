"""What stands above a list: filters that are of use, in one row before the search field keeps its width."""

from __future__ import annotations

import pytest

from meetingdesk.desktop.lists.head import ListHead

KEYS = ("all", "first", "second", "rare", "rarer")


@pytest.fixture
def head(qtbot, qapp):
    head = ListHead("A list", [(key, key.title()) for key in KEYS], "Find anything at all", seldom=("rare", "rarer"))
    qtbot.addWidget(head)
    head.resize(1000, 100)
    head.show()
    return head


def shown(head):
    return [key for key in KEYS if head.pills.pill(key).isVisible()]


def test_what_is_seldom_of_use_is_there_while_it_lets_something_through_or_is_chosen(head):
    head.show_figures("", {"all": 3, "rare": 2})
    assert shown(head) == ["all", "first", "second", "rare"]
    head.show_figures("", {"all": 3})
    assert shown(head) == ["all", "first", "second"]
    head.clear("rarer")
    assert shown(head) == ["all", "first", "second", "rarer"]
    head.clear()
    assert shown(head) == ["all", "first", "second"]


def test_the_search_field_gives_way_before_the_filters_take_a_second_row(head, qtbot):
    head.show_figures("", {"all": 3, "rare": 2})
    qtbot.wait(1)
    one_row, usual = head.pills.heightForWidth(2000), head.field.width()
    taken = 1000 - head.pills.in_one_row - usual  # margins and the columns too, some 100 of them
    head.resize(1000 - taken + 70, 100)
    qtbot.wait(1)
    assert head.field.width() < usual
    assert head.field.y() < head.pills.geometry().bottom()
    assert head.pills.heightForWidth(head.pills.width()) == one_row
    head.resize(1000, 100)
    qtbot.wait(1)
    assert head.field.width() == usual
