"""The columns of a list share its width."""

from __future__ import annotations

import pytest

from meetingdesk.desktop.item_models.lines import Heading
from meetingdesk.desktop.lists.cells import END, MARGIN
from meetingdesk.desktop.lists.columns import shares

LAST = END - MARGIN  # what the last column keeps clear besides
HEADINGS = (
    Heading("Name", 200, stretch=2),
    Heading("City", 100, stretch=1, rank=1),
    Heading("Date", 100, rank=2),
    Heading("State", 120),
)


@pytest.mark.parametrize(
    ("width", "shown"), [(900, [0, 1, 2, 3]), (520, [0, 1, 2, 3]), (519, [0, 2, 3]), (419, [0, 3]), (319, [0])]
)
def test_columns_leave_by_rank_and_the_rest_fill_the_width(qapp, width, shown):
    widths = shares(HEADINGS, (), width + LAST)
    assert sorted(widths) == shown
    assert sum(widths.values()) == width + LAST


def test_what_is_left_over_goes_to_those_that_stretch(qapp):
    widths = shares(HEADINGS, (), 820 + LAST)
    assert widths == {0: 400, 1: 200, 2: 100, 3: 120 + LAST}


def test_what_was_put_away_stays_away(qapp):
    assert sorted(shares(HEADINGS, {1}, 900)) == [0, 2, 3]
