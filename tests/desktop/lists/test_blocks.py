"""Blocks of cells as text: what is copied is what a spreadsheet takes, and comes back as it went."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingdesk.desktop.item_models.lines import Cell, Heading, Line
from meetingdesk.desktop.lists.blocks import copied, parsed
from meetingdesk.desktop.lists.pasting import Unreadable, plan, read_value

WORD = Heading("Word", 80, name="word", sort="text")
STATUS = Heading("Status", 80, name="status", sort="choice", options=(("yes", "Confirmé"), ("no", "Declined")))
DAY = Heading("Day", 80, name="day", sort="date")
ONLY_READ = Heading("Sum", 80, name="sum")
HEADS = (WORD, STATUS, DAY, ONLY_READ)


def line(key, word="Riga", status="yes", day=""):
    return Line(key, (Cell(word, value=word), Cell("Confirmé", value=status), Cell(day or "–", value=day), Cell("3")))


def test_a_block_has_words_and_dates_that_a_spreadsheet_takes():
    text = copied(HEADS, [line(1, day="2027-02-18"), line(2)], (0, 1, 2), heads=True)
    assert text == "Word\tStatus\tDay\nRiga\tConfirmé\t2027-02-18\nRiga\tConfirmé\t\n"


@given(st.text(st.characters(exclude_categories=["C", "Z"]), max_size=8))
def test_whatever_is_copied_comes_back_and_computes_nowhere(word):
    text = copied(HEADS, [line(1, word)], (0,), heads=False)
    assert text[:1] not in ("=", "+", "@")
    assert parsed(text) == [[word]]


def test_a_spreadsheets_quoted_cells_and_line_ends_are_read():
    assert parsed('a\t"b ""c""\nd"\r\ne\tf\r\n') == [["a", 'b "c" d'], ["e", "f"]]


@pytest.mark.parametrize(
    ("heading", "text", "value"),
    [(STATUS, "confirme", "yes"), (STATUS, "NO", "no"), (DAY, "18 Feb 2027", "2027-02-18"), (DAY, "", "")],
)
def test_what_people_write_is_read(heading, text, value):
    assert read_value(heading, text) == value


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        (STATUS, "maybe"),
        (DAY, "3/4/2027"),
        (Heading("n", 9, sort="number"), "0"),
        (Heading("e", 9, sort="email"), "a b"),
    ],
)
def test_what_cannot_stand_in_a_column_says_so(heading, text):
    with pytest.raises(Unreadable, match=text):
        read_value(heading, text)


def test_a_plan_tells_each_change_and_each_problem_in_its_place():
    lines = [line(1), line(2, day=date(2027, 2, 18).isoformat())]
    found = plan(HEADS, lines, (0, 1, 2, 3), [["Riga", "declined", "2027-02-19", "9"], ["Oslo", "maybe", ""]])
    told = [(one.key, one.column, one.after, bool(one.problem)) for one in found]
    assert told == [
        (1, 1, "Declined", False),
        (1, 2, "2027-02-19", False),
        (1, 3, "9", True),
        (2, 0, "Oslo", False),
        (2, 1, "maybe", True),
        (2, 2, "", False),
    ]


def test_a_single_cell_fills_all_that_are_selected():
    assert [one.key for one in plan(HEADS, [line(1), line(2, "Oslo"), line(3)], (0,), [["Oslo"]])] == [1, 3]
