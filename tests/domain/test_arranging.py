from __future__ import annotations

from dataclasses import replace

import pytest
from tests.domain.agendas import agenda, item, sitting, slot

from meetingdesk.domain.arranging import Spot, items_of, spot

# 1 (11 12) 2 3
TREE = [replace(item(number, parent=parent), order=order) for order, (number, parent) in enumerate(
    [(1, None), (11, 1), (12, 1), (2, None), (3, None)]
)]  # fmt: skip
AGENDA = agenda(
    sitting(1, [slot(1, TREE[3], 0, 15), slot(2, TREE[3], 30, 15)]), headings=TREE[:1], unscheduled=TREE[1:3] + TREE[4:]
)


def test_items_are_listed_once_each_as_their_numbers_run():
    assert items_of(AGENDA) == TREE


@pytest.mark.parametrize(
    ("number", "step", "expected"),
    [
        (2, "earlier", Spot(None, None)),
        (3, "earlier", Spot(None, 1)),
        (1, "earlier", None),
        (1, "later", Spot(None, 2)),
        (3, "later", None),
        (12, "earlier", Spot(1, None)),
        (2, "below", Spot(1, 12)),
        (12, "below", Spot(11, None)),
        (1, "below", None),
        (11, "above", Spot(None, 1)),
        (2, "above", None),
    ],
)
def test_steps(number, step, expected):
    assert spot(AGENDA, number, step) == expected
