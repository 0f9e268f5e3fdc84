"""The model of lists, and dates as people type them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt

from meetingdesk.desktop.item_models.lines import Cell, Group, Heading, Line, LineModel
from meetingdesk.desktop.lists.cells import direction
from meetingdesk.desktop.lists.dates import read_date, show_date
from meetingdesk.desktop.lists.group_row import unsaid
from meetingdesk.desktop.lists.sorting import in_order, sift

HEADINGS = (Heading("Name", 100), Heading("Age", 40, trailing=True))


def line(key, name, age):
    return Line(key, (Cell(name), Cell(str(age), order=age)), name.lower())


LINES = (line(1, "Émile", 9), line(2, "anna", 10), line(3, "Zoé", 10))


def test_the_model_keeps_qt_s_rules_with_and_without_groups(qtmodeltester):
    model = LineModel(HEADINGS)
    qtmodeltester.check(model)
    model.show_groups((Group("A", "First", "", LINES[:2]), Group("B", "Second", "", LINES[2:])))
    qtmodeltester.check(model)
    model.show_lines(LINES)
    qtmodeltester.check(model)
    model.show_groups(())
    qtmodeltester.check(model)


def test_lines_are_found_by_their_keys():
    model = LineModel(HEADINGS)
    model.show_groups((Group("A", "First", "", LINES[:2]), Group("B", "Second", "", LINES[2:])))
    index = model.place(3)
    assert model.line_at(index).key == 3
    assert model.group_at(index.parent()).title == "Second"
    assert model.place(9) == QModelIndex()
    model.show_lines(LINES)
    assert model.line_at(model.place(2)).key == 2
    assert not model.place(2).parent().isValid()


def test_sorting_folds_letters_and_keeps_the_order_of_equals():
    assert [one.key for one in in_order(LINES, 0, descending=False)] == [2, 1, 3]
    assert [one.key for one in in_order(LINES, 1, descending=True)] == [2, 3, 1]
    assert [one.key for one in in_order(LINES, -1, descending=True)] == [1, 2, 3]


def test_a_search_wants_every_word():
    assert [one.key for one in sift([Line(1, (), "anna bo"), Line(2, (), "bo")], "BO ann")] == [1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-02-18", date(2021, 2, 18)),
        ("18 Feb 2021", date(2021, 2, 18)),
        ("18 february 2021", date(2021, 2, 18)),
        ("1 Sept 2021", date(2021, 9, 1)),
        ("18.2.2021", date(2021, 2, 18)),
        ("18/2/2021", date(2021, 2, 18)),
        ("2/18/2021", date(2021, 2, 18)),
        ("4/4/2021", date(2021, 4, 4)),
        ("3/4/2021", None),
        ("18/18/2021", None),
        ("31 Feb 2021", None),
        ("18 Ferbuary 2021", None),
        ("18 Fx 2021", None),
        ("2021", None),
    ],
)
def test_dates_are_read_without_guessing(text, expected):
    assert read_date(text) == expected


def test_a_date_that_is_shown_can_be_read():
    for month in range(1, 13):
        day = date(2021, month, 28)
        assert read_date(show_date(day)) == day


@pytest.mark.parametrize(
    ("text", "rtl"), [("18 Feb 2021", False), ("(رنا) Rana", True), ("3 / 4", False), ("", False), ("12 شباط", True)]
)
def test_a_text_runs_as_its_first_letter_does(text, rtl):
    assert (direction(text) == Qt.LayoutDirection.RightToLeft) == rtl


def test_a_heading_that_is_cut_says_the_whole_in_its_tooltip(qapp):
    group = Group(
        "AP", "Far East, South and South East Asia, Australasia and the Pacific Islands", "16 entities", (), "AP"
    )
    assert unsaid(group, 1200) == ""
    assert unsaid(group, 320) == f"{group.title} \u00b7 16 entities"
